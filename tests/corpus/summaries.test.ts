import { describe, expect, test } from "vitest";
import { chartWords, isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartInCurrencies } from "../../src/charts/in-currency.ts";
import { chartTypes } from "../../src/charts/registry.ts";
import { chartSummary } from "../../src/charts/summary/summary.ts";
import { foreignWords, namesOf } from "../support/foreign-words.ts";
import { LANGUAGES } from "../support/site-file.ts";

const content = loadContent();
const names = namesOf(content, content.glossary);
/** Every chart, every view of one, and both in the currencies that readers can choose. */
const states = [...content.charts.values()]
  .flatMap((chart) => [chart, ...chart.views])
  .flatMap((chart) =>
    chartInCurrencies(chart, content).map((state) => ({
      ...state,
      name: `${chart.key}${state.currency === "usd" ? "" : ` in ${state.currency}`}`,
    })),
  );

describe.each(LANGUAGES)("the summary in %s", (language) => {
  test.for(states)("of $name is whole sentences of the language", ({ chart, content: inside }) => {
    const summary = chartSummary(chart, language, inside);
    expect(summary).not.toMatch(/undefined|NaN|null|Infinity|[{}]|\[object/);
    expect(summary).toMatch(language === "ja" ? /^[^。].*。$/ : /^\p{Lu}.*\.$/u);
    expect(summary).not.toMatch(/ {2}|\.\.|。。|[;,:、：] *[.。;,、]|\( *\)|（ *）/);
    expect(foreignWords(summary, language, names)).toEqual([]);
    expect(summary).toBe(summary.normalize("NFC"));
  });

  test.each([...chartTypes.keys()])("knows the type %s by name", (type) => {
    expect(content.ui.get(language)!.summary.types).toHaveProperty(type);
  });

  test("names no type that there is not", () => {
    expect(
      Object.keys(content.ui.get(language)!.summary.types).filter((type) => !chartTypes.has(type)),
    ).toEqual([]);
  });

  // One chart of each type, read by someone who lives in the language.
  const drawnTypes = new Set(
    [...content.charts.values()].flatMap((chart) => [chart, ...chart.views]).map(({ typeName }) => typeName),
  );
  test.each([...drawnTypes])("of a chart of the type %s reads as it was reviewed", async (type) => {
    const chart = [...content.charts.values()]
      .flatMap((one) => [one, ...one.views])
      .find(({ typeName }) => typeName === type)!;
    await expect(`${chartSummary(chart, language, content)}\n`).toMatchFileSnapshot(
      `golden/summaries/${language}/${type}.txt`,
    );
  });
});

describe("a view whose author wrote nothing for those who cannot see it", () => {
  const written = [...content.charts.values()].flatMap(({ views }) => views);
  const silent = written.filter(({ declaration }) => !declaration.alt);

  test("is told by its own summary, not by the words of the whole chart", () => {
    expect(silent.length).toBeGreaterThan(0);
    for (const view of silent)
      for (const language of LANGUAGES) {
        const { alt } = chartWords(view, language, content);
        expect(alt).toBe(chartSummary(view, language, content));
        expect(alt).not.toBe(chartWords(content.charts.get(view.id)!, language, content).alt);
      }
  });

  test("is published in every language", () => {
    for (const view of silent)
      for (const language of LANGUAGES)
        expect([view.key, isPublished(view, language)]).toEqual([view.key, true]);
  });
});
