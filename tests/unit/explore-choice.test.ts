import { describe, expect, test } from "vitest";
import { readChoice, unknownIn, writeChoice, type Offer } from "../../src/browser/explore/choice.ts";

const day = (text: string): number => Date.parse(text) / 864e5;
const years = [2018, 2019, 2020, 2021, 2022].map((year): Offer["periods"][0] => [
  String(year),
  String(year),
  day(`${year}-01-01`),
]);
const offer: Offer = {
  periods: years,
  series: ["vietnam", "japan", "korea"],
  focus: ["vietnam", "japan", "korea"],
  scales: ["log", "index"],
};
const whole = { time: [0, 4], series: offer.series, focus: undefined, scale: undefined };

describe("a choice in an address", () => {
  test("is the chart itself where the address says nothing", () => {
    expect(readChoice({}, offer)).toEqual({ choice: whole, refused: [] });
    expect(writeChoice(readChoice({}, offer).choice, offer)).toEqual({});
  });

  test("is written as it is read", () => {
    const state = { time: "2019..2021", country: "vietnam~korea", focus: "korea", yScale: "index" };
    const { choice, refused } = readChoice(state, offer);
    expect(choice).toEqual({ time: [1, 3], series: ["vietnam", "korea"], focus: "korea", scale: "index" });
    expect(refused).toEqual([]);
    expect(writeChoice(choice, offer)).toEqual(state);
  });

  test("may name the ends of time, and go beyond them", () => {
    expect(readChoice({ time: "earliest..2020" }, offer).choice.time).toEqual([0, 2]);
    expect(readChoice({ time: "2020..latest" }, offer).choice.time).toEqual([2, 4]);
    expect(readChoice({ time: "1990..2019" }, offer).choice.time).toEqual([0, 1]);
    expect(readChoice({ time: "FY2021..2050-12-31" }, offer).choice.time).toEqual([3, 4]);
  });

  test.each([
    ["2020..", [2, 4], "2020..2022"],
    ["..2020", [0, 2], "2018..2020"],
    ["2020", [2, 2], "2020"],
    ["2020..2020", [2, 2], "2020"],
    ["２０１９..２０２１", [1, 3], "2019..2021"],
  ])("may leave time open at an end, or name one year: %s", (time, expected, written) => {
    const { choice, refused } = readChoice({ time }, offer);
    expect(choice.time).toEqual(expected);
    expect(refused).toEqual([]);
    expect(writeChoice(choice, offer).time).toBe(written);
  });

  test.each(["1800..1801", "2021..2019", "yesterday..today", "..", "2018-13", "2018..2019..2020"])(
    "that no figure answers is refused, and the whole period shown: %s",
    (time) => {
      const { choice, refused } = readChoice({ time }, offer);
      expect(choice.time).toEqual([0, 4]);
      expect(refused).toEqual([{ name: "time", value: time }]);
    },
  );

  test("keeps what it knows beside what it does not", () => {
    const { choice, refused } = readChoice({ country: "atlantis~japan", yScale: "banana" }, offer);
    expect(choice.series).toEqual(["japan"]);
    expect(refused).toEqual([
      { name: "country", value: "atlantis" },
      { name: "yScale", value: "banana" },
    ]);
    expect(readChoice({ country: "atlantis" }, offer).choice.series).toEqual(offer.series);
    expect(readChoice({ country: "~japan~" }, offer).refused).toEqual([]);
    expect(readChoice({ country: "~~~" }, offer).refused).toEqual([{ name: "country", value: "~~~" }]);
  });

  test("tells what no page knows from what links are counted by", () => {
    expect(unknownIn("?time=2010..&utm_source=x&fbclid=y&facet=none&_ga=1")).toEqual([
      { name: "facet", value: "facet=none" },
    ]);
  });

  test("brings forward only what is shown", () => {
    const { choice, refused } = readChoice({ country: "japan~korea", focus: "vietnam" }, offer);
    expect(choice.focus).toBeUndefined();
    expect(refused).toEqual([{ name: "focus", value: "vietnam" }]);
  });

  test("refuses everything where nothing is offered, and never fails", () => {
    const nothing: Offer = { periods: [], series: [], focus: [], scales: [] };
    const state = { time: "2010..2020", country: "japan", focus: "japan", yScale: "log" };
    const { choice, refused } = readChoice(state, nothing);
    expect(refused.map(({ name }) => name).sort()).toEqual(["country", "focus", "time", "yScale"]);
    expect(writeChoice(choice, nothing)).toEqual({});
  });

  test("takes the linear scale as the chart's own", () => {
    expect(readChoice({ yScale: "linear" }, offer)).toEqual({ choice: whole, refused: [] });
  });
});

describe("a period in an address", () => {
  test("is its year, and the whole of it where a year has several", () => {
    const periods: Offer["periods"] = [
      ["2018-06", "Jun 2018", day("2018-06-15")],
      ["2018-12", "Dec 2018", day("2018-12-16")],
      ["2019-01/2019-11", "Jan–Nov 2019", day("2019-06-16")],
      ["FY2021", "FY2021", day("2021-01-01")],
    ];
    const several = { ...offer, periods };
    const written = (time: [number, number]): string | undefined =>
      writeChoice({ ...whole, time, focus: undefined, scale: undefined }, several).time;
    expect(written([1, 3])).toBe("2018-12..2021");
    expect(written([0, 2])).toBe("2018-06..2019");
    for (const time of [
      [0, 0],
      [2, 2],
      [3, 3],
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as [number, number][])
      expect(readChoice({ time: written(time) }, several).choice.time).toEqual(time);
  });
});
