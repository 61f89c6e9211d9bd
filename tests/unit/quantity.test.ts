import { describe, expect, test } from "vitest";
import type { UnitId } from "../../src/model/unit.ts";
import { site, unit as unitOf } from "../support/site-file.ts";
import { AuthorError } from "../../src/model/diagnostic.ts";
import type { Qualifier } from "../../src/model/cell.ts";
import { combine as combineAs } from "../../src/values/combine.ts";
import {
  centre,
  constant as constantAs,
  convert as convertTo,
  type Operator,
  type Quantity,
} from "../../src/values/quantity.ts";

const ratio = unitOf("times");
const combine = (operator: Operator, left: Quantity, right: Quantity): Quantity =>
  combineAs(operator, left, right, ratio);
const constant = (value: number): Quantity => constantAs(value, ratio);
const convert = (quantity: Quantity, unit: UnitId): Quantity =>
  convertTo(quantity, unitOf(unit), site.units.values());

const is = (value: number, unit: UnitId, qualifier?: Qualifier): Quantity => ({
  value,
  unit: unitOf(unit),
  derived: false,
  cells: [],
  ...(qualifier && { qualifier }),
});
const range = (low: number, high: number, unit: UnitId): Quantity => ({
  low,
  high,
  unit: unitOf(unit),
  derived: false,
  cells: [],
});
const short = ({ value, low, high, unit, qualifier }: Quantity): string =>
  [qualifier, value ?? `${low}..${high}`, unit.id].filter((part) => part !== undefined).join(" ");

describe("the unit of a result", () => {
  test.each<[Quantity, Operator, Quantity, string]>([
    [is(3, "usd-billion"), "+", is(4, "usd-billion"), "7 usd-billion"],
    [is(3, "projects"), "-", is(4, "projects"), "-1 projects"],
    [is(6, "usd-billion"), "/", is(3, "usd-billion"), "2 times"],
    [is(6, "usd-billion"), "/", is(300, "usd-million"), "20 times"],
    [is(300, "usd-million"), "/", is(6, "usd-billion"), "0.05 times"],
    [is(40, "percent"), "/", is(8, "percent"), "5 times"],
    [is(10, "people"), "/", is(4, "enterprises"), "2.5 times"],
    [is(10, "usd-billion"), "/", constant(4), "2.5 usd-billion"],
    [is(10, "usd-billion"), "/", is(4, "projects"), "2.5 usd-billion"],
    [is(10, "usd-billion"), "*", is(25, "percent"), "2.5 usd-billion"],
    [is(25, "percent"), "*", is(10, "usd-billion"), "2.5 usd-billion"],
    [is(50, "percent"), "*", is(50, "percent"), "25 percent"],
    [constant(3), "*", is(5, "people"), "15 people"],
    [is(5, "people"), "*", constant(3), "15 people"],
    [constant(3), "-", constant(1), "2 times"],
  ])("%o %s %o", (left, operator, right, result) => {
    expect(short(combine(operator, left, right))).toBe(result);
  });

  test.each<[UnitId, Operator, UnitId, string]>([
    ["usd-billion", "+", "usd-million", "cannot add usd-million to usd-billion: both sides need one unit"],
    ["usd-billion", "-", "projects", "cannot subtract projects from usd-billion: both sides need one unit"],
    ["percent", "+", "percent-of-gdp", "cannot add percent-of-gdp to percent: both sides need one unit"],
    ["usd-billion", "*", "usd-billion", "cannot multiply usd-billion by usd-billion"],
    ["usd-billion", "/", "jpy-hundred-million", "cannot divide usd-billion by jpy-hundred-million"],
    ["projects", "/", "usd-billion", "cannot divide projects by usd-billion"],
    ["percent", "/", "percent-per-year", "cannot divide percent by percent-per-year"],
  ])("%s %s %s is refused in words", (left, operator, right, message) => {
    expect(() => combine(operator, is(1, left), is(1, right))).toThrow(new AuthorError(message));
  });

  test("division by zero is refused, also where a range reaches zero", () => {
    expect(() => combine("/", is(1, "people"), is(0, "people"))).toThrow(AuthorError);
    expect(() => combine("/", is(1, "people"), range(0, 5, "people"))).toThrow(AuthorError);
  });
});

