import type { Content } from "../../src/charts/chart.ts";
import type { Glossary } from "../../src/model/glossary.ts";
import type { Language } from "../../src/model/language.ts";

/** Words by which English shows itself; none of them is also a Vietnamese word (“than” is coal). */
const ENGLISH = new Set(
  `the and of with from for by at is are was were has have had been its it this that these those which who whose
  when where what why how not but or as if into over under between about after before since until during against
  within without through their there they them we our you your his her he she all any each every other others
  another some such only also more most less least many much very still yet even both either neither because while
  will would should could must might does did being
  company companies enterprise enterprises firm firms rank ranks ranking chart charts source sources published
  publisher story stories data dataset datasets figure figures table title year years month day growth grew grown
  rose risen fell fallen doubled tripled share shares total number numbers people worker workers graduates student
  students trade export exports import imports investment investments invested capital registered disbursed project
  projects billion million trillion thousand percent per country countries economy economies government ministry
  agency university research researcher researchers development science technology technologies innovation startup
  startups digital semiconductor energy partner partnership cooperation agreement memorandum survey average annual
  first second third last next new old high higher highest low lower lowest large largest small rate rates exchange
  yen dollar dollars download read page pages home english japanese vietnamese japan vietnam language languages note
  notes method licence accessed article articles report reports page official see show shows shown used target claim
  nearly derived estimated expected planned`.split(/\s+/),
);

export const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Letters that Vietnamese has and English borrows from nobody. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹũ]/iu;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu;
/** Web addresses that lead below a host, and paths of repositories. */
const ADDRESS =
  /https?:\/\/[^\s）)、，」]*|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/[^\s）)、，」]*|[\w-]+\/[\w-]*(?:--|_)[\w-]*/gi;
/** What is left of them when names are taken out: bare hosts. Names come first, as some publishers are called by theirs. */
const HOST = /(?:[\w-]+\.)+[a-z]{2,}\b/gi;
/** What is left of a host when a publisher's name in it is taken out: ` · .com`. */
const REST_OF_HOST = /(?<= · )(?:\.[a-z]{2,})+\b/gi;
const UNITS = new Set(["km", "kWh", "MWh", "GWh"]);

/** Names that pages in English print with their marks; they stand in what is quoted of these. */
const PRINTED = ["Việt Nam"];

/**
 * Everything that may stand in any language: names of persons, institutions, publications and firms, and words that
 * the glossary keeps. Longest first, so that a name is taken whole before a part of it.
 */
export function namesOf({ sources }: Content, { names, same }: Glossary): string[] {
  const forms = Object.values(names).flatMap((byLanguage) => Object.values(byLanguage).flat());
  const people = [...sources.values()].flatMap(({ publisher, author }) =>
    [publisher, author].filter((name) => name !== undefined),
  );
  const opening = same.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [...new Set([...PRINTED, ...same, ...opening, ...forms, ...people])].sort(
    (a, b) => b.length - a.length,
  );
}

/** Words of another language in a text of this one; names are none. */
export function foreignWords(text: string, language: Language, names: readonly string[]): string[] {
  const prose = text.normalize("NFC").replace(ADDRESS, " ");
  // Most texts have none, whatever is a name: to look for hundreds of names takes long.
  if (foreignIn(prose, language).length === 0) return [];
  const rest = names
    .reduce((words, name) => words.replaceAll(name, " · "), prose)
    .replace(REST_OF_HOST, " ")
    .replace(HOST, " ");
  return foreignIn(rest, language);
}

function foreignIn(text: string, language: Language): string[] {
  const words = text.match(WORD) ?? [];
  switch (language) {
    case "en":
      return words.filter((word) => JAPANESE.test(word) || VIETNAMESE.test(word));
    case "vi":
      return words.filter((word) => JAPANESE.test(word) || ENGLISH.has(word.toLowerCase()));
    case "ja":
      return latinWords(text).filter((word) => VIETNAMESE.test(word) || isWord(word));
    default:
      throw new RangeError(`no words are known of ${language}`);
  }
}

const latinWords = (text: string): string[] =>
  text.match(/[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\p{N}'’.-]*/gu) ?? [];

/** What has two small letters in a row is a word; FPT, MoU and 5G are not. */
const isWord = (word: string): boolean => /\p{Ll}{2}/u.test(word) && !UNITS.has(word);
