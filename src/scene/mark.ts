/**
 * What stands for what in a drawing: one attribute, `data-k`, that the build writes and scripts read, so that nobody has
 * to learn it from coordinates or words.
 *
 * - `data-k="north,2015"` on a mark, or on words: it draws, or names, the row of that key.
 * - `data-k="north,2000+"` on a path: its first corner draws that row, and each further corner the next row of the same
 *   series that has a figure, in the order of the table.
 * - `data-k="north*"` on words: they name that series.
 *
 * A row's key holds its series, and the row holds its figure: neither is written again.
 */
const KEY = "data-k";
/** What keys of runs and of series end with; no id and no period contains it. */
const [RUN, SERIES] = ["+", "*"];

/** Selects everything that says what it stands for. */
export const BOUND = `[${KEY}]`;

/** The key of a path through consecutive rows of one series; of one row alone, that row's. */
export const runKey = (rows: readonly string[]): string => `${rows[0]!}${rows.length > 1 ? RUN : ""}`;

/** The key of words that name a series; undefined where a chart has only one, without a name. */
export const seriesKey = (series: string): string | undefined => (series ? series + SERIES : undefined);

/** Says which row an element draws, or which row its words name. */
export function bind<N extends Pick<Element, "setAttribute">>(node: N, row: string): N {
  node.setAttribute(KEY, row);
  return node;
}

/** Says which rows the corners of a path draw: consecutive rows of one series, in the order of the table. */
export const bindRun = <N extends Pick<Element, "setAttribute">>(node: N, rows: readonly string[]): N =>
  bind(node, runKey(rows));

/** Says which series words name; where a chart has only one, without a name, they are left as they are. */
export const nameSeries = <N extends Pick<Element, "setAttribute">>(words: N, series: string): N =>
  series ? bind(words, seriesKey(series)!) : words;

/** What an element draws or names: a row, a run of rows (`id` is the first of them), or a series. */
export interface MarkKey {
  kind: "row" | "run" | "series";
  id: string;
}

/** What an element says that it stands for; undefined where it says nothing. */
export function keyOf(node: Pick<Element, "getAttribute">): MarkKey | undefined {
  const key = node.getAttribute(KEY);
  if (key === null) return undefined;
  const kind = key.endsWith(RUN) ? "run" : key.endsWith(SERIES) ? "series" : "row";
  return { kind, id: kind === "row" ? key : key.slice(0, -1) };
}

/** Takes its key off an element: a picture without a table needs none. */
export const unbind = (node: Pick<Element, "removeAttribute">): void => node.removeAttribute(KEY);
