import type { Period } from "../../model/period.ts";
import { inMyriads } from "../../model/myriads.ts";
import { UNITS, type UnitId } from "../../model/unit.ts";
import type { Grammar } from "./grammar.ts";
import { numberWriter, withoutNoise } from "./writers.ts";

const number = numberWriter("ja");

/** Counters by what is counted; what has none of its own is counted without. */
const COUNTERS: Partial<Record<UnitId, string>> = {
  people: "人",
  "people-per-year": "人",
  enterprises: "社",
  startups: "社",
  projects: "件",
  economies: "カ国・地域",
  deals: "件",
  countries: "カ国",
  sessions: "回",
  plants: "カ所",
  years: "年",
  megawatts: "MW",
  times: "倍",
};

const CURRENCIES: Record<string, string> = { usd: "ドル", jpy: "円", vnd: "ドン" };

const between = (low: string, high: string | undefined): string =>
  high === undefined ? low : `${low}〜${high}`;

/** As numbers are read: 17万8,000, 66万483, 1兆2,000億. */
const grouped = (n: number): string => inMyriads(n, (part) => number(part, undefined));

/**
 * Money: 億 to the precision of the source in prose (353億8,000万ドル), and with a decimal in charts (353.8億ドル),
 * where every character costs.
 * @param decimals digits in billions, as for the other languages
 */
const money: Grammar["amount"] = (low, high, unit, style, decimals) => {
  const { dimension, scale } = UNITS[unit];
  const precision = decimals === undefined ? undefined : 10 ** (9 - decimals);
  const base = (n: number): number => {
    const whole = withoutNoise(n * scale);
    return precision && whole >= 1e9 ? Math.round(whole / precision) * precision : whole;
  };
  const write = (n: number): string => {
    if (n < 0) return `−${write(-n)}`;
    const value = base(n);
    if (style === "prose" || value < 1e9) return grouped(value);
    return value >= 1e12
      ? `${number(withoutNoise(value / 1e12), 2)}兆`
      : `${number(withoutNoise(value / 1e8), 1)}億`;
  };
  // 18億〜21億 keeps both magnitudes: 18〜21億 could be read as 18.
  return `${between(write(low), high === undefined ? undefined : write(high))}${CURRENCIES[dimension]}`;
};

const amount: Grammar["amount"] = (low, high, unit, style, decimals) => {
  const { kind } = UNITS[unit];
  const plain = (write: (n: number) => string): string =>
    between(write(low), high === undefined ? undefined : write(high));
  const digits = (n: number): string => number(withoutNoise(n), decimals);
  if (style === "table") return plain(countsInOku(unit) ? inHundredMillions(unit, decimals) : digits);
  if (style === "axis") {
    if (kind === "share") return `${plain(digits)}%`;
    if (countsInOku(unit)) return plain(inHundredMillions(unit, undefined));
    return kind === "count" ? plain(grouped) : plain(digits);
  }
  switch (kind) {
    case "money":
      return money(low, high, unit, style, decimals);
    case "share":
      return `${plain(digits)}%`;
    case "rank":
      return `${plain(digits)}位`;
    case "count":
      return `${plain(grouped)}${COUNTERS[unit] ?? ""}`;
    default:
      return `${plain(digits)}${COUNTERS[unit] ?? ""}`;
  }
};

/** Dollars, and billions of other money, are counted in 億 (hundred millions): tables and axes have 億ドル, 億円. */
const countsInOku = (unit: UnitId): boolean => UNITS[unit].dimension === "usd" || unit.endsWith("-billion");

const inHundredMillions =
  (unit: UnitId, decimals: number | undefined) =>
  (n: number): string =>
    number(
      withoutNoise((n * UNITS[unit].scale) / 1e8),
      decimals === undefined ? undefined : Math.max(0, decimals - 1),
    );

/** Long and short are the same in Japanese. */
function period(value: Period): string {
  const { start, end, precision, text } = value;
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate()];
  const [lastYear, lastMonth, lastDay] = [end.getUTCFullYear(), end.getUTCMonth() + 1, end.getUTCDate()];
  switch (precision) {
    case "day":
      return `${year}年${month}月${day}日`;
    case "month":
      return `${year}年${month}月`;
    case "year":
      return `${year}年`;
    case "fiscal-year":
      return `${year}年度`;
    case "span": {
      // A fiscal year bears the name of the calendar year that it begins in.
      if (/^FY\d{4}\/FY/.test(text)) return `${year}〜${text.slice(-4)}年度`;
      if (text.length === 9)
        return year % 10 === 0 && lastYear === year + 9 ? `${year}年代` : `${year}〜${lastYear}年`;
      const sameYear = year === lastYear;
      if (text.length === 21)
        return sameYear && month === lastMonth
          ? `${year}年${month}月${day}〜${lastDay}日`
          : `${year}年${month}月${day}日〜${sameYear ? "" : `${lastYear}年`}${lastMonth}月${lastDay}日`;
      return sameYear
        ? `${year}年${month}〜${lastMonth}月`
        : `${year}年${month}月〜${lastYear}年${lastMonth}月`;
    }
  }
}

/** 約 stands before the number, 近く, 超 and 未満 after its counter. */
function qualify(text: string, qualifier: Parameters<Grammar["qualify"]>[1]): string {
  switch (qualifier) {
    case "about":
      return `約${text}`;
    case "nearly":
      return `${text}近く`;
    case "more-than":
      return `${text}超`;
    case "less-than":
      return `${text}未満`;
    case "at-least":
      return `${text}以上`;
    case "up-to":
      return `最大${text}`;
    case "target":
      return `目標${text}`;
    case "claim":
      return `${text}（主張）`;
  }
}

/** 万, 億 and 兆, a counter on every count, fiscal years as 年度. */
export const japanese: Grammar = {
  amount,
  qualify,
  period,
  separators: { comma: "、", semicolon: "、", stop: "。", space: "" },
  list: (items) => items.join("、"),
};
