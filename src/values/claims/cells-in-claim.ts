import { cellName } from "../evaluate.ts";
import type { Figures } from "../figures.ts";
import { cellsOf } from "./cells-of.ts";
import type { CellSet, Side } from "./claim.ts";
import { parseClaim } from "./parse-claim.ts";

/** A claim may begin with the currency in which it must hold. */
const CURRENCY = /^in [a-z]+: /;

/**
 * The names of the cells that a claim is worked out from, each once.
 * @throws AuthorError where the claim cannot be read, or names cells that there are not
 */
export function cellsInClaim(text: string, { datasets }: Pick<Figures, "datasets">): string[] {
  const claim = parseClaim(text.replace(CURRENCY, ""));
  return [...new Set((claim.kind === "trend" ? claim.items : claim.sides).flatMap(namesIn))];

  function namesIn(side: Side | CellSet): string[] {
    switch (side.kind) {
      case "number":
      case "rows":
        return [];
      case "cell":
        return [cellName(side)];
      case "cells":
        return cellsOf(side, datasets).map(cellName);
      case "time":
        return [side.from, side.to].map(cellName);
      case "operation":
        return [...namesIn(side.left), ...namesIn(side.right)];
      case "rank":
        return [side.of, ...side.among].flatMap(namesIn);
      case "aggregate":
        return [...side.items, ...(side.condition ? [side.condition.than] : [])].flatMap(namesIn);
    }
  }
}
