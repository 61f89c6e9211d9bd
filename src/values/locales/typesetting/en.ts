import { DEFAULT_TYPESETTING, type Typesetting } from "./typesetting.ts";

const MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

const english: Typesetting = {
  ...DEFAULT_TYPESETTING,
  // US$78.6 billion, 30 MW, 28 April 2025, 1 is best
  firmSpaces: [
    "(?<=\\d) (?=(?:billion|million|trillion|dong|USD|MW)(?![\\p{L}\\p{M}]))",
    `(?<=(?<!\\p{L})${MONTHS}) (?=\\d{4}(?!\\d))`,
    `(?<=(?<!\\d)\\d{1,2}) (?=${MONTHS}(?![\\p{L}\\p{M}]))`,
    "(?<=(?<!\\d)1) (?=is )",
    "(?<=(?<!\\d)1 is) (?=best)",
  ],
  // 2.1 times, US$ billion
  firmSpacesInProse: ["(?<=\\d) (?=times(?![\\p{L}\\p{M}]))", "(?<=US\\$|¥) (?=(?:[bm]|tr)illion)"],
  // about 4,000
  firmSpacesInTitles: ["(?<=(?<!\\p{L})(?:[Aa]bout|[Nn]early|[Oo]ver|[Tt]han)) (?=\\d)"],
};
export default english;
