import { describe, expect, test } from "vitest";
import { awake } from "../support/enhanced.ts";
import { violationsIn } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { BROWSERS_ON_DEVICES, DEVICES, handsOf, type Hand } from "../support/browser-driver.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
/** Lines of five countries, with everything that can be chosen. */
const LINES = "en/charts/hightech-exports/";
const query = async (hand: Hand): Promise<string> => decodeURIComponent(new URL(await hand.address()).search);
/** What is drawn in the drawing that shows: the names at its ends and the words of its axes. */
const drawn = (hand: Hand): Promise<string> =>
  hand.evaluate(() => {
    const svg = [...document.querySelectorAll(".drawing > svg")].find((one) => one.checkVisibility())!;
    return [...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ");
  });

describe.each(BROWSERS_ON_DEVICES)(
  "the page of a chart in $browser on a $device",
  ({ browser, device, reader }) => {
    const hands = handsOf(browser);
    // Where nothing is touched, the size is what counts of a device: each other kind of reader costs Firefox a start.
    const size = { width: reader.width, height: reader.height };
    const open = (path: string): Promise<Hand> => hands.open(site.url + path, reader);

    test("shows the table in the chart's place, and the chart again", async () => {
      await using hand = await open(LINES);
      expect(await hand.isVisible("#figures table")).toBe(false);
      await hand.hit("#tab-table");
      await hand.see("#figures table", "2007");
      expect(await hand.isVisible(".drawing")).toBe(false);
      expect(await query(hand)).toBe("?tab=table");
      await hand.back();
      await hand.see(".drawing");
      expect(await hand.isVisible("#figures table")).toBe(false);
      expect(hand.complaints).toEqual([]);
    });

    test("draws chosen series on a chosen scale, and says so", async () => {
      await using hand = await open(LINES);
      const whole = await drawn(hand);
      await hand.hit("label:has([value=korea])");
      await hand.waitFor(() => location.search.includes("country"));
      await hand.hit("label:has([value=log])");
      await hand.see(".changed", "logarithmic scale");
      expect(await query(hand)).toBe("?country=vietnam~japan~malaysia~philippines&yScale=log");
      expect(await drawn(hand)).not.toContain("Korea");
      await hand.hit("label:has([value=index])");
      await hand.see(".changed", "2017 = 100");
      await hand.hit(".changed button");
      await hand.waitFor(() => location.search === "");
      expect(await drawn(hand)).toBe(whole);
      expect(await hand.isVisible(".changed button")).toBe(false);
      expect(hand.complaints).toEqual([]);
    });

    test("shows in the table what is chosen, and all of it again", async () => {
      await using hand = await open(`${LINES}?tab=table&time=2010..2020&country=vietnam~japan`);
      const shown = (selector: string): Promise<string[]> =>
        hand.evaluate(
          (css) =>
            [...document.querySelectorAll(css)]
              .filter((cell) => cell.checkVisibility())
              .map(({ textContent }) => textContent.replace(/[^\w]+$/, "").trim()),
          `#figures ${selector}`,
        );
      await hand.see(".changed", "2010");
      expect((await shown("thead th")).slice(1)).toEqual(["Vietnam", "Japan", "Source"]);
      const years = await shown("tbody th");
      expect([years.length, years[0], years.at(-1)]).toEqual([11, "2010", "2020"]);
      expect(await shown("tbody tr:first-child td")).toEqual([]);
      await hand.hit(".changed button");
      await hand.waitFor(() => location.search === "?tab=table");
      expect(await shown("tbody th")).toHaveLength(18);
      expect(await shown("thead th")).toHaveLength(7);
      expect(hand.complaints).toEqual([]);
    });

    test("does not draw a time in which the chosen series have nothing, and says so", async () => {
      await using hand = await open(`${LINES}?time=2023..2024&country=vietnam`);
      await hand.see(".changed", "2023–2024");
      expect(await drawn(hand)).toMatch(/20(?:08|10)/);
      expect(hand.complaints).toEqual([]);
    });

    test("sorts and searches the rows of a long table", async () => {
      await using hand = await open(`${LINES}?tab=table`);
      const first = (): Promise<string> =>
        hand.evaluate(() => {
          const shown = [...document.querySelectorAll("#figures tbody tr")].find((row) =>
            row.checkVisibility(),
          );
          return shown?.querySelector("th")!.textContent.trim() ?? "";
        });
      await hand.see("#figures th button");
      expect(await first()).toBe("2007");
      const japan = "#figures th[data-c=japan] button";
      await hand.hit(japan);
      expect(await first()).toBe("2011");
      expect(await hand.evaluate(() => document.querySelector("[aria-sort]")!.ariaSort)).toBe("descending");
      await hand.hit(japan);
      expect(await first()).toBe("2015");
      await hand.hit("#figures thead th:first-child button");
      expect(await first()).toBe("2007");
      await hand.focus(".sift input");
      await hand.type("2012");
      await hand.see(".sift", "1 of 18 rows");
      expect(await first()).toBe("2012");
      expect(hand.complaints).toEqual([]);
    });
    test("is worked by keys alone, and focus is never lost", async () => {
      await using hand = await open(LINES);
      await hand.focus("#tab-chart");
      await hand.press("ArrowRight");
      await hand.see("#figures table");
      expect(await hand.evaluate(() => document.activeElement!.id)).toBe("tab-table");
      await hand.press("ArrowLeft");
      await hand.see(".drawing");
      await hand.focus("[name=from]");
      for (let step = 0; step < 5; step++) await hand.press("ArrowRight");
      await hand.see(".changed", "2012–2024");
      expect(await query(hand)).toBe("?time=2012..2024");
      expect(await hand.evaluate(() => document.activeElement!.getAttribute("aria-valuetext"))).toBe("2012");
      await hand.press("Tab");
      await hand.press("Home");
      // The handles do not pass each other.
      await hand.see(".changed", "2012–2013");
      await hand.focus(".changed button");
      await hand.press("Enter");
      await hand.waitFor(() => location.search === "");
      expect(await hand.evaluate(() => document.activeElement!.id)).toBe("tab-chart");
      expect(hand.complaints).toEqual([]);
    });

    test("keeps its state through reload, the back button and another language", async () => {
      await using hand = await open(
        `${LINES}?time=2010..2020&country=vietnam~japan&yScale=log&focus=vietnam`,
      );
      await hand.see(".changed", "2010–2020 · Vietnam, Japan · logarithmic scale");
      const before = await drawn(hand);
      await hand.reload();
      await hand.see(".changed", "2010–2020 · Vietnam, Japan · logarithmic scale");
      expect(await drawn(hand)).toBe(before);
      await hand.hit("label:has([value=linear])");
      await hand.see(".changed", "2010–2020 · Vietnam, Japan");
      // Before it is in the address there is nothing to go back from.
      await hand.waitFor(() => !location.search.includes("yScale"));
      await hand.back();
      await hand.see(".changed", "logarithmic scale");
      await hand.hit(".tongues a[hreflang=ja]");
      await hand.see(".changed", "2010年〜2020年 · ベトナム、日本 · 対数目盛り");
      expect(await query(hand)).toBe("?time=2010..2020&country=vietnam~japan&yScale=log&focus=vietnam");
      expect(hand.complaints).toEqual([]);
    });

    test("reads its figures in the chosen currency after its table was open, and sorts and finds by that", async () => {
      await using hand = await open("en/charts/fdi-flows/?tab=table&currency=jpy");
      await hand.see("#figures th button");
      const column = (): Promise<number[]> =>
        hand.evaluate(() =>
          [...document.querySelectorAll("#figures tbody tr")].flatMap((row) => {
            const shown = [...row.querySelectorAll("td:nth-child(2) .jpy")].find((one) =>
              one.checkVisibility(),
            );
            return shown ? [Number.parseFloat(shown.textContent.replace(/[^\d.]/g, ""))] : [];
          }),
        );
      await hand.hit("#figures thead th:nth-child(2) button");
      const sorted = await column();
      expect(sorted.length).toBeGreaterThan(10);
      expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
      // An amount in dollars is not to be seen, and not found.
      await hand.focus(".sift input");
      await hand.type("25.4");
      await hand.waitFor(() => document.querySelector(".sift [role=status]")!.textContent !== "");
      const found = await hand.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("#figures tbody tr:not([hidden])")].map(
          ({ innerText }) => innerText,
        ),
      );
      expect(found.filter((words) => !words.includes("25.4"))).toEqual([]);
      await hand.hit("#tab-chart");
      await awake(hand);
      await hand.focus(".drawing");
      await hand.press("ArrowRight");
      await hand.see(".tip .main", "¥");
      await hand.see(".drawing [role=status]", "¥");
      expect(await hand.text(".drawing [role=status]")).not.toMatch(/US\$|dong/);
      expect(hand.complaints).toEqual([]);
    });

    test("is walked from its beginning after it was drawn anew, never on in another series", async () => {
      await using hand = await open(LINES);
      await awake(hand);
      await hand.focus(".drawing");
      await hand.press("ArrowRight");
      await hand.press("ArrowDown");
      await hand.see(".drawing [role=status]", "Japan, 2008");
      await hand.hit("label:has([value=korea])");
      await hand.see(".changed", "Vietnam");
      await hand.focus(".drawing");
      await hand.press("ArrowRight");
      await hand.see(".drawing [role=status]", "Vietnam, 2008");
      expect(hand.complaints).toEqual([]);
    });

    test("keeps the focus where it can be seen, on “t” and on the way back", async () => {
      await using hand = await open(LINES);
      await awake(hand);
      await hand.focus(".drawing");
      await hand.press("t");
      await hand.waitFor(() => document.activeElement!.matches("#figures .scroll"));
      await hand.back();
      await hand.see(".drawing");
      await hand.waitFor(() => document.activeElement!.id === "tab-chart");
      expect(hand.complaints).toEqual([]);
    });

    test("is walked in the order of time, however its table is sorted", async () => {
      await using hand = await open(`${LINES}?tab=table`);
      await hand.see("#figures th button");
      await hand.hit("#figures th[data-c=japan] button");
      await hand.hit("#tab-chart");
      await awake(hand);
      await hand.focus(".drawing");
      await hand.press("ArrowRight");
      await hand.see(".drawing [role=status]", "2008");
      await hand.press("ArrowRight");
      await hand.see(".drawing [role=status]", "2009");
      expect(hand.complaints).toEqual([]);
    });

    test("is shared as the reader has it", async () => {
      await using hand = await open(`${LINES}?country=vietnam~japan&utm_source=x`);
      await hand.hit("share-tools [data-do=link]");
      await hand.see("share-tools [role=status]");
      await hand.waitFor(() => document.querySelector("share-tools [role=status]")!.textContent !== "");
      expect(await hand.clipboard()).toMatch(/charts\/hightech-exports\/\?country=vietnam~japan$/);
    });

    const unknown: [path: string, state: string, words: string][] = [
      [LINES, "time=1800..1801", "“1800–1801”"],
      [LINES, "country=atlantis", "“atlantis”"],
      [LINES, "yScale=banana&tab=picture&focus=atlantis", "“banana”"],
      ["en/charts/gii-japan/", "yScale=log", "no scale “log”"],
      ["en/charts/fdi-investors/", "time=2010..2020&country=japan", "“japan”"],
      ["en/charts/cooperation-network/", "focus=x&yScale=index", "“x”"],
    ];
    // Addresses are read alike everywhere.
    test.each(browser === "Chromium" && device === "desk" ? unknown : unknown.slice(0, 1))(
      "says what it cannot show, and shows the rest: %s?%s",
      async (path, state, words) => {
        await using hand = await open(path);
        const whole = await drawn(hand);
        await hand.goto(`${site.url}${path}?${state}`);
        await hand.see(".changed", words);
        expect(await drawn(hand)).toBe(whole);
        await hand.hit(".changed button");
        await hand.waitFor(() => document.querySelector(".changed [role=status]")!.textContent === "");
        expect(hand.complaints).toEqual([]);
      },
    );

    const drawings = [
      ["vi/charts/fdi-flows/", "time=2015..2020", "từ 2015 đến 2020"],
      ["en/charts/trade/", "time=2015..2020", "2015–2020"],
      ["en/charts/startup-growth/", "time=2018..2022", "2018–2022"],
    ] as const;
    // What draws is the same; that it draws as the build does is tested for every chart.
    test.each(browser === "Chromium" ? drawings : drawings.slice(0, 1))(
      "draws dots, columns and panels anew too: %s?%s",
      async (path, state, words) => {
        await using hand = await open(`${path}?${state}`);
        await hand.see(".changed", words);
        expect(await drawn(hand)).not.toContain("2010");
        expect(hand.complaints).toEqual([]);
      },
    );

    test("tells others on the page that it has drawn anew", async () => {
      await using hand = await open(LINES);
      await hand.evaluate(() =>
        addEventListener("chart:redraw", ({ target }) => {
          document.body.dataset.redrawn = (target as Element).className;
        }),
      );
      await hand.choose("[name=focus]", "japan");
      await hand.hit("label:has([value=korea])");
      expect(await hand.waitFor(() => document.body.dataset.redrawn)).toContain("drawing");
    });

    test("is complete without scripts", async () => {
      await using hand = await hands.open(site.url + LINES, { ...size, scripts: false });
      expect(await hand.isVisible(".drawing")).toBe(true);
      expect(await hand.isVisible("#figures table")).toBe(true);
      for (const control of [".tabs", ".explore", ".changed", ".sift"])
        expect(await hand.isVisible(control)).toBe(false);
    });
  },
);

