import type { Qualifier } from "../../model/cell.ts";
import { inGroups, type NumberGroups } from "../../model/number-groups.ts";
import type { Unit } from "../../model/unit.ts";
import { magnitudeIn } from "../numbers/magnitude.ts";
import { numberWriter } from "../numbers/number-writer.ts";
import { periodWriter } from "../numbers/period-writer.ts";
import { exponentOf, toSignificant, withoutNoise } from "../numbers/round.ts";
import { fillPattern, shownFactor, unitPattern } from "../numbers/unit-pattern.ts";
import { defaultLocale } from "./default.ts";
import type { Locale } from "./locale.ts";
import { relationFinder } from "../relation-finder.ts";

const number = numberWriter("ja");

const between = (low: number, high: number | undefined, write: (n: number) => string): string =>
  high === undefined ? write(low) : `${write(low)}〜${write(high)}`;

/** By ten thousands: 17万8,000, 66万483, 1兆2,000億, 1京2,200兆. */
const GROUPS: NumberGroups = [
  [1e16, "京"],
  [1e12, "兆"],
  [1e8, "億"],
  [1e4, "万"],
];
const grouped = (n: number, significant?: number): string =>
  inGroups(significant === undefined ? n : toSignificant(n, significant), GROUPS, (part) =>
    number(part, undefined),
  );

/** Whether tables and axes count a unit in 億 (hundred millions): 億ドル, 億円. */
const countsInOku = ({ shown }: Unit): boolean => shown?.["ja"] === 1e8;

/** Whether tables and axes count a unit in 万 (ten thousands): 万キロワット, 万ドル. */
const countsInMyriads = ({ heading }: Unit): boolean => heading["ja"]?.startsWith("万") === true;

/** In hundred millions, one digit after the decimal mark fewer than in billions. */
const inOku =
  (unit: Unit, decimals: number | undefined, significant: number | undefined) =>
  (n: number): string =>
    number(
      withoutNoise(n * shownFactor(unit, "ja")),
      decimals === undefined ? undefined : Math.max(0, decimals - 1),
      significant,
    );

/**
 * An amount of money: 億 to the precision of the source in prose (353億8,000万ドル), and with a decimal in charts
 * (353.8億ドル), where every character costs.
 * @param decimals digits in billions, as for other languages
 */
function writeMoney(
  n: number,
  scale: number,
  style: "prose" | "label",
  decimals: number | undefined,
  significant: number | undefined,
): string {
  if (n < 0) return `−${writeMoney(-n, scale, style, decimals, significant)}`;
  const whole = withoutNoise(n * scale);
  // Rounded once, to the coarsest of what is asked for.
  const precision = Math.max(
    decimals !== undefined && whole >= 1e9 ? 10 ** (9 - decimals) : 0,
    significant === undefined ? 0 : 10 ** (exponentOf(whole, significant) - significant + 1),
    style === "label" ? labelPrecision(whole) : 0,
  );
  const value = precision > 0 ? withoutNoise(Math.round(whole / precision) * precision) : whole;
  const shown = LABEL_DIGITS.find(([size]) => value >= size);
  if (style === "prose" || value < 1e9 || !shown) return grouped(value);
  const [size, word, digits] = shown;
  return number(withoutNoise(value / size), digits) + word;
}

/** What charts count an amount in, with the digits after the decimal mark: 1.22京, 1.23兆, 353.8億. */
const LABEL_DIGITS = [
  [1e16, "京", 2],
  [1e12, "兆", 2],
  [1e8, "億", 1],
] as const;

/** What charts round an amount to. */
function labelPrecision(amount: number): number {
  const [size, , digits] = LABEL_DIGITS.find(([least]) => amount >= least) ?? [0, "", 0];
  return amount < 1e9 ? 0 : size / 10 ** digits;
}

function inTable(
  unit: Unit,
  style: "table" | "axis",
  decimals: number | undefined,
  significant: number | undefined,
): (n: number) => string {
  if (countsInOku(unit)) return inOku(unit, style === "table" ? decimals : undefined, significant);
  if (countsInMyriads(unit))
    return (n) => number(withoutNoise(n * shownFactor(unit, "ja")), undefined, significant);
  if (style === "axis" && unit.kind === "count") return (n) => grouped(n, significant);
  return (n) => number(withoutNoise(n), decimals, significant);
}

