import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { howFarOff } from "../../src/browser/draw/how-far-off.ts";
import { groundOf } from "../../src/browser/draw/ground.ts";
import { afterKey, before, withStroke } from "../../src/browser/draw/sketch.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { readChart } from "../../src/charts/read/read-chart.ts";
import type { ChartFile } from "../../src/model/chart.ts";
import { KEPT } from "../../src/model/contract/classes.ts";
import type { DrawItData } from "../../src/model/contract/draw-it.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { DrawItFile } from "../../src/model/draw-it.ts";
import { drawItData } from "../../src/render/draw-it.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { cornersOf } from "../../src/scene/corners.ts";

const content = loadContent();
const chartOf = (id: string) => content.charts.get(id)!;
const dataOf = (id: string, language = "en"): DrawItData =>
  drawItData(chartOf(id), language, content, content.ui.get(language)!.drawIt)!;

describe("how far off a drawing is", () => {
  const off = (drawn: number[], truth: number[]) =>
    howFarOff(
      drawn.map((one, index) => ({ drawn: one, truth: truth[index]! })),
      1,
    );

  test("is the mean of what lies on one side of the truth", () => {
    expect(off([10, 20, 30], [22, 32, 42])).toEqual({ kind: "low", amount: 12 });
    expect(off([22, 30], [10, 20])).toEqual({ kind: "high", amount: 11 });
  });

  test("counts distances both ways where it is here too high and there too low", () => {
    expect(off([10, 30], [20, 20])).toEqual({ kind: "mixed", amount: 10 });
  });

  test("is none where nobody can draw more exactly", () => {
    expect(off([10, 21], [10.5, 20])).toEqual({ kind: "close", amount: 0.75 });
  });

  test("is on one side where nearly all of it lies there", () => {
    expect(off([0, 0, 0, 22], [10, 10, 10, 20])).toEqual({ kind: "low", amount: 7 });
    expect(off([0, 0, 20, 22], [10, 10, 10, 20]).kind).toBe("mixed");
  });
});

describe("a sketch", () => {
  const empty = [undefined, undefined, undefined, undefined];

  test("has every figure that a stroke passes, straight between its ends and inside the axis", () => {
    expect(withStroke(empty, [0, 10], [2, 20], 100)).toEqual([10, 15, 20, undefined]);
    expect(withStroke([1, 2, 3, 4], [2, 50], [1, 140], 100)).toEqual([1, 100, 50, 4]);
    expect(withStroke(empty, [3, -5], [3, -5], 100)).toEqual([undefined, undefined, undefined, 0]);
  });

  test("goes on by keys: from figure to figure, up and down, and by more with page keys", () => {
    expect(afterKey("ArrowRight", -1, 4)).toEqual({ at: 0, up: 0 });
    expect(afterKey("ArrowRight", 3, 4)).toEqual({ at: 3, up: 0 });
    expect(afterKey("ArrowUp", -1, 4)).toEqual({ at: 0, up: 1 });
    expect(afterKey("PageDown", 2, 4)).toEqual({ at: 2, up: -10 });
    expect(afterKey("End", 0, 4)).toEqual({ at: 3, up: 0 });
    expect(afterKey("Tab", 0, 4)).toBeUndefined();
    expect(before([5, undefined, 7, undefined], 3, 1)).toBe(7);
    expect(before(empty, 3, 1)).toBe(1);
  });
});

describe("what a game is told", () => {
  test("are figures and steps of the axis in the words of the language", () => {
    const { figures, first, low, step, labels, gaps } = dataOf("hightech-share");
    expect(figures[first - 1]!.slice(0, 2)).toEqual(["2010", "2010"]);
    expect(figures[first]!.at(-1)).toBe("18.8%");
    expect([low, step, labels[27], gaps![2], gaps![4]]).toEqual([
      0,
      0.5,
      "13.5%",
      "1 percentage point",
      "2 percentage points",
    ]);
    const { labels: ofPeople, step: people, gaps: none } = dataOf("vietnamese-in-japan", "ja");
    expect([people, ofPeople[12], none]).toEqual([10_000, "12万人", undefined]);
    expect(dataOf("hightech-share", "vi").gaps![24]).toBe("12 điểm phần trăm");
  });
});

