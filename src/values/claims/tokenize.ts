import { AuthorError } from "../../model/diagnostic.ts";
import { CELL, tokensOf } from "../arithmetic.ts";
import type { CellReference } from "../expression.ts";
import type { CellSet, RowCount, TimeBetween } from "./claim.ts";

export type Token =
  | CellReference
  | CellSet
  | RowCount
  | TimeBetween
  | { kind: "number"; value: number }
  /** An operator, a relation, a bracket or a comma. */
  | { kind: "symbol"; text: string }
  | { kind: "name"; text: string };

const TOKEN = new RegExp(
  String.raw`\s*(?:(rows|distinct|sources|years|months)\(([^()]*)\)|${CELL}|(\d+(?:\.\d+)?)(%?)|(<=|>=|[<>=~+\-*/(),])|([a-z]+))`,
  "y",
);

/**
 * The parts of a claim's text.
 * @throws AuthorError at what is no part of any claim
 */
export const tokenize = (text: string): Token[] =>
  tokensOf(
    text,
    TOKEN,
    tokenOf,
    (rest) =>
      `“${rest}” cannot be read: a cell is written dataset.field[key], and compared by <, <=, >, >=, = or ~`,
  );

function tokenOf([, counted, inside = "", ...cell]: RegExpExecArray): Token {
  if (counted === "years" || counted === "months") return timeBetween(counted, inside);
  if (counted !== undefined) return rowCount(counted, inside);
  const [dataset, field, key = "", number, percent, symbol, name] = cell;
  if (dataset !== undefined)
    return { kind: /\*|\.\./.test(key) ? "cells" : "cell", dataset, field: field!, key };
  if (number !== undefined) return { kind: "number", value: Number(number) / (percent ? 100 : 1) };
  return symbol === undefined ? { kind: "name", text: name! } : { kind: "symbol", text: symbol };
}

const BETWEEN = new RegExp(`^\\s*${CELL}\\s*,\\s*${CELL}\\s*$`);

/** `years(cell, cell)`, `months(cell, cell)`. */
function timeBetween(unit: TimeBetween["unit"], inside: string): TimeBetween {
  const parts = BETWEEN.exec(inside);
  if (!parts)
    throw new AuthorError(
      `“${unit}(${inside})” cannot be read: write ${unit}(dataset.field[key], dataset.field[key])`,
    );
  const cell = (at: number): CellReference => ({
    kind: "cell",
    dataset: parts[at]!,
    field: parts[at + 1]!,
    key: parts[at + 2]!,
  });
  return { kind: "time", unit, from: cell(1), to: cell(4) };
}

/** `rows(dataset, field=category, field=from..to)`, `distinct(dataset.field, …)`, `sources(dataset, …)`. */
function rowCount(name: string, inside: string): RowCount {
  const [of = "", ...conditions] = inside.split(",").map((part) => part.trim());
  const [, dataset, field] = /^([a-z][a-z0-9-]*)(?:\.([a-z][a-zA-Z0-9]*))?$/.exec(of) ?? [];
  if (dataset === undefined || (name === "distinct") !== (field !== undefined))
    throw new AuthorError(
      `“${name}(${inside})” cannot be read: write rows(dataset, field=category), sources(dataset) or distinct(dataset.field, field=category)`,
    );
  const where = conditions.map((condition) => {
    const [, by, pattern] = /^([a-z][a-zA-Z0-9]*)\s*=\s*(\S+)$/.exec(condition) ?? [];
    if (by === undefined)
      throw new AuthorError(`“${condition}” in ${name}(…) is no condition: write field=category`);
    return { field: by, pattern: pattern! };
  });
  const distinct = name === "sources" ? name : field === undefined ? undefined : { field };
  return { kind: "rows", dataset, where, ...(distinct && { distinct }) };
}
