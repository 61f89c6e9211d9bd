import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { memoize } from "../../src/model/memoize.ts";
import { referencesOf, styleAddresses } from "../support/addresses.ts";
import { FULL } from "../support/full.ts";
import { filesOf, find, pagesOf, stylesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const FOUR_CHARTS = 4;
const LIST = 16_000;
/** How much heavier another language may be. */
const AS_ENGLISH = 1.25;

const site = await builtSite();
const pages = pagesOf(site);
const weigh = memoize(({ html }: SitePage): number => gzipSync(html).length);
const byBrotli = memoize(({ html }: SitePage): number => brotliCompressSync(html).length);
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

describe("a page that tells rows one by one", () => {
  test(`takes at most ${LIST} bytes, styles included, by brotli`, () => {
    const lists = new Set(readdirSync(join(site.content, "lists")).map((file) => parse(file).name));
    const long = pages.filter(({ type }) => lists.has(type));
    expect(long.length).toBeGreaterThan(0);
    // What is light by gzip is lighter by brotli.
    const weights = long
      .filter((page) => weigh(page) > LIST)
      .map((page) => ({ path: page.path, bytes: byBrotli(page) }));
    expect(weights.filter(({ bytes }) => bytes > LIST)).toEqual([]);
  });
});

const STORY = /^en\/stories\/[^/]+\/$/;

/** Bytes by brotli that pages of a kind may have in any language, styles included. */
const BY_BROTLI: [name: string, path: RegExp, limit: number, charts?: number][] = [
  ["the home page", /^\w+\/$/, 8_000],
  ["the index of charts", /^\w+\/charts\/$/, 12_000],
  ["the sources", /^\w+\/sources\/$/, 10_000],
  ["a chart or a view in English", /^en\/charts\/(?:[^/]+\/){1,2}$/, 16_000],
  ["a story in English", STORY, 23_000],
  [`a story in English of up to ${FOUR_CHARTS} charts`, STORY, 16_000, FOUR_CHARTS],
];

describe("by brotli", () => {
  test.each(BY_BROTLI)("%s keeps to its limit", (_, path, limit, charts = Infinity) => {
    const weights = pages
      .filter((page) => path.test(page.path) && page.charts <= charts)
      // The heaviest by gzip, which takes a hundredth of the time, is so by brotli, or not far from it.
      .toSorted((a, b) => weigh(b) - weigh(a))
      .slice(0, FULL ? undefined : 4)
      .map((page) => ({ path: page.path, bytes: byBrotli(page) }));
    expect(weights.length).toBeGreaterThan(0);
    expect(weights.filter(({ bytes }) => bytes > limit)).toEqual([]);
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

/** A script, its bytes as it travels, and the scripts beside it that it imports. */
const scriptAt = memoize((file: string) => {
  const text = readFileSync(join(site.folder, file), "utf8");
  const imports = [...text.matchAll(/(import\()?\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
    ([, dynamic, name]) => ({ file: join("_astro", name!), onDemand: dynamic !== undefined }),
  );
  return { text, bytes: brotliCompressSync(text).length, imports };
});

/** Scripts that a page loads, and those that it loads on demand: bytes of each file as it travels. */
const scriptsOf = memoize(
  (page: SitePage): { atLoad: Map<string, number>; onDemand: Map<string, number> } => {
    const [atLoad, onDemand] = [new Map<string, number>(), new Map<string, number>()];
    const later: string[] = [];
    const follow = (file: string, into: Map<string, number>): void => {
      if (atLoad.has(file) || into.has(file)) return;
      const { bytes, imports } = scriptAt(file);
      into.set(file, bytes);
      for (const { file: other, onDemand } of imports)
        if (onDemand) later.push(other);
        else follow(other, into);
    };
    for (const { attributes } of find(page, "script"))
      if (attributes.src) follow(new URL(attributes.src, page.address).pathname.slice(1), atLoad);
    // What the page has at once costs nothing when it is asked for once more.
    for (const file of later) follow(file, onDemand);
    return { atLoad, onDemand };
  },
);

/** Bytes of scripts that travel as one; most pages have the same. */
const weighTogether = memoize(
  (files: string): number =>
    brotliCompressSync(
      files
        .split("\n")
        .map((file) => scriptAt(file).text)
        .join("\n"),
    ).length,
);

const total = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((sum, bytes) => sum + bytes, 0);

/** Bytes that the scripts of a page may have, by its type: at load, and all that its readers can come to load. */
const SCRIPTS = [
  ["story", 6_500, 10_600],
  ["chart", 6_500, 14_000],
  ["view", 6_500, 14_000],
] as const;

describe("the scripts of a page", () => {
  test.each(SCRIPTS)("take at most this at load, by brotli: of a %s %i bytes", (type, limit) => {
    const heavy = pages
      .filter((page) => page.type === type)
      .map((page) => ({ path: page.path, bytes: total(scriptsOf(page).atLoad) }));
    expect(heavy.length).toBeGreaterThan(0);
    expect(heavy.filter(({ bytes }) => bytes > limit || bytes < 1000)).toEqual([]);
  });

  // All that a reader of the page can come to load: keys, speech, currencies, the choices of Explore. What draws a chart
  // anew, what plays it, what lets readers draw it and the words of each language have limits of their own below.
  test.each(SCRIPTS)(
    "take at most this together, with what is loaded on demand: of a %s %i, %i bytes",
    (type, _, limit) => {
      const weights = pages
        .filter((page) => page.type === type)
        .map((page) => {
          const { atLoad, onDemand } = scriptsOf(page);
          const files = [...atLoad.keys(), ...onDemand.keys()].filter(
            (file) =>
              !/\/(?:drawing|dots|columns|diverging|multiples|spaced-labels|play-chart|draw-it|en|vi|ja)\./.test(
                file,
              ),
          );
          return { path: page.path, files: files.length, bytes: weighTogether(files.join("\n")) };
        });
      expect(weights.length).toBeGreaterThan(0);
      expect(weights.every(({ files }) => files > 5)).toBe(true);
      expect(weights.filter(({ bytes }) => bytes > limit)).toEqual([]);
    },
  );

  // What wakes the charts of a story; one drawn anew; tones. Nobody pays for what they do not ask for.
  test.each([
    [/^interactive-chart/, 4_000],
    [/^(?:en|vi|ja)\./, 680],
    [/^charts-in-currency/, 800],
    [/^(?:explorer|drawing|table-tools)\./, 12_900],
    [/^(?:dots|columns|diverging|multiples)\./, 1_250],
    [/^spaced-labels\./, 850],
    [/^play-chart/, 1_150],
    [/^draw-it\./, 2_650],
  ])("take on demand, for %s, at most %i bytes", (name, limit) => {
    const files = new Map(
      pages
        .flatMap((page) => [...scriptsOf(page).onDemand])
        .filter(([file]) => name.test(file.replace("_astro/", ""))),
    );
    expect(files.size).toBeGreaterThan(0);
    // What draws one kind of chart anew, and the words of a language: a page has one of them.
    const isOne = /dots|en\|vi\|ja/.test(name.source);
    expect(isOne ? Math.max(...files.values()) : total(files)).toBeLessThanOrEqual(limit);
  });
});
