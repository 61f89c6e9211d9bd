import words from "virtual:reader-words";
import type { InterfaceStrings } from "../../model/interface-strings.ts";

/** What is said to readers of a chart by keyboard. */
export type ReaderWords = InterfaceStrings["reader"];

/** Loads the words in the language of the page. */
export const readerWords = (): Promise<ReaderWords> => words[document.documentElement.lang]!();
