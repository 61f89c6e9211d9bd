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

/** What no noun of a count is: “one” before it, or at the end of a phrase, stands for a thing and counts none. */
const NO_NOUN =
  "[.,;:?!)”’—–¦]|$|(?:of|that|which|who|where|when|than|what|it|too|is|was|are|were|has|had|can|cannot|may|on|at|by|in|to|from|with|and|but|before|after|began|found|caused|moves|measures|includes|counts|joins)(?!\\p{L})";
const TWO_OF = "the|these|those|its|their|our|all";

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
    [whole("one half"), () => 2, "hint"],
    [whole("two and a half"), () => 2.5, "word"],
    [whole(`${SMALL} (?:${Object.keys(SIZES).join("|")})`), cardinal, "word"],
    [new RegExp(`\\b${SMALL}(?=fold\\b)`, "gi"), cardinal, "word"],
    [whole(`${SMALL} decades`), (text) => cardinal(text.split(" ")[0]!) * 10, "word"],
    // “One in four” is a part, and “one” before a noun a count, as “two” is, except where grammar says otherwise:
    // a pronoun (“the digital one began”, “one of them”, “no one”, “which one it measures”),
    [
      new RegExp(
        `\\bone(?! in (?:an? )?(?:${SMALL}|hundred|thousand|million)\\b)(?=\\s*(?:${NO_NOUN}))`,
        "giu",
      ),
      () => 1,
      "hint",
    ],
    [
      /(?<=\b(?:the|this|that|each|every|any|which|no|not|another|more than) )one\b|\bone another\b/gi,
      () => 1,
      "hint",
    ],
    // an adverb or an adjective (“one day”, “at one moment”, “one-page”), one thing after the other (“from one year to the next”),
    [
      /\bone(?=-\p{L}| day\b)|(?<=\bat )one(?= (?:time|moment|point)\b)|(?<=\bfrom )one(?= \p{L}+ to (?:the next|another)\b)/giu,
      () => 1,
      "hint",
    ],
    // so many of one for each of another (“one square for each tie”, “yen for one dollar”);
    [/\bone(?= (?:\p{L}+ )?for (?:each|every)\b)|(?<=\bfor )one(?= US dollar\b)/giu, () => 1, "hint"],
    // and a pair that was named before (“the two”, as “both”), or that a preposition needs (“between two points”).
    [new RegExp(`(?<=\\b(?:${TWO_OF}|(?:between|either of)(?: the)?) )two\\b`, "gi"), () => 2, "hint"],
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
    [
      whole("second|half|halves|halved|twice|both|either|neither|pair|other|gap|cross(?:es)?"),
      () => 2,
      "hint",
    ],
    [whole("quarters?"), () => 4, "hint"],
    [whole("decades?"), () => 10, "hint"],
    [whole("dozens?"), () => 12, "hint"],
    [whole("hundred(?:s|ths?)?"), () => 100, "hint"],
    [whole("millions?"), () => 1e6, "hint"],
  ],
  things: [
    ["region", "countries|governments|sides"],
    [
      "group",
      "panels|charts|series|lines|bars|columns|rows|measures|rankings|questions|shares|plans|moments|countries|figures|counts",
    ],
    ["scale", "scale"],
    ["end", "organisations"],
    ["article", "articles"],
  ],
  knowsWords: true,
};
export default en;
