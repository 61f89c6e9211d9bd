import type { PrintedFigures } from "./printed.ts";

const en: PrintedFigures = {
  spellings: [
    [/(?<=\d\s?)(?:tn|Trillion)(?!\p{L})/gu, " trillion"],
    [/(?<=\d\s?)(?:B|bn|bln|Billion)(?!\p{L})/gu, " billion"],
    [/(?<=\d\s?)(?:M|mn|mln|Million)(?!\p{L})/gu, " million"],
    [/(?<=\d)[Kk](?!\p{L})/gu, " thousand"],
  ],
  hedges: [
    {
      says: ["about"],
      before:
        "about|around|approximately|approx\\.|roughly|some|circa|estimated|estimated at|estimated to (?:be|reach|have reached)|an estimate of|~|≈",
      after: "or so(?!\\p{L})",
    },
    { says: ["nearly"], before: "nearly|almost|close to|just under|just below|approaching" },
    {
      says: ["more-than"],
      before:
        "(?<!no |not )more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards of|in excess of|topp(?:ed|ing)",
    },
    { says: ["more-than", "at-least"], after: "\\+|(?:or|and) more(?!\\p{L})" },
    { says: ["less-than"], before: "less than|fewer than|(?<!just )under|(?<!just )below" },
    { says: ["at-least"], before: "at least|no (?:less|fewer) than|a minimum of" },
    { says: ["up-to"], before: "up to|as many as|at most|(?:no|not) more than|a maximum of" },
    { says: ["target"], anywhere: "aim|target|goal|objective|plan|expect" },
    { says: ["claim"], anywhere: "according to|claim|\\bsa(?:id|ys)\\b|estimates|statement" },
  ],
};
export default en;
