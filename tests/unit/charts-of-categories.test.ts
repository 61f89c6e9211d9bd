import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { serialize, SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";
import { drawnChart, misplacedWords } from "../support/drawn-chart.ts";
import type { Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

const SIZES = ["phone", "column", "card", "sheet"] as const;

/** A figure of one year for each of several categories. */
const figuresOf = (...values: Figure[1][]): Figure[] =>
  values.map((value, index) => ["2020", value, `k${index}`]);

/** Where the vertical lines stand that others are measured against. */
const uprightsOf = (root: SvgElement): number[] => {
  const own = root.tagName === "line" && root.getAttribute("x1") === root.getAttribute("x2");
  return own ? [Number(root.getAttribute("x1"))] : root.elements.flatMap(uprightsOf);
};

describe("bars of zeros", () => {
  test.each(SIZES)("have no length and stand with their words at one line (%s)", (size) => {
    const { root, marks, boxes } = drawnChart({ type: "bar", figures: figuresOf(0, 0, 0) }, size);
    expect(serialize(root)).not.toMatch(/NaN|Infinity/);
    const bars = marks("rect");
    expect(bars.map(({ number }) => number("width"))).toEqual([0, 0, 0]);
    expect(boxes.filter(({ text }) => text === "0%").map(({ left }) => left)).toEqual(
      bars.map(({ number }) => Math.round(number("x") + 6)),
    );
  });
});

describe("a dot plot", () => {
  const dotsOf = (values: Figure[1][], size: (typeof SIZES)[number]) => {
    const drawing = drawnChart({ type: "dot-plot", figures: figuresOf(...values) }, size);
    const stems = drawing.root.elements.flatMap(function paths(node): SvgElement[] {
      return node.getAttribute("stroke-opacity") === "0.3" ? node.elements : node.elements.flatMap(paths);
    });
    const ends = stems.flatMap((stem) =>
      [...stem.getAttribute("d")!.matchAll(/M(-?[\d.]+),-?[\d.]+H(-?[\d.]+)/g)].map(([, from, to]) => ({
        from: Number(from),
        to: Number(to),
      })),
    );
    return { ...drawing, dots: drawing.marks("circle").map(({ number }) => number("cx")), ends };
  };

  test.each(SIZES)("of zeros has its dots at zero and no stems (%s)", (size) => {
    const { dots, ends, boxes } = dotsOf([0, 0], size);
    expect(new Set(dots).size).toBe(1);
    expect(ends.filter(({ from, to }) => from !== to)).toEqual([]);
    expect(boxes.map(({ text }) => text)).toContain("0%");
  });

  test.each(SIZES)("of negative numbers runs to the left of zero, inside the picture (%s)", (size) => {
    const drawing = dotsOf([-3, -5, -8.5], size);
    const [a, b, c] = drawing.dots as [number, number, number];
    const zero = Math.max(...uprightsOf(drawing.root));
    expect((zero - b) / (zero - a)).toBeCloseTo(5 / 3, 2);
    expect((zero - c) / (zero - a)).toBeCloseTo(8.5 / 3, 2);
    expect(c).toBeGreaterThan(0);
    expect(misplacedWords(drawing)).toEqual([]);
    // Words stand beyond their dots, where no stem is.
    for (const { number } of drawing.marks("circle"))
      expect(
        drawing.boxes.filter(({ top, bottom }) => top < number("cy") && bottom > number("cy")).at(-1)!.right,
      ).toBeLessThan(number("cx") - 6);
    for (const { from, to } of drawing.ends) expect([from, to < from]).toEqual([zero, true]);
  });

  test.each(SIZES)("of both signs has its zero between them (%s)", (size) => {
    const drawing = dotsOf([-4, 6, { low: -2, high: 3 }, { low: -9, high: -7 }], size);
    const [left, right] = drawing.dots as [number, number];
    const zero = left + (right - left) * 0.4;
    expect(uprightsOf(drawing.root).some((x) => Math.abs(x - zero) < 0.2)).toBe(true);
    expect(misplacedWords(drawing)).toEqual([]);
    // A stem reaches from zero to what it belongs to.
    for (const { from } of drawing.ends) expect(from).toBeCloseTo(zero, 0);
    expect(drawing.ends.map(({ from, to }) => Math.sign(Math.round(to - from))).filter(Boolean)).toEqual([
      -1, 1, -1,
    ]);
  });

  test.each(SIZES)(
    "has as many numbers at its axis as stand apart, and whole ones of what is counted (%s)",
    (size) => {
      for (const values of [
        [999_999_999_999_999, 3],
        [1, 2],
        [3, 3],
      ])
        for (const language of ["en", "vi", "ja"]) {
          const drawing = drawnChart(
            { type: "dot-plot", unit: "people", figures: figuresOf(...values) },
            size,
            language,
          );
          expect(misplacedWords(drawing)).toEqual([]);
          expect(drawing.boxes.filter(({ text }) => /\d[.,]\d(?!\d\d)/.test(text))).toEqual([]);
        }
    },
  );
});
