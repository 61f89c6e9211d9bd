import { readSite } from "../../src/content/read-site.ts";
import type { Unit } from "../../src/model/unit.ts";

/** What `content/site.json` declares. */
export const site = readSite("content");

/** A unit of the site. */
export function unit(id: string): Unit {
  const found = site.units.get(id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}

/** Its languages, in their order. */
export const LANGUAGES = site.languages.map(({ id }) => id);
