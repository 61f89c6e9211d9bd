import { WORDS } from "../../model/contract/ids.ts";
import type { BrowserStrings } from "../../model/browser-strings.ts";

/** The interface's words for scripts, in the page's language: the page carries those that its scripts need. */
export function browserStrings<K extends keyof BrowserStrings>(section: K): BrowserStrings[K] {
  const text = document.getElementById(WORDS)?.textContent ?? "{}";
  return (JSON.parse(text) as BrowserStrings)[section];
}
