import { defaultNumerals } from "./default-numerals.ts";
import { monthValue, type NumeralGrammar } from "./numerals.ts";

const DIGITS = "〇一二三四五六七八九";
const SIZES: Record<string, number> = { 十: 10, 百: 100 };

/** `二十四`. */
function cardinal(text: string): number {
  let [sum, digit] = [0, 0];
  for (const character of text) {
    const size = SIZES[character];
    if (size === undefined) digit = digit * 10 + DIGITS.indexOf(character);
    else [sum, digit] = [sum + (digit || 1) * size, 0];
  }
  return sum + digit;
}

/** Numbers are written in digits, with 万 and 億 inside; 一 and 二 in words and names are hints. */
const ja: NumeralGrammar = {
  ...defaultNumerals("ja"),
  magnitudes: [
    ["京", 1e16],
    ["兆", 1e12],
    ["億", 1e8],
    ["万", 1e4],
    ["千", 1e3],
  ],
  composed: true,
  // {139カ国・地域}中{44位}, {2015年の値}の{2.1倍}
  wholeFirst: /(\{[^{}]*\})(?:の?中|の)(\{[^{}]*\})/g,
  dates: [
    // 1989〜92年, 2025年末〜26年
    [
      /(\d{2})(\d{2})(?:年[^\d、。]?)?[〜–-](\d{2})(?=年)/g,
      (century, from, to) => [`${century}${from}`, `${century}${to}`],
    ],
    // 1〜11月
    [/(\d{1,2})[〜–-](\d{1,2})月(?!間)/g, (from, to) => [monthValue(from!), monthValue(to!)]],
    [/(\d{1,2})月(?!間)/g, (month) => [monthValue(month!)]],
  ],
  words: [
    [/億/g, () => 1e8, "hint"],
    [/一つ(?=も|として)/g, () => 1, "hint"],
    [/[一二三四五六七八九](?=つ)|[二三四五六七八九](?=[人社国年件点種])/g, cardinal, "word"],
    [/ひとつ/g, () => 1, "hint"],
    [/ふたつ|ふたり/g, () => 2, "word"],
    [/[一二三四五六七八九十百]+/g, cardinal, "hint"],
    // What is the same, common, or one of some: 同じ調査, 共通の目盛り, ある数字, どちらの計画.
    [/同じ|共通|そろえ|どちら|いずれ|ある(?=\p{Script=Han})/gu, () => 1, "hint"],
    [/ゼロ/g, () => 0, "hint"],
    [/[半両倍双]/g, () => 2, "hint"],
    [/[初毎各単首]/g, () => 1, "hint"],
  ],
  knowsWords: true,
};
export default ja;
