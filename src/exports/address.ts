import { addressesBelow } from "../model/addresses.ts";
import type { Language } from "../model/language.ts";

/** The addresses of this site, under the base path that it is built for. */
export const address = addressesBelow(import.meta.env.BASE_URL.replace(/\/$/, ""));

/** An address with the host in front, for readers outside the site. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** The permanent address of a chart or view, as it is shared, cited and printed. */
export const permalink = (language: Language, chart: { id: string; view?: { id: string } }): string =>
  absolute(address.chart(language, chart.id, chart.view?.id));
