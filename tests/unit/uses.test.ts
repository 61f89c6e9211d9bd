import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/charts/read-content.ts";
import { usesOfCells } from "../../src/charts/queries/uses.ts";
import { sentenceAround } from "../../src/content/sentence-around.ts";
import { set, smallContent, story, writeContent } from "../support/content-folder.ts";

/** The uses of the cells of a small content, in English. */
function uses() {
  const files = smallContent();
  set(files["datasets/fdi.json"], "rows[2].capital", {
    from: "fdi.capital[japan,2025] - fdi.capital[japan,2024]",
    derived: { en: "the difference" },
  });
  set(files["charts/fdi.json"], "label", { en: "Both" });
  set(files["charts/fdi.json"], "views", {
    "japan-alone": { label: { en: "Japan" }, filter: { country: ["japan"] }, alt: { en: "One line." } },
  });
  set(files["charts/fdi.json"], "claims", {
    alt: ["fdi.capital[japan,2025] > fdi.capital[japan,2024]"],
  });
  files["stories/capital/en.mdx"] = story(
    [
      'It was <Value of="fdi.capital[japan,2024]" /> first. Then it was <Value of="fdi.capital[japan,2025]" />, as is known.',
      "## What it became",
      '<Claim holds="fdi.capital[japan,2025] > fdi.capital[japan,2024]">It grew by <Value of="fdi.capital[japan,2025] - fdi.capital[japan,2024]" decimals="1" /></Claim> in a year.',
      '<Chart id="fdi" />',
    ].join("\n\n"),
    { description: '"There were {fdi.capital[japan,2024]}."' },
  );
  const root = writeContent(files);
  try {
    const found = usesOfCells(readContent(root, { strict: false }), "en");
    return (cell: string) => found.get(`fdi.capital[${cell}]`) ?? [];
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("the uses of a cell", () => {
  const of = uses();

  test("are the sentences that show it or a figure worked out from it, each with its section", () => {
    expect(of("japan,2025").filter(({ kind }) => kind === "value")).toMatchObject([
      { number: 2, before: "Then it was ", words: "more than US$78.6 billion", after: ", as is known." },
      { number: 3, section: "What it became", before: "It grew by ", after: " in a year." },
    ]);
    expect(of("japan,2024").find(({ kind }) => kind === "value")).not.toHaveProperty("section");
  });

  test("are words that rest on it without showing it", () => {
    expect(of("japan,2024").filter(({ kind }) => kind === "claim")).toMatchObject([
      { story: "capital", words: expect.stringMatching(/^It grew by /), after: " in a year." },
    ]);
  });

  test("are titles and descriptions of stories", () => {
    expect(of("japan,2024")).toContainEqual({ kind: "story", story: "capital", text: "description" });
    expect(of("japan,2025").filter(({ kind }) => kind === "story")).toEqual([]);
  });

  test("are charts that draw it, with the words of theirs that name it or rest on it", () => {
    expect(of("japan,2025").filter(({ kind }) => kind === "chart")).toEqual([
      { kind: "chart", chart: "fdi", drawn: true, texts: ["title", "alt"] },
      // The title is the chart’s own.
      { kind: "chart", chart: "fdi", view: "japan-alone", drawn: true, texts: [] },
    ]);
    expect(of("korea,2025")).toEqual([{ kind: "chart", chart: "fdi", drawn: true, texts: [] }]);
  });

  test("are the figures of the home page, and cells that are worked out from it", () => {
    expect(of("japan,2025")).toContainEqual({ kind: "home", words: "in Vietnam" });
    expect(of("japan,2024")).toContainEqual({ kind: "cell", cell: "fdi.capital[korea,2025]" });
  });
});

describe("the sentence around some words", () => {
  const around = (text: string, words: string, language = "en") => {
    const from = text.indexOf(words);
    return sentenceAround(text, from, from + words.length, language);
  };

  test("does not end at the point of a number", () => {
    expect(around("One. It was US$78.6 billion then. Two.", "78.6")).toEqual({
      before: "It was US$",
      words: "78.6",
      after: " billion then.",
    });
  });

  test("is cut between words where it is long", () => {
    const { before, after } = around(`${"longish ".repeat(30)}here ${"longish ".repeat(30)}`, "here");
    expect(before).toMatch(/^…longish (?:longish )+$/);
    expect(after).toMatch(/^ (?:longish )+longish…$/);
    expect(before.length).toBeLessThan(100);
  });

  test("takes in all sentences that the words go over", () => {
    expect(around("一つ目。二つ目は78.6億ドルである。三つ目。四つ目。", "ドルである。三つ目", "ja")).toEqual({
      before: "二つ目は78.6億",
      words: "ドルである。三つ目",
      after: "。",
    });
  });
});
