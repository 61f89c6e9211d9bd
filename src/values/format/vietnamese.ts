import type { Period } from "../../model/period.ts";
import { UNITS, type UnitId } from "../../model/unit.ts";
import type { Grammar, NumberStyle } from "./grammar.ts";
import { both, dateWriter, inMagnitude, numberWriter, withoutNoise } from "./writers.ts";

const QUALIFIERS: Record<Parameters<Grammar["qualify"]>[1], string> = {
  about: "khoảng",
  nearly: "gần",
  "more-than": "hơn",
  "less-than": "dưới",
  "at-least": "ít nhất",
  "up-to": "tối đa",
  target: "mục tiêu",
  claim: "được cho là",
};

const number = numberWriter("vi");
const CURRENCIES: Record<string, string> = { usd: "USD", jpy: "yên", vnd: "đồng" };
const MAGNITUDES = [
  { size: 1e12, word: "nghìn tỷ" },
  { size: 1e9, word: "tỷ" },
  { size: 1e6, word: "triệu" },
] as const;

/** Beside a mark, what was put into yen or dong goes without their names: “nghìn tỷ” is long, and the subtitle has them. */
const nameOf = (unit: UnitId, style: NumberStyle): string | undefined =>
  style === "label" && /^(?:jpy|vnd)-(?:b|tr)illion$/.test(unit)
    ? undefined
    : CURRENCIES[UNITS[unit].dimension];

const money: Grammar["amount"] = (low, high, unit, style, decimals) => {
  const { scale } = UNITS[unit];
  const { magnitude, digits, scaled } = inMagnitude(MAGNITUDES, [low, high], scale, decimals);
  return [both(low, high, (n) => number(scaled(n), digits)), magnitude?.word, nameOf(unit, style)]
    .filter(Boolean)
    .join(" ");
};

const amount: Grammar["amount"] = (low, high, unit, style, decimals) => {
  const { kind } = UNITS[unit];
  const plain = (): string => {
    const shown = unit === "usd" ? 1e-9 : 1;
    return both(low, high, (n) => number(withoutNoise(n * shown), decimals));
  };
  if (style === "axis" || style === "table")
    return kind === "share" && style === "axis" ? `${plain()}%` : plain();
  switch (kind) {
    case "money":
      return money(low, high, unit, style, decimals);
    case "share":
      return `${plain()}%`;
    case "rank":
      return `hạng ${plain()}`;
    case "physical":
      return unit === "megawatts" ? `${plain()} MW` : plain();
    case "ratio":
      return unit === "times" ? `${plain()} lần` : plain();
    case "count":
      return [low, high ?? low].every((n) => n >= 1e6 && n % 1e4 === 0)
        ? `${both(low, high, (n) => number(n / 1e6, undefined))} triệu`
        : plain();
  }
};

const date = dateWriter("vi");

function period(value: Period, style: "long" | "short"): string {
  const { start, end, precision, text } = value;
  const [day, month, year] = [start.getUTCDate(), start.getUTCMonth() + 1, start.getUTCFullYear()];
  const [lastMonth, lastYear] = [end.getUTCMonth() + 1, end.getUTCFullYear()];
  const long = style === "long";
  switch (precision) {
    case "day":
      return long ? `ngày ${date(start)}` : date(start);
    case "month":
      return long ? `tháng ${month} năm ${year}` : `${month}/${year}`;
    case "year":
      return long ? `năm ${text}` : text;
    // As the press calls a year of the Japanese state: an abbreviation of “năm tài chính” is not in use.
    case "fiscal-year":
      return long ? `năm tài chính ${text.slice(2)}` : `tài khóa ${text.slice(2)}`;
    case "span": {
      // A fiscal year bears the name of the calendar year that it begins in.
      if (/^FY\d{4}\/FY/.test(text))
        return `${long ? "năm tài chính" : "tài khóa"} ${year}–${text.slice(-4)}`;
      if (text.length === 9)
        return year % 10 === 0 && lastYear === year + 9 ? `thập niên ${year}` : `${year}–${lastYear}`;
      if (text.length === 21)
        return month === lastMonth && year === lastYear
          ? `${day}–${date(end)}`
          : `${date(start)} – ${date(end)}`;
      if (year === lastYear)
        return long
          ? `tháng ${month} đến tháng ${lastMonth} năm ${year}`
          : `tháng ${month}–${lastMonth}/${year}`;
      return long
        ? `tháng ${month} năm ${year} đến tháng ${lastMonth} năm ${lastYear}`
        : `${month}/${year} – ${lastMonth}/${lastYear}`;
    }
  }
}

const conjunction = new Intl.ListFormat("vi", { type: "conjunction" });

/** Decimal comma, tỷ and triệu, the qualifier before the number, the rank after its noun. */
export const vietnamese: Grammar = {
  amount,
  qualify: (text, qualifier, style) =>
    qualifier === "claim" && style !== "prose"
      ? `tuyên bố: ${text}`
      : qualifier === "target" && style !== "prose"
        ? `mục tiêu: ${text}`
        : `${QUALIFIERS[qualifier]} ${text}`,
  period,
  separators: { comma: ", ", semicolon: "; ", stop: ". ", space: " " },
  list: (items) => conjunction.format(items),
};
