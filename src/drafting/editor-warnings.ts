import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { Amount } from "./amount.ts";
import type { Statement } from "./statement.ts";

interface Reading {
  sentence: string;
  grammar: StatementGrammar;
  /** The quantities of the sentence, and which of them this is. */
  amounts: readonly Amount[];
  index: number;
  /** Whether the sentence tells of a plan or a forecast. */
  plan: boolean;
  /** Whether its period was worked out from the article's date. */
  inferred: boolean;
}

const formsOf = memoize(({ ofThem, growth, forEvery }: StatementGrammar) => ({
  forEvery: forEvery === undefined ? undefined : new RegExp(`^(?:${forEvery})`, "iu"),
  ofThem: new RegExp(ofThem, "iu"),
  growth: new RegExp(growth, "iu"),
}));

/** Units that count those who are ranked. */
const RANKED = new Set(["economies", "countries", "provinces", "universities", "enterprises", "cities"]);

const NO_DATE = "no date: as of when?";
const INFERRED = "the period was inferred from the article's date";
const NO_SOURCE = "no source named: the article says it";
const NO_UNIT = "no unit: of what?";
const NO_PLACE = "no place";
const NO_SUBJECT = "a growth without its subject: what grew, and since when?";
const NO_WHOLE = "a share or a growth of what?";
const TWO_MEASURES = "two measures in a sentence";
const NO_NUMBER = "no number is printed, only its size";
const PLAN = "the sentence tells of a plan or a forecast: is it a target?";

/** Asked of a number that is no count, so that it does not stand among counts. */
export const RATE = "so many for every so many others, and no count: of how many is it said?";

/** What a statement has to say for a question to be answered, by how that begins. */
const ANSWERED: readonly (readonly [question: string, by: (statement: Statement) => boolean])[] = [
  [NO_DATE, ({ period }) => period !== null],
  [NO_SOURCE, ({ speaker }) => speaker !== null],
  [NO_UNIT, ({ unit }) => unit !== null],
  [NO_PLACE, ({ place }) => place !== null],
  ...[NO_SUBJECT, NO_WHOLE, TWO_MEASURES].map(
    (question) => [question, ({ measure }: Statement) => measure !== null] as const,
  ),
  [NO_NUMBER, ({ value }) => value !== null],
  [PLAN, ({ qualifier }) => qualifier === "target"],
];

/** Questions that whatever a statement does not say raises. */
const ALWAYS_ASKED = [NO_DATE, NO_SOURCE, NO_UNIT];

/**
 * The questions that are open after a statement was edited: those that it answers are gone, and what it no longer says is
 * asked.
 * @param found the same statement as it is found in the article, whose time may have been inferred
 */
export function openWarnings(statement: Statement, found: Statement | undefined): string[] {
  const isAnswered = (warning: string): boolean =>
    ANSWERED.some(([question, by]) => warning.startsWith(question) && by(statement)) ||
    (warning === INFERRED && found !== undefined && found.period !== statement.period);
  const asked = ANSWERED.flatMap(([question, by]) =>
    ALWAYS_ASKED.includes(question) && !by(statement) ? [question] : [],
  );
  return [...new Set([...asked, ...statement.warnings])].filter((warning) => !isAnswered(warning));
}

/** What an editor would ask of a statement before it becomes a figure. */
export function warningsOf(statement: Statement, reading: Reading): string[] {
  const { unit, period, speaker, place, measure, qualifier } = statement;
  const { amounts, index, plan, inferred } = reading;
  const { kind } = amounts[index]!;
  const isRanked = amounts.some((other) => RANKED.has(other.unit ?? ""));
  const grows = unit === "percent" && measure === null && isGrowth(reading);
  const others = amounts.filter((other) => other.kind === kind && other.unit === unit);
  const questions: [boolean, string][] = [
    [period === null, NO_DATE],
    [inferred, INFERRED],
    [speaker === null, NO_SOURCE],
    [unit === null, NO_UNIT],
    [place === null && kind !== "ordinal", NO_PLACE],
    [unit === "rank" && !isRanked, "a rank without the number of those ranked"],
    [grows, NO_SUBJECT],
    [unit === "percent" && measure === null && !grows, NO_WHOLE],
    [
      (kind === "money" || kind === "percent") && measure === null && others.length > 1,
      `${TWO_MEASURES}: ${others.length} numbers are in ${unit}, and nothing beside this one says of what`,
    ],
    [isUnclear(reading), "“of them”: more than one thing was counted before it, or none: of whom?"],
    [kind === "vague", NO_NUMBER],
    [isRate(reading), RATE],
    [plan && qualifier !== "target", PLAN],
  ];
  return questions.flatMap(([asked, question]) => (asked ? [question] : []));
}

/** Whether a number is of a number of others: “14 nurses for every 10,000 people”. */
const isRate = ({ sentence, grammar, amounts, index }: Reading): boolean =>
  formsOf(grammar).forEvery?.test(sentence.slice(amounts[index]!.end)) === true;

/** The words around a number, up to the numbers beside it. */
function around({ sentence, amounts, index }: Reading): { before: string; after: string } {
  const { start, end } = amounts[index]!;
  return {
    before: sentence.slice(amounts[index - 1]?.end ?? 0, start),
    after: sentence.slice(end, amounts[index + 1]?.start),
  };
}

/** Whether the words beside a number tell of growth or decline. */
function isGrowth(reading: Reading): boolean {
  const { growth } = formsOf(reading.grammar);
  const { before, after } = around(reading);
  return growth.test(before.slice(-BESIDE)) || growth.test(after.slice(0, BESIDE));
}

/** Whether a number is of “them”, and it is not one thing alone that was counted before it in the sentence. */
function isUnclear(reading: Reading): boolean {
  const { before, after } = around(reading);
  const { ofThem } = formsOf(reading.grammar);
  if (!ofThem.test(before.slice(-BESIDE)) && !ofThem.test(after.slice(0, RIGHT_AFTER))) return false;
  const things = reading.amounts.slice(0, reading.index).filter(({ kind }) => kind === "count");
  return things.length !== 1;
}

/** Characters in which “of them” is said of the number before it; “of whom” further on is said of the next. */
const RIGHT_AFTER = 12;

/** Characters in which a word stands beside a number. */
const BESIDE = 24;
