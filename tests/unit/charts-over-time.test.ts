import { hedgedLook } from "../../src/scene/tint.ts";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Choice } from "../../src/browser/explore/choice.ts";
import { loadRedraw } from "../../src/browser/explore/redraw.ts";
import type { SizeName } from "../../src/charts/chart-context.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { periodPosition } from "../../src/model/period.ts";
import { SIZES } from "../../src/render/chart-context.ts";
import { compact } from "../../src/render/compact.ts";
import { explorable } from "../../src/render/explorable.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { cornersOf } from "../../src/scene/corners.ts";
import { PAGE_SIZES, type Explorable } from "../../src/scene/explorable.ts";
import { serialize, SvgDocument, type SvgElement, type SvgNode } from "../../src/scene/svg-document.ts";
import { periodOf, quantityOf } from "../../src/values/dataset.ts";
import { formatPeriod, formatQuantity } from "../../src/values/format.ts";
import { centre } from "../../src/values/quantity.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { wrongInCharts, type Generated } from "../support/generated-charts.ts";
import { FULL } from "../support/full.ts";
import { marksOf, HALF_PIXELS, offTheLine } from "../support/marks.ts";
import { random } from "../support/random.ts";
import { LANGUAGES, unit } from "../support/site-file.ts";
import { smallChart, type Figure } from "../support/small-chart.ts";
import { outside, overlaps, textBoxes } from "../support/text-boxes.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

type Small = Parameters<typeof smallChart>[0];

/** A chart that must be in order, drawn. */
function drawn(
  small: Small,
  size: SizeName = "column",
  language = "en",
): { root: SvgElement; svg: string; height: number; chart: Chart } {
  const { chart, faults, content } = smallChart(small);
  expect(faults).toEqual([]);
  const { root, height } = drawChart(chart!, size, language, content);
  return { root, svg: serialize(root), height, chart: chart! };
}

/** Words of a drawing, from top to bottom. */
const wordsOf = (root: SvgElement): string[] =>
  textBoxes(root, 14)
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(({ text }) => text);

/** Words of its number axis: those that end at its left. */
const ticksOf = (root: SvgElement): string[] => {
  const ends = root.elements.flatMap(function texts(node): SvgElement[] {
    return node.getAttribute("text-anchor") === "end" ? [node] : node.elements.flatMap(texts);
  });
  return ends.flatMap((group) => group.elements.map(({ textContent }) => textContent));
};

/** Words at its time axis, with their middles, from left to right. */
const yearsOf = (root: SvgElement, foot: number): { text: string; x: number }[] =>
  textBoxes(root, 14)
    .filter(({ top }) => top > foot)
    .map(({ text, left, right }) => ({ text, x: (left + right) / 2 }))
    .sort((a, b) => a.x - b.x);

/** Heights of the lines that others are measured against. */
const rulesOf = (root: SvgElement): number[] =>
  root.tagName === "line" && root.getAttribute("y1") === root.getAttribute("y2")
    ? [Number(root.getAttribute("y1"))]
    : root.elements.flatMap(rulesOf);

const yearly = (values: readonly (number | null)[], from = 2019): Figure[] =>
  values.map((value, index) => [String(from + index).padStart(4, "0"), value]);
const named = (figures: readonly Figure[], kind: string): Figure[] =>
  figures.map(([when, value]) => [when, value, kind]);

describe("nothing but zeros", () => {
  test.each(["line", "column", "dots"])("stands on a zero line at the foot of a %s chart", (type) => {
    const { root, svg, height } = drawn({ type, figures: yearly([0, 0, 0]) });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(rulesOf(root)).toEqual([height - 28]);
    const heights = marksOf(root)
      .filter(({ node }) => node.tagName !== "path")
      .map(({ node, number }) => number(node.tagName === "rect" ? "y" : "cy"));
    expect(heights).toEqual([height - 28, height - 28, height - 28]);
    expect(ticksOf(root).slice(0, 2)).toEqual(["0%", "0.2%"]);
  });

  test("stands at the foot of every panel", () => {
    const figures = ["a", "b", "c"].flatMap((kind) => named(yearly([0, 0, 0]), kind));
    const { root, svg } = drawn({ type: "multiples", figures, encodings: { panel: "kind" } });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(new Set([...rulesOf(root), ...dotsOf(root).map(({ cy }) => cy)]).size).toBe(1);
  });
});

