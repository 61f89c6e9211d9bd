import { describe, expect, test } from "vitest";
import type { SizeName } from "../../src/charts/chart-context.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { periodPosition } from "../../src/model/period.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { SIZES } from "../../src/render/chart-context.ts";
import { serialize, type SvgElement } from "../../src/scene/svg-document.ts";
import { categoryOf, periodOf, quantityOf, type Row } from "../../src/values/dataset.ts";
import { centre } from "../../src/values/quantity.ts";
import { marksOf, HALF_PIXELS, offTheLine, type Mark } from "../support/marks.ts";
import { textBoxes } from "../support/text-boxes.ts";

// Of the chart types whose marks stand for parts, panels, events and links; the others are measured in charts.test.ts.

const content = loadContent();
const sizes = Object.keys(SIZES) as SizeName[];
/** Of every chart and view, and as they were published once: a type that none has now may be drawn for those still. */
const drawings = (type: string): { chart: Chart; size: SizeName; name: string }[] =>
  [
    ...[...content.charts.values()].flatMap((chart) => [chart, ...chart.views]),
    ...[...content.versions!.values()].flat().map(({ chart }) => chart),
  ]
    .filter(({ typeName }) => typeName === type)
    .flatMap((chart) => sizes.map((size) => ({ chart, size, name: `${chart.key} (${size})` })));

/** Marks that draw one row each, with the row. */
function boundMarks(chart: Chart, root: SvgElement): { mark: Mark; row: Row }[] {
  const shown = new Map(chart.rows.map((row) => [row.key, row]));
  return marksOf(root)
    .filter(({ isRun }) => !isRun)
    .flatMap((mark) => {
      const row = shown.get(mark.key);
      return row ? [{ mark, row }] : [];
    });
}
const drawnRoot = (chart: Chart, size: SizeName): SvgElement =>
  drawChart(chart, size, "en", content).root as unknown as SvgElement;

