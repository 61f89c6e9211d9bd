import { describe, expect, test } from "vitest";
import { readChart } from "../../src/charts/read/read-chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { printedUnits } from "../../src/content/evidence/evidence-faults.ts";
import { quoteFault } from "../../src/content/evidence/quote-fault.ts";
import { plausibilityFaults } from "../../src/content/plausibility/plausibility.ts";
import { readDataset } from "../../src/content/read-dataset.ts";
import { readJsonText } from "../../src/content/read-json.ts";
import { readStory } from "../../src/content/read-story.ts";
import { QUALIFIERS } from "../../src/model/cell.ts";
import { chartSchema } from "../../src/model/chart.ts";
import { datasetSchema } from "../../src/model/dataset.ts";
import { AuthorError, type Diagnostic } from "../../src/model/diagnostic.ts";
import { evaluateClaim } from "../../src/values/claims/evaluate-claim.ts";
import { evaluate, resolvePending } from "../../src/values/evaluate.ts";
import { formatQuantity } from "../../src/values/format.ts";
import type { Quantity } from "../../src/values/quantity.ts";
import { faultsIn, smallContent } from "../support/content-folder.ts";
import { number, period, soundFigures } from "../support/datasets.ts";
import { FULL } from "../support/full.ts";
import { Generator } from "../support/generate.ts";

/** Cases of each property. What hangs is ended by the limit of the runner. */
const CASES = FULL ? 1000 : 60;
const SEEDS = Array.from({ length: CASES }, (_, seed) => seed + 1);

const content = loadContent();
const { site } = content;
const figures = soundFigures({
  a: {
    fields: [period, number("money", "usd-billion"), number("share", "percent"), number("place", "rank")],
    primaryKey: ["period"],
    rows: [
      { period: "2020", money: 24.2, share: 15, place: 3 },
      { period: "2021", money: { value: 42, qualifier: "nearly" }, share: 0, place: 1 },
      { period: "2022", money: { low: 6, high: 7.5 }, share: null, place: 2 },
    ],
  },
});

/** What an attempt gives; an author's mistake is an answer, any other error is none. */
function answer<T>(attempt: () => T): T | AuthorError {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof AuthorError) return error;
    throw error;
  }
}

const CELLS = [
  "a.money[2020]",
  "a.money[2021]",
  "a.money[2022]",
  "a.share[2021]",
  "a.place[2020]",
  "a.share[2022]",
];
const PARTS = [
  ...CELLS,
  "a.money[*]",
  "b.c[d]",
  "a.money[",
  "(",
  ")",
  "+",
  "-",
  "*",
  "/",
  "1",
  "0",
  "2.5",
  "1e999",
  "%",
  ",",
  "..",
];
const CLAIM_PARTS = [
  ...PARTS,
  "<",
  "<=",
  ">",
  ">=",
  "=",
  "~",
  "max(",
  "rank(",
  "rises(",
  "count(",
  "sum(",
  "50%",
  "rows(a)",
];

/** Parts of a language in any order, here and there with anything between them, or nested very deep. */
function soup(generator: Generator, parts: readonly string[]): string {
  if (generator.chance(0.05)) return "(".repeat(generator.below(20_000)) + generator.pick(parts);
  return generator
    .list(14, () => (generator.chance(0.1) ? generator.text(6) : generator.pick(parts)))
    .join(generator.pick(["", " "]));
}

/** An expression that can be read, and what it is worked out to by JavaScript itself. */
function arithmetic(generator: Generator, depth: number): { text: string; value: number } {
  if (depth === 0 || generator.chance(0.2)) {
    const value = 1 + generator.below(1000) / (generator.chance(0.5) ? 8 : 1);
    return { text: String(value), value };
  }
  const [left, right] = [arithmetic(generator, depth - 1), arithmetic(generator, depth - 1)];
  const operator = generator.pick(["+", "-", "*", "/"] as const);
  const results = {
    "+": left.value + right.value,
    "-": left.value - right.value,
    "*": left.value * right.value,
    "/": left.value / right.value,
  };
  return { text: `(${left.text} ${operator} ${right.text})`, value: results[operator] };
}

describe("any expression", () => {
  test("is worked out to a number, or refused in words", () => {
    for (const seed of SEEDS) {
      const text = soup(new Generator(seed), PARTS);
      const found = answer(() => evaluate(text, figures));
      const {
        value = 0,
        low = 0,
        high = 0,
      }: Partial<Quantity> = found instanceof AuthorError ? {} : found.quantity;
      expect([text, [value, low, high].every(Number.isFinite)]).toEqual([text, true]);
      expect(found instanceof AuthorError ? found.message : text).not.toBe("");
    }
  });

  test("of plain numbers is what JavaScript makes of it", () => {
    for (const seed of SEEDS) {
      const { text, value } = arithmetic(new Generator(seed), 4);
      const found = answer(() => evaluate(text, figures));
      const isRight =
        found instanceof AuthorError
          ? !(Math.abs(value) < 1e21)
          : Math.abs(found.quantity.value! - value) <= 1e-6 * Math.max(1, Math.abs(value));
      expect([text, isRight]).toEqual([text, true]);
    }
  });
});

