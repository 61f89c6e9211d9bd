import { AuthorError } from "../model/diagnostic.ts";
import { CELL, parseSum, tokensOf, type Operation } from "./arithmetic.ts";

/** A cell named as `dataset.field[key]`; the parts of a compound key are joined by commas. */
export interface CellReference {
  kind: "cell";
  dataset: string;
  field: string;
  key: string;
}

export type Expression = CellReference | { kind: "number"; value: number } | Operation<Expression>;

const TOKEN = new RegExp(String.raw`\s*(?:${CELL}|(\d+(?:\.\d+)?)|([-+*/()]))`, "y");

type Token = CellReference | { kind: "number"; value: number } | { kind: "symbol"; symbol: string };

/**
 * Reads an expression over cells: references, plain numbers, `+ - * /` and parentheses.
 * `fdi-capital.capital[2025-03] / fdi-all.capital[2024-12-31]`
 * @throws AuthorError where it cannot be read.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let next = 0;
  const take = (...symbols: readonly string[]): string | undefined => {
    const token = tokens[next];
    if (token?.kind !== "symbol" || !symbols.includes(token.symbol)) return undefined;
    next++;
    return token.symbol;
  };

  const sum = (): Expression => parseSum<Expression>(take, atom);
  function atom(): Expression {
    const token = tokens[next++];
    if (token === undefined) throw new AuthorError(`“${text}” ends too early: a cell or a number is missing`);
    if (token.kind !== "symbol") return token;
    if (token.symbol !== "(")
      throw new AuthorError(`“${text}” has “${token.symbol}” where a cell or a number belongs`);
    const inner = sum();
    if (!take(")")) throw new AuthorError(`“${text}” has a parenthesis that is not closed`);
    return inner;
  }

  const expression = sum();
  if (next < tokens.length)
    throw new AuthorError(
      `“${text}” has something left over after its end: put an operator between the parts`,
    );
  return expression;
}

const tokenize = (text: string): Token[] =>
  tokensOf(
    text,
    TOKEN,
    ([, dataset, field, key, number, symbol]): Token => {
      if (dataset !== undefined) return { kind: "cell", dataset, field: field!, key: key! };
      return number === undefined
        ? { kind: "symbol", symbol: symbol! }
        : { kind: "number", value: Number(number) };
    },
    (rest) =>
      `“${rest}” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]`,
  );

/** The cells of an expression, in its order. */
export function cellsIn(expression: Expression): CellReference[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "cell":
      return [expression];
    case "operation":
      return [...cellsIn(expression.left), ...cellsIn(expression.right)];
  }
}
