import type { Amount } from "./amount.ts";
import type { Statement } from "./statement.ts";

interface Reading {
  sentence: string;
  amount: Amount;
  /** Whether the sentence tells of a plan or a forecast. */
  plan: boolean;
  /** Whether its period was worked out from the article's date. */
  inferred: boolean;
}

/** What an editor would ask of a statement before it becomes a figure. */
export function warningsOf(statement: Statement, { amount, plan, inferred }: Reading): string[] {
  const { unit, period, speaker, place, measure, qualifier } = statement;
  const questions: [boolean, string][] = [
    [period === null, "no date: as of when?"],
    [inferred, "the period was inferred from the article's date"],
    [speaker === null, "no source named: the article says it"],
    [unit === null, "no unit: of what?"],
    [place === null && amount.kind !== "ordinal", "no place"],
    [unit === "rank", "a rank without the number of those ranked"],
    [unit === "percent" && measure === null, "a share or a growth of what?"],
    [amount.kind === "vague", "no number is printed, only its size"],
    [plan && qualifier !== "target", "the sentence tells of a plan or a forecast: is it a target?"],
  ];
  return questions.flatMap(([asked, question]) => (asked ? [question] : []));
}
