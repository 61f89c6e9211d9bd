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
  about: "khoảng",
  nearly: "gần",
  "more-than": "hơn",
  "less-than": "dưới",
  "at-least": "ít nhất",
  "up-to": "tối đa",
  target: "mục tiêu",
  claim: "được cho là",
};

const SHORT_QUALIFIERS: Partial<typeof QUALIFIERS> = { target: "mục tiêu:", claim: "tự công bố:" };

const MAGNITUDES = [
  { size: 1e15, word: " triệu tỷ" },
  { size: 1e12, word: " nghìn tỷ" },
  { size: 1e9, word: " tỷ" },
  { size: 1e6, word: " triệu" },
] as const;

const date = dateWriter("vi", { day: "numeric", month: "numeric", year: "numeric" });
const dates = (from: PeriodPart, to: PeriodPart): string => `${date(from)} – ${date(to)}`;

const period = periodWriter({
  day: (from, _, style) => (style === "long" ? `ngày ${date(from)}` : date(from)),
  month: ({ month, year }, _, style) => (style === "long" ? `tháng ${month}/${year}` : `${month}/${year}`),
  year: ({ year }, _, style) => (style === "long" ? `năm ${year}` : String(year)),
  // One word for it everywhere; an abbreviation of it is not in use.
  "fiscal-year": ({ year }) => `năm tài chính ${year}`,
  decade: ({ year }) => `thập niên ${year}`,
  years: (from, to) => `${from.year}–${to.year}`,
  "fiscal-years": (from, to) => `năm tài chính ${from.year}–${to.year}`,
  "days-of-month": (from, to) => `${from.day}–${date(to)}`,
  "days-of-year": dates,
  days: dates,
  "months-of-year": (from, to, style) =>
    style === "long"
      ? `tháng ${from.month} đến tháng ${to.month}/${to.year}`
      : `tháng ${from.month}–${to.month}/${to.year}`,
  months: (from, to, style) =>
    style === "long"
      ? `tháng ${from.month}/${from.year} đến tháng ${to.month}/${to.year}`
      : `${from.month}/${from.year} – ${to.month}/${to.year}`,
});

/** Decimal comma, tỷ and triệu, the qualifier before the number, the rank after its noun. */
const vi: Locale = {
  ...defaultLocale("vi"),
  amount: amountWriter({
    language: "vi",
    number: numberWriter("vi"),
    percent: "{}%",
    magnitudes: { prose: MAGNITUDES, label: MAGNITUDES },
    millions: "{} triệu",
  }),
  magnitude: magnitudeIn(MAGNITUDES),
  qualify: (text, qualifier, style) =>
    `${(style === "prose" ? undefined : SHORT_QUALIFIERS[qualifier]) ?? QUALIFIERS[qualifier]} ${text}`,
  period,
  bracketsForAll: [" (đơn vị: ", ")"],
  relations: relationFinder({
    up: [
      "gấp|nhân đôi|nhiều (?:\\S+ ){1,3}hơn|(?:nhiều|cao|lớn|nhanh|rộng|đông) hơn|(?:cao|nhiều|lớn|nhanh|tốt) nhất|đỉnh|kỷ lục",
      "tăng(?! trưởng)|vượt(?! biển)|leo|nới rộng|thặng dư|xuất siêu",
    ],
    down: ["(?:ít|thấp|nhỏ|chậm) hơn|(?:thấp|ít|nhỏ|chậm|kém) nhất|giảm|tụt|lùi|thu hẹp|thâm hụt|nhập siêu"],
    other: [
      "một nửa|cứ \\S+ người|một phần (?:ba|tư|năm|trăm)|dẫn đầu|đứng đầu|bỏ xa|ổn định|khoảng cách|đứng yên|ngay (?:trước|sau)|số (?:lớn|nhỏ)",
    ],
  }),
  excerpt: 34,
  phrases: true,
  longDates: false,
};
export default vi;
