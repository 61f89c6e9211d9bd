import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { FULL } from "../support/full.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const content = loadContent();
const { resolve } = createRequire(import.meta.url);
const readability = readFileSync(resolve("@mozilla/readability/Readability.js"), "utf8");
/** What the page of a story in each language is read for. */
const [longest] = content.stories.get("en")!.toSorted((a, b) => b.charts.length - a.charts.length);
const money = [...content.charts.values()].find(({ id }) => id === "trade")!;
const all = site.languages.flatMap(({ id }) => [
  {
    path: `${id}/stories/${longest!.id}/`,
    charts: new Set(longest!.charts.map(({ target }) => target)).size,
  },
  { path: `${id}/charts/${money.id}/`, charts: 1 },
]);
/** In a quick run a story in one language, and a chart in another. */
const pages = all.filter((_, index) => FULL || index % 3 === 0);

/** Runs in the page: what a reading mode keeps. */
function kept(): { drawings: string[]; bare: number; text: string } {
  const { Readability } = globalThis as unknown as {
    Readability: new (
      from: Document,
      options: { serializer: (root: Node) => Node },
    ) => { parse(): { content: Element; textContent: string } | null };
  };
  const read = new Readability(document.cloneNode(true) as Document, { serializer: (root) => root }).parse()!;
  const drawings = [...read.content.querySelectorAll("svg[aria-labelledby]")];
  // Without styles a path has its colour from itself or a group around it.
  const bare = drawings
    .flatMap((svg) => [...svg.querySelectorAll("path, line, circle, rect")])
    .filter((mark) => !mark.closest("[stroke], [fill]"));
  return {
    drawings: drawings.map((svg) => svg.getAttribute("aria-labelledby")!),
    bare: bare.length,
    text: read.textContent,
  };
}

test.each(pages)(
  "a reading mode keeps each chart of $path once, with its colours, and each amount once",
  async ({ path, charts }) => {
    const tab = await openTab({});
    try {
      await tab.goto(site.url + path);
      await tab.evaluate(
        readability.replace(/^var __[^]*$/m, "") + "\n;globalThis.Readability = Readability;",
      );
      const { drawings, bare, text } = await tab.evaluate(kept);
      expect(drawings.toSorted()).toEqual([...new Set(drawings)].toSorted());
      expect(drawings.length).toBeGreaterThanOrEqual(charts);
      expect(bare).toBe(0);
      // The rates name the others; an amount of them is never beside its own.
      expect(text).not.toMatch(/[\d.,]+[^.]{0,20} · (?:about |khoảng |約)/);
    } finally {
      await closeTab(tab);
    }
  },
);