const amount: Locale["amount"] = (low, high, unit, style, decimals, significant) => {
  const { kind, scale } = unit;
  if (style === "table" || style === "axis") {
    const text = between(low, high, inTable(unit, style, decimals, significant));
    return kind === "share" && style === "axis" ? `${text}%` : text;
  }
  const write = (n: number): string => {
    // 18億〜21億 keeps both magnitudes: 18〜21億 could be read as 18.
    if (kind === "money") return writeMoney(n, scale, style, decimals, significant);
    if (kind === "count") return grouped(n, significant);
    return countsInMyriads(unit)
      ? grouped(withoutNoise(n * shownFactor(unit, "ja") * 1e4), significant)
      : number(withoutNoise(n), decimals, significant);
  };
  const text = between(low, high, write);
  return kind === "share" ? `${text}%` : fillPattern(unitPattern(unit, "ja", style), text);
};

/** Long and short are the same. */
const period = periodWriter({
  day: ({ year, month, day }) => `${year}年${month}月${day}日`,
  month: ({ year, month }) => `${year}年${month}月`,
  year: ({ year }) => `${year}年`,
  "fiscal-year": ({ year }) => `${year}年度`,
  decade: ({ year }) => `${year}年代`,
  years: (from, to) => `${from.year}〜${to.year}年`,
  "fiscal-years": (from, to) => `${from.year}〜${to.year}年度`,
  "days-of-month": (from, to) => `${from.year}年${from.month}月${from.day}〜${to.day}日`,
  "days-of-year": (from, to) => `${from.year}年${from.month}月${from.day}日〜${to.month}月${to.day}日`,
  days: (from, to) => `${from.year}年${from.month}月${from.day}日〜${to.year}年${to.month}月${to.day}日`,
  "months-of-year": (from, to) => `${from.year}年${from.month}〜${to.month}月`,
  months: (from, to) => `${from.year}年${from.month}月〜${to.year}年${to.month}月`,
});

/** 約 stands before the number, 近く, 超 and 未満 after its counter. */
const QUALIFIERS: Record<Qualifier, string> = {
  about: "約{}",
  nearly: "{}近く",
  "more-than": "{}超",
  "less-than": "{}未満",
  "at-least": "{}以上",
  "up-to": "最大{}",
  target: "目標{}",
  claim: "{}（主張）",
};

/** A multiple with a decimal is an approximation already: 約2.1倍, and neither 2.1倍近く nor 2.1倍超. */
const isFineMultiple = (text: string, qualifier: Qualifier): boolean =>
  (qualifier === "nearly" || qualifier === "more-than") && /\d\.\d+倍$/u.test(text);

/** 万, 億, 兆 and 京, a counter on every count, fiscal years as 年度. */
const ja: Locale = {
  ...defaultLocale("ja"),
  amount,
  magnitude: magnitudeIn(GROUPS.map(([size, word]) => ({ size, word }))),
  axis: (unit) => ({
    scale: shownFactor(unit, "ja"),
    suffix: unit.kind === "share" ? "%" : "",
    ...(unit.kind === "count" && { groups: GROUPS }),
  }),
  qualify: (text, qualifier) =>
    fillPattern(QUALIFIERS[isFineMultiple(text, qualifier) ? "about" : qualifier], text),
  period,
  separators: { comma: "、", semicolon: "、", stop: "。", space: "", colon: "：" },
  quotes: ["「", "」"],
  // The space has no width: it tells these brackets from those of a name, and a line may end there.
  brackets: ["\u200b（", "）"],
  bracketsForAll: ["（単位：", "）"],
  relations: relationFinder({
    up: [
      "倍(?!率)|より(?:多|高|大き|速)|上回|超え|最多|最高(?!経営)|最大|過去最|ピーク",
      "増加|増え|増やし|急増|上昇|伸び|拡大|広が|輸出超過|黒字",
    ],
    down: ["半減|より(?:少|低|小さ)|下回|最低|最小|減少|減[りっ]|急減|低下|下落|縮ま|縮小|輸入超過|赤字"],
    other: [
      "半分|半数|人に1人|分の1|追い抜|抜[いき]|引き離|リード|首位|横ばい|最も|(?:の|残る)差|差(?:が|は|も)|大き[いく]|小さ[いく]|(?:大き|小さ)な数字|(?:多|少な|大き|小さ)い方",
    ],
  }),
  excerpt: 48,
  count: (n) => number(n, 0),
  list: (items) => items.join("、"),
};
export default ja;
