import { beforeAll, describe, expect, test, vi } from "vitest";
import { homeThings } from "../../src/exports/feeds/home-json-ld.ts";
import { chartThings, jsonLd, storyThings } from "../../src/exports/feeds/json-ld.ts";
import { loadContent } from "../../src/charts/read-content.ts";

const content = loadContent();
const capital = content.charts.get("fdi-capital")!;

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

/** A thing as a machine meets it, without the types that the site writes it by. */
type Thing = Readonly<Record<string, unknown>>;
const ofType = (things: readonly unknown[], type: string): Thing =>
  (things as readonly Thing[]).find((thing) => thing["@type"] === type)!;

describe("a chart's page says to machines", () => {
  test("which dataset it shows, whose it is, and when and where its figures are from", () => {
    const dataset = ofType(chartThings(capital, "en", content), "Dataset");
    expect(dataset).toMatchObject({
      name: capital.dataset.title.en,
      url: "https://bridgelines.example/en/charts/fdi-capital/",
      inLanguage: "en",
      isAccessibleForFree: true,
      publisher: { "@type": "Organization", name: "Bridgelines" },
      spatialCoverage: expect.arrayContaining([{ "@type": "Place", name: "Vietnam" }]),
    });
    expect(dataset.temporalCoverage).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
    const sources = dataset.isBasedOn as Thing[];
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every(({ name }) => typeof name === "string" && name !== "")).toBe(true);
  });

  test("where each file of the figures is, and what it is", () => {
    const files = ofType(chartThings(capital, "ja", content), "Dataset").distribution as Thing[];
    expect(files).toContainEqual({
      "@type": "DataDownload",
      encodingFormat: "text/csv",
      contentUrl: "https://bridgelines.example/ja/charts/fdi-capital.csv",
    });
  });

  test("a description of a length that search engines take, for every state and language", () => {
    for (const language of content.languages)
      for (const chart of [...content.charts.values()].flatMap((chart) => [chart, ...chart.views])) {
        const { description } = ofType(chartThings(chart, language, content), "Dataset");
        expect((description as string).length, `${chart.key} (${language})`).toBeGreaterThanOrEqual(50);
        expect((description as string).length, `${chart.key} (${language})`).toBeLessThanOrEqual(5000);
      }
  });

  test("the way to it, with the chart above its view", () => {
    const chart = [...content.charts.values()].find(({ views }) => views.length > 0)!;
    const steps = ofType(chartThings(chart.views[0]!, "en", content), "BreadcrumbList")
      .itemListElement as Thing[];
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(steps[2]!.item).toBe(`https://bridgelines.example/en/charts/${chart.id}/`);
    expect(steps[3]!.item).toBe(
      `https://bridgelines.example/en/charts/${chart.id}/${chart.views[0]!.view!.id}/`,
    );
  });
});

test("a story says that it is an article, with picture, dates and author", () => {
  const story = content.stories.get("vi")!.find(({ meta }) => meta.article)!;
  expect(ofType(storyThings(story, content), "Article")).toMatchObject({
    image: `https://bridgelines.example/vi/stories/${story.id}.card.png`,
    datePublished: story.meta.published,
    author: { "@type": "Organization", url: "https://bridgelines.example/vi/" },
  });
});

test("the home page says which site it is and whose, with a logo", () => {
  const things = homeThings("ja", content);
  expect(ofType(things, "WebSite")).toMatchObject({
    name: content.site.name,
    url: "https://bridgelines.example/ja/",
    inLanguage: "ja",
    publisher: { "@id": ofType(things, "Organization")["@id"] },
  });
  expect(ofType(things, "Organization")).toMatchObject({
    name: content.site.author,
    logo: "https://bridgelines.example/icon-512.png",
  });
  expect(ofType(things, "WebSite").dateModified).toBe(
    content.stories
      .get("ja")!
      .map(({ meta }) => meta.updated ?? meta.published)
      .sort()
      .at(-1),
  );
});

test("no words can end the element that holds them", () => {
  const text = jsonLd([{ "@type": "Dataset", name: "</script><script>alert(1)</script>" }]);
  expect(text).not.toContain("<");
  expect(JSON.parse(text).name).toBe("</script><script>alert(1)</script>");
});