describe("any claim", () => {
  test("holds or does not, with its sides worked out, or is refused in words", () => {
    for (const seed of SEEDS) {
      const text = soup(new Generator(seed), CLAIM_PARTS);
      const found = answer(() => evaluateClaim(text, figures));
      expect(found instanceof AuthorError ? found.message : found.workedOut).not.toBe("");
    }
  });

  test("of two exact numbers holds, or its opposite does", () => {
    for (const seed of SEEDS) {
      const generator = new Generator(seed);
      const [a, b] = [arithmetic(generator, 2), arithmetic(generator, 2)];
      const verdicts = ["<", ">="].map((relation) =>
        answer(() => evaluateClaim(`${a.text} ${relation} ${b.text}`, figures)),
      );
      if (verdicts.some((verdict) => verdict instanceof AuthorError)) continue;
      expect(verdicts.map((verdict) => (verdict as { holds: boolean }).holds).filter(Boolean)).toHaveLength(
        1,
      );
    }
  });
});

describe("any quote", () => {
  const printed = printedUnits(site);
  const units = [...site.units.values()];

  test("bears a figure out or does not, in whatever language", () => {
    for (const seed of SEEDS) {
      const generator = new Generator(seed);
      const [low, high] = [generator.number(), generator.number()].sort((a, b) => a - b);
      const range = generator.chance(0.3);
      const fault = quoteFault(
        {
          quantity: {
            unit: generator.pick(units),
            ...(range ? { low: low!, high: high! } : { value: low! }),
            ...(generator.chance(0.5) && { qualifier: generator.pick(QUALIFIERS) }),
          },
          decimals: generator.chance(0.5) ? generator.below(5) : undefined,
          quote: generator.text(200),
          language: generator.pick(["en", "vi", "ja", "fr", "de", "th"]),
        },
        printed,
      );
      expect(fault === undefined || fault.length > 0).toBe(true);
    }
  });

  test("that writes a figure as its language does bears it out, whatever stands around it", () => {
    for (const seed of SEEDS) {
      const generator = new Generator(seed);
      const language = generator.pick(["en", "vi", "ja"]);
      const value = 1 + generator.below(9999);
      const quantity: Quantity = { value, unit: site.units.get("people")!, derived: false, cells: [] };
      const figure = formatQuantity(quantity, language, "prose");
      const around = { en: ["There are ", " people."], vi: ["Có ", " người."], ja: ["その数は", "です。"] }[
        language
      ]!;
      const quote = around.join(figure);
      expect([quote, quoteFault({ quantity, quote, language }, printed)]).toEqual([quote, undefined]);
    }
  });
});

describe("any file", () => {
  const faultsOf = (read: (into: Diagnostic[]) => void): Diagnostic[] => {
    const into: Diagnostic[] = [];
    read(into);
    return into;
  };
  const sources = new Set(content.sources.keys());
  const small = smallContent();

  test("of a dataset is read, or its faults are told", () => {
    for (const seed of SEEDS) {
      const generator = new Generator(seed);
      const text = JSON.stringify(generator.spoilt(small["datasets/fdi.json"]));
      const faults = faultsOf((into) => {
        const file = readJsonText("content/datasets/fdi.json", text, datasetSchema(site), into);
        if (!file) return;
        const { dataset, pending } = readDataset(file, site, sources, into);
        resolvePending(pending, { datasets: new Map([["fdi", dataset]]), site }, into);
        if (into.length === 0) into.push(...plausibilityFaults(dataset));
      });
      for (const { file, message } of faults) expect([file, message]).not.toContain("");
    }
  });

  test("of a chart is read, or its faults are told", () => {
    const library = { datasets: content.datasets, invalid: new Set<string>(), site };
    const charts = [...content.charts.values()].map(({ declaration }) => declaration);
    for (const seed of SEEDS) {
      const generator = new Generator(seed);
      const text = JSON.stringify(generator.spoilt(generator.pick(charts)));
      const faults = faultsOf((into) => {
        const file = readJsonText("content/charts/test.json", text, chartSchema(site), into);
        if (file) readChart(file, library, into);
      });
      for (const { file, message } of faults) expect([file, message]).not.toContain("");
    }
  });

  test("that is no JSON at all is told", () => {
    for (const seed of SEEDS) {
      const text = `{${new Generator(seed).text(60)}`;
      const faults = faultsOf(
        (into) => void readJsonText("content/charts/test.json", text, chartSchema(site), into),
      );
      expect([text, faults.length > 0]).toEqual([text, true]);
    }
  });

  test("of a story is read, or its faults are told", () => {
    const whole = String(small["stories/capital/en.mdx"]);
    const parts = [
      "<Value of=",
      '"',
      "/>",
      "{",
      "}",
      "</Claim>",
      "<Chart",
      "## ",
      "---\n",
      "\n\n",
      "[a](#b)",
      "$",
      "~~",
    ];
    for (const seed of SEEDS) {
      const generator = new Generator(seed);
      const at = generator.below(whole.length);
      const more = generator.list(5, () =>
        generator.chance(0.5) ? generator.pick(parts) : generator.text(8),
      );
      const text = whole.slice(0, at) + more.join("") + whole.slice(at + generator.below(4));
      const faults = faultsOf(
        (into) => void readStory("capital", "en", "content/stories/capital/en.mdx", text, site, into),
      );
      for (const { file, message } of faults) expect([file, message]).not.toContain("");
    }
  });

  test("spoils no other: a content folder with one file of anything is read to its end", () => {
    for (const seed of SEEDS.slice(0, FULL ? 100 : 10)) {
      const generator = new Generator(seed);
      const files = smallContent();
      const path = generator.pick(Object.keys(files).filter((name) => name.endsWith(".json")));
      const spoilt = generator.spoilt(files[path]);
      const lines = faultsIn({ ...files, [path]: JSON.stringify(spoilt) });
      expect(lines.every((line) => line.startsWith("content/"))).toBe(true);
    }
  });
});
