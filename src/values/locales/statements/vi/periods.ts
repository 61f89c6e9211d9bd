import type { PrintedPeriod, StatementGrammar } from "../statement-grammar.ts";

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };
const YEAR = "(?:19|20)\\d{2}";
const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const read = ({ day, month, year, last }: Record<string, string>): PrintedPeriod => ({
  year: number(year),
  month: number(month),
  day: number(day),
  last: number(last),
});
/** Months of a part of a year, of a year that is printed or told by its distance. */
const part = (
  from: number,
  to: number,
  year: string | undefined,
  relative: string | undefined,
): PrintedPeriod => ({
  ...(year
    ? { year: Number(year) }
    : { yearsFromNow: relative === "ngoái" || relative === "trước" ? -1 : 0 }),
  month: from,
  last: to,
});

/** Dates and periods, the most precise first. */
export const periods: StatementGrammar["periods"] = [
  [
    `(?:(?:so với|kể từ|từ)(?: cùng kỳ)?(?: một)?(?: năm)?|(?<=(?:lần|đôi|ba) )năm|một năm) (?:${YEAR}|ngoái|trước)(?!\\d|\\s?[–—-]\\s?\\d|\\sđến)`,
    () => undefined,
  ],
  [
    `(?:ngày )?(?:(?<day>\\d{1,2})\\s?(?:[–-]|đến(?: ngày)?)\\s?)?(?<last>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>${YEAR})(?!\\d)`,
    ({ day, last, month, year }) =>
      read(
        day ? { day, last: last!, month: month!, year: year! } : { day: last!, month: month!, year: year! },
      ),
  ],
  [
    `ngày (?:(?<day>\\d{1,2})\\s?(?:[–-]|đến(?: ngày)?)\\s?)?(?<last>\\d{1,2}) tháng (?<month>\\d{1,2})(?: năm (?<year>${YEAR}))?`,
    ({ day, last, month, year = "" }) =>
      read(day ? { day, last: last!, month: month!, year } : { day: last!, month: month!, year }),
  ],
  [`(?:cuối |đầu |giữa |hết )?tháng (?<month>\\d{1,2})(?:\\s?[/-]\\s?|,? năm )(?<year>${YEAR})`, read],
  [
    `(?<months>\\d{1,2}) tháng(?: đầu| của)*(?: năm)? (?:(?<year>${YEAR})|(?:năm )?(?<relative>nay|ngoái))`,
    ({ months, year, relative }) => part(1, Number(months), year, relative),
  ],
  [
    `(?<months>\\d{1,2}) tháng đầu năm(?!\\s?\\d)`,
    ({ months }) => part(1, Number(months), undefined, undefined),
  ],
  [
    `nửa (?<half>đầu|cuối) năm (?:(?<year>${YEAR})|(?<relative>nay|ngoái))`,
    ({ half, year, relative }) => (half === "đầu" ? part(1, 6, year, relative) : part(7, 12, year, relative)),
  ],
  [
    `quý (?<q>[1-4]|I{1,3}|IV)(?:[/-]|(?:,? năm)? )(?:(?<year>${YEAR})|(?<relative>nay|ngoái))`,
    ({ q = "", year, relative }) => {
      const quarter = ROMAN[q.toUpperCase()] ?? Number(q);
      return part(quarter * 3 - 2, quarter * 3, year, relative);
    },
  ],
  [
    `năm (?:tài chính|tài khóa|tài khoá) (?<year>${YEAR})`,
    ({ year }) => ({ year: number(year), fiscal: true }),
  ],
  [
    `(?:giai đoạn |từ năm |từ |năm )?(?<![\\d.,/])(?<year>${YEAR})\\s?(?:[–—-]|đến(?: năm)?)\\s?(?<to>${YEAR})(?!\\d)`,
    ({ year, to }) => ({ year: number(year), lastYear: number(to) }),
  ],
  [`(?:cuối|hết) năm (?<year>${YEAR})`, ({ year }) => ({ year: number(year), month: 12 })],
  [`năm (?<year>${YEAR})(?![\\d.,]*\\d)`, read],
  [
    "(?:ngày |sáng |chiều |tối |từ |hôm )(?:(?<day>\\d{1,2})\\s?(?:[–-]|đến(?: ngày)?)\\s?)?(?<last>\\d{1,2})[/-](?<month>\\d{1,2})(?![\\d/%])",
    ({ day, last, month }) => read(day ? { day, last: last!, month: month! } : { day: last!, month: month! }),
  ],
  ["tháng (?<month>\\d{1,2})(?![\\d.,/]*\\d)", read],
  [
    `(?<![\\d.,/$-])(?<year>${YEAR})(?![\\d.,]*\\d|\\s?%|\\s(?:doanh nghiệp|công ty|người|kỹ sư|lao động|dự án|startup|tỷ|triệu|USD|MW|sinh viên))`,
    read,
  ],
  [
    "(?<!(?:\\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nhiều|những|mấy) )năm (?<which>ngoái|nay|trước|tới|sau)(?!\\p{L})",
    ({ which }) => ({ yearsFromNow: which === "nay" ? 0 : /tới|sau/.test(which!) ? 1 : -1 }),
  ],
  [
    "(?<!\\p{L})(?:hiện nay|hiện tại|hiện|đến nay|tính đến nay|cho đến nay)(?!\\p{L})",
    () => ({ yearsFromNow: 0, monthsFromNow: 0 }),
  ],
];