describe("a result", () => {
  test("carries no noise of binary fractions", () => {
    expect(combine("+", is(0.1, "usd-billion"), is(0.2, "usd-billion")).value).toBe(0.3);
    expect(combine("*", is(35.38, "usd-billion"), is(7, "percent")).value).toBe(2.4766);
  });

  test("is derived, and names the cells that it rests on in their order", () => {
    const result = combine(
      "-",
      { ...is(1, "people"), cells: ["a"] },
      { ...is(1, "people"), cells: ["b", "c"] },
    );
    expect(result).toMatchObject({ derived: true, cells: ["a", "b", "c"] });
  });
});

describe("ranges", () => {
  test.each<[Quantity, Operator, Quantity, string]>([
    [range(2, 3, "people"), "+", is(1, "people"), "3..4 people"],
    [is(10, "people"), "-", range(2, 3, "people"), "7..8 people"],
    [range(2, 3, "people"), "-", range(1, 5, "people"), "-3..2 people"],
    [range(2, 3, "people"), "*", constant(2), "4..6 people"],
    [is(12, "people"), "/", range(2, 3, "people"), "4..6 times"],
    [range(1, 2, "usd-billion"), "/", range(400, 500, "usd-million"), "2..5 times"],
  ])("%o %s %o follow interval arithmetic", (left, operator, right, result) => {
    expect(short(combine(operator, left, right))).toBe(result);
  });

  test("stand in their middle", () => {
    expect(centre(range(2, 5, "people"))).toBe(3.5);
  });
});

describe("what remains of a hedge", () => {
  const PLAIN = undefined;
  test.each<[Qualifier | undefined, Operator, Qualifier | undefined, Qualifier | undefined]>([
    [PLAIN, "+", PLAIN, PLAIN],
    // A bound on the left holds whatever exact number is added, taken off, multiplied or divided by.
    ["more-than", "+", PLAIN, "more-than"],
    ["more-than", "-", PLAIN, "more-than"],
    ["at-least", "*", PLAIN, "at-least"],
    ["up-to", "/", PLAIN, "up-to"],
    ["less-than", "-", PLAIN, "less-than"],
    ["nearly", "/", PLAIN, "nearly"],
    // A bound on the right turns round where the result falls as it grows; whether it is reached stays as it was.
    [PLAIN, "+", "more-than", "more-than"],
    [PLAIN, "*", "up-to", "up-to"],
    [PLAIN, "-", "more-than", "less-than"],
    [PLAIN, "/", "more-than", "less-than"],
    [PLAIN, "-", "less-than", "more-than"],
    [PLAIN, "/", "less-than", "more-than"],
    [PLAIN, "-", "at-least", "up-to"],
    [PLAIN, "/", "up-to", "at-least"],
    // Everything else is no more than about right.
    [PLAIN, "-", "nearly", "about"],
    ["about", "+", PLAIN, "about"],
    ["claim", "/", PLAIN, "claim"],
    ["more-than", "-", "more-than", "about"],
    ["more-than", "+", "about", "about"],
  ])("%s %s %s → %s", (left, operator, right, result) => {
    const unit = operator === "*" ? "times" : "people";
    expect(combine(operator, is(6, unit, left), is(3, unit, right)).qualifier).toBe(result);
  });

  test("a bound does not survive a negative factor", () => {
    expect(combine("*", is(6, "people", "more-than"), is(-2, "times")).qualifier).toBe("about");
  });
});

describe("conversion", () => {
  test.each<[Quantity, UnitId, string]>([
    [is(78.6, "usd-billion"), "usd-million", "78600 usd-million"],
    [is(1234, "usd-million"), "usd-billion", "1.234 usd-billion"],
    [is(0.25, "times"), "percent", "25 percent"],
    [is(0.07, "times"), "percent", "7 percent"],
    [range(0.1, 0.3, "times"), "percent", "10..30 percent"],
    [is(12, "organisations", "about"), "startups", "about 12 startups"],
  ])("%o → %s", (quantity, unit, result) => {
    expect(short(convert(quantity, unit))).toBe(result);
  });

  test.each<[UnitId, UnitId]>([
    ["usd-billion", "jpy-hundred-million"],
    ["percent", "times"],
    ["people", "percent"],
    ["times", "people"],
  ])("%s cannot be written as %s", (from, to) => {
    expect(() => convert(is(1, from), to)).toThrow(`cannot write ${from} as ${to}: write `);
  });

  test("there and back gives the number again, within every dimension", () => {
    const units = [...site.units.values()];
    for (const from of units)
      for (const to of units.filter((unit) => unit.dimension === from.dimension))
        expect(convert(convert(is(35.38, from.id), to.id), from.id).value).toBe(35.38);
  });
});
