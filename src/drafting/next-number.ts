import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import { meaningOf } from "./number-forms.ts";
import { numberReader } from "./read-number.ts";

/** A number in a sentence, or two that are a range, with its magnitude and currency in named groups. */
export interface NumberMatch {
  index: number;
  end: number;
  text: string;
  groups: Record<string, string | undefined>;
}

/** The next number of a text, alone where it and the one after are no range: “12.7% to $640 million”. */
export function nextNumber(form: RegExp, text: string, from: number): NumberMatch | undefined {
  form.lastIndex = from;
  const match = form.exec(text);
  if (!match) return undefined;
  const { high, before, before2, percent1 } = match.groups ?? {};
  const whole = {
    index: match.index,
    text: match[0],
    groups: match.groups ?? {},
    end: match.index + match[0].length,
  };
  const isRange =
    high !== undefined && (before2 === undefined || before !== undefined) && !(percent1 && before2);
  return high === undefined || isRange ? whole : alone(whole);
}

/** The first number of two that were taken for a range. */
export function alone({
  index,
  text,
  groups: { high, size2: _size, after: _after, ...groups },
}: NumberMatch): NumberMatch {
  const second = text.lastIndexOf(groups["before2"] ?? high!);
  const first = text.slice(0, text.lastIndexOf(groups["joint"]!, second - 1));
  return { index, text: first, end: index + first.length, groups };
}

/** Whether the second of two numbers is smaller than the first, each with its magnitude. */
export function isFalling(
  { groups: { low = "", high, size1, size2 } }: NumberMatch,
  grammar: StatementGrammar,
): boolean {
  if (high === undefined) return false;
  const read = numberReader(grammar);
  const size = (word: string | undefined): number => meaningOf(grammar.magnitudes, word) ?? 1;
  return read(low) * size(size1 ?? size2) >= read(high) * size(size2);
}