// What is worked out is the same in every browser.
describe("what a reader has chosen", () => {
  const hands = handsOf("Chromium");
  const open = (path: string): Promise<Hand> => hands.open(site.url + path);

  test("counts rows anew when what is chosen changes", async () => {
    await using hand = await open(`${LINES}?tab=table&time=2010..2020`);
    await hand.see("#figures th button");
    await hand.focus(".sift input");
    await hand.type("2012");
    await hand.see(".sift", "1 of 11 rows");
    await hand.hit(".changed button");
    await hand.see(".sift", "1 of 18 rows");
    expect(hand.complaints).toEqual([]);
  });

  test("draws figures that are all alike", async () => {
    await using hand = await open(`${LINES}?time=2022..2024&country=vietnam&yScale=index`);
    await hand.see(".changed", "= 100");
    expect(await drawn(hand)).toContain("100");
    expect(await hand.evaluate(() => document.querySelector(".drawing")!.innerHTML.includes("NaN"))).toBe(
      false,
    );
    expect(hand.complaints).toEqual([]);
  });

  test("brings a series forward with the annotation of it", async () => {
    await using hand = await open(`${LINES}?focus=vietnam`);
    await hand.waitFor(() => document.querySelector(".drawing .dim") !== null);
    expect(
      await hand.evaluate(() =>
        [...document.querySelectorAll(".drawing text.dim")].map(({ textContent }) => textContent),
      ),
    ).not.toContainEqual(expect.stringContaining("2021"));
  });
});

