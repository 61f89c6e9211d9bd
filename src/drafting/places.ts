import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";

/** Codes of countries as ISO 3166 has them; `Intl` names those that exist. */
const CODES = Array.from({ length: 26 * 26 }, (_, index) =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
);

/**
 * Names of countries in a language, each with the country as that language calls it, the longest first. Names of peoples
 * are taken from the names of languages where one country speaks it.
 */
const countriesOf = memoize((language: Language): readonly (readonly [name: string, country: string])[] => {
  const regions = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const languages = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const spoken = new Map<string, Set<string>>();
  const names: [string, string][] = [];
  for (const code of CODES) {
    const country = regions.of(code);
    if (!country) continue;
    names.push([country, country]);
    const own = new Intl.Locale(`und-${code}`).maximize().language;
    const people = languages.of(own);
    if (people) spoken.set(people, (spoken.get(people) ?? new Set()).add(country));
  }
  for (const [people, countries] of spoken)
    if (countries.size === 1) names.push([people, [...countries][0]!]);
  return names.filter(([name]) => name.length > 1).sort(([a], [b]) => b.length - a.length);
});

const finderOf = memoize((language: Language): RegExp => {
  const spaced = !/[\p{Script=Han}\p{Script=Kana}]/u.test(countriesOf(language)[0]?.[0] ?? "");
  const any = countriesOf(language)
    .map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  return new RegExp(
    spaced ? `(?<![\\p{L}-]|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ )(?:${any})(?![\\p{L}])` : any,
    "gu",
  );
});

/** The country that stands nearest to a number in its sentence, the one before it at the same distance. */
export function placeOf(sentence: string, at: number, language: Language): string | undefined {
  const found = [...sentence.normalize("NFC").matchAll(finderOf(language))].map(({ index, 0: name }) => ({
    name,
    distance: index < at ? at - index - name.length : index - at + 0.5,
  }));
  const [nearest] = found.sort((a, b) => a.distance - b.distance);
  return countriesOf(language).find(([name]) => name === nearest?.name)?.[1];
}
