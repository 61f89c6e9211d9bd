import type { SearchLanguage } from "../search-language.ts";

/** The vowel of an open syllable that schools write with i and others with y: kĩ and kỹ, quí and quý. */
const vowel = (letter: "i" | "y"): RegExp =>
  new RegExp(`(?<=(?<!\\p{L}\\p{M}*)(?:[hklmstv]|th|qu))${letter}(?!\\p{M}*\\p{L})`, "giu");
const respelled = (text: string, from: "i" | "y", to: "i" | "y"): string =>
  text.normalize("NFD").replace(vowel(from), to).normalize("NFC");

const vi: SearchLanguage = {
  key: (text) => text.replaceAll("y", "i"),
  spellings: (question) => [respelled(question, "i", "y"), respelled(question, "y", "i")],
};
export default vi;
