import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { Amount } from "./amount.ts";
import type { FoundPeriod } from "./periods.ts";

/** A sentence whose quantities are to be dated. */
export interface DatedSentence {
  sentence: string;
  grammar: StatementGrammar;
  amounts: readonly Amount[];
  /** Of each quantity, whether another is compared with it. */
  compared: readonly boolean[];
}

/** Characters that a comma between a number and a period counts for: it parts what is said of the one from the other. */
const CLAUSE = 15;

/** What parts clauses. */
const PAUSE = /[、；]/u;

/** Units of how long something lasts, which is seldom said of a time. */
export const LASTING = new Set(["years", "months", "weeks", "days", "hours", "minutes"]);

/** Characters between a number and the period that is said of it. */
const NEAR = 20;

/** What a grammar says of periods and the quantities beside them; a form that it has not is undefined. */
const formsOf = memoize(
  ({ since, deadline, aside, told, goesOn = "", from = "", growth }: StatementGrammar) => {
    const form = (source: string | undefined, flags = "iu"): RegExp | undefined =>
      source === undefined ? undefined : new RegExp(source, flags);
    return {
      since: form(since && `^(?:${since})`),
      deadline: form(deadline && `(?:${deadline})$`),
      aside: form(aside, "giu"),
      present: form(told && `(?:${goesOn}).*?${told[1]}`),
      from: new RegExp(`(?:${from})$`, "iu"),
      growth: new RegExp(growth, "iu"),
    };
  },
);

/**
 * The period of a number: the nearest with no other number between them, or one that opens the sentence, or one that
 * follows numbers of other kinds: “5,500 projects with a capital of $78 billion as of March”.
 */
export function periodOf(
  periods: readonly FoundPeriod[],
  { amounts, compared, sentence, grammar }: DatedSentence,
  index: number,
): FoundPeriod | undefined {
  const amount = amounts[index]!;
  const forms = formsOf(grammar);
  if (forms.since?.test(sentence.slice(amount.end))) return undefined;
  const from = amounts[index - 1]?.end ?? 0;
  const to = amounts[index + 1]?.number ?? Number.POSITIVE_INFINITY;
  // The time of what a number is compared with is not that of the numbers after it.
  const isOfAnother = ({ start }: FoundPeriod): boolean => {
    const last = amounts.findLastIndex((other) => other.end <= start);
    return last >= 0 && last < index && compared[last]! && start - amounts[last]!.end < NEAR;
  };
  // “6 GWh by 2028 and 70 substations”: what has to be done by a time stands before it, or after it where it opens the sentence.
  const isDeadline = ({ start, end }: FoundPeriod): boolean =>
    end <= amount.start &&
    forms.deadline?.test(sentence.slice(0, start)) === true &&
    amounts.some((other) => other.end <= start && !/[,;]/.test(sentence.slice(other.end, start)));
  // “Haneda, which had 45,000 in 2019, came third”: the time of an aside is not that of what follows it.
  const isAside = ({ start, end }: FoundPeriod): boolean =>
    forms.aside !== undefined &&
    [...sentence.matchAll(forms.aside)].some(
      ({ index: from, 0: { length } }) =>
        from < start && end <= from + length && from + length <= amount.start,
    );
  // “Worth $1 billion in 2024 and grows by 18 percent a year”: what holds now is not of the time before it.
  const isOver = ({ end }: FoundPeriod): boolean => {
    const passed = end <= amount.start ? sentence.slice(end, amount.start) : "";
    return forms.present?.test(passed) === true;
  };
  // “Against one in five”: what another number is compared with has the time after it, or none.
  const isCompared = ({ end }: FoundPeriod): boolean =>
    forms.present !== undefined &&
    compared[index]! &&
    end <= amount.start &&
    (!forms.from.test(sentence.slice(0, amount.start)) || forms.growth.test(sentence.slice(0, amount.start)));
  const isElsewhere = (period: FoundPeriod): boolean =>
    [isOfAnother, isDeadline, isAside, isOver, isCompared].some((is) => is(period));
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
    .filter((period) => period.start >= from && period.end <= to && !isElsewhere(period) && !isOfNext(period))
    .map((period) => ({
      period,
      // What stands after a number is said of it more often than what stands before.
      distance:
        (period.start >= amount.end ? period.start - amount.end : (amount.start - period.end) * 1.2) +
        (/[,;、；]/u.test(between(period, amount)) ? CLAUSE : 0),
    }))
    .sort((a, b) => a.distance - b.distance)[0]?.period;
  const before = periods.findLast((period) => period.end <= amount.start && !isElsewhere(period));
  const after = periods.find(
    ({ start }) => start >= amount.end && !/[;；、]|,\s/u.test(sentence.slice(amount.end, start)),
  );
  const lasts = LASTING.has(amount.unit ?? "");
  const same = (other: Amount): boolean =>
    after !== undefined && other.number < after.start && other.unit === amount.unit;
  return near ?? (lasts ? undefined : before) ?? (amounts.slice(index + 1).some(same) ? undefined : after);
}
