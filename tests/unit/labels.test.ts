import { describe, expect, test } from "vitest";
import type { Qualifier } from "../../src/model/cell.ts";
import { chartContext } from "../../src/render/chart-context.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";
import { drawnChart } from "../support/drawn-chart.ts";
import { site } from "../support/site-file.ts";
import type { Figure } from "../support/small-chart.ts";

const { mark, quantity } = chartContext("phone", "en", { datasets: new Map(), site });
const label = (value: number, unit: string, qualifier?: Qualifier, decimals?: number): string =>
  mark(
    { value, unit: site.units.get(unit)!, derived: false, cells: [], ...(qualifier && { qualifier }) },
    decimals,
  ).label;

describe("a number beside a mark", () => {
  test.each([
    [605_906, "606,000"],
    [86_853, "86,900"],
    [4_792, "4,790"],
    [38, "38"],
    [0, "0"],
  ])("has three digits at the most: %d", (value, words) => {
    expect(label(value, "people")).toBe(words);
  });

  test("is never moved to where its hedge is untrue", () => {
    expect(label(5_149, "people", "more-than")).toBe("over 5,140");
    expect(label(195_100, "people", "nearly")).toBe("nearly 195,100");
    expect(label(195_120, "people", "about")).toBe("about 195,000");
  });

  test("is rounded once, where its field has fewer digits", () => {
    expect(label(0.42494, "percent", undefined, 2)).toBe("0.42%");
    expect(label(30.6457, "percent", undefined, 1)).toBe("30.6%");
    expect(label(1234.5, "percent", undefined, 2)).toBe("1,230%");
  });

  test("counts amounts as the axis does, however large they are", () => {
    expect(label(451, "usd-million")).toBe("$451m");
    expect(label(1_440, "usd-million", "about")).toBe("about $1,440m");
    expect(label(0.5304, "usd-billion")).toBe("$0.53bn");
    expect(label(-2.516, "usd-billion", undefined, 1)).toBe("−$2.5bn");
  });

  test("is whole in tables, and in a ranking", () => {
    expect(label(1_234, "rank")).toContain("1,234");
    expect(
      quantity({ value: 605_906, unit: site.units.get("people")!, derived: false, cells: [] }, "table"),
    ).toBe("605,906");
  });
});

describe("numbers beside the marks of a drawing", () => {
  const yearly = (values: readonly number[], isSigned: boolean): Figure[] =>
    values.map((value, index) =>
      isSigned
        ? [String(2018 + index), value, value < 0 ? "less" : "more"]
        : [String(2018 + index), Math.abs(value)],
    );
  const DRAWN = [
    ["column", {}],
    ["dots", {}],
    ["diverging", { field: { plausible: { min: -2000 } } }],
  ] as const;
  const numbersOf = (type: string, more: object, values: readonly number[]): string[] => {
    const figures = yearly(values, type === "diverging");
    const { root } = drawnChart({ type, figures, unit: "usd-million", ...more }, "phone");
    const bold = (node: SvgElement): SvgElement[] =>
      node.getAttribute("font-weight") === "600" ? [node] : node.elements.flatMap(bold);
    return bold(root)
      .map(({ textContent }) => textContent.trim())
      .filter((text) => /^[−$\d]/.test(text))
      .sort();
  };

  const last = (type: string, words: string): string => (type === "diverging" ? `−${words}` : words);

  test.each(DRAWN)("leave their unit to the axis before any is left out: %s", (type, more) => {
    expect(numbersOf(type, more, [444, 474, 451, 1400, 634, 640, -529])).toEqual(
      ["444", "474", "451", "1,400", "634", "640", last(type, "529")].sort(),
    );
  });

  test.each(DRAWN)("have it where all have room: %s", (type, more) => {
    expect(numbersOf(type, more, [444, 874, -529])).toEqual(["$444m", "$874m", last(type, "$529m")].sort());
  });
});
