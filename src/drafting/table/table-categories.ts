import type { Language, SiteLanguages } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import { freeName, idOf } from "./names.ts";

/** A category of a table: its id, its words, and the region of the site whose colour it takes. */
export interface TableCategory {
  title: Partial<Record<Language, string>>;
  region?: string;
}

/**
 * Categories by their ids, in the order of the table. Countries are known by their names in the languages of the site
 * and of the table, and named as the source language names them.
 * @param language of the table’s words
 */
export function categoriesOf(
  words: readonly string[],
  language: Language,
  site: SiteLanguages & Pick<Site, "regions">,
): Map<string, TableCategory & { printed: string }> {
  const found = new Map<string, TableCategory & { printed: string }>();
  const codes = countryCodes([language, ...site.languages.map(({ id }) => id)]);
  for (const printed of new Set(words)) {
    const code = codes.get(printed.toLowerCase());
    const source = code === undefined ? undefined : namesIn(site.sourceLanguage).of(code);
    const id = idOf(source ?? printed) ?? `category-${found.size + 1}`;
    const region = [...site.regions.values()].find(({ iso }) => iso === code && code !== undefined);
    found.set(freeName(id, new Set(found.keys()), "-"), {
      printed,
      title: { ...(source !== undefined && { [site.sourceLanguage]: source }), [language]: printed },
      ...(region && { region: region.id }),
    });
  }
  return found;
}

const namesIn = (language: Language): Intl.DisplayNames =>
  new Intl.DisplayNames([language], { type: "region", fallback: "none" });

/** Codes of countries by their names in lower case, in these languages. */
function countryCodes(languages: readonly Language[]): Map<string, string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    [...new Set(languages)].flatMap((language) => {
      const names = namesIn(language);
      return codes.flatMap((code): [string, string][] => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code]];
      });
    }),
  );
}
