import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { BOTH_BROWSERS, driversOf } from "../support/browser-driver.ts";
import { casesOf, FULL } from "../support/full.ts";
import { startHost, type Host } from "../support/host.ts";
import { pageOfEachType, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const content = loadContent();
const english = pageOfEachType(pagesOf(site).filter(({ path }) => path.startsWith("en/")));

let host: Host;
beforeAll(async () => {
  const frame = `<iframe src="${site.url}en/embed/ecosystem/" title="A chart" frameborder="0" style="width: 100%"></iframe>`;
  host = await startHost({
    article: {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><body style="margin: 0">${frame}<script src="${site.url}embed.js" async></script>`,
    },
  });
});
afterAll(() => host.close());

describe.each(BOTH_BROWSERS)("in $browser on a $device", ({ browser, device, reader }) => {
  const drivers = driversOf(browser);
  /** Pages that cost Firefox seconds, and in Chromium all that tests/browser/every-page.test.ts opens, are left to a full run. */
  const opened = english.filter(({ type }) => FULL || /^(?:story|search)$/.test(type));

  test("the page of each type opens without a complaint, and asks nothing of another site", async () => {
    await using driver = await drivers.open(site.url, reader);
    for (const { path } of opened) await driver.goto(site.url + path);
    expect(driver.complaints).toEqual([]);
    expect(driver.requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
  });

  test.each(
    browser === "Chromium" && device === "desk"
      ? casesOf(content.languages, 1)
      : content.languages.slice(0, 1),
  )("the link of a chart and its citation are copied, in %s", async (language) => {
    const { share } = content.ui.get(language)!;
    const path = `${language}/charts/fdi-capital/`;
    await using driver = await drivers.open(site.url + path, reader);
    await driver.hit("share-tools [data-do=link]");
    await driver.see("share-tools [role=status]", share.copiedLink);
    expect(await driver.clipboard()).toBe(site.siteUrl + site.base + path);
    await driver.hit("share-tools [data-do=citation]");
    await driver.see("share-tools [role=status]", share.copiedCitation);
    expect(await driver.clipboard()).toBe(await driver.text(".citation"));
  });

  test("the builder of embeds is a list of tabs for the keyboard", async () => {
    await using driver = await drivers.open(`${site.url}en/charts/ecosystem/`, reader);
    await driver.focus("embed-builder [role=tab][aria-selected=true]");
    const before = await driver.text("embed-builder [role=tab][aria-selected=true]");
    await driver.press("ArrowRight");
    const after = await driver.evaluate(() => document.activeElement!.textContent.trim());
    expect(after).not.toBe(before);
    expect(await driver.text("embed-builder [role=tab][aria-selected=true]")).toBe(after);
    expect(
      await driver.evaluate(
        () => document.querySelectorAll("embed-builder [role=tabpanel]:not([hidden])").length,
      ),
    ).toBe(1);
  });

  test("an embed is as tall as its chart, however wide its place is", async () => {
    await using driver = await drivers.open(`${host.url}article`, reader);
    for (const width of device === "desk" ? [900, 600] : [360, 740]) {
      await driver.resize(width, 800);
      const chart = await driver.frame("/embed/");
      await expect
        .poll(async () => {
          const frame = await driver.evaluate(
            () => document.querySelector("iframe")!.getBoundingClientRect().height,
          );
          const needed = await chart.evaluate(() => document.documentElement.getBoundingClientRect().height);
          return Math.abs(frame - needed);
        })
        .toBeLessThan(2);
    }
    expect(driver.complaints).toEqual([]);
  });
});

// Firefox starts anew for each of these readers, in about five seconds, and is left to a full run.
describe.each(BOTH_BROWSERS.filter(({ browser }) => FULL || browser === "Chromium"))(
  "in $browser on a $device, to a reader of another kind",
  ({ browser, reader }) => {
    const drivers = driversOf(browser);
    const size = { width: reader.width, height: reader.height };

    test("a reader is pointed at a language at the door, and led nowhere", async () => {
      await using driver = await drivers.open(site.url, { ...size, languages: ["vi", "en"] });
      await driver.see(".choice li[lang=vi] small");
      expect(await driver.isVisible(".choice li[lang=ja] small")).toBe(false);
      expect(await driver.address()).toBe(site.url);
    });

    test("charts, words and tables are there without scripts", async () => {
      const story = english.find(({ type }) => type === "story")!;
      const read = (): { headings: string[]; charts: number; tables: number } => ({
        headings: [...document.querySelectorAll("h1, h2, figcaption")]
          .filter((element) => element.checkVisibility())
          .map(({ textContent }) => textContent.trim()),
        charts: [...document.querySelectorAll(".drawing svg")].filter((svg) => svg.checkVisibility()).length,
        tables: document.querySelectorAll("main table").length,
      });
      await using plain = await drivers.open(site.url + story.path, { ...size, scripts: false });
      const without = await plain.evaluate(read);
      expect(without.charts).toBe(story.drawings);
      await using driver = await drivers.open(site.url + story.path, reader);
      const { headings, tables } = await driver.evaluate(read);
      expect({ headings: without.headings, tables: without.tables }).toEqual({ headings, tables });
    });
  },
);

// In Firefox alone: Chromium without a window keeps no pages in memory.
describe.each(BOTH_BROWSERS.filter(({ browser }) => browser === "Firefox"))(
  "in $browser on a $device, a page that one comes back to",
  ({ browser, reader }) => {
    const drivers = driversOf(browser);
    const isWoken = (): boolean =>
      getComputedStyle(document.querySelector(".theme")!).visibility === "visible";

    // A browser may let go of any page when memory runs short; one that it may not keep is lost each time.
    test("is as one left it, in the theme chosen since", { retry: 3 }, async () => {
      await using driver = await drivers.open(`${site.url}en/stories/ict-in-japan/`, reader);
      await driver.waitFor(isWoken);
      await driver.evaluate(() => {
        addEventListener("pageshow", ({ persisted }) => (document.title = persisted ? "kept" : "anew"));
      });
      await driver.goto(`${site.url}en/charts/fdi-capital/`);
      await driver.waitFor(isWoken);
      await driver.choose(".theme select", "dark");
      await driver.back();
      await driver.waitFor(() => document.title === "kept");
      expect(await driver.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    });
  },
);
