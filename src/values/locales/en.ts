import type { Qualifier } from "../../model/cell.ts";
import type { PeriodPart } from "../../model/period.ts";
import { amountWriter } from "../numbers/amount-writer.ts";
import { dateWriter } from "../numbers/date-writer.ts";
import { magnitudeIn } from "../numbers/magnitude.ts";
import { numberWriter } from "../numbers/number-writer.ts";
import { periodWriter } from "../numbers/period-writer.ts";
import { defaultLocale } from "./default.ts";
import type { Locale } from "./locale.ts";
import { relationFinder } from "../relation-finder.ts";

const QUALIFIERS: Record<Qualifier, string> = {
  about: "about",
  nearly: "nearly",
  "more-than": "more than",
  "less-than": "less than",
  "at-least": "at least",
  "up-to": "up to",
  target: "a target of",
  claim: "a claimed",
};

const SHORT_QUALIFIERS: Partial<typeof QUALIFIERS> = {
  "more-than": "over",
  "less-than": "under",
  target: "target:",
  claim: "claim:",
};

const number = numberWriter("en");

const COUNTS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

const plural = new Intl.PluralRules("en", { type: "ordinal" });

function ordinal(n: number): string {
  const suffix = { one: "st", two: "nd", few: "rd", other: "th" } as Record<string, string>;
  return `${number(n, 0)}${suffix[plural.select(n)]}`;
}

const SHORT_MAGNITUDES = [
  { size: 1e12, word: "tn" },
  { size: 1e9, word: "bn" },
  { size: 1e6, word: "m" },
] as const;

const amount = amountWriter({
  language: "en",
  number,
  percent: "{}%",
  magnitudes: {
    prose: [
      { size: 1e12, word: " trillion" },
      { size: 1e9, word: " billion" },
      { size: 1e6, word: " million" },
    ],
    label: SHORT_MAGNITUDES,
  },
  millions: "{} million",
  rank: (low, high) => (high === undefined ? ordinal(low) : `${number(low, 0)}–${ordinal(high)}`),
  minusFirst: true,
});

type Style = "long" | "short";

/** Sept is the one short month that en-GB writes with four letters; charts need the width. */
const shapes = (month: Style) => {
  const write = (shape: Intl.DateTimeFormatOptions): ((part: PeriodPart) => string) => {
    const date = dateWriter("en-GB", { month, ...shape });
    return (part) => date(part).replace(/Sept\b/, "Sep");
  };
  return {
    day: write({ day: "numeric", year: "numeric" }),
    month: write({ year: "numeric" }),
    name: write({}),
  };
};
const dates = { long: shapes("long"), short: shapes("short") };
const days = (from: PeriodPart, to: PeriodPart, style: Style): string =>
  `${dates[style].day(from)} – ${dates[style].day(to)}`;

const period = periodWriter({
  day: (from, _, style) => dates[style].day(from),
  month: (from, _, style) => dates[style].month(from),
  year: ({ year }) => String(year),
  "fiscal-year": ({ year }, _, style) => `${style === "long" ? "fiscal year " : "FY"}${year}`,
  decade: ({ year }) => `${year}s`,
  years: (from, to) => `${from.year}–${to.year}`,
  "fiscal-years": (from, to, style) => `${style === "long" ? "fiscal years " : "FY"}${from.year}–${to.year}`,
  "days-of-month": (from, to, style) => `${from.day}–${dates[style].day(to)}`,
  "days-of-year": days,
  days,
  "months-of-year": (from, to, style) => `${dates[style].name(from)}–${dates[style].month(to)}`,
  months: (from, to, style) => `${dates[style].month(from)} – ${dates[style].month(to)}`,
});

const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });

const en: Locale = {
  ...defaultLocale("en"),
  relations: relationFinder(
    {
      up: [
        "(?:doubl|tripl|quadrupl|quintupl|multipli)\\w*|\\w+fold|twice|thrice|times (?:as|more|those|that|the)",
        "more|greater|larger|higher|faster|longer|better|wider|(?<!\\bat )most|highest|largest|biggest|fastest|best",
        "peak\\w*|record high|exceed(?:s|ed)?|outnumber\\w*|rose|rises?|risen|rising|grew|grows?|grown|growing",
        "climb\\w*|jump(?:s|ed)?|soar\\w*|improve[sd]?|gain(?:s|ed)?|recover(?:s|ed)?|widen\\w*|surplus",
      ],
      down: [
        "halv\\w*|fewer|less|smaller|lower|slower|worse|narrower|fewest|(?<!\\bat )least|lowest|smallest|slowest|worst|record low",
        "fell|falls?|fallen|drop(?:s|ped)|(?:dip|slip)(?:s|ped)?|shr[aiu]nk\\w*|narrow\\w*|deficit",
      ],
      other: [
        "half|halfway|one in \\w+|(?:a|one) (?:third|quarter|fifth|tenth|hundredth)",
        "pass(?:es|ed|ing)?(?! (?:the |an? |its |their |this |that |his |her )?(?:exam\\w*|tests?|laws?|bills?|acts?|courses?|marks?|rate|through|by|on|away|into|to)\\b|[.;,])|overt(?:akes?|aken|ook)|outrank(?:s|ed)?|leads|led|follows|ahead|far behind",
        "levell?ed off|stood still|steady|unchanged|gap|closing|nearest",
      ],
    },
    { wholeWords: true },
  ),
  amount,
  magnitude: magnitudeIn(SHORT_MAGNITUDES),
  qualify: (text, qualifier, style) =>
    `${(style === "prose" ? undefined : SHORT_QUALIFIERS[qualifier]) ?? QUALIFIERS[qualifier]} ${text}`,
  period,
  count: (n) => COUNTS[n] ?? number(n, 0),
  list: (items) => conjunction.format(items),
};
export default en;