const dotsOf = (root: SvgElement): { key: string; cx: number; cy: number }[] =>
  marksOf(root)
    .filter(({ node }) => node.tagName === "circle")
    .map(({ key, number }) => ({ key, cx: number("cx"), cy: number("cy") }));

describe("nothing but numbers below zero", () => {
  const figures: Figure[] = [
    ["2018", -3],
    ["2020", -5],
    ["2021", -8.5],
  ];

  test.each(["line", "dots"])("hangs from a zero line in a %s chart", (type) => {
    const { root } = drawn({ type, figures });
    expect(ticksOf(root)).toContain("0%");
    const [zero] = rulesOf(root) as [number];
    const [first, , last] = dotsOf(root).map(({ cy }) => cy - zero) as [number, number, number];
    expect(first).toBeGreaterThan(0);
    expect(last / first).toBeCloseTo(8.5 / 3, 1);
  });

  test("has stems that begin there and go down, not out of the picture", () => {
    const { root, height } = drawn({ type: "dots", figures });
    const [zero] = rulesOf(root) as [number];
    const stems = root.elements.flatMap(function paths(node): SvgElement[] {
      return node.getAttribute("stroke-opacity") === "0.45" ? [node] : node.elements.flatMap(paths);
    });
    const corners = stems.flatMap((stem) => cornersOf(stem.getAttribute("d")!));
    expect(corners.filter((_, index) => index % 2 === 0).map(([, y]) => y)).toEqual([zero, zero, zero]);
    for (const [, y] of corners) expect(y).toBeGreaterThanOrEqual(zero);
    expect(Math.max(...corners.map(([, y]) => y))).toBeLessThan(height);
  });

  test("has a zero line between the signs, where both occur", () => {
    const { root } = drawn({ type: "line", figures: yearly([-4, 6, -2]) });
    const [zero] = rulesOf(root) as [number];
    const [a, b] = dotsOf(root).map(({ cy }) => cy) as [number, number];
    expect((zero - b) / (a - zero)).toBeCloseTo(1.5, 1);
  });
});

