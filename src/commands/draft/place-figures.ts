import { printedUnits } from "../../content/evidence/evidence-faults.ts";
import { quoteFault } from "../../content/evidence/quote-fault.ts";
import type { ArticleParagraph } from "../../drafting/article.ts";
import type { Statement } from "../../drafting/statement.ts";
import type { Language } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import type { Unit } from "../../model/unit.ts";
import { withoutNoise } from "../../values/numbers/round.ts";
import { RATE } from "../../drafting/editor-warnings.ts";
import { LASTING } from "../../drafting/period-of.ts";
import { plainUnit, unitsFor } from "./units-for.ts";

/** A statement that can be a cell of a dataset: its unit is one of the site, and its quote bears it out. */
export interface DraftedFigure {
  statement: Statement;
  /** Its place in the list of statements. */
  index: number;
  /** Units of the site that it can be written in, the plainest first. */
  units: readonly Unit[];
  /** What it counts, in a word of the article, where no unit of the site names that. */
  counts?: string;
  quote: string;
}

/** A statement that cannot be one, and why. */
export interface LeftOver {
  statement: Statement;
  why: string;
}

/** Longest quote, as datasets take it. */
const LONGEST = 200;

/** The statements of an article as figures, as far as they can be. */
export function placeFigures(
  statements: readonly Statement[],
  paragraphs: readonly ArticleParagraph[],
  language: Language,
  site: Site,
): { figures: DraftedFigure[]; leftOver: LeftOver[] } {
  const figures: DraftedFigure[] = [];
  const leftOver: LeftOver[] = [];
  const printed = printedUnits(site);
  const texts = new Map(paragraphs.map(({ number, text }) => [number, text]));
  statements.forEach((statement, index) => {
    const { unit, low, high, value, qualifier } = statement;
    const leave = (why: string): void => void leftOver.push({ statement, why });
    if (value === null && (low === null || high === null))
      return leave("no number is printed, only its size");
    if (LASTING.has(unit ?? "")) return leave("says how long something lasts");
    if (statement.warnings.includes(RATE)) return leave(`says ${RATE}`);
    const named = unitsFor(unit, site);
    const plain = plainUnit(site);
    const counts = named.length === 0 && plain && unit !== null && isNoun(unit) ? unit : undefined;
    const units = counts === undefined ? named : [plain!];
    if (units.length === 0)
      return leave(
        unit === null ? "nothing says what it counts" : `no unit of content/site.json counts “${unit}”`,
      );
    const quantity = {
      ...(value === null ? { low: low!, high: high! } : { value }),
      ...(qualifier && { qualifier }),
      unit: units[0]!,
    };
    const faultOf = (quote: string): string | undefined => quoteFault({ quantity, quote, language }, printed);
    const quote = widening(statement.quote, texts.get(statement.paragraph) ?? "").find(
      (one) => faultOf(one) === undefined,
    );
    if (quote === undefined) return leave(`its quote ${faultOf(statement.quote)}`);
    figures.push({ statement, index, units, ...(counts !== undefined && { counts }), quote });
  });
  return { figures, leftOver };
}

/** Whether a unit of a statement is a noun of its text, and not the sign of a measure or a multiple. */
const isNoun = (unit: string): boolean => /^\p{Ll}{3,}$/u.test(unit) && !NO_NOUNS.has(unit);

/** Units in which nothing is counted. */
const NO_NOUNS = new Set(["times", "edition", "phase", "hectares", "tonnes", "dollars", "percent"]);

/** A quote, and wider ones around it in its paragraph, each by a word at both ends, or by some letters where no spaces part words. */
function widening(quote: string, paragraph: string): string[] {
  const at = paragraph.indexOf(quote);
  if (at < 0) return [quote];
  const pieces = [...paragraph.matchAll(/\S{1,12}\s*/g)].map(({ index, 0: text }) => [
    index,
    index + text.length,
  ]);
  const first = pieces.findLastIndex(([start]) => start! <= at);
  const last = pieces.findIndex(([, end]) => end! >= at + quote.length);
  const wider = Array.from({ length: pieces.length }, (_, more) => {
    const [start] = pieces[Math.max(0, first - more)]!;
    const [, end] = pieces[Math.min(pieces.length - 1, last + more)]!;
    return paragraph.slice(start, end).trim();
  });
  return [quote, ...wider.filter(({ length }) => length > quote.length && length <= LONGEST)];
}

/** A number of a statement as a field with this unit holds it. */
export const inUnit = (number: number, { kind, scale }: Unit): number =>
  withoutNoise(kind === "money" || kind === "count" ? number / scale : number);
