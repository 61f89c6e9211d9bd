import { ownLink, type OwnLink } from "../content/own-links.ts";
import type { Language } from "../model/language.ts";
import { address } from "./address.ts";

const PAGES: Readonly<Record<OwnLink["kind"], (link: OwnLink, language: Language) => string>> = {
  chart: ({ id, view }, language) => address.chart(language, id, view),
  story: ({ id, section }, language) => address.story(language, id) + (section ? `#${section}` : ""),
  dataset: ({ id }, language) => address.dataset(language, id),
  source: ({ id }, language) => address.source(language, id),
  list: ({ id }, language) => address.list(language, id),
};

/** Where a link of a text leads: pages of the site are named by their ids, `chart:trade`, and have an address in each language. */
export function linkAddress(url: string, language: Language): string {
  const own = ownLink(url);
  return own ? PAGES[own.kind](own, language) : url;
}
