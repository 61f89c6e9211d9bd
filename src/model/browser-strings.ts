import type { InterfaceStrings } from "./interface-strings.ts";

/** Of these sections scripts speak a part; the rest stands in the page already. */
const SPOKEN = {
  explore: ["rows", "span", "pair", "onLog", "onIndex", "noTime", "noScale", "unknown", "failed"],
  listen: ["start", "stop", "loading", "now", "done", "few", "failed"],
} as const satisfies { [K in keyof InterfaceStrings]?: readonly (keyof InterfaceStrings[K])[] };

/** The interface's words that scripts speak; a page carries the sections that its scripts need, as JSON in `#words`. */
export interface BrowserStrings extends Pick<InterfaceStrings, "search"> {
  explore: Pick<InterfaceStrings["explore"], (typeof SPOKEN.explore)[number]>;
  listen: Pick<InterfaceStrings["listen"], (typeof SPOKEN.listen)[number]>;
}

/** Sections of the interface's words, as scripts need them. */
export function browserStringsOf(
  sections: readonly (keyof BrowserStrings)[],
  words: InterfaceStrings,
): Partial<BrowserStrings> {
  return Object.fromEntries(
    sections.map((section) => {
      const spoken: readonly string[] | undefined = section === "search" ? undefined : SPOKEN[section];
      const own = Object.entries(words[section]);
      return [section, Object.fromEntries(own.filter(([name]) => spoken?.includes(name) ?? true))];
    }),
  );
}
