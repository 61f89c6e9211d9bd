import { expect, test } from "vitest";
import { find, pageOfEachType, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const pages = pageOfEachType(pagesOf(await builtSite()));

test("attributes stand on the elements that HTML has them for", () => {
  const wrong = pages.flatMap((page) => [
    ...find(page, "input")
      .filter(
        ({ attributes }) =>
          /^(?:radio|checkbox)$/.test(attributes.type ?? "") && attributes.autocomplete !== undefined,
      )
      .map(({ attributes }) => `${page.path}: autocomplete on a ${attributes.type}`),
    ...find(page, "iframe")
      .filter(({ attributes }) => [attributes.width, attributes.height].some((size) => /\D/.test(size ?? "")))
      .map(({ attributes }) => `${page.path}: a frame ${attributes.width} wide`),
  ]);
  expect(wrong).toEqual([]);
});

test("styles stand in the head", () => {
  expect(
    pages
      .filter(({ elements }) => {
        const body = elements.findIndex(({ name }) => name === "body");
        return elements.some(({ name }, index) => name === "style" && index > body);
      })
      .map(({ path }) => path),
  ).toEqual([]);
});

test("no tab is without its panel", () => {
  expect(
    pages
      .filter(
        ({ elements }) =>
          elements.some(({ attributes }) => attributes.role === "tab") &&
          !elements.some(({ attributes }) => attributes.role === "tabpanel"),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});
