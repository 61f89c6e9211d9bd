import { AuthorError } from "../model/diagnostic.ts";
import type { Operator } from "./quantity.ts";

/** A cell named as `dataset.field[key]`; the parts of a compound key are joined by commas. */
export interface CellReference {
  kind: "cell";
  dataset: string;
  field: string;
  key: string;
}

export type Expression =
  | CellReference
  | { kind: "number"; value: number }
  | { kind: "operation"; operator: Operator; left: Expression; right: Expression };

const TOKEN = /\s*(?:([a-z][a-z0-9-]*)\.([a-z][a-zA-Z0-9]*)\[([^\]]*)\]|(\d+(?:\.\d+)?)|([-+*/()]))/y;

type Token = CellReference | { kind: "number"; value: number } | { kind: "symbol"; symbol: string };

/**
 * Reads an expression over cells: references, plain numbers, `+ - * /` and parentheses.
 * `fdi-capital.capital[2025-03] / fdi-all.capital[2024-12-31]`
 * @throws AuthorError where it cannot be read.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let next = 0;
  const symbol = (): string | undefined => {
    const token = tokens[next];
    return token?.kind === "symbol" ? token.symbol : undefined;
  };

  function chain(operators: readonly string[], operand: () => Expression): Expression {
    let left = operand();
    for (let found = symbol(); found !== undefined && operators.includes(found); found = symbol()) {
      next++;
      left = { kind: "operation", operator: found as Operator, left, right: operand() };
    }
    return left;
  }
  const sum = (): Expression => chain(["+", "-"], () => chain(["*", "/"], atom));
  function atom(): Expression {
    const token = tokens[next++];
    if (token === undefined) throw new AuthorError(`“${text}” ends too early: a cell or a number is missing`);
    if (token.kind !== "symbol") return token;
    if (token.symbol !== "(")
      throw new AuthorError(`“${text}” has “${token.symbol}” where a cell or a number belongs`);
    const inner = sum();
    if (symbol() !== ")") throw new AuthorError(`“${text}” has a parenthesis that is not closed`);
    next++;
    return inner;
  }

  const expression = sum();
  if (next < tokens.length)
    throw new AuthorError(
      `“${text}” has something left over after its end: put an operator between the parts`,
    );
  return expression;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match)
      throw new AuthorError(
        `“${text.slice(at).trim()}” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]`,
      );
    const [, dataset, field, key, number, symbol] = match;
    if (dataset !== undefined) tokens.push({ kind: "cell", dataset, field: field!, key: key! });
    else if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else tokens.push({ kind: "symbol", symbol: symbol! });
  }
  return tokens;
}
