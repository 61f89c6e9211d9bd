import { describe, expect, test } from "vitest";
import { FULL } from "../support/full.ts";
import { pageOfEachType, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { startWebKit, WEBKIT_LACKS, type WebKit } from "../support/webkit.ts";

/** Widths in px of phones, and of a narrow window. */
const WIDTHS = [320, 375, 447, 700];
/** How many pages one window opens: after some six hundred it crashes. */
const PAGES = 200;

const site = await builtSite();
const pages = pagesOf(site);
/** All in a full run; otherwise the longest page of each type that has a layout of its own. */
const chosen = FULL
  ? pages
  : pageOfEachType(pages).filter(({ type }) =>
      ["home", "story", "chart", "view", "embed", "figures of a dataset", "sources", "search"].includes(type),
    );

// Where it is not installed there is nothing to promise, and one line says so.
if (WEBKIT_LACKS) console.warn(`WebKit: not tried, for want of ${WEBKIT_LACKS}.`);

describe.runIf(!WEBKIT_LACKS)("WebKit, the engine of iPhones,", () => {
  test(
    `scrolls no page sideways: ${chosen.length} pages, ${WIDTHS.join(", ")} px wide`,
    { timeout: 3_600_000 },
    async () => {
      const wide: string[] = [];
      for (let from = 0; from < chosen.length; from += PAGES) {
        await using webkit = await startWebKit();
        // Frames in a page of the site have any width, and are of its origin.
        await webkit.goto(`${site.url}robots.txt`);
        for (const page of chosen.slice(from, from + PAGES)) wide.push(...(await tooWide(webkit, page)));
      }
      expect(wide).toEqual([]);
    },
  );
});

/** At which widths a page needs more than there is. */
async function tooWide(webkit: WebKit, { path }: SitePage): Promise<string[]> {
  const wide: string[] = [];
  await webkit.evaluate(open, { address: site.url + path, width: WIDTHS[0]! });
  for (let tries = 0; !(await webkit.evaluate(isOpen, site.url + path)); tries++) {
    if (tries > 1000) throw new Error(`WebKit does not open ${path}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  for (const width of WIDTHS) {
    const needed = await webkit.evaluate(neededWidth, width);
    if (needed > width) wide.push(`/${path} at ${width}: ${needed} px`);
  }
  return wide;
}

/** The functions below run in the page, and so stand alone. */
function open({ address, width }: { address: string; width: number }): void {
  const frame = document.createElement("iframe");
  frame.style.cssText = `border:0;width:${width}px;height:900px`;
  frame.src = address;
  document.body.replaceChildren(frame);
}

function isOpen(address: string): boolean {
  const inside = document.querySelector("iframe")?.contentDocument;
  if (inside?.readyState !== "complete" || inside.URL !== address) return false;
  // The tables of a story come when its charts are woken.
  inside.defaultView!.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }));
  return !inside.querySelector("[data-tables]");
}

function neededWidth(width: number): number {
  const frame = document.querySelector("iframe")!;
  frame.style.width = `${width}px`;
  const { documentElement, querySelectorAll } = frame.contentDocument!;
  // Wide tables too must stay inside.
  for (const details of querySelectorAll.call(frame.contentDocument, "details"))
    (details as HTMLDetailsElement).open = true;
  return documentElement.scrollWidth;
}
