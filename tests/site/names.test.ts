import { expect, test } from "vitest";
import { classes, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const pages = pagesOf(await builtSite());

test("what stands beside a page's matter, and what tells a slider's value, has a name", () => {
  const unnamed = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ name, attributes }) => (name === "aside" || name === "output") && !attributes["aria-label"])
      .map(({ name }) => `${path}: ${name}`),
  );
  expect(unnamed).toEqual([]);
  expect(pages.some(({ elements }) => elements.some(({ name }) => name === "output"))).toBe(true);
});

test("what leads to other stories and charts is no article, which would need a name of its own", () => {
  const teasers = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ attributes }) => classes(attributes).includes("teaser"))
      .map(({ name }) => ({ path, name })),
  );
  expect(teasers.length).toBeGreaterThan(0);
  expect(teasers.filter(({ name }) => name === "article")).toEqual([]);
});
