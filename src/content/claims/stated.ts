import type { Language } from "../../model/language.ts";
import type { Extent, Reach } from "../../values/extent-finder.ts";
import { extentsOf } from "../../values/locales/extents/extents-of.ts";
import { localeOf } from "../../values/locales/locale-of.ts";

/** Words that set figures against one another, and how far they go where they say so. */
export interface Stated extends Pick<Extent, "at" | "end" | "written"> {
  reach?: Reach | undefined;
}

/** Everything in a text that needs a claim, in its order: relations, and multiples, records and years that name none. */
export function statedIn(text: string, language: Language): Stated[] {
  const relations = localeOf(language).relations?.(text) ?? [];
  const extents = extentsOf(language)(text);
  const meets = (one: Stated) => (other: Stated) => one.at < other.end && other.at < one.end;
  return [
    ...relations.map((one): Stated => ({ ...one, reach: extents.find(meets(one))?.reach })),
    ...extents.filter((one) => !relations.some(meets(one))),
  ].toSorted((a, b) => a.at - b.at);
}
