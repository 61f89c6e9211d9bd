import { KEY, NOTE, RUN, SERIES } from "./mark-key.ts";

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

/** Says which row words, or what leads to them, explain. */
export const explain = <N extends Pick<Element, "setAttribute">>(node: N, row: string): N =>
  bind(node, row + NOTE);

/** Says which series words name; where a chart has only one, without a name, they are left as they are. */
export const nameSeries = <N extends Pick<Element, "setAttribute">>(words: N, series: string): N =>
  series ? bind(words, seriesKey(series)!) : words;