describe("columns", () => {
  const columnsOf = (small: Omit<Small, "type">): { key: string; x: number }[] =>
    marksOf(drawn({ type: "column", ...small }).root).map(({ key, number }) => ({ key, x: number("x") }));
  const placesOf = (figures: readonly Figure[]): number[] => {
    const xs = columnsOf({ figures }).map(({ x }) => x);
    const step = Math.min(...xs.slice(1).map((x, index) => x - xs[index]!));
    return xs.map((x) => Math.round((x - xs[0]!) / step));
  };

  test("leave room for periods without a figure", () => {
    const figures: Figure[] = [
      ["2005", 4],
      ["2006", 5],
      ["2020", 9],
      ["2021", null],
      ["2022", 10],
    ];
    expect(placesOf(figures)).toEqual([0, 1, 15, 17]);
    const { root } = drawn({ type: "column", figures });
    expect(wordsOf(root)).toContain("2022");
  });

  test("stand in order of time, whatever the order of the rows", () => {
    const figures: Figure[] = [
      ["2021", 4],
      ["2019", 2],
      ["2020", 3],
    ];
    const columns = columnsOf({ figures });
    expect(columns.map(({ key }) => key)).toEqual(["2019", "2020", "2021"]);
    expect(columns.map(({ x }) => x)).toEqual(columns.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  test.each<[kind: string, periods: string[], places: number[]]>([
    ["months", ["2023-11", "2023-12", "2024-02", "2024-03", "2024-12"], [0, 1, 3, 4, 13]],
    ["quarters", ["2023-01/2023-03", "2023-04/2023-06", "2023-10/2023-12", "2024-07/2024-09"], [0, 1, 3, 6]],
    ["half-years", ["2022-07/2022-12", "2023-01/2023-06", "2024-01/2024-06"], [0, 1, 3]],
    ["fiscal years", ["FY2019", "FY2020", "FY2023"], [0, 1, 4]],
    ["days", ["2024-02-27", "2024-02-28", "2024-03-01", "2024-03-02"], [0, 1, 3, 4]],
    ["every tenth year, of which one is early", ["2000", "2010", "2019", "2040"], [0, 1, 2, 4]],
    ["years and a year to date", ["2023", "2024", "2025-01/2025-11"], [0, 1, 2]],
    ["a half-year and years", ["2023-01/2023-06", "2024", "2025"], [0, 1, 2]],
  ])("have places for %s", (_, periods, places) => {
    expect(placesOf(periods.map((when, index) => [when, index + 1]))).toEqual(places);
  });

  test("of figures that are not exact keep their colour, and are striped across", () => {
    const [exact, range, stripes] = marksOf(
      drawn({
        type: "column",
        figures: [
          ["2020", 4],
          ["2021", { low: 5, high: 6 }],
        ],
      }).root,
    );
    expect(range!.node.getAttribute("fill")).toBe(exact!.node.getAttribute("fill"));
    expect({ key: stripes!.key, look: hedgedLook(stripes!.node) }).toEqual({ key: "2021", look: "striped" });
    // Stripes along a narrow column would look like several columns.
    expect(stripes!.node.getAttribute("d")).toMatch(/^M[\d.]+,[\d.]+l0,-[\d.]+$/);
    expect(stripes!.number("stroke-width")).toBe(range!.number("width"));
    expect([exact, range].map((mark) => hedgedLook(mark!.node))).toEqual([undefined, undefined]);
  });

  test("that cannot be told apart are refused, with what to write", () => {
    const { faults } = smallChart({
      type: "column",
      figures: [
        ["1900", 1],
        ["2020", 2],
        ["2021", 3],
      ],
    });
    expect(faults).toEqual([
      "content/charts/t.json › encodings.x: takes 122 columns from “1900” to “2021”, with those that have no figure, and there is room for 80: write the type “dots”, which has a true time axis, or a filter",
    ]);
    expect(smallChart({ type: "column", figures: yearly(Array<number>(80).fill(3), 1900) }).faults).toEqual(
      [],
    );
  });
});

describe("very small numbers", () => {
  const figures = yearly([0.00002, 0.00003, 0.000045]);

  test.each(LANGUAGES)("have digits that tell ticks and labels apart (%s)", (language) => {
    for (const type of ["line", "column", "dots"]) {
      const { root } = drawn({ type, figures }, "column", language);
      const ticks = ticksOf(root);
      expect(new Set(ticks).size).toBe(ticks.length);
      const point = language === "vi" ? "," : ".";
      expect(wordsOf(root)).toContain(`0${point}000045%`);
    }
  });

  test("are written as they are in bars, tables and sentences", () => {
    const value = { value: 0.00004, unit: unit("percent"), derived: false, cells: [] };
    for (const style of ["prose", "label", "table"] as const)
      expect(formatQuantity(value, "en", style)).toMatch(/^0\.00004%?$/);
    expect(formatQuantity({ ...value, value: -0.0000123456 }, "vi", "label")).toBe("−0,00001235%");
    expect(formatQuantity({ ...value, value: 0.0012 }, "en", "label")).toBe("0.0012%");
  });

  test("that no digits could show are refused", () => {
    const fault = (values: number[], field = {}): string[] =>
      smallChart({ type: "line", figures: yearly(values), field }).faults;
    const advice = "write “value” in another unit";
    const path = "content/charts/t.json › encodings.y:";
    expect(fault([3e8, 1])).toEqual([`${path} has 300000000, which is too large to be read: ${advice}`]);
    expect(fault([0.04, 3], { decimals: 1 })).toEqual([
      `${path} has 0.04, which is written 0 with “decimals” 1: ${advice}`,
    ]);
    expect(fault([1.00002, 1.00003])).toEqual([
      `${path} has 1.00002 and 1.00003, which are written alike: ${advice}`,
    ]);
    expect(fault([0, 0.00002, 0.00003])).toEqual([]);
  });
});

describe("ranks", () => {
  const series = { a: [1, 1], b: [2, 1], c: [3, 1] };
  const ranks = (values: Readonly<Record<string, number[]>>): Figure[] =>
    Object.entries(values).flatMap(([kind, places]) => named(yearly(places), kind));
  const encodings = { series: "kind", reverse: true };

  test("have whole numbers at their axis", () => {
    const ticks = (values: Readonly<Record<string, number[]>>): string[] =>
      ticksOf(drawn({ type: "line", unit: "rank", figures: ranks(values), encodings }).root);
    expect(ticks(series)).toEqual(["1", "2", "3"]);
    expect(ticks({ a: [1, 1] })).toEqual(["1"]);
    expect(ticks({ a: [1, 2] })).toEqual(["1", "2"]);
    expect(ticks({ a: [4, 6] })).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(ticks({ a: [4, 60] })).toEqual(["1", "10", "20", "30", "40", "50", "60"]);
  });

  test.each(["rank", "people"])("and whole things have them where the axis begins at zero, too: %s", (of) => {
    for (const type of ["line", "column"])
      for (const values of [
        [1, 2],
        [3, 1],
        [1, 1],
        [0, 0],
      ])
        for (const tick of ticksOf(drawn({ type, unit: of, figures: yearly(values) }).root))
          expect(tick).toMatch(/^\d+$/);
  });

  test("that are no places are refused", () => {
    const { faults } = smallChart({
      type: "line",
      unit: "rank",
      figures: yearly([1, 0]),
      encodings: { reverse: true },
    });
    expect(faults).toEqual([
      "content/charts/t.json › encodings.reverse: is for places from 1 on, and “value” is below 1 in row “2020”: leave “reverse” out",
    ]);
  });
});

describe("years before 100", () => {
  const figures: Figure[] = [
    ["0050", 1],
    ["0900", 2],
    ["1895", 3],
    ["2020", 4],
  ];

  test("stand in their own century, between years that are named there", () => {
    const { root, height } = drawn({ type: "line", figures });
    const [first, second, , last] = dotsOf(root).map(({ cx }) => cx) as [number, number, number, number];
    expect((second - first) / (last - first)).toBeCloseTo(850 / 1970, 2);
    const years = yearsOf(root, height - 28);
    expect(years.map(({ text }) => Number(text))).toEqual(
      years.map(({ text }) => Number(text)).sort((a, b) => a - b),
    );
    const at900 = dotsOf(root)[1]!.cx;
    const [before, after] = [
      years.findLast(({ text }) => +text <= 900)!,
      years.find(({ text }) => +text > 900)!,
    ];
    expect(before.x - 12).toBeLessThan(at900);
    expect(after.x).toBeGreaterThan(at900);
  });

  test("are the same year in every language", () => {
    for (const text of ["0050", "0050-03", "0050-03-20", "FY0050"])
      for (const language of [...LANGUAGES, "pt", "de"])
        for (const style of ["long", "short"] as const) {
          const words = formatPeriod(parsePeriod(text)!, language, style);
          expect(words).toMatch(/(?<!\d)0*50(?!\d)/);
          expect(words).not.toMatch(/19/);
        }
    expect(parsePeriod("0000")).toBeUndefined();
    expect(parsePeriod("FY0000")).toBeUndefined();
  });
});

describe("many lines", () => {
  const provinces = (count: number): Figure[] =>
    Array.from({ length: count }, (_, n) => named(yearly([n, n + 2]), `province-${n}`)).flat();

  test("that cannot be named are refused, with the highest number", () => {
    const { faults } = smallChart({ type: "line", figures: provinces(60), encodings: { series: "kind" } });
    expect(faults).toEqual([
      "content/charts/t.json › encodings.series: makes 60 lines, and 8 can be named: choose some by a filter, or write the type “multiples”",
    ]);
  });

  test("are measured by the figure of a row, through whose height a line leads", () => {
    const figures: Figure[] = [
      ["2020", 40],
      ["2021", 60],
      ["2022", 50],
    ];
    const { root } = drawn({ type: "line", figures, encodings: { line: "2021" } });
    const dot = marksOf(root).find(({ key, node }) => key === "2021" && node.tagName === "circle")!;
    expect(serialize(root)).toMatch(new RegExp(`<line [^>]*y1="${dot.number("cy")}"`));
    const faults = (line: string, more: Figure[] = []): string[] =>
      smallChart({ type: "line", figures: [...figures, ...more], encodings: { line } }).faults;
    const at = "content/charts/t.json › encodings.line:";
    expect(faults("2012")).toEqual([`${at} no row “2012” in the dataset. Did you mean “2022”?`]);
    expect(faults("2023", [["2023", null]])).toEqual([
      `${at} row “2023” has no figure for the line to lead through`,
    ]);
  });

  test("lie over one another in the order of their field, but for the one that is to lie in front", () => {
    const figures: Figure[] = ["a", "b"].flatMap((kind) => [
      ["2020", 1, kind],
      ["2021", 2, kind],
    ]);
    const orderOf = (front?: string): string[] =>
      marksOf(drawn({ type: "line", figures, encodings: { series: "kind", ...(front && { front }) } }).root)
        .filter(({ isRun }) => isRun)
        .map(({ key }) => key);
    expect(orderOf()).toEqual(["a,2020", "b,2020"]);
    expect(orderOf("a")).toEqual(["b,2020", "a,2020"]);
    const faults = (encodings: object): string[] =>
      smallChart({ type: "line", figures, encodings: { front: "c", ...encodings } }).faults;
    expect(faults({ series: "kind" })).toEqual([
      "content/charts/t.json › encodings.front: “c” is no category of “kind”. Did you mean “a”?",
    ]);
    expect(faults({})).toContain(
      "content/charts/t.json › encodings.front: is one of several series: leave it out",
    );
  });

  test("that have no room for name and number are refused, with how many have", () => {
    const fault = (highlight?: string[]): string[] =>
      smallChart({
        type: "line",
        figures: provinces(7),
        encodings: { series: "kind", ...(highlight && { highlight }) },
      }).faults;
    const advice =
      "6 have room for name and number: name fewer in “highlight”, choose some by a filter, or write the type “multiples”";
    const all = Array.from({ length: 7 }, (_, n) => `province-${n}`);
    expect(fault()).toEqual([
      `content/charts/t.json › encodings.series: brings 7 lines forward, and ${advice}`,
    ]);
    expect(fault(all)).toEqual([
      `content/charts/t.json › encodings.highlight: brings 7 lines forward, and ${advice}`,
    ]);
    expect(fault(all.slice(0, 6))).toEqual([]);
  });

  test.each(["phone", "column", "card", "sheet"] as const)(
    "all have their names, as many as may be (%s)",
    (size) => {
      for (const count of [2, 3, 4, 5, 6, 7, 8])
        for (const name of [
          "Short",
          "A long name of several words that needs lines",
          "Thành phố Hồ Chí Minh",
        ]) {
          const names = Object.fromEntries(
            Array.from({ length: count }, (_, n) => [`province-${n}`, `${n} ${name}`]),
          );
          const highlight = Object.keys(names).slice(0, 6);
          for (const language of LANGUAGES) {
            const { root, height } = drawn(
              { type: "line", figures: provinces(count), names, encodings: { series: "kind", highlight } },
              size,
              language,
            );
            const boxes = textBoxes(root, SIZES[size].fontSize);
            expect([...outside(boxes, SIZES[size].width, height), ...overlaps(boxes)]).toEqual([]);
            expect(boxes.filter(({ text }) => /^\d \p{Lu}/u.test(text))).toHaveLength(count);
          }
        }
    },
  );

  test("have names that are broken anywhere, where nothing else helps", () => {
    const names = {
      a: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsgesetz",
      b: "https://example.org/a/very/long/path?with=query&and=more#hash",
      c: "Ministry of Science, Technology, Innovation, Communications, Information, Planning, Investment and Everything Else Besides",
    };
    const figures = Object.keys(names).flatMap((kind, index) => named(yearly([index, index + 5, 9]), kind));
    for (const size of ["phone", "column", "card"] as const) {
      const { root, height } = drawn({ type: "line", figures, names, encodings: { series: "kind" } }, size);
      const { width, fontSize } = SIZES[size];
      const boxes = textBoxes(root, fontSize);
      expect([...outside(boxes, width, height), ...overlaps(boxes)]).toEqual([]);
      const xs = dotsOf(root).map(({ cx }) => cx);
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(width * 0.4);
      const panels = drawn({ type: "multiples", figures, names, encodings: { panel: "kind" } }, size);
      const inPanels = textBoxes(panels.root, fontSize);
      expect([...outside(inPanels, width, panels.height), ...overlaps(inPanels)]).toEqual([]);
    }
  });

  test.each([2, 3, 5, 12])("that are %i panels fit into the frame of a card", (count) => {
    for (const name of ["Bà Rịa", "Khu công nghiệp Việt Nam và các tỉnh lân cận phía Nam của đất nước"]) {
      const names = Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`province-${n}`, `${n} ${name}`]),
      );
      const small = { type: "multiples", figures: provinces(count), names, encodings: { panel: "kind" } };
      for (const language of LANGUAGES) {
        const { root, height } = drawn(small, "card", language);
        const boxes = textBoxes(root, SIZES.card.fontSize);
        expect(height).toBeLessThanOrEqual(SIZES.card.tallest!);
        expect([...outside(boxes, SIZES.card.width, height), ...overlaps(boxes)]).toEqual([]);
        const shown = boxes.filter(({ text }) => /^\d+ \p{Lu}/u.test(text)).length;
        const [rest] = boxes.flatMap(({ text }) => /^\+(\d+)$/.exec(text)?.[1] ?? []);
        expect(shown + Number(rest ?? 0)).toBe(count);
      }
    }
  });

  test("that are too many panels are refused", () => {
    expect(
      smallChart({ type: "multiples", figures: provinces(13), encodings: { panel: "kind" } }).faults,
    ).toEqual([
      "content/charts/t.json › encodings.panel: makes 13 panels, and nobody compares more than 12: choose some of them by a filter",
    ]);
  });
});

