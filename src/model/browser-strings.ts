import type { InterfaceStrings } from "./interface-strings.ts";

/** Sections of the interface's words that scripts speak; a page carries those that its scripts need, as JSON in `#words`. */
export type BrowserStrings = Pick<InterfaceStrings, "explore" | "money" | "search" | "listen">;
