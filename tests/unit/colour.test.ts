import { describe, expect, test } from "vitest";
import { drawChart } from "../../src/render/render-chart.ts";
import { colourRules, coloursOf, resolveColour, type ThemeName } from "../../src/render/theme.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Region } from "../../src/model/region.ts";
import { tint } from "../../src/scene/tint.ts";

const content = loadContent();
const colours = coloursOf(content.site);
const ACCENTS = [...[...content.site.regions.values()].map(({ property }) => property), "gold"];
const INKS = ["ink", "muted", "accent", ...ACCENTS];
const THEMES = ["light", "dark"] as const satisfies ThemeName[];

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string, theme: ThemeName): number {
  const [low, high] = [a, b]
    .map((name) => luminance(resolveColour(`var(--${name})`, colours, theme)))
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

  test.each(ACCENTS)("a soft fill of %s is seen on the page, and told from a full one", (accent) => {
    expect(contrast(`${accent}-soft`, "paper", theme)).toBeGreaterThanOrEqual(2.2);
    expect(contrast(accent, `${accent}-soft`, theme)).toBeGreaterThanOrEqual(1.7);
  });

  test("what is left of a whole is seen on the page, and less than any soft fill", () => {
    expect(contrast("rest", "paper", theme)).toBeGreaterThanOrEqual(1.6);
    for (const accent of ACCENTS)
      expect(contrast(`${accent}-soft`, "paper", theme)).toBeGreaterThan(contrast("rest", "paper", theme));
  });

  test.each(ACCENTS)(
    "the edge of a mark in %s stands out 3 to 1 from its soft fill’s surroundings",
    (accent) => {
      expect(contrast(accent, "paper", theme)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe("drawings", () => {
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
    const paints = [...used.all].filter(
      (value) => value !== "none" && value !== "currentColor" && !value.startsWith("url("),
    );
    for (const paint of paints) expect(() => resolveColour(paint, colours)).not.toThrow();
  });
});

describe("the theme", () => {
  test("gives a colour in either scheme, and refuses one that it does not have", () => {
    expect([resolveColour("var(--paper)", colours), resolveColour("var(--paper)", colours, "dark")]).toEqual([
      "#fbf9f4",
      "#12161d",
    ]);
    expect(() => resolveColour("var(--vermilion)", colours)).toThrow(RangeError);
    expect(() => resolveColour("red", colours)).toThrow(RangeError);
  });

  test("has a soft fill for every accent", () => {
    for (const accent of ACCENTS) expect(tint(`var(--${accent})`).slice(6, -1) in colours).toBe(true);
  });

  test("declares each colour in plain values: for light pages and paper, for a chosen dark page, for a dark screen", () => {
    const rules = [...colourRules(colours).matchAll(/([^{}]+)\{([^{}]+)\}/g)].map(([, selector, body]) => ({
      selector,
      colours: Object.fromEntries(body!.split(";").map((line) => line.slice(2).split(":"))),
    }));
    const all = (theme: 0 | 1): Record<string, string> =>
      Object.fromEntries(Object.entries(colours).map(([name, pair]) => [name, pair[theme]]));
    expect(rules).toEqual([
      { selector: ":root", colours: all(0) },
      { selector: "html[data-theme=dark]", colours: all(1) },
      { selector: "html:not([data-theme=light])", colours: all(1) },
    ]);
    expect(colourRules(colours)).not.toContain("light-dark");
  });

  test("gives the accent of a site, and the banks of its logo, the colours of its regions", () => {
    const region = (id: string, iso: string | undefined, light: string): Region => ({
      id,
      ...(iso && { iso }),
      property: iso?.toLowerCase() ?? id,
      ...(!iso && { members: ["a", "b"] }),
      colour: { light, dark: "#eeeeee", lightSoft: "#dddddd", darkSoft: "#222222" },
    });
    const [both, a, b] = [
      region("both", undefined, "#000000"),
      region("a", "AA", "#111111"),
      region("b", "BB", "#222222"),
    ];
    const made = coloursOf({ regions: new Map([both, a, b].map((one) => [one.id, one])), accent: b });
    expect(made).toMatchObject({
      accent: ["#222222", "#eeeeee"],
      first: ["#111111", "#eeeeee"],
      second: ["#222222", "#eeeeee"],
    });
    expect(made).toMatchObject({
      aa: ["#111111", "#eeeeee"],
      "bb-soft": ["#dddddd", "#222222"],
      both: ["#000000", "#eeeeee"],
    });
  });
});
