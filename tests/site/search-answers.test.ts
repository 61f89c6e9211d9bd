import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Language } from "../../src/model/language.ts";
import { localeOf } from "../../src/values/locales/locale-of.ts";
import { findRecords } from "../../src/browser/search/search-client.ts";
import { builtSites } from "../support/site.ts";

/** What readers ask: pages of which one is among the first answers, pages that are none, and what nothing answers. */
interface Questions {
  found: { ask: string; first: string[]; never?: string[] }[];
  nothing: string[];
}

/** Answers that a reader sees without scrolling. */
const FIRST = 3;
const LANGUAGES = ["en", "vi", "ja"] as const;

const [site] = await builtSites();
const questionsOf = (language: Language): Questions =>
  JSON.parse(
    readFileSync(new URL(`../support/questions/${language}.json`, import.meta.url), "utf8"),
  ) as Questions;

// Pagefind's program runs here as it does in a page: it asks for its files and for the language of the document.
beforeAll(() => {
  const fetched = globalThis.fetch;
  vi.stubGlobal("fetch", (address: string | URL, options?: RequestInit) => {
    const url = new URL(address);
    return url.protocol === "file:"
      ? Promise.resolve(new Response(readFileSync(url)))
      : fetched(address, options);
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Last parts of the addresses of what a question finds, best first. */
async function answers(ask: string, language: Language): Promise<string[]> {
  vi.stubGlobal("document", {
    documentElement: { lang: language },
    currentScript: null,
    querySelector: () => ({ getAttribute: () => language }),
  });
  const { excerpt, phrases } = localeOf(language);
  const program = `file://${join(site!.folder, "pagefind/pagefind.js")}?${language}`;
  const found = await findRecords(ask, { program, excerpt, phrases });
  return Promise.all(
    found.map(async ({ data }) => (await data()).raw_url.replace(/\/$/, "").split(/[/#]/).at(-1)!),
  );
}

describe.each(LANGUAGES)("a search in %s", (language) => {
  const { found, nothing } = questionsOf(language);

  test("is asked at least sixty questions", () => {
    expect(found.length + nothing.length).toBeGreaterThanOrEqual(60);
    expect(new Set([...found.map(({ ask }) => ask), ...nothing]).size).toBe(found.length + nothing.length);
  });

  test.each(found)("answers “$ask” with one of $first first", async ({ ask, first, never = [] }) => {
    const pages = await answers(ask, language);
    expect(pages.slice(0, FIRST).filter((page) => first.includes(page))).not.toEqual([]);
    expect(pages.filter((page) => never.includes(page))).toEqual([]);
  });

  test.each(nothing)("finds nothing for “%s”, which is not there", async (ask) => {
    expect(await answers(ask, language)).toEqual([]);
  });
});
