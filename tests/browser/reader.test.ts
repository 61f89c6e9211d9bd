import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { InteractiveChart } from "../../src/browser/chart/interactive-chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Language } from "../../src/model/language.ts";
import { awake } from "../support/enhanced.ts";
import { violationsIn } from "../support/axe.ts";
import { inTabs, sharedBrowser } from "../support/browser.ts";
import { BROWSERS, BROWSERS_ON_DEVICES, driversOf, type Driver } from "../support/browser-driver.ts";
import { casesOf, FULL } from "../support/full.ts";
import { pagesOf, turnOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const { ui } = loadContent();
const LINES = "charts/hightech-exports/";

const CHART = "interactive-chart";
const TIP = "[role=tooltip]";

/** What is said aloud, once it is something else than before. */
async function spoken(driver: Driver, before = ""): Promise<string> {
  return driver.waitFor((old) => {
    const words = document.querySelector(".drawing [role=status]")?.textContent;
    return words !== old && words;
  }, before) as Promise<string>;
}

/** Presses keys one after the other and gives back what is said at the end. */
async function press(driver: Driver, ...keys: string[]): Promise<string> {
  let words = await driver.text(`${CHART} [role=status]`);
  for (const key of keys) {
    await driver.press(key);
    words = await spoken(driver, words);
  }
  return words;
}

const closed = (driver: Driver) =>
  driver.waitFor(() => !document.querySelector("[role=tooltip]:popover-open"));

/** Where a point of the first chart stands in the window, in px, once it is scrolled to. */
async function placeOf(driver: Driver, series: string, row: string): Promise<{ x: number; y: number }> {
  await driver.evaluate(() =>
    document.querySelector("interactive-chart")!.scrollIntoView({ block: "center" }),
  );
  await driver.drawn();
  return driver.evaluate(
    ([wantedSeries, wantedRow]) => {
      const chart = document.querySelector<InteractiveChart>("interactive-chart")!;
      const { left, top } = chart.getBoundingClientRect();
      const point = chart.reading.points.find((one) => one.series === wantedSeries && one.row === wantedRow)!;
      return { x: left + (point.left + point.right) / 2, y: top + (point.top + point.bottom) / 2 };
    },
    [series, row],
  );
}

/** Whether the tooltip is inside the window. */
const isInside = (driver: Driver): Promise<boolean> =>
  driver.evaluate(() => {
    const { left, top, right, bottom } = document.querySelector("[role=tooltip]")!.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

describe.each(BROWSERS)("in %s, a mouse", (browser) => {
  const drivers = driversOf(browser);

  const corners = [
    ["en", "charts/hightech-exports/", "vietnam", "2015", "US$47.5 billion", "Source: World Bank"],
    ["vi", "charts/hightech-exports/", "vietnam", "2015", "47,5 tỷ USD", "Nguồn:"],
    ["ja", "charts/hightech-exports/", "vietnam", "2015", "475億ドル", "出典："],
  ] as const;
  // Words do not hang on the browser.
  test.each(browser === "Chromium" ? casesOf(corners, 1) : corners.slice(2))(
    "reads a corner of a line with unit and source: %s/%s",
    async (language, path, series, row, value, source) => {
      await using driver = await drivers.open(`${site.url}${language}/${path}`);
      await awake(driver);
      const { x, y } = await placeOf(driver, series, row);
      await driver.pointAt(x - 2, y + 1);
      await driver.see(TIP, value.startsWith("US") ? value.slice(0, 3) : value);
      await driver.see(`${TIP} .main`, value.startsWith("US") ? "billion" : value);
      await driver.see(`${TIP} small`, source);
      expect(await isInside(driver)).toBe(true);
      // The line that is pointed at stands out, and so does its row.
      expect(
        await driver.evaluate(() => [
          document.querySelectorAll("svg .dim[data-k]").length > 0,
          document.querySelector("tr.on")?.getAttribute("data-k"),
          document.querySelectorAll(".ring").length,
        ]),
      ).toEqual([true, row, 1]);
      await driver.press("Escape");
      await closed(driver);
      expect(await driver.evaluate(() => document.querySelectorAll(".dim, tr.on, .ring").length)).toBe(0);
      await driver.pointAt(x + 40, y);
      await driver.see(TIP);
      await driver.pointAt(2, 2);
      await closed(driver);
      expect(driver.complaints).toEqual([]);
    },
  );

  test("pins a point by a click, so that its words can be selected, and lets go of it", async () => {
    await using driver = await drivers.open(`${site.url}en/${LINES}`);
    await awake(driver);
    const { x, y } = await placeOf(driver, "vietnam", "2015");
    await driver.click("svg.column circle[data-k='vietnam,2015']");
    await driver.see(".tip.pinned", "2015");
    expect(await spoken(driver)).toContain("Vietnam, 2015");
    await driver.pointAt(x + 60, y);
    await driver.see(".tip.pinned", "2015");
    await driver.wheel(300);
    await closed(driver);
  });

  test("finds the mark of a table's row, and a series by its column's head and by its label", async () => {
    await using driver = await drivers.open(`${site.url}en/stories/ict-in-japan/`);
    await awake(driver);
    await driver.click("#chart-ict-workforce summary");
    await driver.hover("#chart-ict-workforce tr[data-k=mic-software-2024] td.n");
    await driver.waitFor(() =>
      document.querySelector("svg.column [data-k=mic-software-2024]")!.classList.contains("on"),
    );
    await driver.click("#chart-vietnamese-in-japan summary");
    const dimmed = (): string[] =>
      ["residents", "workers"].filter((key) =>
        document.querySelector(`svg.column path[data-k^="${key},"]`)!.classList.contains("dim"),
      );
    await driver.hover("#chart-vietnamese-in-japan th[data-c=workers]");
    await driver.waitFor(dimmed);
    expect(await driver.evaluate(dimmed)).toEqual(["residents"]);
    await driver.hover("#chart-vietnamese-in-japan .credit");
    await driver.waitFor(() => !document.querySelector(".dim"));
    await driver.evaluate(() => document.querySelector("#chart-vietnamese-in-japan")!.scrollIntoView());
    await driver.drawn();
    const { x, y } = await driver.evaluate(() => {
      const label = [...document.querySelectorAll("#chart-vietnamese-in-japan svg.column text")].find(
        ({ textContent }) => textContent.startsWith("Residents"),
      )!;
      const { left, top } = label.getBoundingClientRect();
      return { x: left + 5, y: top + 5 };
    });
    await driver.pointAt(x, y);
    await driver.waitFor(dimmed);
    expect(await driver.evaluate(dimmed)).toEqual(["workers"]);
  });
});

describe.each(BROWSERS)("in %s, a finger on a phone", (browser) => {
  const drivers = driversOf(browser);
  const phone = { touch: true, width: 360, height: 760 };

  const places = [
    ["en/charts/fdi-capital/", "", "2017-02", "nearly US$42 billion"],
    ["vi/charts/gii-peers/", "malaysia", "2025", "hạng 34"],
    ["ja/charts/vietnamese-in-japan/", "residents", "2006-12", "31,527人"],
    ["en/stories/ict-in-japan/", "", "mic-software-2024", "224,000 people"],
  ] as const;
  test.each(places.filter((_, index) => FULL || index % 2 === 1))(
    "opens what it taps, and closes it elsewhere: %s",
    async (path, series, row, value) => {
      await using driver = await drivers.open(site.url + path, phone);
      await awake(driver);
      const { x, y } = await placeOf(driver, series, row);
      await driver.drawn();
      await driver.tapAt(x, y);
      await driver.see(`${TIP} .main`, value);
      expect(await isInside(driver)).toBe(true);
      const shift = await driver.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(shift).toBeLessThanOrEqual(0);
      await driver.tapAt(4, 4);
      await closed(driver);
      expect(driver.complaints).toEqual([]);
    },
  );
});

describe.each(BROWSERS_ON_DEVICES)(
  "in $browser on a $device, the keyboard",
  ({ browser, device, reader }) => {
    const drivers = driversOf(browser);
    const open = async (path: string): Promise<Driver> => awake(await drivers.open(site.url + path, reader));

    // Words do not hang on the browser or its window: all languages are walked in one of them.
    test.each(
      (browser === "Chromium" && device === "desk" ? casesOf(["en", "vi", "ja"], 2) : ["ja"]) as Language[],
    )("walks through a chart and hears it in %s", async (language) => {
      const words = ui.get(language)!.reader;
      const position = (n: number, total: number): string =>
        words.position.replace("{n}", String(n)).replace("{total}", String(total));
      await using driver = await open(`${language}/${LINES}`);
      await driver.focus(CHART);
      expect(await press(driver, "ArrowRight")).toContain(position(1, 15));
      await driver.see(`${TIP} .main`);
      expect(await press(driver, "ArrowRight")).toContain(position(2, 15));
      expect(await press(driver, "ArrowDown")).toContain(position(3, 18));
      expect(await press(driver, "End")).toContain(position(18, 18));
      expect(await press(driver, "Home")).toContain(position(1, 18));
      // Enter tells all of a point; Escape leads out, level by level.
      const detail = await press(driver, "Enter");
      expect(detail).toMatch(/World Bank|世界銀行|Ngân hàng Thế giới/);
      expect(await press(driver, "Escape")).toContain("18");
      await closed(driver);
      expect(await press(driver, "Escape")).toBe(words.chart.replace("{count}", "72"));
      expect(await press(driver, "Enter", "ArrowDown")).toMatch(/\d/);
      expect(driver.complaints).toEqual([]);
    });

    test("shows its keys on “?”, and has the focus again when they are closed", async () => {
      await using driver = await open(`en/${LINES}`);
      await driver.focus(CHART);
      await driver.press("?");
      await driver.see("[role=dialog]", ui.get("en")!.reader.keys.table);
      expect(await violationsIn(driver)).toEqual([]);
      await driver.press("Escape");
      await driver.waitFor(() => !document.querySelector("[role=dialog]"));
      expect(await driver.evaluate(() => document.activeElement!.localName)).toBe("interactive-chart");
    });

    test.runIf(FULL)("goes on where it was left, and has nothing over the list of its keys", async () => {
      await using driver = await open(`en/${LINES}`);
      // Screen readers enter an application, and name the one inside.
      expect(
        await driver.evaluate(() => document.querySelector("interactive-chart")!.parentElement!.role),
      ).toBe("application");
      await driver.focus(CHART);
      expect(await press(driver, "ArrowRight", "ArrowRight")).toContain("2 of 15");
      await driver.evaluate(() => (document.activeElement as HTMLElement).blur());
      await closed(driver);
      await driver.focus(CHART);
      expect(await press(driver, "ArrowRight")).toContain("3 of 15");
      await driver.press("?");
      await driver.see("[role=dialog]");
      await driver.press("t");
      await driver.hit("[role=dialog] p:nth-of-type(4)");
      await driver.drawn();
      expect(await driver.isVisible("[role=tooltip]:popover-open")).toBe(false);
      expect(await driver.isVisible("[role=dialog]")).toBe(true);
    });

    test("goes to the table on “t”, in a story and on the chart's page", async () => {
      for (const path of ["en/stories/ict-in-japan/", "en/charts/ict-workforce/"]) {
        await using driver = await open(path);
        await driver.focus(CHART);
        await press(driver, "ArrowRight", "ArrowRight");
        await driver.press("t");
        await driver.waitFor(
          () => document.activeElement?.matches(".scroll") && document.activeElement.checkVisibility(),
        );
        expect(await driver.evaluate(() => document.querySelector("tr.on")?.getAttribute("data-k"))).toBe(
          "mic-software-2024",
        );
      }
    });

    test.runIf(FULL)("is never held: Tab leads on, and keys with modifiers are the browser's", async () => {
      await using driver = await open(`en/${LINES}`);
      await driver.focus(CHART);
      await press(driver, "ArrowRight");
      const kept = await driver.evaluate(() =>
        ["ArrowRight", "t", "?"].filter(
          (key) =>
            !document
              .querySelector("interactive-chart")!
              .dispatchEvent(
                new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true }),
              ),
        ),
      );
      expect(kept).toEqual([]);
      await driver.press("Tab");
      expect(await driver.evaluate(() => document.activeElement!.localName)).not.toBe("interactive-chart");
      await closed(driver);
      expect(await driver.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });

    test.runIf(FULL)("keeps keys that come before their answers are loaded", async () => {
      await using driver = await awake(await open(`en/${LINES}`));
      await driver.evaluate(() => {
        const chart = document.querySelector("interactive-chart")!;
        (chart as HTMLElement).focus();
        for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"])
          chart.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      });
      await driver.see(TIP, "2010");
      expect(await driver.text(`${TIP} .main`)).toContain("Vietnam");
    });
  },
);

describe.each(BROWSERS_ON_DEVICES)("in $browser on a $device, an embed", ({ browser, device, reader }) => {
  const drivers = driversOf(browser);
  const said = ".drawing [role=status]";
  const place = { ...reader, width: device === "phone" ? 360 : 600 };

  const words = [
    ["en", "Vietnam, 2008: US$3.0 billion 1/72"],
    ["vi", "Việt Nam, 2008: 3,0 tỷ USD 1/72"],
    ["ja", "ベトナム、2008年：30億ドル 1/72"],
  ] as const;
  test.each(browser === "Chromium" && device === "desk" ? casesOf(words, 0) : words.slice(0, 1))(
    "reads points by the arrow keys: %s",
    async (language, words) => {
      await using driver = await drivers.open(`${site.url}${language}/embed/hightech-exports/`, place);
      await driver.waitFor(() => document.querySelector<HTMLElement>(".drawing")?.tabIndex === 0);
      await driver.focus(".drawing");
      await driver.press("ArrowRight");
      await driver.see(said, words);
      await driver.see(TIP, words.split(" 1/")[0]);
      await driver.press("ArrowRight");
      await driver.see(said, "2/72");
      await driver.press("Escape");
      await closed(driver);
      expect(driver.complaints).toEqual([]);
    },
  );

  test("reads what is tapped or pointed at, and has its table", async () => {
    await using driver = await drivers.open(`${site.url}en/embed/fdi-capital/`, place);
    await driver.waitFor(() => document.querySelector<HTMLElement>(".drawing")?.tabIndex === 0);
    await driver.hit(".drawing [data-k='2017-02']");
    await driver.see(TIP, "Feb 2017: nearly US$42 billion");
    expect(await isInside(driver)).toBe(true);
    await driver.hit("h1");
    await closed(driver);
    await driver.hit("summary");
    await driver.see("table", "nearly 42");
  });
});

describe("axe", () => {
  const drivers = driversOf("Chromium");
  const themes = [
    ["light", 0],
    ["dark", 2],
  ] as const;
  test.each(casesOf(themes, 1))(
    "finds nothing while a tooltip is open, in the %s theme",
    async (theme, turn) => {
      for (const path of casesOf([`en/${LINES}`, "ja/stories/ict-in-japan/", "vi/embed/trade/"], turn)) {
        await using driver = await drivers.open(site.url + path, { theme, width: 390 });
        await driver.evaluate(() => document.querySelector(".drawing")!.scrollIntoView());
        await driver.waitFor(() => document.querySelector<HTMLElement>(".drawing")?.tabIndex === 0);
        await driver.focus(".drawing");
        await driver.press("ArrowRight");
        await driver.see(TIP);
        await driver.drawn();
        expect(await violationsIn(driver)).toEqual([]);
      }
    },
  );
});

describe("every chart, in one of the languages", () => {
  const WIDTHS = [360, 1280];
  // Languages differ in words, and the drawings' words are looked at elsewhere: each chart has one turn in one of them. A
  // quick run has one in twenty; that every figure can be reached is tested of all where they are drawn.
  const charts = pagesOf(site).filter(
    (page) => (page.type === "chart" || page.type === "view") && turnOf(page, FULL ? 3 : 60) === 0,
  );
  let browser: Browser;
  /** Figures without a point, by width. */
  let lacking: { path: string; width: number; figures: string[] }[];
  beforeAll(async () => {
    browser = await sharedBrowser();
    const all = await inTabs(browser, {}, charts, async (tab, { path }) => {
      await tab.goto(site.url + path, { waitUntil: "domcontentloaded" });
      await tab.evaluate(() => void dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" })));
      await tab.waitForFunction(() => document.querySelector("interactive-chart")?.role === "application");
      const found: typeof lacking = [];
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: 900 });
        found.push({ path, width, figures: await tab.evaluate(figuresWithoutPoint) });
      }
      return found;
    });
    lacking = all.flat();
  });

  test.each(WIDTHS)("has a point for every figure of its table, %s px wide", (width) => {
    expect(charts.length).toBeGreaterThan(0);
    expect(lacking.filter((one) => one.width === width && one.figures.length > 0)).toEqual([]);
  });
});

/** Figures of the page's table that its chart has no point for. Runs in the page. */
async function figuresWithoutPoint(): Promise<string[]> {
  await new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later)));
  const { points, table } = document.querySelector<InteractiveChart>("interactive-chart")!.reading;
  const has = new Set(points.map(({ series, row }) => `${series} ${row}`));
  const hasFigures = table.element.querySelector("td.n") !== null;
  return [...table.rows].flatMap(([row, element]) => {
    const cells: [series: string, cell: Element | null][] =
      table.columns.size > 0
        ? [...table.columns].map(([series, at]) => [series, element.cells[at]!])
        : [["", hasFigures ? element.querySelector("td.n") : element.cells[0]!]];
    return cells.flatMap(([series, cell]) =>
      cell?.textContent.trim() && !has.has(`${series} ${row}`) ? [`${series} ${row}`] : [],
    );
  });
}
