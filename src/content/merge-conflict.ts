import type { Diagnostic } from "../model/diagnostic.ts";

/** A line that git writes where two versions of a file do not fit together. */
const MARK = /^(?:<{7}|>{7})(?: .*)?$/;

/** The first place of a text that an unfinished merge has left undecided; undefined where there is none. */
export function mergeConflict(text: string): Omit<Diagnostic, "file"> | undefined {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => MARK.test(line));
  if (first < 0) return undefined;
  const last = lines.findLastIndex((line) => MARK.test(line));
  const message = `has two versions of a merge that is not finished, up to line ${last + 1}: keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>`;
  return { path: `line ${first + 1}`, message };
}
