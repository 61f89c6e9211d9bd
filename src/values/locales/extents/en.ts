import { extentFinder } from "../../extent-finder.ts";

const SMALL =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBER = `(?<n>\\d[\\d,]*(?:\\.\\d+)?|(?:${TENS.join("|")})(?:-\\w+)?|${SMALL.join("|")}|a hundred)`;
const HEDGE =
  "(?:(?:(?<over>more than|over|at least)|(?<near>nearly|almost|about|around|roughly|close to)) )?";

/** `2.2`, `six`, `twenty-four`. */
function numberOf(text: string): number {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replaceAll(",", ""));
  if (word === "a hundred") return 100;
  const [first = "", second = ""] = word.split("-");
  const tens = TENS.indexOf(first);
  const ones = second === "one" ? 1 : SMALL.indexOf(tens < 0 ? first : second) + 2;
  return tens < 0 ? ones : (tens + 2) * 10 + (second ? ones : 0);
}

/** After “times” and “twice”: what something is so many times of; “three times” alone is how often. */
const OF_WHAT =
  "(?=[ ,;.](?:as|more|greater|larger|higher|faster|bigger|that|those|the|its|their|his|what|in each|each|\\{|(?-i:\\p{Lu})))";

const VERBS =
  "rose|risen|rises?|rising|grew|grows?|grown|growing|climb(?:s|ed)?|increas(?:es?|ed)|fell|falls?|fallen|dropp?(?:s|ed)?|shrank|shrinks?|declin(?:es?|ed)|gain(?:s|ed)?|went up|went down|widen(?:s|ed)?";
const EACH_YEAR = "(?:each|every)(?: single)? year(?! (?:but|except|bar|save)\\b)";

export default extentFinder({
  multiples: [
    [`\\b${HEDGE}doubl(?:ed|es|ing)\\b`, 2],
    [`\\b${HEDGE}(?:tripl|trebl)(?:ed|es|ing)\\b`, 3],
    [`\\b${HEDGE}quadrupl(?:ed|es|ing)\\b`, 4],
    [`\\b${HEDGE}quintupl(?:ed|es|ing)\\b`, 5],
    [`\\b${HEDGE}(?:a )?${NUMBER}-?fold\\b`, numberOf],
    [`\\b${HEDGE}twice${OF_WHAT}`, 2],
    [`\\b${HEDGE}thrice${OF_WHAT}`, 3],
    [`\\b${HEDGE}${NUMBER} and a half times${OF_WHAT}`, (n) => numberOf(n) + 0.5],
    [`\\b${HEDGE}${NUMBER} times${OF_WHAT}`, numberOf],
    [`\\b${HEDGE}halv(?:ed|es|ing)\\b`, 0.5],
    [`\\bby ${HEDGE}half\\b`, 0.5],
  ],
  records: [
    "\\bthan ever\\b|\\ball-time\\b|\\bever (?:recorded|measured|seen|counted|registered|printed)\\b",
    "\\b(?:\\w+est|most|least|best|worst)(?: [\\p{L}-]+){0,3} (?:ever|on record|in history|of all time)\\b",
    "\\brecord (?:highs?|lows?|levels?|numbers?|sums?|amounts?|years?|values?|figures?|totals?|shares?)\\b",
    "\\b(?:a|another|new|hits?|sets?|reach(?:es|ed)|broke|breaks) (?:a )?(?:new )?record(?=[.,;:]|$| (?:in|for|last|this|with|at|again)\\b)",
  ],
  everyYear: [
    `\\b(?:${VERBS})(?: [\\p{L}-]+){0,2} ${EACH_YEAR}`,
    `\\b${EACH_YEAR},? (?:it |they )?(?:has |have )?(?:${VERBS})\\b`,
    "\\byear after year\\b",
  ],
});