describe("people", () => {
  test.for(drawings("pictogram"))(
    "of $name are as many for a part as its share of the whole, each of them whole",
    ({ chart, size }) => {
      const { value } = chart.input.channels as { value: string };
      const { category } = chart.input.channels as { category: string };
      const { figures, of } = chart.input.options as { figures: number; of?: string };
      const named = chart.rows.find((row) => categoryOf(row, category).id === of);
      const counted = named ? [named] : chart.rows;
      const whole = counted.reduce((sum, row) => sum + centre(quantityOf(row, value)!), 0);
      const root = drawnRoot(chart, size);
      const parts = boundMarks(chart, root).filter(({ mark }) => mark.node.tagName === "path");
      expect(parts).toHaveLength(chart.rows.length - (named ? 1 : 0));
      const [, wide, tall] = /<pattern [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(serialize(root))!;
      parts.forEach(({ mark, row }) => {
        const drawn = areaOf(mark) / (Number(wide) * Number(tall));
        const share = (centre(quantityOf(row, value)!) / whole) * figures;
        expect({ key: row.key, drawn }).toEqual({
          key: row.key,
          drawn: expect.closeTo(Math.round(share), 0),
        });
      });
    },
  );
});

describe("squares", () => {
  test.for(drawings("waffle").filter(({ chart }) => "of" in (chart.input.options as object)))(
    "of $name are as many as the figure has hundredths of its whole",
    ({ chart, size }) => {
      const { value, category } = chart.input.channels as { value: string; category: string };
      const { squares, of } = chart.input.options as { squares: number; of: string };
      const whole = chart.rows.find((row) => categoryOf(row, category).id === of)!;
      const parts = boundMarks(chart, drawnRoot(chart, size)).filter(
        ({ mark, row }) =>
          row !== whole &&
          mark.node.tagName === "path" &&
          mark.node.getAttribute("stroke") !== "var(--paper)",
      );
      expect(parts).toHaveLength(chart.rows.length - 1);
      for (const { mark, row } of parts) {
        const dashes = mark.node.getAttribute("stroke-dasharray")!.split(" ").map(Number);
        const lines = [...mark.node.getAttribute("d")!.matchAll(/M([\d.]+),[\d.]+L([\d.]+)/g)];
        const length = lines.reduce((sum, [, from, to]) => sum + Number(to) - Number(from), 0);
        const { high, value: exact = high } = quantityOf(row, value)!;
        const share = (exact! / centre(quantityOf(whole, value)!)) * squares;
        expect(length / (dashes[0]! + dashes[1]!)).toBeCloseTo(share, 0);
      }
    },
  );
});

/** What a mark covers, in square px: a rectangle, or a path of straight lines. */
function areaOf(mark: Mark): number {
  if (mark.node.tagName === "rect") return mark.number("width") * mark.number("height");
  const corners = cornersOf(mark);
  return Math.abs(
    corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

const cornersOf = ({ node }: Mark): [number, number][] =>
  [...node.getAttribute("d")!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("squares that stand for so many", () => {
  test.for(drawings("units"))("of $name are as many as the figure says", ({ chart, size }) => {
    const { value } = chart.input.channels as { value: string };
    const { each } = chart.input.options as { each: number };
    const blocks = boundMarks(chart, drawnRoot(chart, size)).filter(
      ({ mark }) => mark.node.tagName === "path",
    );
    expect(blocks.map(({ row }) => row.key).sort()).toEqual(chart.rows.map(({ key }) => key).sort());
    for (const { mark, row } of blocks) {
      const [side, gap] = mark.node.getAttribute("stroke-dasharray")!.split(" ").map(Number) as [
        number,
        number,
      ];
      const ends = cornersOf(mark);
      const lengths = ends.flatMap(([x], index) => (index % 2 === 1 ? [x - ends[index - 1]![0]] : []));
      const squares = lengths.reduce((sum, length) => {
        const whole = Math.floor((length + gap / 2) / (side + gap));
        return sum + whole + Math.max(0, Math.min(side, length - whole * (side + gap))) / side;
      }, 0);
      const units = centre(quantityOf(row, value)!) / each;
      expect({ key: row.key, squares }).toEqual({ key: row.key, squares: expect.closeTo(units, 0.6) });
    }
  });
});

describe("panels", () => {
  test.for(drawings("multiples"))(
    "of $name have one scale, on which each figure stands",
    ({ chart, size }) => {
      const { x, y, panel } = chart.input.channels as { x: string; y: string; panel: string };
      const points = boundMarks(chart, drawnRoot(chart, size)).filter(
        ({ mark }) => mark.node.tagName === "circle",
      );
      expect(points).toHaveLength(chart.rows.filter((row) => quantityOf(row, y)).length);
      const pairs = (own: typeof points, read: (row: Row) => number, attribute: string) =>
        own.map(({ mark, row }) => ({ key: row.key, value: read(row), position: mark.number(attribute) }));
      const value = (row: Row): number => centre(quantityOf(row, y)!);
      const steepness: number[] = [];
      for (const own of Map.groupBy(points, ({ row }) => categoryOf(row, panel).id).values()) {
        const inPanel = pairs(own, value, "cy");
        expect(offTheLine(inPanel, HALF_PIXELS)).toEqual([]);
        expect(
          offTheLine(
            pairs(own, (row) => periodPosition(periodOf(row, x)).getTime(), "cx"),
            HALF_PIXELS,
          ),
        ).toEqual([]);
        const sorted = inPanel.toSorted((a, b) => a.value - b.value);
        const [low, high] = [sorted[0]!, sorted.at(-1)!];
        if (high.value > low.value) steepness.push((high.position - low.position) / (high.value - low.value));
      }
      expect(steepness.length).toBeGreaterThan(0);
      for (const one of steepness) expect(Math.abs(one / steepness[0]! - 1)).toBeLessThan(0.02);
    },
  );
});

describe("events", () => {
  test.for(drawings("timeline"))(
    "of $name stand in the order of their dates, each once",
    ({ chart, size }) => {
      const { date } = chart.input.channels as { date: string };
      // Each has one mark: a circle, or another shape of its kind.
      const marks = boundMarks(chart, drawnRoot(chart, size)).filter(({ mark }) =>
        ["circle", "rect", "path"].includes(mark.node.tagName),
      );
      const keys = marks.map(({ row }) => row.key).sort();
      // A card leaves events out, and says how many.
      expect(new Set(keys).size).toBe(keys.length);
      const leftOut = chart.rows.length - keys.length;
      expect(size === "card" || leftOut === 0).toBe(true);
      // A sheet has two columns.
      const inOrder = marks.toSorted(
        (a, b) => acrossOf(a.mark) - acrossOf(b.mark) || heightOf(a.mark) - heightOf(b.mark),
      );
      const dates = inOrder.map(({ row }) => periodPosition(periodOf(row, date)).getTime());
      // Two of one month may stand either way; a wide tolerance would hide an event among those of another year.
      const early = dates.filter((date, index) => date < (dates[index - 1] ?? 0) - 31 * 864e5);
      expect(early).toEqual([]);
    },
  );
});

/** Where a mark stands on the page, from the top, in px. */
const heightOf = (mark: Mark): number =>
  mark.node.tagName === "circle"
    ? mark.number("cy")
    : mark.node.tagName === "rect"
      ? mark.number("y")
      : cornersOf(mark)[0]![1];

/** Where a column of events stands, in px from the left. */
const acrossOf = (mark: Mark): number =>
  Math.round(
    mark.node.tagName === "circle"
      ? mark.number("cx")
      : mark.node.tagName === "rect"
        ? mark.number("x") + mark.number("width") / 2
        : cornersOf(mark).reduce((sum, [x], _, all) => sum + x / all.length, 0),
  );

describe("undertakings", () => {
  test.for(drawings("stages"))(
    "of $name stand once, below the name of their stage, which has their number",
    ({ chart, size }) => {
      const { stage } = chart.input.channels as { stage: string };
      const root = drawnRoot(chart, size);
      const circles = boundMarks(chart, root).filter(({ mark }) => mark.node.tagName === "circle");
      // A card has no room for every one of many, and writes how many there are.
      const drawn = circles.map(({ row }) => row.key).sort();
      const missing = chart.rows.map(({ key }) => key).filter((key) => !drawn.includes(key));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(size === "card" ? [] : missing).toEqual([]);
      expect(circles.length).toBeGreaterThan(0);
      const boxes = textBoxes(root, SIZES[size].fontSize);
      const own = Map.groupBy(chart.rows, (row) => categoryOf(row, stage).category.title.en!);
      const headings = [...own].map(([title, rows]) => {
        const heading = boxes.findLast(({ text }) => text === title || text === `${title} (${rows.length})`);
        return { title, top: heading!.top };
      });
      for (const { mark, row } of circles) {
        const above = headings.filter(({ top }) => top < mark.number("cy")).toSorted((a, b) => b.top - a.top);
        expect([row.key, above[0]!.title]).toEqual([row.key, categoryOf(row, stage).category.title.en]);
      }
    },
  );
});

describe("links", () => {
  test.for(drawings("network"))("of $name join the names that their rows join", ({ chart, size }) => {
    const root = drawnRoot(chart, size);
    const links = boundMarks(chart, root).filter(({ mark }) => mark.node.tagName === "path");
    expect(links.map(({ row }) => row.key).sort()).toEqual(chart.rows.map(({ key }) => key).sort());
    // A card has no room for every name.
    if (size === "card") return;
    const boxes = textBoxes(root, SIZES[size].fontSize);
    for (const { mark, row } of links) {
      const corners = cornersOf(mark);
      const ends = [corners[0]!, corners.at(-1)!];
      const names = ["from", "to"].map((role) => {
        const { title, short = title } = categoryOf(row, chart.input.channels[role]!).category;
        return [title.en!, short.en!];
      });
      // Whichever of the two is on the left, each end has a name of its own beside it.
      const isNamed = ([, y]: [number, number], forms: string[]): boolean =>
        boxes.some(
          ({ text, top, bottom }) =>
            forms.some((form) => form.startsWith(text)) && y > top - 14 && y < bottom + 14,
        );
      const straight = isNamed(ends[0]!, names[0]!) && isNamed(ends[1]!, names[1]!);
      const turned = isNamed(ends[0]!, names[1]!) && isNamed(ends[1]!, names[0]!);
      expect({ link: row.key, isNamed: straight || turned }).toEqual({ link: row.key, isNamed: true });
    }
  });
});

describe("rows of ties", () => {
  test.for(drawings("ties"))(
    "of $name have a square for each tie, the longest row first, and each square beside its end's name",
    ({ chart, size }) => {
      const root = drawnRoot(chart, size);
      const squares = boundMarks(chart, root).filter(({ mark }) => mark.node.tagName === "rect");
      expect(squares.map(({ row }) => row.key).sort()).toEqual(chart.rows.map(({ key }) => key).sort());
      const { rows: regions } = chart.input.options as { rows?: string[] };
      const { from, to } = chart.input.channels as { from: string; to: string };
      const ownOf = (row: Row) => {
        const ends = [categoryOf(row, from), categoryOf(row, to)];
        if (!regions) return ends[0]!;
        return regions.flatMap((region) => ends.find(({ category }) => category.region === region) ?? [])[0]!;
      };
      const groups = [...Map.groupBy(squares, ({ row }) => ownOf(row).id).values()];
      const byHeight = groups.toSorted((a, b) => a[0]!.mark.number("y") - b[0]!.mark.number("y"));
      const counts = byHeight.map((group) => group.length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      const boxes = textBoxes(root, SIZES[size].fontSize);
      for (const group of byHeight) {
        const { title, short = title } = ownOf(group[0]!.row).category;
        const top = Math.min(...group.map(({ mark }) => mark.number("y")));
        const names = boxes
          .filter(
            (box) => top > box.top - SIZES[size].fontSize && top < box.bottom + SIZES[size].fontSize * 2,
          )
          .filter(({ text }) => [title.en!, short.en!].some((form) => form.startsWith(text)));
        expect({ row: title.en, names: names.length }).toEqual({ row: title.en, names: 1 });
      }
    },
  );
});

describe("entries of a table of words", () => {
  test.for(drawings("entries"))(
    "of $name all have their words, and those meant are shaded",
    ({ chart, size }) => {
      const marks = boundMarks(chart, drawnRoot(chart, size));
      const shaded = marks
        .filter(({ mark }) => Number(mark.node.getAttribute("fill-opacity") ?? 0) > 0)
        .map(({ row }) => row.key);
      const { title } = chart.input.channels as { title: string };
      const { highlight } = chart.input.options as { highlight: string[] };
      const drawn = new Set(marks.map(({ row }) => row.key));
      const meant = chart.rows.filter((row) => highlight.includes(categoryOf(row, title).id));
      expect(shaded).toEqual(meant.map(({ key }) => key).filter((key) => drawn.has(key)));
      // A frame leaves out what it has no room for.
      const all = chart.rows.map(({ key }) => key);
      expect([...drawn]).toEqual(SIZES[size].tallest ? all.filter((key) => drawn.has(key)) : all);
    },
  );
});
