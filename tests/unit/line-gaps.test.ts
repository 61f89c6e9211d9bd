import { describe, expect, test } from "vitest";
import drawDots from "../../src/scene/drawings/dots.ts";
import drawLine from "../../src/scene/drawings/line.ts";
import type { DrawContext } from "../../src/scene/draw-context.ts";
import { serialize, SvgDocument } from "../../src/scene/svg-document.ts";
import type { TimeChart } from "../../src/scene/time-chart.ts";
import { timeSeries } from "../support/time-series.ts";

const context: DrawContext = {
  document: new SvgDocument() as unknown as Document,
  size: { width: 320, narrow: true, fontSize: 13.5 },
  measure: (text, size) => text.length * size * 0.5,
};

const chart: TimeChart = {
  series: [
    timeSeries("sold", { 2006: 5, 2015: 14, 2016: 20 }),
    timeSeries("bought", { 2006: 4, 2015: 14, 2016: 23 }, { colour: "blue" }),
  ],
  notes: [],
  axis: { language: "en", scale: 1, suffix: "" },
  year: "{}",
  zero: true,
  reverse: false,
  maxGap: 1.1,
};

const drawn = (options: Partial<TimeChart>): string =>
  drawLine({ ...chart, ...options }, context)
    .nodes.map((node) => serialize(node as never))
    .join("");
const dashes = (svg: string): string[] => svg.match(/<path[^>]*stroke-dasharray="2 4"[^>]*>/g) ?? [];
const bars = (svg: string): string[] =>
  [...svg.matchAll(/<line[^>]*data-k="([^"]*)"/g)].map(([, key]) => key!);

describe("a line with longer gaps", () => {
  test("leads over each of them by dashes that belong to no row, where it is asked to", () => {
    expect(dashes(drawn({}))).toEqual([]);
    const [first, ...more] = dashes(drawn({ bridge: true }));
    expect(more).toHaveLength(1);
    expect(first!.match(/M/g)).toHaveLength(1);
    expect(first).not.toContain("data-k=");
  });
});

describe("steps from reading to reading", () => {
  const steps = (options: Partial<TimeChart>): string =>
    drawDots({ ...chart, steps: true, ...options }, context)
      .nodes.map((node) => serialize(node as never))
      .join("");
  const area = (svg: string): string => /<path d="([^"]*)"[^>]*fill-opacity/.exec(svg)![1]!;

  test("have no area over a gap that is too long to say anything of, which dots lead over", () => {
    const [whole, parted] = [steps({ maxGap: 99 }), steps({ maxGap: 1.1 })];
    expect(dashes(whole)).toEqual([]);
    expect(dashes(parted)).toHaveLength(1);
    expect([whole, parted].map((svg) => area(svg).match(/Z/g)!.length)).toEqual([1, 2]);
  });

  test("have a ring of paper around each full dot, so that those that touch are told apart, and none around hollow ones", () => {
    const [first, ...others] = chart.series[0]!.points;
    const series = [{ ...chart.series[0]!, points: [{ ...first!, hedged: true }, ...others] }];
    const circles = steps({ series, maxGap: 99 }).match(/<circle[^>]*>/g)!;
    expect(circles.map((circle) => circle.includes('stroke="var(--paper)"'))).toEqual([false, true, true]);
  });
});

describe("a bracket from one point to the height of another", () => {
  const note = { key: "sold,2016", to: "bought,2016", place: "w", distance: 9, lines: ["3 more"], width: 40 };
  const words = (notes: object[], options: Partial<TimeChart> = {}): string | undefined =>
    /<text[^>]*text-anchor="end"[^>]*>3 more/.exec(drawn({ ...options, notes: notes as never }))?.[0];

  test("has its words beside it", () => {
    expect(words([note])).toBeDefined();
    expect(words([{ ...note, place: "e" }])).toBeUndefined();
  });

  test("has its words above or below its first point, where their place is", () => {
    const [path] = /<path[^>]*stroke="var\(--muted\)"[^>]*>/.exec(
      drawn({ notes: [{ ...note, place: "s", distance: 30 }] as never }),
    )!;
    const [, middle, from, to, leader] = /M([\d.]+),([\d.]+)V([\d.]+)M([\d.]+),/.exec(path)!;
    expect(Number(to)).not.toBe(Number(from));
    expect(leader).toBe(middle);
    expect(words([{ ...note, place: "s" }])).toBeUndefined();
  });

  test("stands on dashes at the height of a point before it, which it has no inset from", () => {
    const svg = drawn({ notes: [{ ...note, to: "sold,2006" }] as never });
    const [, height, foot] = /M[\d.]+,([\d.]+)(?:h4m3,0)+.*V([\d.]+)"/.exec(svg)!;
    expect(foot).toBe(height);
  });

  test("is left out where one of its points is not drawn", () => {
    expect(words([note], { series: chart.series.slice(0, 1) })).toBeUndefined();
  });
});

describe("bars between lines", () => {
  test("stand where figures differ, in the colour and with the row of the higher one", () => {
    expect(bars(drawn({}))).toEqual([]);
    expect(bars(drawn({ between: true }))).toEqual(["sold,2006", "bought,2016"]);
  });

  test("stand at no time for which there is one figure alone", () => {
    const alone = { ...chart.series[1]!, points: chart.series[1]!.points.slice(0, 1) };
    expect(bars(drawn({ between: true, series: [chart.series[0]!, alone] }))).toEqual(["sold,2006"]);
  });
});
