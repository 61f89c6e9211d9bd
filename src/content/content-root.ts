import { relative, resolve } from "node:path";

/** The folder of the content that a build, a command or a test works on: `CONTENT_DIR`, or else `content`. */
export const contentRoot = (): string => resolve(process.env["CONTENT_DIR"] || "content");

/** Words with the paths of the content as they can be opened: messages name its folder `content/`, wherever it lies. */
export function openable(words: string): string {
  const folder = relative(process.cwd(), contentRoot()).replaceAll("\\", "/") || ".";
  return words.replaceAll(/(?<![\w./-])content\/(?=\w)/g, () => `${folder}/`);
}
