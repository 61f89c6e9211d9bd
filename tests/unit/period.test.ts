import { describe, expect, test } from "vitest";
import { parsePeriod, periodPosition } from "../../src/model/period.ts";

const day = (date: Date): string => date.toISOString().replace("T00:00:00.000Z", "");
const days = (text: string): string[] => {
  const period = parsePeriod(text)!;
  return [day(period.start), day(period.end), period.precision];
};

describe("a period", () => {
  test.each([
    ["2025", "2025-01-01", "2025-12-31", "year"],
    ["2025-04", "2025-04-01", "2025-04-30", "month"],
    ["2025-12", "2025-12-01", "2025-12-31", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2023-02", "2023-02-01", "2023-02-28", "month"],
    ["2025-03-20", "2025-03-20", "2025-03-20", "day"],
    ["FY2022", "2022-04-01", "2023-03-31", "fiscal-year"],
    ["2025-01/2025-11", "2025-01-01", "2025-11-30", "span"],
    ["2020/2029", "2020-01-01", "2029-12-31", "span"],
    ["FY2021/FY2022", "2021-04-01", "2023-03-31", "span"],
    ["2024-12-30/2025-01-02", "2024-12-30", "2025-01-02", "span"],
    ["2025/2025-03", "2025-01-01", "2025-03-31", "span"],
  ])("%s runs from %s to %s, as a %s", (text, start, end, precision) => {
    expect(days(text)).toEqual([start, end, precision]);
  });

  test.each([
    "",
    " 2025",
    "25",
    "2025-3",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "2025-02-30",
    "2025-04-31",
    "2025-01-00",
    "2025-00-10",
    "2025-13-01",
    "fy2022",
    "FY2022-03",
    "2025/",
    "/2025",
    "2025/2024",
    "2025-03/2025-01",
    "2023/2024/2025",
    "2025-01-01T00:00",
  ])("is not “%s”", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test("keeps the words that it was written in", () => {
    expect(parsePeriod("FY2022")!.text).toBe("FY2022");
  });
});

describe("on a time axis", () => {
  test.each([
    ["2025-03-20", "2025-03-20"],
    ["2025", "2025-01-01"],
    ["FY2022", "2022-01-01"],
  ])("%s stands on %s", (text, position) => {
    expect(day(periodPosition(parsePeriod(text)!))).toBe(position);
  });

  test("a year before 100 stands in its own century", () => {
    expect(periodPosition(parsePeriod("0050")!).getUTCFullYear()).toBe(50);
  });

  test("a month and a span stand in their middle", () => {
    expect(periodPosition(parsePeriod("2025-03")!).toISOString()).toBe("2025-03-16T00:00:00.000Z");
    expect(day(periodPosition(parsePeriod("2025-01-01/2025-01-03")!))).toBe("2025-01-02");
  });

  test("a fiscal year and the calendar year of its name stand on one tick", () => {
    expect(periodPosition(parsePeriod("FY2022")!)).toEqual(periodPosition(parsePeriod("2022")!));
  });
});
