import { DEFAULT_TYPESETTING, type Typesetting } from "./typesetting.ts";

const english: Typesetting = {
  ...DEFAULT_TYPESETTING,
  // US$78.6 billion, 30 MW
  firmSpaces: ["(?<=\\d) (?=(?:billion|million|trillion|dong|USD|MW)(?![\\p{L}\\p{M}]))"],
  // 2.1 times, US$ billion
  firmSpacesInProse: ["(?<=\\d) (?=times(?![\\p{L}\\p{M}]))", "(?<=US\\$|¥) (?=(?:[bm]|tr)illion)"],
  // about 4,000
  firmSpacesInTitles: ["(?<=(?<!\\p{L})(?:[Aa]bout|[Nn]early|[Oo]ver|[Tt]han)) (?=\\d)"],
};
export default english;
