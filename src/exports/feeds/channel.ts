import { escapeXml } from "../../model/escape-xml.ts";
import type { Language } from "../../model/language.ts";
import { absolute } from "../address.ts";

/** What every feed says of itself: its language, and the address that it has. */
export const channelOf = (
  language: Language,
  self: string,
): { xmlns: Record<string, string>; customData: string } => ({
  xmlns: { atom: "http://www.w3.org/2005/Atom" },
  customData: [
    `<language>${language}</language>`,
    `<atom:link href="${escapeXml(absolute(self))}" rel="self" type="application/rss+xml"/>`,
  ].join(""),
});
