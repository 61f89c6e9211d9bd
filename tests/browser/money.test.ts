import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { withTables } from "../support/enhanced.ts";
import { casesOf, FULL } from "../support/full.ts";
import { BROWSERS_ON_DEVICES, driversOf } from "../support/browser-driver.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const LANGUAGES = ["en", "vi", "ja"] as const;
const CURRENCIES = ["jpy", "vnd"] as const;

const site = await builtSite();
const withAmounts = pagesOf(site).filter(({ html }) => /\bclass="?(?:[^">]* )?jpy\b/.test(html));
/** One page in each language. */
const chosen = (path: string): typeof withAmounts =>
  LANGUAGES.flatMap((language) => withAmounts.find((page) => page.path === `${language}/${path}`) ?? []);
const stories = chosen("stories/vietnam-and-japan-in-charts/");
const charts = chosen("charts/trade/");

/** A page of its own for a test, closed after it. */
async function inPage(
  path: string,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await openTab(options);
  try {
    await page.goto(site.url + path);
    await work(page);
  } finally {
    await closeTab(page);
  }
}
const choose = (page: Page, currency: string): Promise<void> =>
  page.locator(`label:has(#money-${currency})`).click();

test("every language has stories and charts with amounts", () => {
  expect(stories).toHaveLength(LANGUAGES.length);
  expect(charts).toHaveLength(LANGUAGES.length);
});

