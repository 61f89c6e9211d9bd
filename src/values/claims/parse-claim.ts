import { AuthorError } from "../../model/diagnostic.ts";
import { suggestion } from "../../model/suggest.ts";
import { parseSum } from "../arithmetic.ts";
import {
  AGGREGATES,
  RELATIONS,
  TRENDS,
  type Aggregate,
  type CellSet,
  type Claim,
  type Condition,
  type Relation,
  type Side,
  type Trend,
} from "./claim.ts";
import { tokenize } from "./tokenize.ts";

const FUNCTIONS: readonly string[] = [...AGGREGATES, "rank", ...TRENDS];

/**
 * Reads what a claim says: two or more sides with relations between them, or a trend.
 * `trade.value[total,2025] / trade.value[total,2010] > 3`, `rises(trade.value[imports,*])`
 * @throws AuthorError where it cannot be read
 */
export function parseClaim(text: string): Claim {
  const tokens = tokenize(text);
  let next = 0;
  const take = (...symbols: readonly string[]): string | undefined => {
    const token = tokens[next];
    if (token?.kind !== "symbol" || !symbols.includes(token.text)) return undefined;
    next++;
    return token.text;
  };
  const expect = (symbol: string): void => {
    if (!take(symbol)) throw new AuthorError(`“${text}” lacks “${symbol}”${where()}`);
  };
  const where = (): string => {
    const token = tokens[next];
    if (!token) return " at its end";
    if (token.kind === "symbol" || token.kind === "name") return ` before “${token.text}”`;
    if (token.kind === "time") return ` before ${token.unit}(…)`;
    return ` before ${token.kind === "number" ? token.value : token.dataset}`;
  };

  const claim = trend() ?? comparison();
  if (next < tokens.length)
    throw new AuthorError(`“${text}” has something left over${where()}: a claim is one statement`);
  return claim;

  function trend(): Claim | undefined {
    const [token] = tokens;
    if (token?.kind !== "name" || !TRENDS.includes(token.text as Trend)) return undefined;
    next++;
    return { kind: "trend", name: token.text as Trend, items: list() };
  }

  function comparison(): Claim {
    const [sides, relations] = [[sum()], [] as Relation[]];
    for (let found = take(...RELATIONS); found; found = take(...RELATIONS)) {
      relations.push(found as Relation);
      sides.push(sum());
    }
    if (relations.length === 0)
      throw new AuthorError(
        `“${text}” states nothing: compare two sides by ${RELATIONS.join(", ")}, or write rises(…) or falls(…)`,
      );
    return { kind: "comparison", sides, relations };
  }

  function sum(): Side {
    return parseSum<Side>(take, atom);
  }

  function atom(): Side {
    if (take("(")) {
      const inner = sum();
      expect(")");
      return inner;
    }
    const token = tokens[next];
    if (!token || token.kind === "symbol")
      throw new AuthorError(`“${text}” lacks a cell or a number${where()}`);
    next++;
    if (token.kind === "name") return call(token.text);
    if (token.kind === "cells")
      throw new AuthorError(
        `${token.dataset}.${token.field}[${token.key}] is several cells: write max(…), min(…), sum(…), count(…), first(…) or last(…) around it`,
      );
    return token;
  }

  function call(name: string): Side {
    if (name === "rank") {
      expect("(");
      const of = sum();
      expect(",");
      const among = items();
      expect(")");
      return { kind: "rank", of, among };
    }
    if (!AGGREGATES.includes(name as Aggregate))
      throw new AuthorError(
        TRENDS.includes(name as Trend)
          ? `${name}(…) is a whole claim: nothing is compared with it`
          : `no function “${name}”: write one of ${FUNCTIONS.join(", ")}.${suggestion(name, FUNCTIONS)}`,
      );
    expect("(");
    const all = items();
    const condition = name === "count" ? countedBy() : undefined;
    expect(")");
    return { kind: "aggregate", name: name as Aggregate, items: all, ...(condition && { condition }) };
  }

  function countedBy(): Condition | undefined {
    const relation = take(...RELATIONS) as Relation | undefined;
    return relation && { relation, than: sum() };
  }

  function list(): (Side | CellSet)[] {
    expect("(");
    const all = items();
    expect(")");
    return all;
  }

  function items(): (Side | CellSet)[] {
    const all: (Side | CellSet)[] = [];
    do {
      const token = tokens[next];
      if (token?.kind === "cells") {
        next++;
        all.push(token);
      } else all.push(sum());
    } while (take(","));
    return all;
  }
}
