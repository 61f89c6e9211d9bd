import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { cellRecords } from "../../src/charts/queries/cell-records.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { wordScale } from "../../src/render/word-scale.ts";
import { cornersOf } from "../../src/scene/corners.ts";

const content = loadContent();
const draw = (cell: string, language = "en"): SVGSVGElement | undefined => {
  const svg = wordScale(cellRecords(content).get(cell)!, content.ui.get(language)!.figures.series, language);
  return svg === undefined
    ? undefined
    : (parseHTML(svg).document.querySelector("svg") as unknown as SVGSVGElement);
};

test("a word-scale drawing marks its own figure in the series of the same category", () => {
  const svg = draw("hightech-exports.exports[vietnam,2021]")!;
  const corners = cornersOf(svg.querySelector("path")!.getAttribute("d")!);
  const dot = svg.querySelector("circle")!;
  // 2008 to 2022.
  expect(corners).toHaveLength(15);
  expect(dot.getAttribute("data-k")).toBe("vietnam,2021");
  expect([Number(dot.getAttribute("cx")), Number(dot.getAttribute("cy"))]).toEqual(corners[13]);
  // It rises every year, to the top.
  expect(corners.map(([, y]) => y)).toEqual(corners.map(([, y]) => y).toSorted((a, b) => b - a));
});

test("a word-scale drawing of ranks has the best on top", () => {
  const corners = cornersOf(
    draw("gii-vietnam.rank[overall,2025]")!.querySelector("path")!.getAttribute("d")!,
  );
  // From the 76th place to the 44th.
  expect(corners[0]![1]).toBeGreaterThan(corners.at(-1)![1]);
});

test("a word-scale drawing says what it shows, in the language of the page", () => {
  expect(draw("hightech-share.share[2017]")!.getAttribute("aria-label")).toBe(
    "15 figures from 2008 to 2022, between 8.8% and 42.7%; 2017 is marked",
  );
  expect(draw("hightech-share.share[2017]", "ja")!.getAttribute("aria-label")).toContain("印は2017年");
});

test("there is no word-scale drawing of a figure that has no series", () => {
  expect(draw("vinasa-claims.engineersInJapan[2025]")).toBeUndefined();
  expect(draw("ict-workforce.people[vinasa-2025]")).toBeUndefined();
});
