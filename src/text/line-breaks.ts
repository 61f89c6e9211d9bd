import { ALL_TYPESETTING } from "../values/locales/typesetting/typesetting-of.ts";

type Rules = "firmSpaces" | "firmSpacesInProse" | "firmSpacesInTitles" | "firmJoins";

/** What a list of patterns finds; nothing where no language has any. */
const anyOf = (rules: Rules, ...more: string[]): RegExp =>
  new RegExp([...more, ...ALL_TYPESETTING.flatMap((language) => language[rules]), "(?!)"].join("|"), "gu");

/** Where a space is no place to end a line: before a dash, which must not begin one, and between a figure and its unit. */
const FIRM_SPACE = anyOf("firmSpaces", " (?=–(?:\\s|$))");
const FIRM_SPACE_IN_PROSE = anyOf("firmSpacesInProse");
const FIRM_SPACE_IN_TITLE = anyOf("firmSpacesInTitles");
const FIRM_JOIN = anyOf("firmJoins");
const WITHIN_RANGE = /(?<=\d[\p{L}%]{0,3}[–〜])(?=\d)/gu;
const WITHIN_HYPHENATED = /(?<=\p{L}-)(?=\p{L})/gu;

export const NO_BREAK_SPACE = "\u00a0";
/** Between two letters that no line parts. */
export const WORD_JOINER = "\u2060";

/** The text with spaces that hold together what belongs together; as long as it was. */
export const withFirmSpaces = (text: string): string => text.replace(FIRM_SPACE, NO_BREAK_SPACE);

/** The text for a browser to break: no line ends within a figure with its unit, or within a range. */
export const figuresWhole = (text: string): string =>
  withFirmSpaces(text).replace(FIRM_SPACE_IN_PROSE, NO_BREAK_SPACE).replace(WITHIN_RANGE, WORD_JOINER);

/** The same for a title, which does not break within a hedged figure or at a hyphen either: about 4,000, high-technology. */
export const titleWhole = (text: string): string =>
  figuresWhole(text).replace(FIRM_SPACE_IN_TITLE, NO_BREAK_SPACE).replace(WITHIN_HYPHENATED, WORD_JOINER);

/** The same, and none between a figure and its counter, for text whose phrases are not kept together. */
export const countsWhole = (text: string): string => figuresWhole(text).replace(FIRM_JOIN, WORD_JOINER);
