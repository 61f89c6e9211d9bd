import { describe, expect, test } from "vitest";
import { drawChart } from "../../src/render/render-chart.ts";
import { colourDeclarations, COLOURS, resolveColour, type ThemeName } from "../../src/render/theme.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { tint } from "../../src/scene/tint.ts";

type Name = keyof typeof COLOURS;
const INKS = ["ink", "muted", "vn", "jp", "both", "other", "gold"] as const satisfies Name[];
const ACCENTS = ["vn", "jp", "both", "other", "gold"] as const satisfies Name[];
const THEMES = ["light", "dark"] as const satisfies ThemeName[];

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Name, b: Name, theme: ThemeName): number {
  const [low, high] = [a, b]
    .map((name) => luminance(resolveColour(`var(--${name})`, theme)))
    .sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test("contrast is computed as WCAG says", () => {
  expect(luminance("#ffffff")).toBe(1);
  expect(luminance("#000000")).toBe(0);
  expect(1.05 / (luminance("#767676") + 0.05)).toBeCloseTo(4.54, 2);
});

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each(INKS)("words in %s stand out 4.5 to 1 on paper and on raised ground", (ink) => {
    expect(contrast(ink, "paper", theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, "raised", theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ACCENTS)(
    "ink on the soft fill of %s, and paper on the accent itself, stand out 4.5 to 1",
    (accent) => {
      expect(contrast("ink", `${accent}-soft`, theme)).toBeGreaterThanOrEqual(4.5);
      expect(contrast("paper", accent, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(ACCENTS)(
    "the edge of a mark in %s stands out 3 to 1 from its soft fill’s surroundings",
    (accent) => {
      expect(contrast(accent, "paper", theme)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe("drawings", () => {
  const content = loadContent();
  const used = { text: new Set<string>(), all: new Set<string>() };
  const collect = (node: SvgElement, inherited: string): void => {
    const fill = node.getAttribute("fill") ?? inherited;
    if (node.tagName === "text") used.text.add(fill);
    for (const name of ["fill", "stroke"]) used.all.add(node.getAttribute(name) ?? "none");
    for (const child of node.elements) collect(child, fill);
  };
  for (const chart of content.charts.values())
    for (const size of ["phone", "column"] as const)
      collect(drawChart(chart, size, "en", content).root, "var(--ink)");

  test("set words only in inks that are checked here, or in paper on an accent", () => {
    const checked = [...INKS, "paper"].map((name) => `var(--${name})`);
    expect([...used.text].filter((fill) => !checked.includes(fill))).toEqual([]);
  });

  test("use no colour but those of the theme, so that every theme can change them", () => {
    const colours = [...used.all].filter(
      (value) => value !== "none" && value !== "currentColor" && !value.startsWith("url("),
    );
    for (const colour of colours) expect(() => resolveColour(colour)).not.toThrow();
  });
});

describe("the theme", () => {
  test("gives a colour in either scheme, and refuses one that it does not have", () => {
    expect([resolveColour("var(--paper)"), resolveColour("var(--paper)", "dark")]).toEqual([
      "#fbf9f4",
      "#12161d",
    ]);
    expect(() => resolveColour("var(--vermilion)")).toThrow(RangeError);
    expect(() => resolveColour("red")).toThrow(RangeError);
  });

  test("has a soft fill for every accent", () => {
    for (const accent of ACCENTS) expect(tint(`var(--${accent})`).slice(6, -1) in COLOURS).toBe(true);
  });

  test("declares each colour once, light before dark", () => {
    const names = [
      ...colourDeclarations().matchAll(/--([a-z-]+):light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\)/g),
    ].map(([, name, ...pair]) => [name, pair]);
    expect(Object.fromEntries(names)).toEqual(COLOURS);
    expect(names.length).toBe(Object.keys(COLOURS).length);
  });
});
