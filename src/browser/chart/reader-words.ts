import type { InterfaceStrings } from "../../model/interface-strings.ts";

/** What is said to readers of a chart by keyboard. */
export type ReaderWords = InterfaceStrings["reader"];

/** The words of each language in a file of its own; `astro.config.mjs` says where the content is. */
const WORDS = import.meta.glob<ReaderWords>("@content/ui/*.json", { import: "reader" });

/** Loads the words in the language of the page. */
export function readerWords(): Promise<ReaderWords> {
  const { lang } = document.documentElement;
  const [, read] = Object.entries(WORDS).find(([path]) => path.endsWith(`/${lang}.json`))!;
  return read();
}
