import type { Forms, Worth } from "../statement-grammar.ts";
import { cardinal, ONES } from "./numbers.ts";

/** What parts are called, with the number of them that makes a whole. */
const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const COUNT = `\\d{1,2}|${ONES.slice(0, 10).join("|")}`;
/** After a part that stands alone: an end, or what shows that it is no ordinal. */
const ALONE =
  "(?=[.,;:)]|$|\\s(?:every|each|a year|more|less|fewer|higher|lower|larger|smaller|faster|are|were|have|went|go|came|come|said|say)\\b)";
const WHOLES = `${COUNT}|20|50|100|twenty|thirty|forty|fifty`;
const OF = "\\sof\\b(?: (?:it|them|that|those|these)\\b)?";

const number = (text: string): number => Number(text) || cardinal(text);
/** A part in per cent, as press writes it: 33.3. */
const percent = (part: number, whole: number): number =>
  part > 0 && part < whole ? Number(((part / whole) * 100).toFixed(1)) : Number.NaN;

/** Parts of a whole in words, with their per cent. */
export const fractions: Forms<Worth> = [
  [`\\b(?:one[- ])?half${OF}(?! the (?:year|century|month)| 20)`, 50],
  [
    `\\b(?:an?|(?<count>${COUNT}))[- ](?<part>${Object.keys(PARTS).slice(1).join("|")})s?\\b(?:${OF}|(?<!\\bin (?:an?|one)[- ]\\w+)${ALONE})`,
    ({ count = "one", part = "" }) => percent(number(count), PARTS[part.toLowerCase()]!),
  ],
  // “One engineer in ten”.
  [
    `\\b(?<part>one) \\p{Ll}+ in (?:every )?(?<whole>${WHOLES})\\b(?![.,-]?\\d| \\p{L}+s\\b(?<!\\b(?:was|is|has|does))| ?%)`,
    ({ part = "", whole = "" }) => percent(number(part), number(whole)),
  ],
  [
    `\\b(?<part>${COUNT}) (?:in(?: every)?|out of(?: every)?|of) (?<whole>${WHOLES})\\b(?![.,-]?\\d| (?:percent|per cent|million|billion|thousand|hundred|years|months)|%| (?:of )?(?:the|these|those|them)\\b)`,
    ({ part = "", whole = "" }) => percent(number(part), number(whole)),
  ],
];

/** Multiples in words. */
export const multiples: Forms<Worth> = [
  [
    "\\btwice(?= (?:as|the|that|those|its|of))|\\btwofold\\b|\\bdoubl(?:ed|ing)\\b|(?<=\\b(?:to|will|would|could|may|about|around|nearly|almost|roughly|than|over)\\s)double\\b",
    2,
  ],
  [
    "\\btripl(?:ed|ing)\\b|\\bthreefold\\b|(?<=\\b(?:to|will|would|could|may|nearly|almost|than)\\s)triple\\b",
    3,
  ],
  [
    "\\bquadrupl(?:ed|ing)\\b|\\bfourfold\\b|(?<=\\b(?:to|will|would|could|may|nearly|almost|than)\\s)quadruple\\b",
    4,
  ],
  ["\\bfivefold\\b", 5],
  ["\\btenfold\\b", 10],
  ["\\bfactor of (?<times>\\d+(?:\\.\\d+)?)(?![.,]?\\d)", ({ times }) => Number(times)],
];