describe("figures of one year", () => {
  test.each<[kind: string, figures: Figure[], words: string[]]>([
    [
      "months",
      [
        ["2024-02", 1],
        ["2024-03", 2],
        ["2024-06", 3],
      ],
      ["Feb 2024", "Mar 2024", "Jun 2024"],
    ],
    [
      "months from January on",
      [
        ["2024-01", 1],
        ["2024-03", 2],
        ["2024-06", 3],
      ],
      ["Jan 2024", "Mar 2024", "Jun 2024"],
    ],
    [
      "quarters",
      [
        ["2024-01/2024-03", 1],
        ["2024-07/2024-09", 2],
      ],
      ["Jan–Mar 2024", "Jul–Sep 2024"],
    ],
    [
      "days",
      [
        ["2024-03-01", 1],
        ["2024-03-02", 2],
        ["2024-03-09", 3],
      ],
      ["1 Mar 2024", "9 Mar 2024"],
    ],
    ["one month", [["2024-03", 1]], ["Mar 2024"]],
  ])("are named at the axis, as many as stand apart: %s", (_, figures, words) => {
    for (const type of ["line", "dots"]) {
      const { root, height } = drawn({ type, figures });
      expect(yearsOf(root, height - 28).map(({ text }) => text)).toEqual(words);
      const xs = dotsOf(root).map(({ cx }) => cx);
      expect(xs.length === 1 || Math.max(...xs) - Math.min(...xs) > SIZES.column.width * 0.6).toBe(true);
    }
  });
});

