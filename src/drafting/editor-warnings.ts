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

const formsOf = memoize(({ ofThem, growth }: StatementGrammar) => ({
  ofThem: new RegExp(ofThem, "iu"),
  growth: new RegExp(growth, "iu"),
}));

/** Units that count those who are ranked. */
const RANKED = new Set(["economies", "countries", "provinces", "universities", "enterprises", "cities"]);

/** What an editor would ask of a statement before it becomes a figure. */
export function warningsOf(statement: Statement, reading: Reading): string[] {
  const { unit, period, speaker, place, measure, qualifier } = statement;
  const { amounts, index, plan, inferred } = reading;
  const { kind } = amounts[index]!;
  const isRanked = amounts.some((other) => RANKED.has(other.unit ?? ""));
  const grows = unit === "percent" && measure === null && isGrowth(reading);
  const others = amounts.filter((other) => other.kind === kind && other.unit === unit);
  const questions: [boolean, string][] = [
    [period === null, "no date: as of when?"],
    [inferred, "the period was inferred from the article's date"],
    [speaker === null, "no source named: the article says it"],
    [unit === null, "no unit: of what?"],
    [place === null && kind !== "ordinal", "no place"],
    [unit === "rank" && !isRanked, "a rank without the number of those ranked"],
    [grows, "a growth without its subject: what grew, and since when?"],
    [unit === "percent" && measure === null && !grows, "a share or a growth of what?"],
    [
      (kind === "money" || kind === "percent") && measure === null && others.length > 1,
      `two measures in a sentence: ${others.length} numbers are in ${unit}, and nothing beside this one says of what`,
    ],
    [isUnclear(reading), "“of them”: more than one thing was counted before it, or none: of whom?"],
    [kind === "vague", "no number is printed, only its size"],
    [plan && qualifier !== "target", "the sentence tells of a plan or a forecast: is it a target?"],
  ];
  return questions.flatMap(([asked, question]) => (asked ? [question] : []));
}

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
