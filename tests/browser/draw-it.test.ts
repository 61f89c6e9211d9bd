import { describe, expect, test } from "vitest";
import { driversOf, ON_EVERY_DEVICE, type Driver, type Reader } from "../support/browser-driver.ts";
import { violationsIn } from "../support/axe.ts";
import { casesOf } from "../support/full.ts";
import { builtSite, fixtureSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const story = `${site.url}en/stories/science-and-technology/`;
const embed = `${site.url}en/embed/hightech-share/draw/`;

/** What of the game shows, and what is said. Runs in the page, and so stands alone. */
function survey() {
  const game = document.querySelector<HTMLElement>("draw-it")!;
  const shown = [...game.querySelectorAll("svg")].find((svg) => svg.getBoundingClientRect().width)!;
  const isShown = (ink: Element): boolean => getComputedStyle(ink).visibility === "visible";
  const box = game.querySelector(".pad")?.getBoundingClientRect();
  return {
    /** Words and marks that can be seen, without the grid. */
    keys: [...shown.querySelectorAll("[data-k]")]
      .filter(isShown)
      .map((ink) => `${ink.localName} ${ink.getAttribute("data-k")}`),
    isSpoken: shown.getAttribute("aria-hidden") !== "true",
    said: game.querySelector<HTMLElement>("[role=status]")?.innerText.trim() ?? "",
    /** All that can be read. */
    words: game.innerText,
    pad: box ? { left: box.left, top: box.top, width: box.width, height: box.height } : undefined,
    drawn: game.querySelectorAll("svg .sketch circle").length,
  };
}

const open = async (browser: Driver["browser"], address: string, reader: Reader): Promise<Driver> => {
  const driver = await driversOf(browser).open(address, reader);
  await driver.waitFor(() => document.querySelector("draw-it") !== null);
  await driver.evaluate(() =>
    document.querySelector("draw-it .drawing")!.scrollIntoView({ block: "center", behavior: "instant" }),
  );
  await driver.waitFor(() => !!document.querySelector<HTMLElement>("draw-it.ready .pad")?.offsetWidth);
  await driver.drawn();
  return driver;
};

describe.each(casesOf(ON_EVERY_DEVICE, 1))(
  "a chart that readers draw, in $browser on a $device",
  ({ browser, reader }) => {
    test("is kept back, drawn with the pointer, and then shown with how far off that was", async () => {
      await using driver = await open(browser, story, reader);
      const before = await driver.evaluate(survey);
      expect(before.keys.filter((key) => /20(?:1[1-9]|2\d)/.test(key))).toEqual([]);
      expect(before.keys).toContain("circle 2010");
      expect(before.isSpoken).toBe(false);
      expect(before.words).not.toMatch(/41\.7|42\.7|tripled/);

      const { left, top, width, height } = before.pad!;
      // The twelve years after 2010, at a height that no share has ever had.
      const isTouched = "touch" in reader;
      if (isTouched)
        for (const year of [0, 5, 11])
          await driver.tapAt(left + (width * (year + 0.5)) / 12, top + height * 0.85);
      else await driver.click(".pad");
      const drawn = await driver.evaluate(survey);
      expect(drawn.said).toBe(isTouched ? "3 of 12 drawn" : "1 of 12 drawn");

      await driver.hit("draw-it button");
      await driver.see("draw-it [role=status]", "percentage points too");
      const after = await driver.evaluate(survey);
      expect(after.said).toMatch(
        /^On average you drew [\d.]+ percentage points too (?:low|high)\.[^]*tripled/,
      );
      expect(after.keys).toContain("path 2010+");
      expect(after.isSpoken).toBe(true);

      await driver.hit("draw-it button");
      const again = await driver.evaluate(survey);
      expect(again.keys).toEqual(before.keys);
      expect(again.drawn).toBeLessThan(drawn.drawn);
      expect(driver.complaints).toEqual([]);
    });

    test("is drawn with keys, which speak the figures, in a frame of its own", async () => {
      await using driver = await open(browser, embed, reader);
      await driver.focus(".pad");
      await driver.press("ArrowRight");
      await driver.press("ArrowUp");
      expect((await driver.evaluate(survey)).said).toBe("2011: 13.5%");
      await driver.press("PageUp");
      await driver.press("ArrowRight");
      expect((await driver.evaluate(survey)).said).toBe("2012: 18.5%");
      await driver.focus("draw-it button");
      await driver.press("Enter");
      await driver.see("draw-it [role=status]", "too");
      await driver.focus(".pad");
      await driver.press("Home");
      expect((await driver.evaluate(survey)).said).toMatch(/^2011: you drew 18\.5%, it was 18\.8%/);
      // The frame, and the face of its headline.
      expect(driver.requests.filter((address) => !address.endsWith(".woff2"))).toHaveLength(1);
      expect(driver.complaints).toEqual([]);
    });
  },
);

test("what is drawn in one stroke has every year, and the keys of columns are read as well", async () => {
  const page = await openTab({ viewport: { width: 1280, height: 900 } });
  const { url } = await fixtureSite();
  await page.goto(`${url}en/embed/people-by-year/draw/`);
  await page.locator("draw-it.ready .pad").waitFor();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const driver = { evaluate: page.evaluate.bind(page) as Driver["evaluate"] };
  const { pad, keys } = await page.evaluate(survey);
  expect(keys.filter((key) => key.startsWith("rect"))).toEqual(["rect 2018", "rect 2019"]);
  const { left, top, width, height } = pad!;
  await page.mouse.move(left + 2, top + height / 2);
  await page.mouse.down();
  await page.mouse.move(left + width - 2, top + height / 4, { steps: 2 });
  await page.mouse.up();
  expect((await page.evaluate(survey)).said).toBe("4 of 4 drawn");
  expect(await violationsIn(driver)).toEqual([]);
  await page.click("draw-it button");
  expect((await page.evaluate(survey)).keys).toContain("rect 2023");
  expect(await violationsIn(driver)).toEqual([]);
  await closeTab(page);
});

test("stands there before its script has come, as far as it is shown, in the size that it will have", async () => {
  const page = await openTab({ viewport: { width: 1280, height: 900 } });
  let letCome: () => void;
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(/\/draw-it\.[^/]*js/, async (route) => {
    await held;
    await route.continue();
  });
  try {
    await page.goto(story);
    const driver = { evaluate: page.evaluate.bind(page) as Driver["evaluate"] };
    const before = await driver.evaluate(survey);
    expect(before.keys).toContain("circle 2010");
    expect(before.keys.filter((key) => /20(?:1[1-9]|2\d)/.test(key))).toEqual([]);
    expect(before.isSpoken).toBe(false);
    expect(before.words).toContain("Draw how it went on");
    expect(before.words).not.toMatch(/41\.7|42\.7|tripled/);
    const room = page.locator("draw-it .room").filter({ visible: true });
    expect(await room.evaluate((rect) => getComputedStyle(rect).fill)).not.toBe("none");
    const height = (): Promise<number> =>
      page.locator("draw-it").evaluate((game) => game.getBoundingClientRect().height);
    const early = await height();
    await page.locator("draw-it").scrollIntoViewIfNeeded();
    letCome!();
    await page.locator("draw-it.ready .pad").waitFor();
    expect(await height()).toBe(early);
    expect((await driver.evaluate(survey)).keys).toEqual(before.keys);
  } finally {
    await page.unrouteAll();
    await closeTab(page);
  }
});

test("without scripts there are the question, the whole chart and what there is to say of it", async () => {
  const page = await openTab({ javaScriptEnabled: false });
  for (const address of [story, embed]) {
    await page.goto(address);
    const game = page.locator("draw-it");
    expect(
      await game.locator("svg:visible [data-k='2010+'], svg:visible [data-k='2008+']").first().isVisible(),
    ).toBe(true);
    expect(await game.textContent()).toMatch(
      /How do you think that share changed up to 2022\?[^]*more than tripled/,
    );
    expect(await game.locator("button").count()).toBe(0);
    expect(
      await game.locator(".hint, [class=room][fill]:not([fill=none])").filter({ visible: true }).count(),
    ).toBe(0);
  }
  await closeTab(page);
});
