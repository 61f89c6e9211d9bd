import { describe, expect, test } from "vitest";
import { complexitiesIn } from "../support/complexity.ts";
import { nameOf, read, scriptsOf, sourceFiles } from "../support/source-files.ts";

const LINES = 250;
const PLOT_LINES = 60;
const COMPLEXITY = 20;

test(`no module of src has more than ${LINES} lines, styles and components included`, () => {
  const long = sourceFiles("ts", "mjs", "astro", "css")
    .map((file) => ({ name: nameOf(file), lines: read(file).trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LINES);
  expect(long).toEqual([]);
});

test(`a chart type that Plot draws has no more than ${PLOT_LINES} lines: what is not Plot stands where others have it too`, () => {
  const types = sourceFiles("ts").filter(
    (file) => /charts\/types\/.*\.ts$/.test(file) && read(file).includes("plotType("),
  );
  const lines = types.map((file) => ({ name: nameOf(file), lines: read(file).trimEnd().split("\n").length }));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((one) => one.lines > PLOT_LINES)).toEqual([]);
});

test(`no function of src has a cyclomatic complexity above ${COMPLEXITY}`, () => {
  const hard = sourceFiles("ts", "mjs", "astro").flatMap((file) =>
    scriptsOf(file, read(file))
      .flatMap(complexitiesIn)
      .filter(({ complexity }) => complexity > COMPLEXITY)
      .map(({ name, line, complexity }) => `${nameOf(file)}:${line} ${name}: ${complexity}`),
  );
  expect(hard).toEqual([]);
});

describe("the complexity of a function", () => {
  const of = (code: string): Record<string, number> =>
    Object.fromEntries(complexitiesIn(code).map(({ name, complexity }) => [name, complexity]));

  test("is one, and one more for each way that it may branch", () => {
    expect(of("function a() { return 1 }")).toEqual({ a: 1 });
    expect(of("const b = (x) => { for (const y of x) if (y && y.z) return y ?? (y ? 1 : 2) }")).toEqual({
      b: 6,
    });
    expect(
      of("function c(x) { switch (x) { case 1: case 2: try { x() } catch {} default: while (x) x-- } }"),
    ).toEqual({
      c: 5,
    });
  });

  test("is that of its own branches, not of those of a function in it", () => {
    expect(of("function outer(x) { if (x) return () => (x ? 1 : 2); }")).toEqual({
      outer: 2,
      "(anonymous)": 2,
    });
  });
});
