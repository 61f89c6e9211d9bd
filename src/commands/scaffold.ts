import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../content/library.ts";
import { suggestion } from "../model/suggest.ts";
import { toWrite } from "../model/to-write.ts";

/** A starting file: a draft, whose words say what is still to be written. */
export interface Scaffold {
  file: string;
  text: string;
  /** What the author does next. */
  advice: string[];
}

/** The content that a file is new to. */
export interface Place {
  /** With its drafts. */
  library: Library;
  /** Path of the content folder. */
  root: string;
  /** `2026-01-19` */
  today: string;
}

/** The files for the words after `new source <id>` and its like, what the others rest on first. */
export type Scaffolder = (id: string, words: readonly string[], place: Place) => Scaffold[];

/** `a, b or c` */
export const oneOf = (words: readonly string[]): string => words.join(", ").replace(/, (?=[^,]*$)/, " or ");

/** The topic of a new chart: the only one of the site, or what its author is asked. */
export const topicToChoose = (topics: readonly string[]): string =>
  topics.length === 1 ? topics[0]! : toWrite(oneOf(topics));

/** Where a file of the content lies, whose name in messages begins with `content/`. */
export const pathOf = (root: string, file: string): string => join(root, file.replace(/^content\//, ""));

/** Words about an id that leads nowhere: misspelt, or the id of a file that the loader refuses. */
export function missing(
  kind: "source" | "dataset" | "chart",
  id: string,
  known: Iterable<string>,
  root: string,
): string {
  const file = `content/${kind}s/${id}.json`;
  if (existsSync(pathOf(root, file)))
    return `${file} has mistakes in it: mend them first, \`npm run check\` names them`;
  return `no ${kind} “${id}” in content/${kind}s.${suggestion(id, known)}`;
}
