import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { referencesOf, styleAddresses } from "../support/addresses.ts";
import { filesOf, find, pagesOf, stylesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const DOCUMENT_AND_STYLES = 20_000;
const FOUR_CHARTS = 4;
/** How much heavier another language may be. */
const AS_ENGLISH = 1.25;

const site = await builtSite();
const pages = pagesOf(site);
const stories = pages.filter(
  ({ type, charts, path }) => type === "story" && charts <= FOUR_CHARTS && path.startsWith("en/"),
);

describe("a page", () => {
  test("fetches nothing from other sites", () => {
    const foreign = pages.flatMap((page) =>
      [
        ...page.elements
          .flatMap(referencesOf)
          .flatMap(({ address, use }) => (use === "resource" ? address : [])),
        ...styleAddresses(stylesOf(page)),
      ]
        .filter((address) => !address.startsWith("data:"))
        .filter((address) => new URL(address, page.address).origin !== site.siteUrl)
        .map((address) => `${page.path}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  test("keeps its styles inside, so that text and drawings appear with the first answer", () => {
    expect(
      pages
        .filter((page) =>
          find(page, "link", { rel: "stylesheet" }).some(({ attributes }) => attributes.media !== "print"),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("has no drawing library in its scripts", () => {
    const scripts = filesOf(site).filter((file) => /\.m?js$/.test(file));
    const inline = pages.flatMap((page) =>
      find(page, "script").map(({ text }) => ({ name: page.path, text })),
    );
    const all = [
      ...scripts.map((name) => ({ name, text: readFileSync(join(site.folder, name), "utf8") })),
      ...inline,
    ];
    expect(
      all
        .filter(({ text }) => /observablehq|\bd3[.-]|__data__|scaleLinear|\bPlot\./.test(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

describe("a style file", () => {
  test("fetches nothing from other sites", () => {
    const foreign = filesOf(site)
      .filter((file) => file.endsWith(".css"))
      .flatMap((file) => styleAddresses(readFileSync(join(site.folder, file), "utf8")))
      .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address) && !address.startsWith(site.siteUrl));
    expect(foreign).toEqual([]);
  });
});

/** Bytes of a document as it travels, its styles inside it. */
const weigh = (page: SitePage): number => gzipSync(page.html).length;

describe(`an English story of up to ${FOUR_CHARTS} charts`, () => {
  test(`takes at most ${DOCUMENT_AND_STYLES} bytes, styles included, gzipped`, () => {
    const weights = stories.map((page) => ({ path: page.path, bytes: weigh(page) }));
    expect(weights.length).toBeGreaterThan(0);
    expect(
      weights.filter(({ bytes }) => bytes > DOCUMENT_AND_STYLES).toSorted((a, b) => b.bytes - a.bytes),
    ).toEqual([]);
  });
});

describe("a page in another language", () => {
  const english = new Map(pages.map((page) => [page.path, weigh(page)]));

  test.each(["vi", "ja"])(`is at most ${AS_ENGLISH} times as heavy as the English one: %s`, (language) => {
    const ratios = pages
      .filter(({ path }) => path.startsWith(`${language}/`))
      .map((page) => ({
        path: page.path,
        ratio: weigh(page) / english.get(page.path.replace(/^\w+/, "en"))!,
      }))
      .toSorted((a, b) => b.ratio - a.ratio);
    expect(ratios.length).toBeGreaterThan(0);
    expect(ratios.filter(({ ratio }) => ratio > AS_ENGLISH)).toEqual([]);
  });
});