describe("a drawing whose rest is kept back", () => {
  const draw = (id: string, data = dataOf(id)) => {
    const { document } = parseHTML(
      renderChart(chartOf(id), "column", "en", content, { title: "t", alt: "a" }, undefined, true).svg,
    );
    const svg = document.querySelector("svg") as unknown as SVGSVGElement;
    const ground = groundOf(svg, data);
    const keys = (selector: string): (string | null)[] =>
      [...svg.querySelectorAll(selector)].map((ink) => ink.getAttribute("data-k"));
    return { svg, ground, kept: keys(`.${KEPT}`), shown: keys(`[data-k]:not(.${KEPT})`) };
  };

  test("shows its beginning, no figure after it, and nothing that tells of one", () => {
    const { kept, shown, svg } = draw("hightech-exports");
    expect(shown).toContain("vietnam,2008+");
    expect(shown).toContain("japan*");
    expect(shown.filter((key) => /^vietnam(?:,20(?:1[1-9]|2\d)|\*)|!$/.test(key!))).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(["vietnam,2010+", "vietnam*", "vietnam,2021!"]));
    const [beginning, rest] = ["2008", "2010"].map((year) =>
      cornersOf(svg.querySelector(`path[data-k="vietnam,${year}+"]`)!.getAttribute("d")!),
    );
    expect(beginning!.at(-1)).toEqual(rest![0]);
    expect([beginning!.length, rest!.length]).toEqual([3, 13]);
  });

  test("keeps other lines back where the chart says so", () => {
    expect(draw("vietnamese-in-japan").shown.filter((key) => !key!.startsWith("residents"))).toEqual([]);
  });

  test("keeps back the only line's words at its end", () => {
    expect(draw("hightech-share").kept).toContain("2022");
  });

  test("has room to go on in, from behind the last figure that is shown, without ink of its own", () => {
    const { ground, svg } = draw("hightech-share");
    const room = svg.querySelector("rect.room")!;
    const [left, width] = ["x", "width"].map((name) => Number(room.getAttribute(name))) as [number, number];
    expect(left).toBeGreaterThan(ground.anchor[0]);
    expect(left).toBeLessThan(ground.xs[0]!);
    expect(left + width).toBeGreaterThan(ground.xs.at(-1)!);
    expect(room.getAttribute("fill")).toBe("none");
  });

  test("has the scale that its marks stand on", () => {
    const { ground, svg } = draw("hightech-exports");
    const dot = svg.querySelector('circle[data-k="japan,2024"]')!;
    const value = 102.5e9;
    const field = dataOf("hightech-exports").figures.at(-1)![2] > 1e6 ? value : value / 1e9;
    expect(ground.yOf(field)).toBeCloseTo(Number(dot.getAttribute("cy")), 0);
    expect(ground.valueAt(ground.yOf(field))).toBeCloseTo(field, 3);
    expect(ground.xs).toHaveLength(12);
  });
});

describe("what the check says of a chart that readers draw", () => {
  const text = { en: "What then?", vi: "Rồi sao?", ja: "その後は？" };
  const faults = (id: string, drawIt: Partial<DrawItFile>): string[] => {
    const { declaration, file } = chartOf(id);
    const diagnostics: Diagnostic[] = [];
    const declared = { ...declaration, drawIt: { question: text, answer: text, ...drawIt } } as ChartFile;
    readChart({ id, file, content: declared }, content, diagnostics);
    return diagnostics.map(({ path, message }) => `${path} ${message}`);
  };

  test("is nothing where it can be drawn", () => {
    expect(faults("internet-users", { series: "japan", from: "2010", others: ["vietnam"] })).toEqual([]);
  });

  test.each<[string, Partial<DrawItFile>, string]>([
    ["ecosystem", { from: "2010" }, "drawIt is for lines and columns"],
    ["internet-users", { from: "2010" }, "drawIt.series is missing: the chart has 2 lines"],
    [
      "internet-users",
      { series: "vietnm", from: "2010" },
      "drawIt.series no line “vietnm” in the chart. Did you mean “vietnam”?",
    ],
    [
      "hightech-share",
      { series: "vietnam", from: "2010" },
      "drawIt.series names “vietnam”, and the chart has one line without a name",
    ],
    ["internet-users", { series: "japan", from: "1999" }, "drawIt.from no figure of “japan” in “1999”"],
    [
      "internet-users",
      { series: "japan", from: "2000" },
      "drawIt.from is the first figure of “japan”, and readers need a beginning",
    ],
    ["hightech-share", { from: "2022" }, "drawIt.from leaves one figure to draw"],
    [
      "internet-users",
      { series: "japan", from: "2010", others: ["japan"] },
      "drawIt.others names “japan”, which the reader draws",
    ],
    [
      "internet-users",
      { series: "japan", from: "2010", others: ["korea"] },
      "drawIt.others no line “korea” beside it.",
    ],
  ])("of %s with %j begins %j", (id, drawIt, begin) => {
    expect(faults(id, drawIt)).toEqual([expect.stringContaining(begin)]);
  });
});
