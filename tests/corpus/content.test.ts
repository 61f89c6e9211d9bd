import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { lockedCells } from "../../src/content/lock/locked-cells.ts";
import { LANGUAGES } from "../support/site-file.ts";

const content = loadContent();

test("the content is whole in every language, and nothing of it has changed since it was reviewed", () => {
  expect(content.languages).toEqual(LANGUAGES);
});

test("every dataset is locked, with each of its figures", () => {
  const locked = [...content.datasets].map(([id, dataset]) => [
    id,
    Object.keys(content.locks?.get(id)?.cells ?? {}).length - lockedCells(dataset).length,
  ]);
  expect(locked.filter(([, difference]) => difference !== 0)).toEqual([]);
});

test("each story is there in every language, with its words", () => {
  const ids = content.stories.get("en")!.map(({ id }) => id);
  for (const language of content.languages) {
    const stories = content.stories.get(language)!;
    expect(stories.map(({ id }) => id)).toEqual(ids);
  }
});

test("an English story has between 700 and 1,200 words and at least three charts", () => {
  for (const { words, charts } of content.stories.get("en")!) {
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(1200);
    expect(charts.length).toBeGreaterThanOrEqual(3);
  }
});

test("every source, and every dataset, is used", () => {
  // A source stands behind a figure, or behind words of a story that link to it.
  const linked = content.stories
    .get("en")!
    .flatMap(({ links }) => links.map(({ target }) => target.replace(/^source:/, "")));
  const cited = new Set([
    ...linked,
    ...[...content.datasets.values()].flatMap(({ rows }) =>
      rows.flatMap(({ provenance, cells }) => [
        provenance?.source,
        ...Object.values(cells).flatMap((cell) =>
          cell.type === "number" ? cell.provenance.map(({ source }) => source) : [],
        ),
      ]),
    ),
  ]);
  expect([...content.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
});
