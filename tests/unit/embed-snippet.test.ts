import { beforeAll, describe, expect, test, vi } from "vitest";
import { embedBuilderData, embedState } from "../../src/exports/feeds/embed-state.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { embedSnippet, fillPatterns, KEPT, SNIPPET_KINDS, type EmbedChoice } from "../../src/model/embed.ts";
import { parseHtml } from "../support/html.ts";
import { oneOfEachType } from "../support/states.ts";

const SITE = "https://bridgelines.example/en";
const choice: EmbedChoice = {
  state: {
    title: 'The “first” & the "second" <third>',
    alt: "Bars [of two colours] rise.",
    page: `${SITE}/charts/bars/`,
    embed: `${SITE}/embed/bars/`,
    images: { light: `${SITE}/charts/bars.png`, dark: `${SITE}/charts/bars.dark.png` },
    heights: [500, 900, 700, 650, 500],
  },
  theme: "auto",
  size: "fluid",
  script: "https://bridgelines.example/embed.js",
};
const frameOf = (changes: Partial<EmbedChoice> = {}) =>
  parseHtml(embedSnippet("frame", { ...choice, ...changes })).elements.find(({ name }) => name === "iframe")!
    .attributes;

describe("a frame to paste", () => {
  test("is as wide as its page, with the height that this takes in a column of text", () => {
    expect(frameOf()).toMatchObject({ src: choice.state.embed, width: "100%", height: "500" });
  });

  test("takes the chosen width, and its height", () => {
    expect(frameOf({ size: "360" })).toMatchObject({ width: "360", height: "700" });
  });

  test("is as tall as on a phone where that is chosen", () => {
    expect(frameOf({ size: "phones" })).toMatchObject({ width: "100%", height: "900" });
  });

  test("carries the chosen theme; by default the reader's device chooses", () => {
    expect(frameOf({ theme: "dark" }).src).toBe(`${SITE}/embed/bars/?theme=dark`);
    expect(frameOf({ theme: "auto" }).src).toBe(`${SITE}/embed/bars/`);
  });

  test("keeps every character of the title", () => {
    expect(frameOf().title).toBe(choice.state.title);
  });

  test("has no style of its own, which a strict content policy would refuse", () => {
    expect(Object.keys(frameOf())).toEqual(["src", "title", "width", "height", "frameborder", "loading"]);
  });
});

describe("a picture for Markdown", () => {
  test("has its description and leads to the chart's page", () => {
    expect(embedSnippet("markdown", choice)).toBe(
      `[![Bars \\[of two colours\\] rise.](${SITE}/charts/bars.png)](${SITE}/charts/bars/)`,
    );
  });

  test("is dark on demand", () => {
    expect(embedSnippet("image", { ...choice, theme: "dark" })).toBe(`${SITE}/charts/bars.dark.png`);
  });
});

test.each(SNIPPET_KINDS)("there is something to paste as “%s”", (kind) => {
  expect(embedSnippet(kind, choice)).not.toBe("");
});

describe("what the builder knows of a chart", () => {
  const content = loadContent();
  beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

  test("leads to every language and view as their own pages write it", () => {
    const charts = [...content.charts.values()].map((chart) => ({ chart, language: "en" }));
    for (const { chart } of oneOfEachType(charts)) {
      const { patterns, heights } = embedBuilderData(chart, "en", content);
      for (const state of [chart, ...chart.views])
        for (const language of content.languages) {
          const view = state.view?.id ?? "";
          const { words, ...addresses } = fillPatterns(
            view ? patterns.view! : patterns.whole,
            language,
            view,
          );
          const { title: _title, alt: _alt, ...own } = embedState(state, language, content);
          expect({ ...addresses, heights: heights[language]![view] }).toEqual(own);
          expect(words).toBe(`https://bridgelines.example/${language}/charts/${state.key}.oembed.json`);
        }
    }
  });

  test("has the words of its own state, and of no other", () => {
    const chart = content.charts.get("fdi-capital")!;
    const data = embedBuilderData(chart.views[0]!, "ja", content);
    const { title, alt } = embedState(chart.views[0]!, "ja", content);
    expect(data.own).toEqual({ language: "ja", view: chart.views[0]!.view!.id, title, alt });
    expect(JSON.stringify(data)).not.toContain(embedState(chart, "ja", content).title);
  });
});

describe("the version that the builder offers", () => {
  const content = loadContent();
  const chart = content.charts.get("trade")!;

  test("lies where it stays, in every language, in frames that have room for what it says of itself", () => {
    const { patterns, heights } = embedBuilderData(chart, "en", content);
    const { page, embed } = fillPatterns(patterns.kept!, "vi", "");
    const { version } = content.versions!.get("trade")!.at(-1)!;
    expect(new URL(page).pathname).toBe(`/vi/charts/trade/v/${version}/`);
    expect(new URL(embed).pathname).toBe(`/vi/embed/trade/v/${version}/`);
    for (const language of content.languages)
      for (const [index, height] of heights[language]![KEPT]!.entries())
        expect(height).toBeGreaterThan(heights[language]![""]![index]!);
  });

  test("is on the page of a view the version of that view, where one is kept", () => {
    const growth = content.charts.get("startup-growth")!;
    const view = growth.views.find(({ view: own }) => own?.id === "companies-only")!;
    const { page, embed } = fillPatterns(embedBuilderData(view, "en", content).patterns.kept!, "ja", "");
    expect(new URL(page).pathname).toBe("/ja/charts/startup-growth/companies-only/v/1/");
    expect(new URL(embed).pathname).toBe("/ja/embed/startup-growth/companies-only/v/1/");
    const without = content.charts.get("trade")!.views[0]!;
    expect(embedBuilderData(without, "en", content).patterns.kept).toBeUndefined();
  });

  test("is none where its figures are no longer those of the chart, or where none is kept", () => {
    const rows = chart.rows.slice(1);
    const changed = { ...content, charts: new Map([...content.charts, ["trade", { ...chart, rows }]]) };
    expect(embedBuilderData({ ...chart, rows }, "en", changed).patterns.kept).toBeUndefined();
    expect(embedBuilderData(chart, "en", { ...content, versions: undefined }).patterns.kept).toBeUndefined();
  });
});