/** How many charts are drawn for each seed. */
const CASES = FULL ? 150 : 16;
const SEEDS = [12, 1977, 20261129];

/** Steps from one period to the next. */
const CALENDARS: Record<string, (index: number) => string> = {
  years: (index) => String(1990 + index),
  "fiscal years": (index) => `FY${1990 + index}`,
  "early years": (index) => String(20 + index * 31).padStart(4, "0"),
  decades: (index) => String(1500 + index * 10),
  "half-years": (index) => {
    const year = 2000 + Math.floor(index / 2);
    return index % 2 === 0 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
  },
  quarters: (index) => {
    const [year, month] = [2010 + Math.floor(index / 4), (index % 4) * 3 + 1];
    return `${year}-${pad(month)}/${year}-${pad(month + 2)}`;
  },
  months: (index) => `${2015 + Math.floor(index / 12)}-${pad((index % 12) + 1)}`,
  days: (index) => new Date(Date.UTC(2024, 0, 5 + index)).toISOString().slice(0, 10),
};
const pad = (n: number): string => String(n).padStart(2, "0");

const NAMES = [
  "Alpha",
  "日本の対外直接投資",
  "Thành phố Hồ Chí Minh",
  "x".repeat(60),
  "A name of several words that are long",
];

/** A chart as an author could write it, of whatever numbers and times. */
function generated(between: ReturnType<typeof random>): Generated {
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const one = <T>(all: readonly T[]): T => all[whole(0, all.length - 1)]!;
  const type = one(["line", "line", "dots", "column", "multiples", "diverging"]);
  const [calendar, when] = one(Object.entries(CALENDARS));
  const size = 10 ** whole(-6, 9);
  const shape = one(["zeros", "below", "mixed", "above", "above", "above"]);
  const of = one(["percent", "people", "usd-billion"]);
  const value = (): number => {
    const sign = shape === "below" || (shape === "mixed" && between(0, 1) < 0.5) ? -1 : 1;
    const n = Number((between(0.1, 10) * size).toPrecision(3)) * (type === "column" ? 1 : sign);
    return shape === "zeros" ? 0 : of === "people" ? Math.round(n) + 0 : n;
  };
  const count = one([1, 2, 3, 8, 25]);
  const gap = one([0, 0, 0.3]);
  const kinds = type === "line" || type === "multiples" ? whole(1, type === "line" ? 6 : 8) : 1;
  const figures = Array.from({ length: kinds }, (_, kind) => {
    const from = whole(0, 3);
    return Array.from({ length: count }, (__, index): Figure | undefined => {
      const missing = between(0, 1) < gap && index > 0;
      const figure = missing ? null : value();
      // What stands on both sides of zero has a category for each.
      const side = type === "diverging" && figure !== null && figure < 0 ? 1 : kind;
      return between(0, 1) < gap / 2 && index > 0 ? undefined : [when(from + index), figure, `k${side}`];
    }).filter((figure) => figure !== undefined);
  }).flat();
  // Rows stand in any order.
  figures.sort(() => between(-1, 1));
  return {
    words: `${type} of ${count} ${calendar}, ${shape} (${size} ${of}), ${kinds} series`,
    type,
    figures,
    unit: of,
    names: Object.fromEntries(
      Array.from({ length: Math.max(kinds, 2) }, (_, kind) => [`k${kind}`, one(NAMES) + kind]),
    ),
    encodings: {
      ...(type === "line" && { series: "kind", zero: between(0, 1) < 0.8 }),
      ...(type === "multiples" && { panel: "kind" }),
    },
  };
}

