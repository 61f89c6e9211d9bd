import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { referencesOf, styleAddresses } from "../support/addresses.ts";
import { filesOf, find, pagesOf, stylesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const DOCUMENT_AND_STYLES = 20_000;
const FOUR_CHARTS = 4;

const site = await builtSite();
const pages = pagesOf(site);
const stories = pages.filter(({ type, charts }) => type === "story" && charts <= FOUR_CHARTS);

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
      pages.filter((page) => find(page, "link", { rel: "stylesheet" }).length > 0).map(({ path }) => path),
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

describe(`a story of up to ${FOUR_CHARTS} charts`, () => {
  test("exists", () => {
    expect(stories.length).toBeGreaterThan(0);
  });

  test.each(stories)(
    `takes at most ${DOCUMENT_AND_STYLES} bytes, styles included, gzipped: $path`,
    ({ html }) => {
      expect(gzipSync(html).length).toBeLessThanOrEqual(DOCUMENT_AND_STYLES);
    },
  );
});
