import { describe, expect, test } from "vitest";
import { axisPattern } from "../../src/charts/parts/time-chart.ts";
import { formatQuantity } from "../../src/values/format.ts";
import { axisWriter } from "../../src/scene/axis-text.ts";
import { commonYear, indexed, only, within } from "../../src/scene/select.ts";
import { numberAxis } from "../../src/scene/frame.ts";
import { logDomain, logTicks } from "../../src/scene/log-scale.ts";
import type { TimeChart } from "../../src/scene/time-chart.ts";
import { LANGUAGES, site } from "../support/site-file.ts";
import { random } from "../support/random.ts";
import { timeSeries } from "../support/time-series.ts";

describe("a logarithmic axis", () => {
  test("begins and ends at 1, 2 or 5 of a power of ten", () => {
    expect(logDomain(3, 163)).toEqual([2, 200]);
    expect(logDomain(0.26, 98)).toEqual([0.2, 100]);
    expect(logDomain(1, 10)).toEqual([1, 10]);
    expect(logDomain(20, 20)).toEqual([20, 40]);
  });

  test("names 1, 2 and 5, and over many powers of ten these alone", () => {
    expect(logTicks(2, 200)).toEqual([2, 5, 10, 20, 50, 100, 200]);
    expect(logTicks(1, 1e4)).toEqual([1, 10, 100, 1000, 10000]);
  });

  test("holds all its numbers, whatever they are", () => {
    const between = random(7);
    for (let round = 0; round < 500; round++) {
      const low = 10 ** between(-6, 6);
      const high = low * 10 ** between(0, 5);
      const [start, end] = logDomain(low, high);
      expect(start).toBeLessThanOrEqual(low);
      expect(end).toBeGreaterThanOrEqual(high);
      const ticks = logTicks(start, end);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.every((tick) => tick >= start && tick <= end)).toBe(true);
    }
  });
});

describe("a linear axis", () => {
  const plain = { zero: true, reverse: false };
  test("ends at round numbers", () => {
    expect(numberAxis(plain, [3, 163], 5)).toEqual({ domain: [0, 200], values: [0, 50, 100, 150, 200] });
    expect(numberAxis({ ...plain, zero: false }, [61, 98], 4).domain).toEqual([60, 100]);
  });

  test("has its one figure in the middle, where there is but one", () => {
    const { domain, values } = numberAxis({ ...plain, zero: false }, [100, 100], 5);
    expect(domain[0] + domain[1]).toBe(200);
    expect(domain[0]).toBeLessThan(100);
    expect(values).toContain(100);
    expect(numberAxis(plain, [0, 0], 5).values.every(Number.isFinite)).toBe(true);
  });

  test("of ranks begins at the first", () => {
    expect(numberAxis({ zero: true, reverse: true }, [4, 60], 5).values.slice(0, 3)).toEqual([1, 10, 20]);
    expect(numberAxis({ zero: false, reverse: true }, [42, 76], 5).domain).toEqual([40, 80]);
    expect(numberAxis({ zero: false, reverse: true }, [2, 12], 5).domain[0]).toBe(1);
  });
});

describe("numbers at an axis", () => {
  test.each(LANGUAGES)("are written in the browser as in the build (%s)", (language) => {
    for (const unit of site.units.values()) {
      const pattern = { ...axisPattern({ unit }, language), digits: 20 };
      for (const value of [0, 0.25, 1, 20, 150, 1500, 12000, 25000, 150000, 1200000, 2e9, -30])
        expect(axisWriter(pattern)(value)).toBe(
          formatQuantity({ value, unit, derived: false, cells: [] }, language, "axis"),
        );
    }
  });
});

const chart: TimeChart = {
  series: [
    timeSeries("a", { 2018: 0, 2019: 10, 2020: 20, 2021: 30 }),
    timeSeries("b", { 2018: 5, 2020: 400, 2021: 100 }, { muted: true }),
    timeSeries("c", { 2019: 1, 2020: 2 }, { muted: true }),
  ],
  notes: [{ key: "a,2019", place: "n", distance: 14, lines: ["Twice"], width: 40 }],
  axis: { language: "en", scale: 1, suffix: "%" },
  year: "{}",
  zero: true,
  reverse: false,
  maxGap: 1.1,
};

describe("a choice of series", () => {
  test("keeps their order and looks", () => {
    expect(only(chart, ["b", "a"]).series.map(({ id, muted }) => [id, muted])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });

  test("brings forward those that only gave context", () => {
    expect(only(chart, ["b", "c"]).series.every(({ muted }) => !muted)).toBe(true);
  });
});

describe("a choice of time", () => {
  test("takes along an annotation, unless what it is about has come to an edge", () => {
    const notesFrom = (year: number, to = 2021): number =>
      within(chart, Date.UTC(year, 0), Date.UTC(to, 0)).notes.length;
    expect([notesFrom(2018), notesFrom(2018, 2020), notesFrom(2019), notesFrom(2018, 2019)]).toEqual([
      1, 1, 0, 0,
    ]);
    const first = { ...chart, notes: [{ ...chart.notes[0]!, key: "a,2018" }] };
    // Where it stands at the edge of the whole, the build has made room for it.
    expect(within(first, Date.UTC(2018, 0), Date.UTC(2020, 0)).notes).toHaveLength(1);
  });

  test("includes both ends, and leaves out what has no figure there", () => {
    const { series: left } = within(chart, Date.UTC(2021, 0), Date.UTC(2022, 0));
    expect(left.map(({ id, points }) => [id, points.map(({ value }) => value)])).toEqual([
      ["a", [30]],
      ["b", [100]],
    ]);
  });
});

describe("an index", () => {
  test("counts from the first year in which every series is above zero", () => {
    expect(commonYear(chart)).toBe(2020);
    const index = indexed(chart)!;
    expect(index.series.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [0, 50, 100, 150],
      [1.25, 100, 25],
      [50, 100],
    ]);
    expect(index.series[1]!.points[0]!.label).toBe("1");
    expect(index.axis.suffix).toBe("");
    expect(index.notes).toEqual([]);
  });

  test("does not exist without such a year", () => {
    const apart = { ...chart, series: [timeSeries("a", { 2018: 1 }), timeSeries("b", { 2019: 1 })] };
    expect(indexed(apart)).toBeUndefined();
  });
});