// Firefox does not tell what has shifted.
describe("the page of a chart, in Chromium,", () => {
  const hands = handsOf("Chromium");

  test.each(["", "?tab=table", "?time=2010..2020&country=vietnam", "?tab=table&time=2010..2020"])(
    "moves nothing when it loads: %s",
    async (state) => {
      for (const [, reader] of DEVICES) {
        await using hand = await hands.open(`${site.url}en/about/`, reader);
        await hand.goto(`${site.url}${LINES}${state}`);
        await hand.waitFor(() => document.querySelector("chart-explorer:defined") !== null);
        if (state.includes("time")) await hand.see(".changed", "2010");
        await hand.drawn();
        const shift = await hand.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) =>
                resolve(
                  list
                    .getEntries()
                    .reduce((sum, entry) => sum + (entry as never as { value: number }).value, 0),
                ),
              ).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(0), 300);
            }),
        );
        expect(shift).toBe(0);
      }
    },
  );
});

describe("the page of a chart, in Chromium, with its table open,", () => {
  test.each([
    ["", "chart"],
    ["?tab=table", "table"],
  ])("has the chart and the table on paper: %s", async (state) => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(`${site.url}${LINES}${state}`);
    await page.waitForFunction(() => document.querySelector("chart-explorer:defined") !== null);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#drawn .drawing").isVisible()).toBe(true);
    expect(await page.locator("#figures table").isVisible()).toBe(true);
    await browser.close();
  });

  test("is drawn in the reader's own palette, whatever theme was chosen", async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage({ forcedColors: "active", colorScheme: "dark" });
    await page.goto(`${site.url}${LINES}`);
    await page.locator(".theme select").selectOption("light");
    await page.waitForFunction(() => document.querySelector("chart-explorer:defined") !== null);
    const [paper, words, tabs] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector(".drawing text")!).fill,
      new Set(
        [...document.querySelectorAll(".tabs button")].map((tab) => getComputedStyle(tab).borderBottomColor),
      ).size,
    ]);
    expect(words).not.toBe(paper);
    expect(tabs).toBe(2);
    await browser.close();
  });
});

