import { expect, test } from "vitest";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
/** A story whose picture answers to readers, at the head of the page. */
const { path } = pagesOf(site).find(
  ({ type, html, path: one }) =>
    type === "story" && one.startsWith("en/") && !/class="?hero[^]*id="?chart-[^]*<scroll-steps/.test(html),
)!;
const SCRIPT = /interactive-chart/;

test("what makes charts answer is asked for at the first sign of a reader, whose tap is heard", async () => {
  const tab = await openTab({ viewport: { width: 1280, height: 800 } });
  const asked: string[] = [];
  tab.on("request", (request) => void (SCRIPT.test(request.url()) && asked.push(request.url())));
  try {
    await tab.goto(site.url + path, { waitUntil: "networkidle" });
    expect(asked).toEqual([]);
    const chart = tab.locator("interactive-chart svg:visible").first();
    const box = (await chart.boundingBox())!;
    expect(box.y).toBeLessThan(800);
    // Off the chart a pointer is no sign.
    await tab.mouse.move(20, 20);
    expect(asked).toEqual([]);
    // A tap comes at once, without a pointer that has been on its way.
    await chart.evaluate((svg) => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
      svg.dispatchEvent(new MouseEvent("click", at));
    });
    await expect.poll(() => tab.locator("[role=tooltip]:popover-open").count()).toBe(1);
    expect(asked).toHaveLength(1);
  } finally {
    await closeTab(tab);
  }
});
