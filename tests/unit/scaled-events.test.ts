import { expect, test } from "vitest";
import { toScale } from "../../src/charts/layouts/scaled-events.ts";
import type { PlacedEvent } from "../../src/charts/layouts/timeline-event.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { SIZES } from "../../src/render/chart-context.ts";

const placed = (date: string, top: number): PlacedEvent => ({
  event: {
    key: date,
    period: parsePeriod(date)!,
    date,
    kind: "visit",
    kindWords: "Visit",
    title: "A visit",
    description: undefined,
  },
  heading: [date],
  title: ["A visit"],
  description: [],
  top,
  at: top,
  skipped: 0,
});

test("events after a break stand in proportion to time, and their words one below the other", () => {
  const dates = ["1973-09-21", "2022-01-01", "2023", "2025-01-01", "2025-03-01"];
  const column = {
    placed: dates.map((date, index) => placed(date, 20 + index * 100)),
    axis: 40,
    height: 500,
  };
  const scaled = toScale(column, { size: SIZES.phone });
  const [first, second, third, fourth, fifth] = scaled.placed.map(({ at }) => at);
  expect([first, second]).toEqual([20, 120]);
  expect((third! - second!) / (fourth! - second!)).toBeCloseTo(1.5 / 3, 2);
  expect((fifth! - fourth!) / (fourth! - second!)).toBeCloseTo(59 / 1096, 2);
  expect(scaled.years!.map(({ text }) => text)).toEqual(["2022", "2023", "2024", "2025"]);
  expect(scaled.placed.filter(({ span }) => span).map(({ event }) => event.key)).toEqual(["2023"]);
  const tops = scaled.placed.map(({ top }) => top);
  expect(Math.min(...tops.slice(1).map((top, index) => top - tops[index]!))).toBeGreaterThan(30);
});
