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

/** Where a browser knows no words, the signs of a script that stand side by side. */
const RUN = /[\p{scx=Katakana}]+|\p{scx=Han}+|[\p{Script=Latin}\d.,%&]+/gu;
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "word" }) : undefined;

/** The words of a text without those of grammar; a sign before or after a word is a part of it: 対米, 労働者. */
function wordsOf(text: string): string[] {
  if (!segmenter) return text.match(RUN) ?? [];
  const words: string[] = [];
  let prefix = "";
  let joins = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const isGrammar = !isWordLike || /^[ぁ-ん]+$/.test(segment);
    const isSign = /^\p{Script=Han}$/u.test(segment);
    if (isGrammar) joins = false;
    else if (isSign && joins) words.push(words.pop()! + segment);
    else if (isSign) prefix += segment;
    else {
      // Two signs are a word of their own: 日越関係.
      words.push(...(prefix.length > 1 ? [prefix, segment] : [prefix + segment]));
      prefix = "";
      joins = true;
    }
    if (isGrammar && prefix) words.push(prefix);
    if (isGrammar) prefix = "";
  }
  return prefix ? [...words, prefix] : words;
}

const KATAKANA = /[ァ-ヺー・]{2,}/g;

const ja: SearchLanguage = {
  words: (question) => wordsOf(question),
  // One sign is a part of many words.
  suffices: (parts) => parts.length > 0 && parts.every((part) => part.length > 1),
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
