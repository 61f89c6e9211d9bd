import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";
import { halfWidth } from "../values/locales/numerals/numerals.ts";
import { statementsOf } from "../values/locales/statements/statements-of.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { ArticleParagraph } from "./article.ts";
import { warningsOf } from "./editor-warnings.ts";
import type { Amount } from "./amount.ts";
import { findAmounts } from "./find-amounts.ts";
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
    const sentences = sentencesOf(text.replace(captionOf(grammar), ""), language);
    return sentences.flatMap((sentence, index) => {
      const own = speakerOf(sentence, context.speaker, grammar, names);
      // Who said what stands between quotation marks is often told after it.
      const after =
        own === undefined && /^\s*[「“"]/u.test(sentence) && sentences[index + 1] !== undefined
          ? speakerOf(sentences[index + 1]!, undefined, grammar)
          : undefined;
      const speaker = names.full(own ?? after);
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
  nameUnits(amounts, plain, grammar);
  const compared = amounts.map(({ start }) => comparedWith(grammar).test(plain.slice(0, start)));
  const plan = new RegExp(grammar.plans, "iu").test(sentence);
  return amounts.flatMap((amount, index) => {
    const counted = countedBy(amount, context, grammar, sentence);
    if (amount.kind === "count" && isNoStatement(amount, counted?.unit)) return [];
    if (counted && !NOT_CARRIED.has(counted.unit)) context.counted = counted;
    const at = placeOf(sentence, amount.number, language) ?? context.place;
    context.place = at ?? context.place;
    const period = periodOf(periods, { amounts, compared, sentence: plain }, index);
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
      ...{ sentence: plain, grammar, amounts, index, plan },
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
    new RegExp(grammar.ofThem, "iu").test(sentence);
  return bare ? context.counted : undefined;
}

const outOf = memoize((grammar: StatementGrammar) => new RegExp(`^${grammar.outOf}$`, "iu"));
const comparedWith = memoize((grammar: StatementGrammar) => new RegExp(`(?:${grammar.comparedWith})$`, "iu"));

/** Least number that alone beside money is money: “seafood earned 1.75 billion”. */
const LEAST_MONEY = 1e6;

/** Names the units of numbers that share that of the number after them, “38 of 512 companies”, or of the money before. */
function nameUnits(amounts: Amount[], sentence: string, grammar: StatementGrammar): void {
  amounts.forEach((amount, index) => {
    const [before, after] = [amounts[index - 1], amounts[index + 1]];
    if (amount.unit !== undefined || amount.kind !== "count") return;
    if (after?.unit !== undefined && outOf(grammar).test(sentence.slice(amount.end, after.start)))
      Object.assign(amount, { unit: after.unit, noun: after.noun });
    else if (before?.kind === "money" && (amount.value ?? amount.low ?? 0) >= LEAST_MONEY)
      Object.assign(amount, { unit: before.unit, kind: "money" });
  });
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

/** Characters that a comma between a number and a period counts for: it parts what is said of the one from the other. */
const CLAUSE = 15;

/** What parts clauses. */
const PAUSE = /[、；]/u;

/** Characters between a number and the period that is said of it. */
const NEAR = 20;

/**
 * The period of a number: the nearest with no other number between them, or one that opens the sentence, or one that
 * follows numbers of other kinds: “5,500 projects with a capital of $78 billion as of March”.
 */
function periodOf(
  periods: readonly FoundPeriod[],
  { amounts, compared, sentence }: { amounts: readonly Amount[]; compared: boolean[]; sentence: string },
  index: number,
): FoundPeriod | undefined {
  const amount = amounts[index]!;
  const from = amounts[index - 1]?.end ?? 0;
  const to = amounts[index + 1]?.number ?? Number.POSITIVE_INFINITY;
  // The time of what a number is compared with is not that of the numbers after it.
  const isOfAnother = ({ start }: FoundPeriod): boolean => {
    const last = amounts.findLastIndex((other) => other.end <= start);
    return last >= 0 && last < index && compared[last]! && start - amounts[last]!.end < NEAR;
  };
  const between = (period: FoundPeriod, { start, end }: Amount): string =>
    sentence.slice(Math.min(end, period.end), Math.max(start, period.start));
  // “It costs 55 yen, and by 2030 30 yen”: the time before a number, after a comma, is not that of the number before.
  const next = amounts[index + 1];
  const isOfNext = (period: FoundPeriod): boolean =>
    next !== undefined &&
    period.start >= amount.end &&
    PAUSE.test(sentence.slice(amount.end, period.start)) &&
    !PAUSE.test(sentence.slice(period.end, next.number));
  const near = periods
    .filter((period) => period.start >= from && period.end <= to && !isOfAnother(period) && !isOfNext(period))
    .map((period) => ({
      period,
      // What stands after a number is said of it more often than what stands before.
      distance:
        (period.start >= amount.end ? period.start - amount.end : (amount.start - period.end) * 1.2) +
        (/[,;、；]/u.test(between(period, amount)) ? CLAUSE : 0),
    }))
    .sort((a, b) => a.distance - b.distance)[0]?.period;
  const before = periods.findLast((period) => period.end <= amount.start && !isOfAnother(period));
  const after = periods.find(
    ({ start }) => start >= amount.end && !/[;；、]|,\s/u.test(sentence.slice(amount.end, start)),
  );
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
