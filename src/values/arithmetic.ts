import { AuthorError } from "../model/diagnostic.ts";
import type { Operator } from "./quantity.ts";

/** A cell as it is written, `dataset.field[key]`, with its three parts as groups. */
export const CELL = String.raw`([a-z][a-z0-9-]*)\.([a-z][a-zA-Z0-9]*)\[([^\]]*)\]`;

/** More than any expression needs; readers go down into parentheses, and would run out of stack. */
const MOST_TOKENS = 500;

/**
 * A text as tokens, from its beginning to its end.
 * @param form of a token, with the white space before it; sticky
 * @param wrong what to say of the rest, where no token begins it
 * @throws AuthorError there, or where there are too many
 */
export function tokensOf<T>(
  text: string,
  form: RegExp,
  read: (match: RegExpExecArray) => T,
  wrong: (rest: string) => string,
): T[] {
  const tokens: T[] = [];
  form.lastIndex = 0;
  const end = text.trimEnd().length;
  while (form.lastIndex < end) {
    const at = form.lastIndex;
    const match = form.exec(text);
    if (!match) throw new AuthorError(wrong(text.slice(at).trim()));
    tokens.push(read(match));
    if (tokens.length > MOST_TOKENS)
      throw new AuthorError(
        `“${text.slice(0, 40)}…” is too long: write at most ${MOST_TOKENS} cells, numbers and signs`,
      );
  }
  return tokens;
}

/** Two operands joined. */
export interface Operation<T> {
  kind: "operation";
  operator: Operator;
  left: T;
  right: T;
}

/**
 * Reads a sum of products.
 * @param take the operator that comes next, if it is one of these
 * @param atom what operators join
 */
export function parseSum<T>(
  take: (...operators: readonly Operator[]) => string | undefined,
  atom: () => T | Operation<T>,
): T | Operation<T> {
  const chain = (operators: readonly Operator[], operand: () => T | Operation<T>): T | Operation<T> => {
    let left = operand();
    for (let found = take(...operators); found !== undefined; found = take(...operators))
      left = { kind: "operation", operator: found as Operator, left: left as T, right: operand() as T };
    return left;
  };
  return chain(["+", "-"], () => chain(["*", "/"], atom));
}
