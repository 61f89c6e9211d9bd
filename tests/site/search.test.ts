import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { publishedAddresses } from "../../src/exports/ledger.ts";
import { filesOf, find, pagesOf } from "../support/pages.ts";
import { builtSites } from "../support/site.ts";

/** Program, dictionary and word list: what a first search loads besides the words asked for, in bytes. */
const FIRST_SEARCH = 100_000;

const sites = await builtSites();

describe.each(sites)("the search of the site under $base", (site) => {
  const LANGUAGES = site.languages.map(({ id }) => id);
  const index = filesOf(site).filter((file) => file.startsWith("pagefind/"));

  test("has an index of every language, and no interface of Pagefind’s own", () => {
    const entry = JSON.parse(readFileSync(join(site.folder, "pagefind/pagefind-entry.json"), "utf8")) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.keys(entry.languages).sort()).toEqual([...LANGUAGES].sort());
    const counts = Object.values(entry.languages).map(({ page_count: count }) => count);
    expect(new Set(counts).size).toBe(1);
    expect(index.filter((file) => /\.(?:css|html)$|ui|highlight/.test(file))).toEqual([]);
  });

  test("is not among the addresses that are promises, its page is", () => {
    const addresses = publishedAddresses(site.folder);
    expect(addresses.filter((address) => address.startsWith("pagefind/"))).toEqual([]);
    for (const language of LANGUAGES) expect(addresses).toContain(`${language}/search/`);
  });

  test("is a link at the top of every page but the bare charts", () => {
    const without = pagesOf(site)
      .filter(({ type }) => !type.startsWith("embed"))
      .filter((page) => {
        const language = find(page, "html")[0]!.attributes.lang!;
        return !find(page, "a").some(
          ({ attributes }) => attributes.href === `${site.base}${language}/search/`,
        );
      });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test(`loads at most ${FIRST_SEARCH} bytes for the first words, their own part of the index aside`, () => {
    const bytes = (file: string): number => {
      const content = readFileSync(join(site.folder, file));
      return file.endsWith(".js") ? gzipSync(content).length : content.length;
    };
    for (const language of LANGUAGES) {
      const first = index.filter(
        (file) =>
          /\.(?:js|json)$/.test(file) ||
          file.includes(`/pagefind.${language}_`) ||
          file === `pagefind/wasm.${language === "en" ? "en" : "unknown"}.pagefind`,
      );
      expect(first).toHaveLength(5);
      expect(first.reduce((sum, file) => sum + bytes(file), 0)).toBeLessThan(FIRST_SEARCH);
    }
  });
});

test("the index knows nothing of the base path: it is the same bytes under any", () => {
  const deep = sites[1]!;
  const naming = filesOf(deep)
    .filter((file) => /^pagefind\/.*\.pf_(?:fragment|index|filter|meta)$/.test(file))
    .filter((file) => gunzipSync(readFileSync(join(deep.folder, file))).includes(deep.base));
  expect(naming).toEqual([]);
});