/** What is wrong with a drawing. */
function wrongIn(
  chart: Chart,
  size: SizeName,
  language: string,
  content: Parameters<typeof drawChart>[3],
): string[] {
  const { root, height } = drawChart(chart, size, language, content);
  const { width, fontSize } = SIZES[size];
  const svg = serialize(root);
  const boxes = textBoxes(root, fontSize);
  const { x, y } = chart.input.channels as { x: string; y: string };
  const isColumn = chart.typeName === "column";
  const isBar = isColumn || chart.typeName === "diverging";
  const pairs = marksOf(root)
    .filter(({ node }) => node.tagName === (isBar ? "rect" : "circle"))
    .map(({ key, number }) => {
      const row = chart.dataset.byKey.get(key)!;
      const value = centre(quantityOf(row, y)!);
      const ends = isBar ? [number("y"), number("y") + number("height")] : [number("cy"), undefined];
      return {
        key,
        value,
        date: periodPosition(periodOf(row, x)).getTime(),
        x: isBar ? number("x") + number("width") / 2 : number("cx"),
        // A bar below zero hangs from it.
        ...(value < 0 && isBar ? { y: ends[1]!, foot: ends[0] } : { y: ends[0]!, foot: ends[1] }),
      };
    });
  const tolerance = isBar ? undefined : HALF_PIXELS;
  const zero = rulesOf(root)[0];
  const isFromZero = chart.typeName !== "line" || (chart.input.options as { zero: boolean }).zero;
  const atZero = zero !== undefined && isFromZero ? [{ key: "zero", value: 0, y: zero }] : [];
  // What an axis has from zero on has zero on the axis.
  return [
    ...(/NaN|Infinity|undefined/.test(svg) ? ["no number"] : []),
    ...(isFromZero && zero === undefined ? ["no zero line"] : []),
    ...outside(boxes, width, height).map((text) => `outside: ${text}`),
    ...overlaps(boxes).map((text) => `overlap: ${text}`),
    ...offTheLine(
      [...pairs, ...atZero].map((pair) => ({ ...pair, position: pair.y })),
      tolerance,
    ).map((at) => `value ${at}`),
    ...(isBar
      ? pairs.filter(({ foot }) => Math.abs(foot! - zero!) > 0.12).map(({ key }) => `foot of ${key}`)
      : []),
    ...(isColumn
      ? []
      : offTheLine(
          pairs.map((pair) => ({ ...pair, value: pair.date, position: pair.x })),
          tolerance,
        ).map((at) => `date ${at}`)),
    ...(isColumn &&
    pairs
      .toSorted((a, b) => a.date - b.date)
      .some((pair, index, all) => index > 0 && pair.x <= all[index - 1]!.x)
      ? ["columns out of order"]
      : []),
    ...pairs
      .filter((pair) => pair.y < -0.1 || pair.y > height + 0.1 || pair.x < 0 || pair.x > width)
      .map(({ key }) => `${key} outside`),
    ...(pairs.length === 0 ? ["no mark"] : []),
  ];
}

