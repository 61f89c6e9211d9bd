import type { ClientWords } from "../model/client-words.ts";

/** The interface's words for scripts, in the page's language: the page carries those that its scripts need. */
export function clientWords<K extends keyof ClientWords>(section: K): ClientWords[K] {
  const text = document.getElementById("words")?.textContent ?? "{}";
  return (JSON.parse(text) as ClientWords)[section];
}
