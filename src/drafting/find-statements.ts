import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";
import { halfWidth } from "../values/locales/numerals/numerals.ts";
import { statementsOf } from "../values/locales/statements/statements-of.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { ArticleParagraph } from "./article.ts";
import { warningsOf } from "./editor-warnings.ts";
import type { Amount } from "./amount.ts";
import { chainsOf } from "./chains.ts";
import { findAmounts } from "./find-amounts.ts";
import { measureOf } from "./measure-of.ts";
import { LASTING, periodOf } from "./period-of.ts";
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
  /** What was counted last in the paragraph before, for “712,000 of them”. */
  countedBefore: Context["counted"];
  /** Whether that was in this sentence. */
  countedHere: boolean;
  place: string | undefined;
  /** When what the sentence before told happened, in this paragraph and at the end of the last. */
  period: FoundPeriod | undefined;
  periodBefore: FoundPeriod | undefined;
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
  const context: Context = {
    speaker: undefined,
    counted: undefined,
    countedBefore: undefined,
    countedHere: false,
    place: undefined,
    period: undefined,
    periodBefore: undefined,
  };
  return paragraphs.flatMap(({ number, text }) => {
    let spoken: string | undefined;
    context.countedBefore = context.counted ?? context.countedBefore;
    context.counted = undefined;
    context.place = undefined;
    context.periodBefore = context.period;
    context.period = undefined;
    const sentences = sentencesOf(text.replace(DATELINE, "").replace(captionOf(grammar), ""), language);
    return sentences.flatMap((sentence, index) => {
      const own = speakerOf(sentence, context.speaker, grammar, names);
      // Who said what stands between quotation marks is often told after it.
      const after =
        own === undefined && /^\s*[「“"]/u.test(sentence) && sentences[index + 1] !== undefined
          ? speakerOf(sentences[index + 1]!, context.speaker, grammar)
          : undefined;
      const speaker = names.full(own ?? after);
      if (index > 0) context.countedBefore = undefined;
      spoken = speaker ?? spoken;
      context.speaker = spoken ?? context.speaker;
      return statementsIn(sentence, { grammar, language, date, context, speaker: spoken, paragraph: number });
    });
  });
}

/** “TOKYO, September 16, 2025 —”, “Da Nang, July 8, 2025 (Agency) –”: where and when it was written, which dates no figure. */
export const DATELINE =
  /^\p{Lu}[\p{L} ,.]{1,40}?\b\d{1,2},? (?:\p{Lu}\p{L}+,? )?20\d{2}(?: \([^)]{2,40}\))?\s?[–—-]\s/u;

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
  const chains = chainsOf(amounts, plain, grammar);
  context.countedHere = false;
  const compared = amounts.map(({ start }) => comparedWith(grammar).test(plain.slice(0, start)));
  const plan = new RegExp(grammar.plans, "iu").test(sentence);
  const told = periods.length > 0 ? undefined : toldBefore(plain, context, grammar);
  context.period = told;
  return amounts.flatMap((amount, index) => {
    const counted = countedBy(amount, context, grammar, sentence);
    if (amount.kind === "count" && isNoStatement(amount, counted?.unit)) return [];
    carry(counted, isWithin(plain, amount, grammar), context);
    const chain = chains[index]!;
    const at = placeOf(sentence, chain[0]!.number, language) ?? context.place;
    context.place = at ?? context.place;
    const period =
      periodOf(periods, { amounts, compared, sentence: plain, grammar }, index) ??
      (LASTING.has(amount.unit ?? "") ? undefined : told);
    if (!compared[index] && isPast(plain, grammar)) context.period ??= period;
    const [measure] = chain.flatMap((one) => measureOf(sentence, one, grammar) ?? []);
    const statement: Statement = {
      ...printedIn(amount),
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

const printedIn = ({
  value,
  low,
  high,
  qualifier,
}: Amount): Pick<Statement, "value" | "low" | "high" | "qualifier"> => ({
  value: value ?? null,
  low: low ?? null,
  high: high ?? null,
  qualifier: qualifier ?? null,
});

/** Keeps what was counted for numbers that stand alone after it. */
function carry(counted: Context["counted"], within: boolean, context: Context): void {
  if (!counted || NOT_CARRIED.has(counted.unit) || (context.countedHere && within)) return;
  context.counted = counted;
  context.countedHere = true;
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
  const ofThem = new RegExp(grammar.ofThem, "iu").test(sentence);
  const bare =
    !grammar.spaced ||
    amount.value === undefined ||
    amount.value >= 10 ||
    ofThem ||
    (grammar.bare !== undefined && new RegExp(`^(?:${grammar.bare})`, "iu").test(sentence.slice(amount.end)));
  const earlier = ofThem && !namesThings(sentence.slice(0, amount.start), grammar);
  return bare ? (context.counted ?? (earlier ? context.countedBefore : undefined)) : undefined;
}

/** Whether a number counts where another thing is: of “214 surgeons from 33 hospitals” the sentence goes on to count surgeons. */
const isWithin = (sentence: string, { start }: Amount, { within }: StatementGrammar): boolean =>
  within !== undefined && new RegExp(`(?:${within})$`, "iu").test(sentence.slice(0, start));

/** Whether words name things in the plural, which “of them” then stands for. */
const namesThings = (words: string, { plural }: StatementGrammar): boolean =>
  plural === undefined || new RegExp(plural, "u").test(words);

/** Whether a sentence tells what happened, and nothing that is. */
function isPast(sentence: string, { told }: StatementGrammar): boolean {
  const [past, present] = (told ?? []).map((form) => new RegExp(form, "iu").test(sentence));
  return past === true && present === false;
}

/** When what a sentence tells happened, where it goes on telling of what the one before it told. */
function toldBefore(sentence: string, context: Context, grammar: StatementGrammar): FoundPeriod | undefined {
  if (!isPast(sentence, grammar)) return undefined;
  const period =
    context.period ?? (new RegExp(grammar.ofThem, "iu").test(sentence) ? context.periodBefore : undefined);
  return period && { ...period, inferred: true };
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

function confidenceOf({ unit, period, measure }: Statement, { kind }: Amount): number {
  const doubts = [unit === null, period === null, measure === null, kind === "vague", kind === "ordinal"];
  return Number((0.95 - doubts.filter(Boolean).length * 0.12).toFixed(2));
}
