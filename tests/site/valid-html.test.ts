import { expect, test } from "vitest";
import { OTHER_DRAWING } from "../../src/model/contract/elements.ts";
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

test("what is hidden is an element of HTML: drawings know no such attribute", () => {
  const drawn = /^(?:svg|g|path|rect|circle|line|text|tspan|use)$/;
  const hidden = pages.flatMap((page) =>
    page.elements
      .filter(({ attributes }) => attributes.hidden !== undefined)
      .map(({ name }) => `${page.path}: ${name}`),
  );
  expect(hidden.filter((one) => drawn.test(one.split(": ")[1]!))).toEqual([]);
  // Reading modes would show each chart in every size.
  expect(hidden.filter((one) => one.endsWith(`: ${OTHER_DRAWING}`)).length).toBeGreaterThan(5);
});

test("no list of names and values has a name twice", () => {
  const twice = pages.flatMap(({ path, elements }) => {
    let names = new Set<string>();
    return elements.flatMap(({ name, text }) => {
      if (name === "dl") names = new Set();
      if (name !== "dt") return [];
      const isKnown = names.has(text);
      names.add(text);
      return isKnown ? [`${path}: ${text}`] : [];
    });
  });
  expect(twice).toEqual([]);
});

test("each section begins with a heading, before any part of it", () => {
  const without = pages.flatMap(({ path, elements }) =>
    elements.flatMap(({ name, text, attributes }, index) => {
      if (name !== "section") return [];
      const next = elements
        .slice(index + 1)
        .find((one) => /^(?:h[1-6]|section|article|aside|nav)$/.test(one.name));
      const isOwn = next !== undefined && next.name.startsWith("h") && text.includes(next.text);
      return isOwn ? [] : [`${path}: ${attributes.class}, “${text.slice(0, 40)}”`];
    }),
  );
  expect(without).toEqual([]);
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
