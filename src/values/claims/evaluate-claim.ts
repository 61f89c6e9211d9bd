import { AuthorError } from "../../model/diagnostic.ts";
import { cellName, findCell } from "../evaluate.ts";
import type { CellReference } from "../expression.ts";
import type { Figures } from "../figures.ts";
import { toSignificant } from "../numbers/round.ts";
import { cellsOf } from "./cells-of.ts";
import type { CellSet, Claim, Condition, Relation, Side } from "./claim.ts";
import { countRows } from "./count-rows.ts";
import { calculate, intervalOf, plain, sameDimension, type Interval } from "./interval.ts";
import { parseClaim } from "./parse-claim.ts";
import { timeBetween } from "./time-between.ts";

/** What has become of a claim. */
export interface Verdict {
  holds: boolean;
  /** Its sides worked out, with the relations between them: `3.061 > 3`. */
  workedOut: string;
  /** How far it is from tipping, as a part of its right side; negative where it does not hold. */
  margin: number;
}

/** What sums of binary fractions are off by, as a part of the right side. */
const NOISE = 1e-12;

/** `~` holds within this part of the right side: “doubled” is said of 1.9 and of 2.1. */
const NEAR = 0.05;

/**
 * Whether a claim holds over the cells of all datasets: for every number that its figures may be, as far as their
 * sources hedge them or print a range.
 * @param printed the datasets in the currency of the content, where those of `figures` are in another
 * @throws AuthorError where the claim cannot be read or worked out
 */
export function evaluateClaim(
  text: string,
  { datasets }: Pick<Figures, "datasets">,
  printed: Figures["datasets"] = datasets,
): Verdict {
  const claim = parseClaim(text);
  return claim.kind === "trend" ? trendVerdict(claim) : comparisonVerdict(claim);

  function comparisonVerdict({ sides, relations }: Extract<Claim, { kind: "comparison" }>): Verdict {
    const worked = sides.map(intervalOfSide);
    const margins = relations.map((relation, index) =>
      marginOf(relation, worked[index]!, worked[index + 1]!),
    );
    const words = worked.map(({ low, printed, high }) =>
      low === high ? written(printed) : `${written(low)}–${written(high)}`,
    );
    return {
      holds: relations.every((relation, index) => holds(relation, margins[index]!)),
      workedOut: words.map((word, index) => (index ? `${relations[index - 1]} ${word}` : word)).join(" "),
      margin: Math.min(...margins),
    };
  }

  function trendVerdict({ name, items }: Extract<Claim, { kind: "trend" }>): Verdict {
    const figures = items.flatMap(figuresOf);
    if (figures.length < 2) throw new AuthorError(`${name}(…) needs two figures at least`);
    const steps = figures.slice(1).map((figure, index) => {
      const [before, after] = [figures[index]!.interval, figure.interval];
      return name === "rises" ? marginOf(">", after, before) : marginOf("<", after, before);
    });
    const least = steps.indexOf(Math.min(...steps));
    const [from, to] = [figures[least]!, figures[least + 1]!];
    return {
      holds: steps.every((step) => step > 0),
      workedOut: `${from.name} ${written(from.interval.printed)}, then ${to.name} ${written(to.interval.printed)}`,
      margin: steps[least]!,
    };
  }

  function intervalOfSide(side: Side): Interval {
    switch (side.kind) {
      case "number":
        return plain(side.value);
      case "cell":
        return figureOf(side);
      case "rows":
        return plain(countRows(side, datasets));
      case "time":
        return plain(timeBetween(side, datasets));
      case "operation":
        return calculate(side.operator, intervalOfSide(side.left), intervalOfSide(side.right));
      case "rank":
        return rankOf(intervalOfSide(side.of), side.among);
      case "aggregate":
        return aggregateOf(side);
    }
  }

  function figureOf(reference: CellReference): Interval {
    const { quantity } = findCell(reference, datasets);
    if (!quantity) throw new AuthorError(`${cellName(reference)} is empty: its source gives no number`);
    return intervalOf(quantity, findCell(reference, printed).quantity ?? quantity);
  }

  function figuresOf(item: Side | CellSet): { name: string; interval: Interval }[] {
    if (item.kind === "cells")
      return cellsOf(item, datasets).map((cell) => ({ name: cellName(cell), interval: figureOf(cell) }));
    const name = item.kind === "cell" ? cellName(item) : "a figure worked out";
    return [{ name, interval: intervalOfSide(item) }];
  }

  function rankOf(figure: Interval, among: readonly (Side | CellSet)[]): Interval {
    const others = among.flatMap(figuresOf).map(({ interval }) => interval);
    for (const { dimension } of others) sameDimension(figure.dimension, dimension);
    return plain(1 + others.filter(({ printed }) => printed > figure.printed).length);
  }

  function aggregateOf({ name, items, condition }: Extract<Side, { kind: "aggregate" }>): Interval {
    const all = items.flatMap(figuresOf).map(({ interval }) => interval);
    for (const { dimension } of all) sameDimension(all[0]!.dimension, dimension);
    const by = (better: (a: Interval, b: Interval) => boolean): Interval =>
      all.reduce((best, one) => (better(one, best) ? one : best));
    switch (name) {
      case "max":
        return by((a, b) => a.printed > b.printed);
      case "min":
        return by((a, b) => a.printed < b.printed);
      case "first":
        return all[0]!;
      case "last":
        return all.at(-1)!;
      case "sum":
        return all.reduce((sum, one) => calculate("+", sum, one));
      case "count":
        return plain(condition ? counted(all, condition) : all.length);
    }
  }

  function counted(all: readonly Interval[], { relation, than }: Condition): number {
    const limit = intervalOfSide(than);
    return all.filter((one) => holds(relation, marginOf(relation, one, limit))).length;
  }
}

/** Equal sides do where the relation allows it. */
const holds = (relation: Relation, margin: number): boolean =>
  relation === "<" || relation === ">" ? margin > 0 : margin >= 0;

/**
 * How far a relation is from tipping, as a part of the right side; as it is where that is zero.
 * @throws AuthorError where the sides measure different things
 */
function marginOf(relation: Relation, left: Interval, right: Interval): number {
  sameDimension(left.dimension, right.dimension);
  const part = (distance: number): number => {
    const share = right.printed === 0 ? distance : distance / Math.abs(right.printed);
    // 0.553 − 0.085 is 0.468.
    return Math.abs(share) < NOISE ? 0 : toSignificant(share, 9);
  };
  switch (relation) {
    case ">":
    case ">=":
      return part(left.low - right.high);
    case "<":
    case "<=":
      return part(right.low - left.high);
    case "=":
      return 0 - Math.abs(part(left.printed - right.printed));
    case "~":
      return NEAR - Math.abs(part(left.printed - right.printed));
  }
}

const written = (number: number): string => String(toSignificant(number, 4));