const UNKNOWN = { en: "EUR – cannot be shown", vi: "EUR – không hiển thị", ja: "EUR – この通貨では" };
test.each(
  casesOf([...casesOf(stories), ...casesOf(charts, 1)], 1).map(({ path, language }) => [
    path,
    UNKNOWN[language as "en"],
  ]),
)("a currency that the page has not is said, and leaves the address: /%s?currency=eur", (path, words) =>
  inPage(`${path}?currency=eur`, async (page) => {
    const status = page.locator("money-choice [role=status]");
    await expect.poll(() => status.textContent()).toContain(words);
    expect(await status.isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe("");
    expect(await page.locator("#money-usd").isChecked()).toBe(true);
    await choose(page, "jpy");
    await expect.poll(() => status.textContent()).toBe("");
  }),
);

describe.each(FULL ? [true, false] : [false])(
  "the choice of a currency, scripts: %s",
  (javaScriptEnabled) => {
    // Style sheets do it in prose; with scripts, one story shows that they do not get in the way.
    test.each(javaScriptEnabled ? stories.slice(0, 1) : casesOf(stories, 1))(
      "shows each amount in one currency at a time: /$path",
      ({ path }) =>
        inPage(
          path,
          async (page) => {
            const atFirst = await page.evaluate(shownAmounts);
            expect(atFirst.usd).toBeGreaterThan(0);
            expect(atFirst).toMatchObject({ jpy: 0, vnd: 0, note: false, parting: 0 });
            for (const currency of CURRENCIES) {
              await choose(page, currency);
              expect(await page.evaluate(shownAmounts)).toEqual({
                usd: 0,
                jpy: 0,
                vnd: 0,
                [currency]: atFirst.usd,
                note: true,
                parting: 0,
              });
            }
            await choose(page, "usd");
            expect(await page.evaluate(shownAmounts)).toEqual(atFirst);
          },
          { javaScriptEnabled },
        ),
    );

    test("names the year of its rates, and leads to them", () =>
      inPage(
        stories[0]!.path,
        async (page) => {
          await choose(page, "jpy");
          const note = page.locator(".rates");
          expect(await note.innerText()).toMatch(/\b20\d\d\b/);
          expect(await note.locator("a").getAttribute("href")).toMatch(/\/datasets\/exchange-rates\/$/);
        },
        { javaScriptEnabled },
      ));

    test("can be made with the keyboard alone", () =>
      inPage(
        stories[0]!.path,
        async (page) => {
          await page.locator("#money-usd").focus();
          await page.keyboard.press("ArrowDown");
          expect(await page.evaluate(shownAmounts)).toMatchObject({ usd: 0, note: true });
        },
        { javaScriptEnabled },
      ));
  },
);

describe("the page of a chart", () => {
  const [{ path }] = charts as [(typeof charts)[0]];
  const table = (page: Page): Promise<string> =>
    page.locator("#figures table").evaluate((element) => element.textContent);

  test.each(casesOf(charts, 1))(
    "shows words, one drawing and the table in the chosen currency, fetched once: /$path",
    (chart) =>
      inPage(chart.path, async (page) => {
        const fetched: string[] = [];
        page.on("request", (request) => fetched.push(request.url()));
        const money = (): string[] => fetched.filter((url) => url.endsWith(".money.json"));
        const atFirst = { amounts: await page.evaluate(shownAmounts), table: await table(page) };
        expect(atFirst.amounts).toMatchObject({ jpy: 0, vnd: 0, note: false, parting: 0 });
        expect(money()).toEqual([]);
        for (const width of [360, 1280])
          for (const currency of [...CURRENCIES, "usd"]) {
            await page.setViewportSize({ width, height: 900 });
            await page.evaluate(() => (document.querySelector<HTMLDetailsElement>(".tools")!.open = true));
            await choose(page, currency);
            const size = width < 600 ? "phone" : "column";
            await expect
              .poll(async () => (await page.evaluate(shownDrawings)).shown)
              .toEqual([`${size} ${currency}`]);
            expect((await page.evaluate(shownDrawings)).name).not.toBe("");
            const { usd, ...other } = atFirst.amounts;
            expect(await page.evaluate(shownAmounts)).toEqual({
              ...other,
              usd: 0,
              [currency]: usd,
              note: currency !== "usd",
            });
            expect((await table(page)) === atFirst.table).toBe(currency === "usd");
            expect(/US\$|USD|億ドル/.test(await table(page))).toBe(currency === "usd");
          }
        expect(money()).toHaveLength(1);
      }),
  );

  test("is printed in the chosen currency, with its rates and without the choice", () =>
    inPage(path, async (page) => {
      await choose(page, "vnd");
      await expect.poll(async () => (await page.evaluate(shownDrawings)).shown).toEqual(["column vnd"]);
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate(shownAmounts)).toMatchObject({ usd: 0, jpy: 0, note: true });
      expect(await page.locator(".money").isVisible()).toBe(false);
    }));

  test("goes back to US dollars, and says so, where the others cannot be had", () =>
    inPage(path, async (page) => {
      await page.route("**/*.money.json", (route) => route.abort());
      await choose(page, "jpy");
      await expect
        .poll(() => page.locator("money-choice [role=status]").innerText())
        .toMatch(/^JPY – .*US dollars/);
      expect(await page.locator("#money-usd").isChecked()).toBe(true);
      expect(new URL(page.url()).search).toBe("");
      expect((await page.evaluate(shownDrawings)).shown).toEqual(["column usd"]);
    }));

  test("draws a choice of series again in a currency that is chosen after it", () =>
    inPage("en/charts/hightech-exports/?country=vietnam~japan", async (page) => {
      const drawn = (): Promise<string> =>
        page.evaluate(() =>
          [...document.querySelectorAll(".drawing svg.column text")].map((node) => node.textContent).join(),
        );
      await expect.poll(drawn).not.toContain("Korea");
      await choose(page, "jpy");
      await expect.poll(drawn).toContain("¥");
      expect(await drawn()).not.toContain("Korea");
      await page.locator(".changed button").click();
      await expect.poll(drawn).toMatch(/Korea ¥/);
      await choose(page, "usd");
      await expect.poll(drawn).toMatch(/Korea \$/);
    }));

  test("has drawing and table in US dollars without scripts, and no choice", () =>
    inPage(
      path,
      async (page) => {
        expect(await page.locator(".money").isVisible()).toBe(false);
        expect((await page.evaluate(shownDrawings)).shown).toEqual(["column usd"]);
        expect(await page.locator("#figures table").isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));
});

test("without scripts a story says that its charts stay as they are", () =>
  inPage(
    stories[0]!.path,
    async (page) => {
      await choose(page, "jpy");
      expect(await page.locator(".rates noscript").innerText()).not.toBe("");
    },
    { javaScriptEnabled: false },
  ));

describe.each(BROWSERS_ON_DEVICES)("in $browser on a $device, a choice", ({ browser: name, reader }) => {
  const drivers = driversOf(name);
  /** Its charts and their tables, which come after the choice: it is the first sign of a reader. */
  const inYen = (): boolean =>
    [...document.querySelectorAll(".chart[data-money]")].every(
      (chart) =>
        chart.querySelector<HTMLAnchorElement>(".title > a")!.search === "?currency=jpy" &&
        /¥|yen|円/.test(chart.querySelector("table")?.textContent ?? ""),
    );

  test("is made in a story, whose charts follow, and is kept by reload, another language and back", async () => {
    await using driver = await drivers.open(site.url + stories[0]!.path, reader);
    await driver.waitFor(() => customElements.get("money-choice") !== undefined);
    await driver.hit("label:has(#money-jpy)");
    await driver.waitFor(inYen);
    expect(await driver.evaluate(shownAmounts)).toMatchObject({ usd: 0, vnd: 0, note: true });
    for (const chart of await driver.evaluate(chartsInStory))
      expect(`${chart.title} ${chart.subtitle} ${chart.table}`).not.toContain("US$");
    await driver.reload();
    await driver.waitFor(inYen);
    await driver.hit(".tongues a[hreflang=ja]");
    await driver.waitFor(() => document.documentElement?.lang === "ja");
    await driver.waitFor(inYen);
    await driver.back();
    await driver.waitFor(() => document.documentElement?.lang === "en");
    await driver.waitFor(inYen);
    expect(driver.complaints).toEqual([]);
  });

  test("is made on the page of a chart by keys, and taken back", async () => {
    await using driver = await drivers.open(site.url + charts[0]!.path, reader);
    await driver.waitFor(() => customElements.get("money-choice") !== undefined);
    if (reader.width < 600) await driver.hit(".tools > summary");
    await driver.focus("#money-usd");
    await driver.press("ArrowDown");
    await driver.waitFor(() => location.search === "?currency=jpy");
    await driver.waitFor(() => document.querySelector(".drawing svg.jpy") !== null);
    expect((await driver.evaluate(shownDrawings)).shown).toEqual([
      `${reader.width < 600 ? "phone" : "column"} jpy`,
    ]);
    await driver.press("ArrowUp");
    await driver.waitFor(() => location.search === "");
    expect(await driver.evaluate(shownAmounts)).toMatchObject({ jpy: 0, vnd: 0, note: false });
    expect(driver.complaints).toEqual([]);
  });
});

describe("with scripts a choice", () => {
  test.each(casesOf([stories[0]!, charts[0]!]))(
    "stands in the address, and the page keeps it: /$path",
    ({ path }) =>
      inPage(path, async (page) => {
        await choose(page, "jpy");
        expect(new URL(page.url()).search).toBe("?currency=jpy");
        await page.reload();
        await expect.poll(() => page.locator("#money-jpy").isChecked()).toBe(true);
        expect(await page.evaluate(shownAmounts)).toMatchObject({ usd: 0, note: true });
        await page.goBack();
        await expect.poll(() => page.evaluate(shownAmounts)).toMatchObject({ jpy: 0, note: false });
      }),
  );

  test.each(casesOf([stories[0]!, charts[0]!], 1))(
    "goes along into the other languages: /$path",
    ({ path }) =>
      inPage(path, async (page) => {
        await choose(page, "vnd");
        await page.locator(".tongues a[hreflang=vi]").click();
        await page.waitForURL(/\/vi\//);
        await expect.poll(() => page.locator("#money-vnd").isChecked()).toBe(true);
      }),
  );

  test("of a currency that nobody has is none", () =>
    inPage(`${charts[0]!.path}?currency=gold`, async (page) => {
      expect(await page.locator("#money-usd").isChecked()).toBe(true);
    }));

  test.runIf(FULL)("has the marks gathered anew", () =>
    inPage(charts[0]!.path, async (page) => {
      await page.evaluate(() => {
        document.addEventListener("chart:redraw", () => (document.title = "redrawn"));
      });
      await choose(page, "jpy");
      await expect.poll(() => page.title()).toBe("redrawn");
    }),
  );
});

describe("the charts of a story, with scripts,", () => {
  const [{ path }] = stories as [(typeof stories)[0]];

  test.each(casesOf(stories, 2))("are put into the currency as their own pages have them: /$path", (story) =>
    inPage(story.path, async (page) => {
      const before = await page.evaluate(chartsInStory);
      expect(before.length).toBeGreaterThan(0);
      // The tables come after the choice.
      const chosen = Promise.withResolvers<void>();
      await page.route("**/*.tables.json", (route) => chosen.promise.then(() => route.continue()));
      await choose(page, "jpy");
      await expect
        .poll(async () => (await page.evaluate(chartsInStory)).every(({ link }) => link === "?currency=jpy"))
        .toBe(true);
      expect((await page.evaluate(chartsInStory)).every(({ table }) => table === "")).toBe(true);
      chosen.resolve();
      await withTables(page);
      const after = await page.evaluate(chartsInStory);
      const own = await openTab();
      for (const [index, chart] of after.entries()) {
        expect(chart.drawings).toBe(2);
        expect(chart.left).toBe(0);
        for (const part of ["subtitle", "drawing", "table"] as const)
          expect(chart[part]).not.toBe(before[index]![part]);
        expect(`${chart.title} ${chart.subtitle} ${chart.table}`).not.toMatch(/US\$|USD|ドル/);
        await own.goto(site.url + chart.page);
        await choose(own, "jpy");
        const words = await own.locator(".sheet .chart").evaluate((figure) => ({
          title: (figure.querySelector("h1") as HTMLElement).innerText,
          subtitle: (figure.querySelector(".sub") as HTMLElement).innerText,
        }));
        expect({ title: chart.title, subtitle: chart.subtitle }).toEqual(words);
      }
      await closeTab(own);
      await choose(page, "usd");
      const untabled = async (): Promise<typeof before> =>
        (await page.evaluate(chartsInStory)).map((chart) => ({ ...chart, table: "" }));
      await expect.poll(untabled).toEqual(before);
      for (const [index, { table }] of (await page.evaluate(chartsInStory)).entries())
        expect(table).not.toBe(after[index]!.table);
    }),
  );

  test.runIf(FULL)("stay in US dollars, and say so, where their pages cannot be had", () =>
    inPage(path, async (page) => {
      const before = await page.evaluate(chartsInStory);
      await page.route("**/charts/**", (route) => route.abort());
      await choose(page, "jpy");
      const said = page.locator("money-choice [role=status]");
      await expect.poll(() => said.innerText()).toMatch(/US dollars/);
      const after = await page.evaluate(chartsInStory);
      expect(after.map(({ drawing, subtitle }) => drawing + subtitle)).toEqual(
        before.map(({ drawing, subtitle }) => drawing + subtitle),
      );
    }),
  );

  test("are not fetched before somebody wants them", () =>
    inPage(path, async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await page.waitForLoadState("networkidle");
      const files = (): string[] => fetched.filter((url) => url.endsWith(".money.json"));
      expect(files()).toEqual([]);
      const charts = await page.evaluate(chartsInStory);
      await page.hover("money-choice");
      await expect.poll(() => files().length).toBe(charts.length);
      await choose(page, "jpy");
      await expect
        .poll(async () => (await page.evaluate(chartsInStory)).every(({ link }) => link === "?currency=jpy"))
        .toBe(true);
      expect(files()).toHaveLength(charts.length);
    }));
});

/** Runs in the page, and so stands alone. `parting` counts what is there for readers without styles only. */
function shownAmounts(): Record<"usd" | "jpy" | "vnd" | "parting", number> & { note: boolean } {
  const visible = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
  const amounts = (currency: string): number => visible(`:is(.value, .sub) .${currency}`);
  return {
    usd: amounts("usd"),
    jpy: amounts("jpy"),
    vnd: amounts("vnd"),
    parting: visible(":is(.value, .chart) i"),
    note: visible(".rates") > 0,
  };
}

function shownDrawings(): { shown: string[]; name: string } {
  const shown = [...document.querySelectorAll(".sheet .drawing svg")].filter((svg) => svg.checkVisibility());
  const label = shown[0]?.getAttribute("aria-labelledby");
  return {
    shown: shown.map((svg) => svg.getAttribute("class")!),
    name: (label && document.getElementById(label)?.textContent) || "",
  };
}

function chartsInStory(): {
  page: string;
  link: string;
  title: string;
  subtitle: string;
  drawing: string;
  drawings: number;
  table: string;
  left: number;
}[] {
  return [...document.querySelectorAll<HTMLElement>(".chart[data-money]")].map((figure) => {
    const link = figure.querySelector<HTMLAnchorElement>(".title > a")!;
    const text = (selector: string): string =>
      figure
        .querySelector(selector)
        ?.textContent?.replace(/[ \n]+/g, " ")
        .trim() ?? "";
    return {
      page: link.pathname.slice(1),
      link: link.search,
      title: link.textContent!.trim(),
      subtitle: text(".sub"),
      drawing: [...figure.querySelectorAll(".drawing svg text")].map((node) => node.textContent).join("|"),
      drawings: figure.querySelectorAll(".drawing svg").length,
      table: text("table"),
      left: figure.querySelectorAll("span:is(.usd, .jpy, .vnd)").length,
    };
  });
}
