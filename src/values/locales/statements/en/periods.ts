import type { PrintedPeriod, StatementGrammar } from "../statement-grammar.ts";
import { cardinal, ONES, ORDINALS, words } from "./numbers.ts";

const MONTHS = words("january february march april may june july august september october november december");
/** In capitals, for “may” and “march” are other words too. */
const MONTH = `(?-i:${MONTHS.map((name) => name[0]!.toUpperCase() + name.slice(1))
  .map((name) => `${name}|${name === "September" ? "Sept?" : name.slice(0, 3)}\\.?`)
  .join("|")})`;
const monthOf = (name = ""): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
const YEAR = "(?:19|20)\\d{2}";

const day = ({ day, month, year, last }: Record<string, string>): PrintedPeriod => ({
  year: number(year),
  month: monthOf(month),
  day: number(day),
  last: number(last),
});
const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const count = (text = ""): number => Number(text) || cardinal(text);

const fromNow = (which = ""): number => (/last|previous/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0);

function yearOf(text: string | undefined): PrintedPeriod {
  if (text === undefined || text === "") return {};
  const from = { "this year": 0, "last year": -1, "next year": 1, "the year": 0 }[text.toLowerCase()];
  return from === undefined ? { year: Number(text) } : { yearsFromNow: from };
}

