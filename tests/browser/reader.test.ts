import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InteractiveChart } from "../../src/browser/chart/interactive-chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Language } from "../../src/model/language.ts";
import { awake } from "../support/enhanced.ts";
import { violationsIn } from "../support/axe.ts";
import { inTabs, launchBrowser } from "../support/browser.ts";
import { BROWSERS, BROWSERS_ON_DEVICES, handsOf, type Hand } from "../support/browser-driver.ts";
import { pagesOf, turnOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const { ui } = loadContent();
const LINES = "charts/hightech-exports/";

const CHART = "interactive-chart";
const TIP = "[role=tooltip]";

/** What is said aloud, once it is something else than before. */
async function spoken(hand: Hand, before = ""): Promise<string> {
  return hand.waitFor((old) => {
    const words = document.querySelector(".drawing [role=status]")?.textContent;
    return words !== old && words;
  }, before) as Promise<string>;
}

/** Presses keys one after the other and gives back what is said at the end. */
async function press(hand: Hand, ...keys: string[]): Promise<string> {
  let words = await hand.text(`${CHART} [role=status]`);
  for (const key of keys) {
    await hand.press(key);
    words = await spoken(hand, words);
  }
  return words;
}

const closed = (hand: Hand) => hand.waitFor(() => !document.querySelector("[role=tooltip]:popover-open"));

/** Where a point of the first chart stands in the window, in px, once it is scrolled to. */
async function placeOf(hand: Hand, series: string, row: string): Promise<{ x: number; y: number }> {
  await hand.evaluate(() => document.querySelector("interactive-chart")!.scrollIntoView({ block: "center" }));
  await hand.drawn();
  return hand.evaluate(
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
const isInside = (hand: Hand): Promise<boolean> =>
  hand.evaluate(() => {
    const { left, top, right, bottom } = document.querySelector("[role=tooltip]")!.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

describe.each(BROWSERS)("in %s, a mouse", (browser) => {
  const hands = handsOf(browser);

  const corners = [
    ["en", "charts/hightech-exports/", "vietnam", "2015", "US$47.5 billion", "Source: World Bank"],
    ["vi", "charts/hightech-exports/", "vietnam", "2015", "47,5 tỷ USD", "Nguồn:"],
    ["ja", "charts/hightech-exports/", "vietnam", "2015", "475億ドル", "出典："],
  ] as const;
  // Words do not hang on the browser.
  test.each(browser === "Chromium" ? corners : corners.slice(2))(
    "reads a corner of a line with unit and source: %s/%s",
    async (language, path, series, row, value, source) => {
      await using hand = await hands.open(`${site.url}${language}/${path}`);
      await awake(hand);
      const { x, y } = await placeOf(hand, series, row);
      await hand.pointAt(x - 2, y + 1);
      await hand.see(TIP, value.startsWith("US") ? value.slice(0, 3) : value);
      await hand.see(`${TIP} .main`, value.startsWith("US") ? "billion" : value);
      await hand.see(`${TIP} small`, source);
      expect(await isInside(hand)).toBe(true);
      // The line that is pointed at stands out, and so does its row.
      expect(
        await hand.evaluate(() => [
          document.querySelectorAll("svg .dim[data-k]").length > 0,
          document.querySelector("tr.on")?.getAttribute("data-k"),
          document.querySelectorAll(".ring").length,
        ]),
      ).toEqual([true, row, 1]);
      await hand.press("Escape");
      await closed(hand);
      expect(await hand.evaluate(() => document.querySelectorAll(".dim, tr.on, .ring").length)).toBe(0);
      await hand.pointAt(x + 40, y);
      await hand.see(TIP);
      await hand.pointAt(2, 2);
      await closed(hand);
      expect(hand.complaints).toEqual([]);
    },
  );

  test("pins a point by a click, so that its words can be selected, and lets go of it", async () => {
    await using hand = await hands.open(`${site.url}en/${LINES}`);
    await awake(hand);
    const { x, y } = await placeOf(hand, "vietnam", "2015");
    await hand.click("svg.column circle[data-k='vietnam,2015']");
    await hand.see(".tip.pinned", "2015");
    expect(await spoken(hand)).toContain("Vietnam, 2015");
    await hand.pointAt(x + 60, y);
    await hand.see(".tip.pinned", "2015");
    await hand.wheel(300);
    await closed(hand);
  });

  test("finds the mark of a table's row, and a series by its column's head and by its label", async () => {
    await using hand = await hands.open(`${site.url}en/stories/ict-in-japan/`);
    await awake(hand);
    await hand.click("#chart-ict-workforce summary");
    await hand.hover("#chart-ict-workforce tr[data-k=mic-2019] td.n");
    await hand.waitFor(() =>
      document.querySelector("svg.column [data-k=mic-2019]")!.classList.contains("on"),
    );
    await hand.click("#chart-vietnamese-in-japan summary");
    const dimmed = (): string[] =>
      ["residents", "workers"].filter((key) =>
        document.querySelector(`svg.column path[data-k=${key}]`)!.classList.contains("dim"),
      );
    await hand.hover("#chart-vietnamese-in-japan th[data-c=workers]");
    await hand.waitFor(dimmed);
    expect(await hand.evaluate(dimmed)).toEqual(["residents"]);
    await hand.hover("#chart-vietnamese-in-japan .credit");
    await hand.waitFor(() => !document.querySelector(".dim"));
    await hand.evaluate(() => document.querySelector("#chart-vietnamese-in-japan")!.scrollIntoView());
    await hand.drawn();
    const { x, y } = await hand.evaluate(() => {
      const label = [...document.querySelectorAll("#chart-vietnamese-in-japan svg.column text")].find(
        ({ textContent }) => textContent.startsWith("Residents"),
      )!;
      const { left, top } = label.getBoundingClientRect();
      return { x: left + 5, y: top + 5 };
    });
    await hand.pointAt(x, y);
    await hand.waitFor(dimmed);
    expect(await hand.evaluate(dimmed)).toEqual(["workers"]);
  });
});

describe.each(BROWSERS)("in %s, a finger on a phone", (browser) => {
  const hands = handsOf(browser);
  const phone = { touch: true, width: 360, height: 760 };

  test.each([
    ["en/charts/fdi-capital/", "", "2017-02", "nearly US$42 billion"],
    ["vi/charts/gii-peers/", "malaysia", "2025", "hạng 34"],
    ["ja/charts/vietnamese-in-japan/", "residents", "2006-12", "31,527人"],
    ["en/stories/ict-in-japan/", "", "mic-2019", "over 1,000,000 people"],
  ])("opens what it taps, and closes it elsewhere: %s", async (path, series, row, value) => {
    await using hand = await hands.open(site.url + path, phone);
    await awake(hand);
    const { x, y } = await placeOf(hand, series, row);
    await hand.drawn();
    await hand.tapAt(x, y);
    await hand.see(`${TIP} .main`, value);
    expect(await isInside(hand)).toBe(true);
    const shift = await hand.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(shift).toBeLessThanOrEqual(0);
    await hand.tapAt(4, 4);
    await closed(hand);
    expect(hand.complaints).toEqual([]);
  });
});

describe.each(BROWSERS_ON_DEVICES)(
  "in $browser on a $device, the keyboard",
  ({ browser, device, reader }) => {
    const hands = handsOf(browser);
    const open = async (path: string): Promise<Hand> => awake(await hands.open(site.url + path, reader));

    // Words do not hang on the browser or its window: all languages are walked in one of them.
    test.each((browser === "Chromium" && device === "desk" ? ["en", "vi", "ja"] : ["ja"]) as Language[])(
      "walks through a chart and hears it in %s",
      async (language) => {
        const words = ui.get(language)!.reader;
        const position = (n: number, total: number): string =>
          words.position.replace("{n}", String(n)).replace("{total}", String(total));
        await using hand = await open(`${language}/${LINES}`);
        await hand.focus(CHART);
        expect(await press(hand, "ArrowRight")).toContain(position(1, 15));
        await hand.see(`${TIP} .main`);
        expect(await press(hand, "ArrowRight")).toContain(position(2, 15));
        expect(await press(hand, "ArrowDown")).toContain(position(3, 18));
        expect(await press(hand, "End")).toContain(position(18, 18));
        expect(await press(hand, "Home")).toContain(position(1, 18));
        // Enter tells all of a point; Escape leads out, level by level.
        const detail = await press(hand, "Enter");
        expect(detail).toMatch(/World Bank|世界銀行|Ngân hàng Thế giới/);
        expect(await press(hand, "Escape")).toContain("18");
        await closed(hand);
        expect(await press(hand, "Escape")).toBe(words.chart.replace("{count}", "72"));
        expect(await press(hand, "Enter", "ArrowDown")).toMatch(/\d/);
        expect(hand.complaints).toEqual([]);
      },
    );

    test("shows its keys on “?”, and has the focus again when they are closed", async () => {
      await using hand = await open(`en/${LINES}`);
      await hand.focus(CHART);
      await hand.press("?");
      await hand.see("[role=dialog]", ui.get("en")!.reader.keys.table);
      expect(await violationsIn(hand)).toEqual([]);
      await hand.press("Escape");
      await hand.waitFor(() => !document.querySelector("[role=dialog]"));
      expect(await hand.evaluate(() => document.activeElement!.localName)).toBe("interactive-chart");
    });

    test("goes on where it was left, and has nothing over the list of its keys", async () => {
      await using hand = await open(`en/${LINES}`);
      // Screen readers enter an application, and name the one inside.
      expect(
        await hand.evaluate(() => document.querySelector("interactive-chart")!.parentElement!.role),
      ).toBe("application");
      await hand.focus(CHART);
      expect(await press(hand, "ArrowRight", "ArrowRight")).toContain("2 of 15");
      await hand.evaluate(() => (document.activeElement as HTMLElement).blur());
      await closed(hand);
      await hand.focus(CHART);
      expect(await press(hand, "ArrowRight")).toContain("3 of 15");
      await hand.press("?");
      await hand.see("[role=dialog]");
      await hand.press("t");
      await hand.hit("[role=dialog] p:nth-of-type(4)");
      await hand.drawn();
      expect(await hand.isVisible("[role=tooltip]:popover-open")).toBe(false);
      expect(await hand.isVisible("[role=dialog]")).toBe(true);
    });

    test("goes to the table on “t”, in a story and on the chart's page", async () => {
      for (const path of ["en/stories/ict-in-japan/", "en/charts/ict-workforce/"]) {
        await using hand = await open(path);
        await hand.focus(CHART);
        await press(hand, "ArrowRight", "ArrowRight");
        await hand.press("t");
        await hand.waitFor(
          () => document.activeElement?.matches(".scroll") && document.activeElement.checkVisibility(),
        );
        expect(await hand.evaluate(() => document.querySelector("tr.on")?.getAttribute("data-k"))).toBe(
          "mic-2019",
        );
      }
    });

    test("is never held: Tab leads on, and keys with modifiers are the browser's", async () => {
      await using hand = await open(`en/${LINES}`);
      await hand.focus(CHART);
      await press(hand, "ArrowRight");
      const kept = await hand.evaluate(() =>
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
      await hand.press("Tab");
      expect(await hand.evaluate(() => document.activeElement!.localName)).not.toBe("interactive-chart");
      await closed(hand);
      expect(await hand.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });

    test("keeps keys that come before their answers are loaded", async () => {
      await using hand = await open(`en/${LINES}`);
      await hand.evaluate(() => {
        const chart = document.querySelector("interactive-chart")!;
        (chart as HTMLElement).focus();
        for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"])
          chart.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      });
      await hand.see(TIP, "2010");
      expect(await hand.text(`${TIP} .main`)).toContain("Vietnam");
    });
  },
);

describe.each(BROWSERS_ON_DEVICES)("in $browser on a $device, an embed", ({ browser, device, reader }) => {
  const hands = handsOf(browser);
  const said = ".drawing [role=status]";
  const place = { ...reader, width: device === "phone" ? 360 : 600 };

  const words = [
    ["en", "Vietnam, 2008: US$3.0 billion 1/72"],
    ["vi", "Việt Nam, 2008: 3,0 tỷ USD 1/72"],
    ["ja", "ベトナム、2008年：30億ドル 1/72"],
  ] as const;
  test.each(browser === "Chromium" && device === "desk" ? words : words.slice(0, 1))(
    "reads points by the arrow keys: %s",
    async (language, words) => {
      await using hand = await hands.open(`${site.url}${language}/embed/hightech-exports/`, place);
      await hand.waitFor(() => document.querySelector<HTMLElement>(".drawing")?.tabIndex === 0);
      await hand.focus(".drawing");
      await hand.press("ArrowRight");
      await hand.see(said, words);
      await hand.see(TIP, words.split(" 1/")[0]);
      await hand.press("ArrowRight");
      await hand.see(said, "2/72");
      await hand.press("Escape");
      await closed(hand);
      expect(hand.complaints).toEqual([]);
    },
  );

  test("reads what is tapped or pointed at, and has its table", async () => {
    await using hand = await hands.open(`${site.url}en/embed/fdi-capital/`, place);
    await hand.waitFor(() => document.querySelector<HTMLElement>(".drawing")?.tabIndex === 0);
    await hand.hit(".drawing [data-k='2017-02']");
    await hand.see(TIP, "Feb 2017: nearly US$42 billion");
    expect(await isInside(hand)).toBe(true);
    await hand.hit("h1");
    await closed(hand);
    await hand.hit("summary");
    await hand.see("table", "nearly 42");
  });
});

describe("axe", () => {
  const hands = handsOf("Chromium");
  test.each(["light", "dark"] as const)(
    "finds nothing while a tooltip is open, in the %s theme",
    async (theme) => {
      for (const path of [`en/${LINES}`, "ja/stories/ict-in-japan/", "vi/embed/trade/"]) {
        await using hand = await hands.open(site.url + path, { theme, width: 390 });
        await hand.evaluate(() => document.querySelector(".drawing")!.scrollIntoView());
        await hand.waitFor(() => document.querySelector<HTMLElement>(".drawing")?.tabIndex === 0);
        await hand.focus(".drawing");
        await hand.press("ArrowRight");
        await hand.see(TIP);
        await hand.drawn();
        expect(await violationsIn(hand)).toEqual([]);
      }
    },
  );
});

describe("every chart, in one of the languages", () => {
  const WIDTHS = [360, 1280];
  // Languages differ in words, and the drawings' words are looked at elsewhere: each chart has one turn in one of them.
  const charts = pagesOf(site).filter(
    (page) => (page.type === "chart" || page.type === "view") && turnOf(page, 3) === 0,
  );
  let browser: Browser;
  /** Figures without a point, by width. */
  let lacking: { path: string; width: number; figures: string[] }[];
  beforeAll(async () => {
    browser = await launchBrowser();
    const all = await inTabs(browser, {}, charts, async (tab, { path }) => {
      await tab.goto(site.url + path, { waitUntil: "domcontentloaded" });
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
  afterAll(() => browser?.close());

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