describe.each(SEEDS)("charts of generated figures (%i)", (seed) => {
  const between = random(seed);
  const cases = Array.from({ length: CASES }, () => generated(between));

  test("stand where their scales say, with zero, inside the frame and apart", () => {
    const { wrong, count } = wrongInCharts(cases, ({ chart, content, language }) =>
      (["phone", "column", "middle", "sheet"] as const).flatMap((size) =>
        wrongIn(chart, size, language, content).map((fault) => `${size}: ${fault}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(CASES * 0.7);
  });

  test("are drawn again by the browser as by the build", async () => {
    for (const [index, small] of cases.entries()) {
      const { chart, content } = smallChart(small);
      if (!chart) continue;
      const language = LANGUAGES[index % LANGUAGES.length]!;
      const facts = JSON.parse(JSON.stringify(explorable(chart, language, content))) as Explorable;
      const draw = await loadRedraw(facts.drawing);
      const choice: Choice = {
        time: [0, facts.periods.length - 1],
        series: [],
        focus: undefined,
        scale: undefined,
      };
      for (const size of PAGE_SIZES) {
        const root = new SvgDocument().createElementNS("", "svg");
        for (const node of draw(facts, size, choice)) root.appendChild(node as unknown as SvgNode);
        compact(root);
        const built = drawChart(chart, size, language, content).root;
        expect(root.childNodes.map((node) => serialize(node as SvgElement)).join("\n")).toBe(
          built.childNodes.map((node) => serialize(node as SvgElement)).join("\n"),
        );
      }
    }
  });
});
