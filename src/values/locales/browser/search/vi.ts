import { foldStroke } from "../../../../model/search.ts";
import type { SearchLanguage } from "../search-language.ts";

/** The vowel of an open syllable that schools write with i and others with y: kĩ and kỹ, quí and quý. */
const vowel = (letter: "i" | "y"): RegExp =>
  new RegExp(`(?<=(?<!\\p{L}\\p{M}*)(?:[hklmstv]|th|qu))${letter}(?!\\p{M}*\\p{L})`, "giu");
const respelled = (text: string, from: "i" | "y", to: "i" | "y"): string =>
  text.normalize("NFD").replace(vowel(from), to).normalize("NFC");

/** Words of grammar, which need not be found. */
const GRAMMAR = /^(?:và|của|ở|tại|cho|từ|với|về|các|những|trong|là|va|cua|o|tai|voi|ve|cac|nhung|la)$/u;
/** A tone, which some write on one vowel of a syllable and some on the next. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

const vi: SearchLanguage = {
  isWhole: true,
  fine: (text) =>
    foldStroke(text.toLowerCase())
      .normalize("NFD")
      .replaceAll("y", "i")
      .replace(/\p{L}[\p{L}\p{M}]*/gu, (syllable) =>
        [syllable.replace(TONE, ""), ...(syllable.match(TONE) ?? [])].join(""),
      ),
  words: (question) =>
    question
      .split(/[^\p{L}\p{M}\d.,&]+/u)
      .filter((word) => word !== "" && !GRAMMAR.test(word.normalize("NFC"))),
  joint: " ",
  // Most words are two syllables: those of several words, each by itself, are in every text.
  suffices: (parts) => {
    const single = parts.filter((part) => !part.includes(" ") && !/\d|[fjwz]|^[^aeiou]+$/.test(part));
    return single.length <= 1 && single.length < parts.length;
  },
  key: (text) => text.replaceAll("y", "i"),
  spellings: (question) => [respelled(question, "i", "y"), respelled(question, "y", "i")],
};
export default vi;
