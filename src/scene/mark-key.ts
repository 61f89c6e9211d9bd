/**
 * What stands for what in a drawing: one attribute, `data-k`, that the build writes and scripts read, so that nobody has
 * to learn it from coordinates or words.
 *
 * - `data-k="north,2015"` on a mark, or on words: it draws, or names, the row of that key.
 * - `data-k="north,2000+"` on a path: its first corner draws that row, and each further corner the next row of the same
 *   series that has a figure, in the order of the table.
 * - `data-k="north*"` on words, or on what leads to them: they name that series.
 * - `data-k="north,2015!"` on words, or on what leads to them: they explain the figure of that row.
 *
 * A row's key holds its series, and the row holds its figure: neither is written again.
 */
export const KEY = "data-k";
/** What keys of runs of rows end with; no id and no period contains it. */
export const RUN = "+";
/** What keys of series end with. */
export const SERIES = "*";
/** What keys of explanations end with. */
export const NOTE = "!";

/** Selects everything that says what it stands for. */
export const BOUND = `[${KEY}]`;

/** What an element draws or names: a row, a run of rows (`id` is the first of them), or a series; or which row it explains. */
export interface MarkKey {
  kind: "row" | "run" | "series" | "note";
  id: string;
}

const KINDS: Readonly<Record<string, MarkKey["kind"]>> = { [RUN]: "run", [SERIES]: "series", [NOTE]: "note" };

/** What an element says that it stands for; undefined where it says nothing. */
export function keyOf(node: Pick<Element, "getAttribute">): MarkKey | undefined {
  const key = node.getAttribute(KEY);
  if (key === null) return undefined;
  const kind = KINDS[key.at(-1)!] ?? "row";
  return { kind, id: kind === "row" ? key : key.slice(0, -1) };
}

/** Takes its key off an element: a picture without a table needs none. */
export const unbind = (node: Pick<Element, "removeAttribute">): void => node.removeAttribute(KEY);