describe("axe finds nothing", () => {
  const hands = handsOf("Chromium");
  const states = [
    ["en", ""],
    ["ja", "tab=table"],
    ["vi", "time=2010..2020&country=vietnam~japan&yScale=log"],
    ["en", "country=atlantis&tab=table"],
  ] as const;
  const settings = DEVICES.flatMap(([, reader], width) =>
    states.map(([language, state], index) => ({
      ...reader,
      theme: (["light", "dark"] as const)[(width + index) % 2]!,
      language,
      state,
    })),
  );
  test.each(settings)("$width px wide, in the $theme theme, in $language: $state", async (setting) => {
    const { language, state, ...reader } = setting;
    await using hand = await hands.open(`${site.url}${language}/charts/hightech-exports/?${state}`, reader);
    await hand.waitFor(() => document.querySelector("chart-explorer:defined") !== null);
    if (state.includes("table")) await hand.see("#figures th button");
    if (/time|atlantis/.test(state)) await hand.see(".changed button");
    expect(await violationsIn(hand)).toEqual([]);
  });

  test("targets are at least 24 px", async () => {
    await using hand = await hands.open(`${site.url}${LINES}`, DEVICES[1][1]);
    const small = await hand.evaluate(() =>
      [...document.querySelectorAll("chart-explorer :is(.tabs button, .explore label, .explore select)")]
        .map((target) => [target.textContent.trim(), target.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => Math.min(width, height) < 24)
        .map(([words]) => words),
    );
    expect(small).toEqual([]);
  });
});
