import type { Language } from "../model/language.ts";
import { localeOf } from "../values/locales/locale-of.ts";
import type { Library } from "./library.ts";

type Counted = Pick<Library, "stories" | "site">;

/** What the site’s own words may count, as `{articles}` in the interface and `<Count of="articles" />` in pages. */
const COUNTS = {
  /** Articles that stories grew from. */
  articles: ({ stories, site }: Counted): number =>
    new Set((stories.get(site.sourceLanguage) ?? []).flatMap(({ meta: { article } }) => article ?? [])).size,
};
export type CountId = keyof typeof COUNTS;

export const COUNT_IDS = Object.keys(COUNTS) as CountId[];

/** How many there are of something in the content. */
export const countOf = (id: CountId, content: Counted): number => COUNTS[id](content);

/** A count as a sentence of a language writes it: five, 5. */
export const writeCount = (id: CountId, content: Counted, language: Language): string =>
  localeOf(language).count(countOf(id, content));

/** The words of an interface with its counts filled in. */
export const withCounts = <Words>(words: Words, content: Counted, language: Language): Words =>
  filled(words, (text) =>
    text.replace(COUNTED, (_, id: CountId) => writeCount(id, content, language)),
  ) as Words;

const COUNTED = new RegExp(`\\{(${COUNT_IDS.join("|")})\\}`, "g");

function filled(words: unknown, fill: (text: string) => string): unknown {
  if (typeof words === "string") return fill(words);
  if (Array.isArray(words)) return words.map((one) => filled(one, fill));
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, filled(value, fill)]));
}