/** Dates and periods, the most precise first. */
export const periods: StatementGrammar["periods"] = [
  // When something is to open is not the time of what it costs, and when something was said that of no figure.
  [
    `\\b(?:due|scheduled|expected|set|planned) to (?:open|start|begin|finish|come on ?line|be (?:completed|finished|ready)|go into operation)(?: \\p{L}+)? (?:in|by) (?:(?:early|mid|late)[- ])?${YEAR}`,
    () => undefined,
  ],
  ["\\b(?:published|released|presented|announced|said|reported) today\\b", () => undefined],
  [
    `\\b(?:published|released|presented|issued) (?:in|last|this|on) (?:${MONTH}(?: \\d{1,2})?(?:,? ${YEAR})?|month|week|year)(?!\\p{L})`,
    () => undefined,
  ],
  [
    `\\b(?:after|since|before|until|when) (?:it|they|he|she|the \\p{L}+) (?:was |were |had )?\\p{L}+ (?:in |last |on )(?:${MONTH}(?: \\d{1,2})?(?:,? ${YEAR})?|${YEAR})(?!\\d)`,
    () => undefined,
  ],
  // When a thing began is not the time of what it has done since.
  [
    `\\b(?:(?:which|that|who) (?:began|started|opened|was (?:founded|launched|set up|signed|established))|begun|founded|established|launched) in (?:${MONTH} )?${YEAR}(?!\\d)`,
    () => undefined,
  ],
  [
    `\\bas (?:many|much|large|big|high|long|often) as (?:in|it was in) (?:${MONTH} )?${YEAR}(?!\\d)`,
    () => undefined,
  ],
  [
    `\\b(?:before|after|what (?:it|they) (?:had been|was|were) in|No\\.? ?\\d+ of) ${YEAR}(?!\\d)`,
    () => undefined,
  ],
  [
    `\\bsince (?:the (?:start|beginning|middle|end) of |[^,.;\\d]{1,40} in )(?:${MONTH} )?${YEAR}(?!\\d)`,
    () => undefined,
  ],
  [
    `\\b(?:from|than(?: in)?|with|to|against) the (?:same|corresponding) (?:period|months?|quarter|half|time)(?: (?:of|in) (?:the )?(?:${YEAR}|last year|previous year|year before)| last year| a year (?:earlier|before|ago))?`,
    () => undefined,
  ],
  [`\\b(?:number|level|figure|total|sum|rate)s? (?:of|in) ${YEAR}(?!\\d)`, () => undefined],
  [
    `(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:[–-]|to|and)\\s?(?<last>\\d{1,2})(?!\\d))?,?\\s(?<year>${YEAR})`,
    day,
  ],
  [
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:[–-]|to|and)\\s?(?<last>\\d{1,2}))?\\s(?<month>${MONTH})\\s(?<year>${YEAR})`,
    day,
  ],
  [
    `(?<month>${MONTH})\\s?(?:[–-]|to|through|(?<=\\bbetween \\p{L}+\\.? )and)\\s?(?<to>${MONTH}),?\\s(?<year>${YEAR})`,
    ({ month, to, year }) => ({ year: number(year), month: monthOf(month), last: monthOf(to) }),
  ],
  [
    `(?<month>${MONTH}),?\\s(?:of )?(?<year>${YEAR})`,
    ({ month, year }) => ({ year: number(year), month: monthOf(month) }),
  ],
  [
    `(?:the )?first (?<months>\\d{1,2}|${ONES.join("|")}) months(?: of (?:the year )?(?<year>${YEAR}|this year|last year))?`,
    ({ months, year }) => ({ ...yearOf(year), month: 1, last: count(months) }),
  ],
  [
    `(?:the )?(?<half>first|second) half of (?<year>${YEAR}|this year|last year|the year)|\\bH(?<h>[12])[ /-]?(?<hy>${YEAR})`,
    ({ half, h, year, hy }) =>
      half?.toLowerCase() === "second" || h === "2"
        ? { ...yearOf(year ?? hy), month: 7, last: 12 }
        : { ...yearOf(year ?? hy), month: 1, last: 6 },
  ],
  [
    `(?:the )?(?<word>first|second|third|fourth) quarter(?: of)? (?<year>${YEAR}|this year|last year)|\\bQ(?<q>[1-4])[ /-]?(?<qy>${YEAR})`,
    ({ word, q, year, qy }) => {
      const quarter = q ? Number(q) : ORDINALS.indexOf((word ?? "").toLowerCase()) + 1;
      return { ...yearOf(year ?? qy), month: quarter * 3 - 2, last: quarter * 3 };
    },
  ],
  [
    "\\b(?:in|during|for|of) the (?<word>first|second|third|fourth) quarter\\b|(?<=\\bquarter\\b[^.]{0,60}\\d in )the (?<other>first|second|third|fourth)(?=[.,;]|$)",
    ({ word, other }) => {
      const quarter = ORDINALS.indexOf((word ?? other)!.toLowerCase()) + 1;
      return { month: quarter * 3 - 2, last: quarter * 3 };
    },
  ],
  [
    `\\b(?:fiscal(?: year)?|FY)\\s?(?<year>${YEAR})(?:[-/]\\d{2,4})?`,
    ({ year }) => ({ year: number(year), fiscal: true }),
  ],
  [
    `between (?<year>${YEAR}) and (?<to>${YEAR})`,
    ({ year, to }) => ({ year: number(year), lastYear: number(to) }),
  ],
  [
    `(?<![\\d$¥€£.,-])(?<year>${YEAR})\\s?(?:[–—-]|to)\\s?(?<to>${YEAR})(?!,?\\d|\\s?%)`,
    ({ year, to }) => ({ year: number(year), lastYear: number(to) }),
  ],
  [
    `(?<month>${MONTH}) (?:of )?(?<year>last year|this year|next year)`,
    ({ month, year }) => ({ ...yearOf(year), month: monthOf(month) }),
  ],
  [
    `(?:between |from )?(?<month>${MONTH}) (?:and|to|through) (?<to>${MONTH})(?! \\d)`,
    ({ month, to }) => ({ month: monthOf(month), last: monthOf(to) }),
  ],
  ["\\bon (?:last|the previous) year\\b", () => undefined],
  [
    "\\b(?:than|from|above|below|on|over) (?:a year (?:earlier|before|ago)|(?:the )?(?:previous year|year before)|last year['’]s)\\b",
    () => undefined,
  ],
  ["\\ba year ago\\b", () => ({ yearsFromLast: -1, monthsFromNow: -12 })],
  [
    "\\b(?:a year (?:earlier|before)|(?:the )?(?:previous year|year before)|one year earlier)\\b",
    () => ({ yearsFromLast: -1 }),
  ],
  ["\\bby (?:the )?(?:end of the decade|decade['’]s end)\\b", () => ({ decade: true })],
  ["\\b(?:a year later|the (?:following|next) year)\\b", () => ({ yearsFromLast: 1 })],
  [
    `(?<!\\b(?:of|than|from|since|over|in) )(?<years>\\d{1,2}|${ONES.join("|")}) years ago\\b`,
    ({ years }) => ({ yearsFromNow: -count(years) }),
  ],
  [
    "\\b(?<which>this|the current|last|next) (?:fiscal|financial) year\\b",
    ({ which }) => ({ fiscal: true, yearsFromNow: fromNow(which) }),
  ],
  [`\\b(?:early|mid|late|end)[- ](?<year>${YEAR})`, ({ year }) => ({ year: number(year) })],
  [`(?:compared (?:with|to)|against|from|than in|than|since) (?:${MONTH} )?${YEAR}(?!\\d)`, () => undefined],
  [
    `(?:by|at|before|on|on the) (?:the )?end of (?<year>${YEAR}|last year|this year|next year|the year)`,
    ({ year }) => ({ ...yearOf(year), month: 12 }),
  ],
  [
    `(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:[–-]|to|and)\\s?(?<last>\\d{1,2}))?(?![\\d,.]*\\d|\\s?%|\\s(?:million|billion|percent|per))`,
    day,
  ],
  [`(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?<month>${MONTH})(?![\\p{L}])`, day],
  [
    `(?:in|last|this|during|by|until|of) (?:early |mid-|late |the end of )?(?<month>${MONTH})(?![\\p{L}]| \\d)`,
    day,
  ],
  [
    `(?<![\\d$¥€£.,#-]|\\b(?:US\\$|USD|nearly|around|about|over|than|some|least|to)\\s?)(?<year>${YEAR})s?(?![\\d,.]\\d|\\s?%|\\s(?:million|billion|percent|per cent|MW|people|companies|firms|startups|enterprises|engineers|workers|employees|students|projects)\\b|-\\d)`,
    ({ year }) => ({ year: number(year) }),
  ],
  [
    "\\b(?<which>last|this|next|the previous|the current) year\\b",
    ({ which }) => ({ yearsFromNow: fromNow(which) }),
  ],
  ["\\b(?<which>last|this) month\\b", ({ which }) => ({ monthsFromNow: fromNow(which) })],
  ["\\b(?:currently|at present|now|today|to date|so far)\\b", () => ({ yearsFromNow: 0, monthsFromNow: 0 })],
];
