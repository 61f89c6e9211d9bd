import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";
import { halfWidth } from "../values/locales/numerals/numerals.ts";
import { statementsOf } from "../values/locales/statements/statements-of.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { ArticleParagraph } from "./article.ts";
import { warningsOf } from "./editor-warnings.ts";
import { findAmounts, type Amount } from "./find-amounts.ts";
import { findPeriods, type ArticleDate, type FoundPeriod } from "./periods.ts";
import { placeOf } from "./places.ts";
import { quoteOf } from "./quote.ts";
import { sentencesOf } from "./sentences.ts";
import { FullNames, speakerOf } from "./speakers.ts";
import type { Statement } from "./statement.ts";

/** What was read last, for what a sentence leaves open. */
interface Context {
  speaker: string | undefined;
  /** What was counted last in the paragraph, for “6,000 of them”. */
  counted: { unit: string; noun: string | undefined } | undefined;
  place: string | undefined;
}

/**
 * Every quantity that an article states, in its order.
 * @returns nothing where no grammar knows the language
 */
export function findStatements(
  paragraphs: readonly ArticleParagraph[],
  language: Language,
  date: ArticleDate | undefined,
): Statement[] {
  const grammar = statementsOf(language);
  if (!grammar) return [];
  const names = new FullNames();
  const context: Context = { speaker: undefined, counted: undefined, place: undefined };
  return paragraphs.flatMap(({ number, text }) => {
    let spoken: string | undefined;
    context.counted = undefined;
    context.place = undefined;
    return sentencesOf(text.replace(captionOf(grammar), ""), language).flatMap((sentence) => {
      const speaker = names.full(speakerOf(sentence, context.speaker, grammar));
      spoken = speaker ?? spoken;
      context.speaker = spoken ?? context.speaker;
      return statementsIn(sentence, { grammar, language, date, context, speaker: spoken, paragraph: number });
    });
  });
}

const captionOf = memoize((grammar: StatementGrammar) => new RegExp(grammar.caption, "u"));

interface Place {
  grammar: StatementGrammar;
  language: Language;
  date: ArticleDate | undefined;
  context: Context;
  speaker: string | undefined;
  paragraph: number;
}

function statementsIn(sentence: string, place: Place): Statement[] {
  const { grammar, language, date, context } = place;
  const plain = halfWidth(sentence);
  const { periods, taken } = findPeriods(plain, grammar, date);
  const amounts = findAmounts(plain, grammar, taken);
  const plan = new RegExp(grammar.plans, "iu").test(sentence);
  return amounts.flatMap((amount, index) => {
    const counted = countedBy(amount, context, grammar, sentence);
    if (amount.kind === "count" && isNoStatement(amount, counted?.unit)) return [];
    if (counted && !NOT_CARRIED.has(counted.unit)) context.counted = counted;
    const at = placeOf(sentence, amount.number, language) ?? context.place;
    context.place = at ?? context.place;
    const period = periodOf(periods, amounts, index);
    const measure = measureOf(sentence, amount, grammar);
    const statement: Statement = {
      value: amount.value ?? null,
      low: amount.low ?? null,
      high: amount.high ?? null,
      qualifier: amount.qualifier ?? null,
      unit: counted?.unit ?? amount.unit ?? null,
      measure: measure ?? counted?.noun ?? null,
      place: at ?? null,
      period: period?.period ?? null,
      speaker: place.speaker ?? null,
      paragraph: place.paragraph,
      quote: quoteOf(sentence, amount, grammar.spaced),
      confidence: 0,
      warnings: [],
    };
    statement.warnings = warningsOf(statement, {
      sentence,
      amount,
      plan,
      inferred: period?.inferred ?? false,
    });
    statement.confidence = confidenceOf(statement, amount);
    return [statement];
  });
}

/** What is counted; of “of them”, and of a number that stands alone beside another, what was counted before. */
function countedBy(
  amount: Amount,
  context: Context,
  grammar: StatementGrammar,
  sentence: string,
): Context["counted"] {
  if (amount.unit !== undefined && amount.kind !== "count") return undefined;
  if (amount.unit !== undefined) return { unit: amount.unit, noun: amount.noun };
  const bare =
    !grammar.spaced ||
    amount.value === undefined ||
    amount.value >= 10 ||
    /\bof (?:them|these|those)\b/.test(sentence);
  return bare ? context.counted : undefined;
}

/** Units that a number without a unit does not share with the one before it. */
const NOT_CARRIED = new Set([
  "years",
  "months",
  "weeks",
  "days",
  "hours",
  "minutes",
  "times",
  "rank",
  "percentage-points",
]);

/** Small bare numbers are list marks and names more often than figures. */
const isNoStatement = (amount: Amount, unit: string | undefined): boolean =>
  unit === undefined && (amount.value ?? amount.high ?? 0) < 1000;

/**
 * The period of a number: the nearest with no other number between them, or one that opens the sentence, or one that
 * follows numbers of other kinds: “5,500 projects with a capital of $78 billion as of March”.
 */
function periodOf(
  periods: readonly FoundPeriod[],
  amounts: readonly Amount[],
  index: number,
): FoundPeriod | undefined {
  const amount = amounts[index]!;
  const from = amounts[index - 1]?.end ?? 0;
  const to = amounts[index + 1]?.number ?? Number.POSITIVE_INFINITY;
  const near = periods
    .filter(({ start, end }) => start >= from && end <= to)
    .map((period) => ({
      period,
      // What stands after a number is said of it more often than what stands before.
      distance: period.start >= amount.end ? period.start - amount.end : (amount.start - period.end) * 1.2,
    }))
    .sort((a, b) => a.distance - b.distance)[0]?.period;
  const before = periods.findLast(({ end }) => end <= amount.start);
  const after = periods.find(({ start }) => start >= amount.end);
  const same = (other: Amount): boolean =>
    after !== undefined && other.number < after.start && other.unit === amount.unit;
  return near ?? before ?? (amounts.slice(index + 1).some(same) ? undefined : after);
}

const measuresOf = memoize((grammar: StatementGrammar) => ({
  before: grammar.measures.map((form) => new RegExp(form, "iu")),
  partOf: new RegExp(grammar.partOf, "iu"),
}));

/** What is measured, in at most seven words of the sentence. */
function measureOf(sentence: string, amount: Amount, grammar: StatementGrammar): string | undefined {
  if (amount.noun !== undefined) return amount.noun;
  const { before, partOf } = measuresOf(grammar);
  const whole = amount.unit === "percent" && partOf.exec(sentence.slice(amount.end))?.groups?.["measure"];
  if (whole) return whole;
  for (const form of before) {
    const measure = form.exec(sentence.slice(0, amount.start))?.groups?.["measure"];
    if (measure) return measure.split(" ").slice(-7).join(" ");
  }
  return undefined;
}

function confidenceOf({ unit, period, measure }: Statement, { kind }: Amount): number {
  const doubts = [unit === null, period === null, measure === null, kind === "vague", kind === "ordinal"];
  return Number((0.95 - doubts.filter(Boolean).length * 0.12).toFixed(2));
}
