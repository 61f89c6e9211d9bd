import { describe, expect, test } from "vitest";
import { violationsIn } from "../support/axe.ts";
import { driversOf } from "../support/browser-driver.ts";
import { awake } from "../support/enhanced.ts";
import { FULL } from "../support/full.ts";
import { pageOfEachType, pagesOf } from "../support/pages.ts";
import { fixtureSite } from "../support/site.ts";

const site = await fixtureSite();
const pages = pagesOf(site);
/** One page of each type, in each language in turn; in a quick run one in two of the types without charts. */
const types = pageOfEachType(pages.filter(({ path, language }) => language === "pt" || path === "")).filter(
  ({ charts }, index) => FULL || charts > 0 || index % 2 === 0,
);
const drivers = driversOf("Chromium");
/** Lines over time, of two countries. */
const LINES = "pt/charts/index-over-time/";

describe("the site of another content, deep in its host", () => {
  test("shows no word of the content that the engine was born with", () => {
    const words = /vietnam|việt nam|japan|nhật bản|ベトナム|日本|Bridgelines(?!\.example)/i;
    expect(
      pages.filter(({ html }) => words.test(html.replace(/url\([^)]*\)/g, ""))).map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(types)(
    "has a page of type “$type” (/$path) that works and in which axe finds nothing",
    async ({ path, type }) => {
      await using driver = await drivers.open(site.url + path);
      // Looking at colours costs more than all else, and they are the same on all pages.
      const rules = { "color-contrast": { enabled: FULL || type === "chart" } };
      expect(await violationsIn(driver, { rules })).toEqual([]);
      expect(driver.complaints).toEqual([]);
      expect(driver.requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
    },
  );

  test("reads a chart by keys, in a language without a module of its own", async () => {
    await using driver = await drivers.open(site.url + LINES);
    await awake(driver);
    await driver.focus(".drawing");
    await driver.press("ArrowRight");
    await driver.see(".drawing [role=status]", "Noruega, 2015");
    await driver.press("ArrowRight");
    await driver.see(".drawing [role=status]", "Noruega, 2016");
    expect(driver.complaints).toEqual([]);
  });

  test("draws the chosen time anew", async () => {
    await using driver = await drivers.open(`${site.url}${LINES}?time=2018..2022`);
    await driver.see(".changed", "2018–2022");
    expect(driver.complaints).toEqual([]);
  });

  test("changes the drawing of a scrolly with its steps", async () => {
    await using driver = await drivers.open(`${site.url}pt/stories/two-lines/`);
    await driver.waitFor(() => customElements.get("scroll-steps") !== undefined);
    const shown = (): number[] =>
      [...document.querySelectorAll(".frame")].flatMap((frame, index) =>
        getComputedStyle(frame).opacity === "1" ? [index] : [],
      );
    for (const step of [0, 2]) {
      await driver.evaluate((index) => {
        document.querySelectorAll(".step > :first-child")[index]!.scrollIntoView({ block: "start" });
      }, step);
      await driver.waitFor(
        (index) =>
          [...document.querySelectorAll(".frame")].every(
            (frame, place) => (getComputedStyle(frame).opacity === "1") === (place === index),
          ),
        step,
      );
      expect(await driver.evaluate(shown)).toEqual([step]);
    }
    expect(driver.complaints).toEqual([]);
  });
});
