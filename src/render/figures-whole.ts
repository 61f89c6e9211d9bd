/**
 * Where a space is no place to end a line: before a dash, which must not begin one, and between a figure and the
 * words that belong to it (US$78.6 billion, 78,6 tỷ USD, hạng 44, 30 MW).
 */
const UNBREAKABLE_SPACE =
  / (?=–(?:\s|$))|(?<=\d) (?=(?:billion|million|trillion|nghìn|triệu|tỷ|USD|yên|đồng|dong|MW)(?![\p{L}\p{M}]))|(?<=(?:nghìn|triệu|tỷ)) (?=(?:tỷ|USD|yên|đồng)(?![\p{L}\p{M}]))|(?<=hạng) (?=\d)/gu;

const WITHIN_RANGE = /(?<=\d[\p{L}%]{0,3}[–〜])(?=\d)/gu;
const BEFORE_COUNTER = /(?<=\d)(?=[万億兆人社件位回年月日カ])/gu;

const NO_BREAK_SPACE = "\u00a0";
const WORD_JOINER = "\u2060";

/** The text with spaces that hold together what belongs together; as long as it was. */
export const withFirmSpaces = (text: string): string => text.replace(UNBREAKABLE_SPACE, NO_BREAK_SPACE);

/** The text for a browser to break: no line ends within a figure with its unit, or within a range. */
export const figuresWhole = (text: string): string => withFirmSpaces(text).replace(WITHIN_RANGE, WORD_JOINER);

/** The same, and none between a figure and its Japanese counter, for text whose phrases are not kept together. */
export const countsWhole = (text: string): string => figuresWhole(text).replace(BEFORE_COUNTER, WORD_JOINER);

/** Names of two words that a Vietnamese title does not tear apart. */
const NAMES = /(?<=Việt) (?=Nam)|(?<=Nhật) (?=Bản)|(?<=Hàn|Trung) (?=Quốc)|(?<=Thái) (?=Lan)/gu;

/** Breaks a title by a function that respects no-break spaces, and gives its lines with common ones again. */
export const breakTitle = (text: string, lines: (text: string) => string[]): string[] =>
  lines(text.replace(NAMES, NO_BREAK_SPACE)).map((line) => line.replaceAll(NO_BREAK_SPACE, " "));
