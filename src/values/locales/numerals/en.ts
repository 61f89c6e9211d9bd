import { defaultNumerals } from "./default-numerals.ts";
import type { NumeralGrammar } from "./numerals.ts";

const ONES = words(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = words("twenty thirty forty fifty sixty seventy eighty ninety");
const ORDINALS = words("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
const SIZES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const MULTIPLES: Record<string, number> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5 };

function words(list: string): string[] {
  return list.split(" ");
}

const SMALL = `(?:(?:${TENS.join("|")})(?:-(?:${ONES.slice(0, 9).join("|")}))?|${ONES.join("|")})`;

/** `twenty-four`, `two hundred`. */
function cardinal(text: string): number {
  const [small = "", size = ""] = text.toLowerCase().split(" ");
  const [first = "", second = ""] = small.split("-");
  const tens = TENS.indexOf(first);
  const number = tens < 0 ? ONES.indexOf(first) + 1 : (tens + 2) * 10 + ONES.indexOf(second) + 1;
  return number * (SIZES[size] ?? 1);
}

const ordinal = (text: string): number => ORDINALS.indexOf(text.toLowerCase().replace(/^.* |s$/g, "")) + 3;
const stem = (text: string): string => text.toLowerCase().replace(/(?:es?|ed|ing)$/, "");
const whole = (form: string): RegExp => new RegExp(`\\b(?:${form})\\b`, "gi");

/** Numbers up to twelve are written in words, and what a word only may mean is taken as a hint. */
const en: NumeralGrammar = {
  ...defaultNumerals("en"),
  magnitudes: [
    ["quadrillion", 1e15],
    ["trillion", 1e12],
    ["billion", 1e9],
    ["million", 1e6],
    ["thousand", 1e3],
  ],
  words: [
    [whole("two and a half"), () => 2.5, "hint"],
    [whole(`${SMALL} (?:${Object.keys(SIZES).join("|")})`), cardinal, "word"],
    [new RegExp(`\\b${SMALL}(?=fold\\b)`, "gi"), cardinal, "word"],
    [whole(`${SMALL} decades`), (text) => cardinal(text.split(" ")[0]!) * 10, "word"],
    [whole("one|two"), cardinal, "hint"],
    [whole(SMALL), cardinal, "word"],
    // A part: one tenth.
    [whole(`an? (?:${ORDINALS.join("|")})|(?:${ORDINALS.join("|")})s`), ordinal, "hint"],
    [whole(ORDINALS.join("|")), ordinal, "word"],
    [
      whole(`(?:${Object.keys(MULTIPLES).join("|")})(?:es?|ed|ing)`),
      (word) => MULTIPLES[stem(word)]!,
      "hint",
    ],
    [whole("first|once|an?|single|per|each|every|annual|yearly|only|another|next|average"), () => 1, "hint"],
    [whole("zero|nil|none"), () => 0, "hint"],
    [whole("second|half|halves|halved|twice|both|either|pair|other"), () => 2, "hint"],
    [whole("quarters?"), () => 4, "hint"],
    [whole("decades?"), () => 10, "hint"],
    [whole("dozens?"), () => 12, "hint"],
    [whole("hundred(?:s|ths?)?"), () => 100, "hint"],
    [whole("millions?"), () => 1e6, "hint"],
  ],
  knowsWords: true,
};
export default en;
