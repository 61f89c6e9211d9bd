import type { SearchLanguage } from "../search-language.ts";

/** Between a letter of hiragana and the same of katakana. */
const APART = 0x60;
const moved = (text: string, letters: RegExp, by: number): string =>
  text.replace(letters, (letter) => String.fromCodePoint(letter.codePointAt(0)! + by));
const inKatakana = (text: string): string => moved(text, /[ぁ-ゖ]/g, APART);
const inHiragana = (text: string): string => moved(text, /[ァ-ヶ]/g, -APART);

/** V, which most write as B: ヴェトナム, ベトナム. */
const V = ["ヴァ", "ヴィ", "ヴェ", "ヴォ", "ヴ"];
const B = ["バ", "ビ", "ベ", "ボ", "ブ"];

/** Katakana without what is spelled in several ways: long vowels (サーバー, サーバ; フェース, フェイス), ヴ, ヂ, ヅ, dots between words. */
const alike = (katakana: string): string =>
  V.reduce((text, sign, index) => text.replaceAll(sign, B[index]!), katakana)
    .replace(/[ー・]/g, "")
    .replace(/(?<=[エケセテネヘメレゲゼデベペェ])イ/g, "")
    .replaceAll("ヂ", "ジ")
    .replaceAll("ヅ", "ズ");

const KATAKANA = /[ァ-ヺー・]{2,}/g;

const ja: SearchLanguage = {
  key: (text) => alike(inKatakana(text)),
  spellings: (question) => {
    // Hiragana beside other signs is grammar; by itself it may be a word that others write in katakana.
    const words = /^[ぁ-ゖー\s]+$/.test(question) ? inKatakana(question) : question;
    const all = [words, words.replace(KATAKANA, alike)];
    if (/^[ァ-ヺー・\s]+$/.test(question)) all.push(inHiragana(question));
    return all;
  },
  also: (text) => (text.match(KATAKANA) ?? []).flatMap((word) => [word, ...word.split("・")].map(alike)),
};
export default ja;
