import type { ChartContext, Size, SizeName } from "../charts/chart-context.ts";
import type { Content } from "../charts/chart.ts";
import { formatAsShown, formatPeriod, formatQuantity } from "../values/format.ts";
import { exponentOf, toSignificant } from "../values/numbers/round.ts";
import type { Quantity } from "../values/quantity.ts";
import { fillIn } from "../values/words.ts";
import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";
import { SvgDocument } from "../scene/svg-document.ts";
import type { Typography } from "../model/typography.ts";
import { breakTitle, keepCompounds } from "../text/compounds.ts";
import { typesettingOf } from "../values/locales/typesetting/typesetting-of.ts";
import { balanceText, measureIn, measureText, widestWord, wrapText } from "../text/text-metrics.ts";

/**
 * The drawings. A phone's is shown from 288 to 400 px wide, a column's from 584 to 760 px, the one between them from 400
 * to 584 px where a place has it (`src/styles`), so that no text falls below 12 px on the screen: 13.5 × 288/320 = 12.15,
 * 13.5 × 400/450 = 12, 14 × 584/680 = 12.02. Where text would come out larger than 16 px, the styles set it smaller.
 * A card's is shown some two times as large, in a picture of 1200 × 630 px of which readers often see a quarter.
 */
export const SIZES: Record<SizeName, Size> = {
  phone: { name: "phone", width: 320, narrow: true, fontSize: 13.5 },
  middle: { name: "middle", width: 450, narrow: true, fontSize: 13.5 },
  column: { name: "column", width: 680, narrow: false, fontSize: 14 },
  card: { name: "card", width: 320, height: 280, tallest: 312, narrow: true, fontSize: 13.5 },
  sheet: { name: "sheet", width: 1000, narrow: false, fontSize: 14 },
};

/** Significant digits of a number beside a mark; all of them are in the table and the tooltip. */
const LABEL_DIGITS = 3;

/**
 * A quantity as it is written beside a mark: “over 5,143” is over 5,140 too, but what is nearly 195,100 may be more than
 * 195,000. Such hedges, and places in a ranking, stay as they are, and so does what is written in no more digits anyway: rounded
 * twice, 0.42494 would be 0.425 and then 0.43.
 * @param write a number as it reads in the label
 */
function inLabel(quantity: Quantity, write: (n: number) => string): Quantity {
  const { value, low, high, qualifier, unit } = quantity;
  const isAbove = qualifier === "more-than" || qualifier === "at-least";
  if (unit.kind === "rank" || (qualifier && qualifier !== "about" && !isAbove)) return quantity;
  const short = (n: number): number => {
    const rounded = toSignificant(n, LABEL_DIGITS);
    if (rounded === n) return n;
    const [whole, cut] = [digitsOf(write(n)), digitsOf(write(rounded))];
    if (whole !== cut && whole.length <= LABEL_DIGITS) return n;
    const step = 10 ** (exponentOf(n, LABEL_DIGITS) - LABEL_DIGITS + 1);
    return isAbove && rounded > n ? toSignificant(rounded - step, LABEL_DIGITS) : rounded;
  };
  return {
    ...quantity,
    ...(value !== undefined && { value: short(value) }),
    ...(low !== undefined && { low: short(low) }),
    ...(high !== undefined && { high: short(high) }),
  };
}

/** The digits of a written number, from its first to its last that is not zero. */
const digitsOf = (text: string): string => text.replace(/\D/g, "").replace(/^0+|0+$/g, "");

/** A last line of less than such a part of the longest is a lone word. */
const LONE = 0.25;

const NO_COMPOUNDS: Typography = { compounds: {} };

/** Everything that a drawing may ask for, with a fresh document. */
export function chartContext(
  size: SizeName,
  language: Language,
  content: Pick<Content, "datasets" | "site"> & Partial<Pick<Content, "typography">>,
): ChartContext {
  const keep = keepCompounds(content.typography ?? NO_COMPOUNDS, language);
  return {
    document: new SvgDocument() as unknown as Document,
    size: SIZES[size],
    language,
    regions: content.site.regions,
    measure: measureIn(language),
    wrap: (text, width, fontSize, weight) =>
      breakTitle(text, keep, (words) => wrapText(words, width, fontSize, weight)),
    widestWord: (text, fontSize, weight) => widestWord(keep(text), fontSize, weight),
    balance: (text, width, fontSize) => {
      const even = (): string[] => balanceText(text, width, fontSize, 400, keep);
      if (!typesettingOf(language).phrases) return even();
      // Phrases without spaces are uneven, and read best where their clauses end: only a lone word moves them.
      const lines = breakTitle(text, keep, (words) => wrapText(words, width, fontSize));
      const widths = lines.map((line) => measureText(line, fontSize));
      return widths.at(-1)! < Math.max(...widths) * LONE ? even() : lines;
    },
    quantity: (quantity, style, decimals) => formatQuantity(quantity, language, style, decimals),
    mark: (quantity, decimals) => {
      const write = (one: Quantity): { label: string; bare: string } => {
        const label = (): string => formatQuantity(one, language, "label", decimals);
        return formatAsShown(one, language, decimals) ?? { label: label(), bare: label() };
      };
      const alone = (value: number): string =>
        write({ value, unit: quantity.unit, derived: false, cells: [] }).bare;
      return write(inLabel(quantity, alone));
    },
    period: (period, style) => formatPeriod(period, language, style),
    words: (text) => fillIn(textIn(text, language) ?? "", content, language, "label"),
  };
}
