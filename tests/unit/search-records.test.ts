import { cellRecords } from "../../src/charts/queries/cell-records.ts";
import { describe, expect, test } from "vitest";
import { searchIndex } from "../../src/exports/search/search-index.ts";
import { searchRecords } from "../../src/exports/search/search-records.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { storyText } from "../../src/content/story-text.ts";
import { foldStroke, unfoldStroke } from "../../src/model/search.ts";
import { LANGUAGES } from "../support/site-file.ts";

const content = loadContent();

describe.each(LANGUAGES)("what can be searched for in %s", (language) => {
  const records = searchRecords(language, content);
  const kind = (wanted: string) => records.filter((record) => record.kind === wanted);

  test("is every story, chart, dataset and source, each once", () => {
    expect(kind("story")).toHaveLength(content.stories.get(language)!.length);
    expect(kind("chart")).toHaveLength(content.charts.size);
    const withFigures = new Set([...cellRecords(content).values()].map(({ dataset }) => dataset.id));
    // Each with a page of its figures, where it has any; and the pages that tell rows one by one.
    expect(kind("dataset")).toHaveLength(content.datasets.size + withFigures.size + content.lists.size);
    expect(kind("source")).toHaveLength(content.sources.size);
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  test("has words, with their values written out", () => {
    for (const { url, title, text } of records) {
      expect([url, title.length > 0, text.length > 0]).toEqual([url, true, true]);
      expect(`${url} ${title} ${text}`).not.toMatch(/[{}<>]|undefined|\bNaN\b/);
    }
  });
});

describe("the text of a story", () => {
  test("is its prose as read, headings and paragraphs apart, without what is drawn", () => {
    const story = content.stories.get("en")!.find(({ id }) => id === "open-innovation")!;
    const lines = storyText(story, content).split("\n");
    expect(lines).toContain("The larger number counts every kind of new company");
    expect(lines.some((line) => line.includes("nearly 178,000 companies founded"))).toBe(true);
    expect(lines.every((line) => line === line.trim() && line !== "")).toBe(true);
  });
});

describe("the stroke of a letter", () => {
  test("is put apart for the index, and back for readers", () => {
    expect(foldStroke("Đà Nẵng đăng ký")).toBe("D\u0335à Nẵng d\u0335ăng ký");
    expect(foldStroke("Łódź, Tromsø: 東京")).toBe("L\u0335ódź, Tromso\u0335: 東京");
    for (const text of ["Đà Nẵng đăng ký", "Łódź, Tromsø: 東京", "a\u0335"])
      expect(unfoldStroke(foldStroke(text))).toBe(text);
  });
});

describe("the index", () => {
  test("is made once for a content, and is the same bytes when made again", async () => {
    // A part of the content is indexed as the whole is, and sooner.
    const few = {
      ...content,
      charts: new Map([...content.charts].slice(0, 5)),
      stories: new Map([...content.stories].map(([language, stories]) => [language, stories.slice(0, 1)])),
    };
    expect(await searchIndex(few)).toBe(await searchIndex(few));
    const digest = (files: Awaited<ReturnType<typeof searchIndex>>) =>
      files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]);
    expect(digest(await searchIndex({ ...few }))).toEqual(digest(await searchIndex(few)));
  });
});
