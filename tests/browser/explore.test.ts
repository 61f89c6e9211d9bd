import { describe, expect, test } from "vitest";
import { awake } from "../support/enhanced.ts";
import { violationsIn } from "../support/axe.ts";
import { casesOf, FULL } from "../support/full.ts";
import { BROWSERS_ON_DEVICES, DEVICES, driversOf, type Driver } from "../support/browser-driver.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
/** Lines of five countries, with everything that can be chosen. */
const LINES = "en/charts/hightech-exports/";
const query = async (driver: Driver): Promise<string> =>
  decodeURIComponent(new URL(await driver.address()).search);
/** What is drawn in the drawing that shows: the names at its ends and the words of its axes. */
const drawn = (driver: Driver): Promise<string> =>
  driver.evaluate(() => {
    const svg = [...document.querySelectorAll(".drawing svg")].find((one) => one.checkVisibility())!;
    return [...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ");
  });

describe.each(BROWSERS_ON_DEVICES)(
  "the page of a chart in $browser on a $device",
  ({ browser, device, reader }) => {
    const drivers = driversOf(browser);
    // Where nothing is touched, the size is what counts of a device: each other kind of reader costs Firefox a start.
    const size = { width: reader.width, height: reader.height };
    /** With what a phone folds away unfolded. */
    const open = async (path: string): Promise<Driver> => {
      const driver = await drivers.open(site.url + path, reader);
      await driver.evaluate(() => (document.querySelector<HTMLDetailsElement>(".tools")!.open = true));
      return driver;
    };

    test("begins with the chart: on a phone the whole drawing is on the first screen, and what is done with it is folded", async () => {
      await using driver = await drivers.open(site.url + LINES, {
        ...reader,
        height: device === "phone" ? 740 : 900,
      });
      const seen = await driver.evaluate(() => {
        const drawing = [...document.querySelectorAll(".drawing svg")].find((one) => one.checkVisibility())!;
        const { top, bottom } = drawing.getBoundingClientRect();
        return {
          top,
          isWhole: bottom <= innerHeight,
          isOpen: document.querySelector<HTMLDetailsElement>(".tools")!.open,
        };
      });
      expect(seen.top).toBeLessThan(430);
      expect([seen.isWhole, seen.isOpen]).toEqual([true, device === "desk"]);
      expect(await driver.isVisible("[name=from]")).toBe(device === "desk");
      if (device === "phone") await driver.hit(".tools > summary");
      await driver.see(".explore", "2007");
      expect(driver.complaints).toEqual([]);
    });

    test.runIf(FULL)("has its tools unfolded where the address chose something with them", async () => {
      await using driver = await drivers.open(`${site.url}${LINES}?yScale=log`, reader);
      await driver.see(".changed", "logarithmic scale");
      expect(await driver.isVisible("[name=from]")).toBe(true);
    });

    test("shows the table in the chart's place, and the chart again", async () => {
      await using driver = await open(LINES);
      expect(await driver.isVisible("#figures table")).toBe(false);
      await driver.hit("#tab-table");
      await driver.see("#figures table", "2007");
      expect(await driver.isVisible(".drawing")).toBe(false);
      expect(await query(driver)).toBe("?tab=table");
      await driver.back();
      await driver.see(".drawing");
      expect(await driver.isVisible("#figures table")).toBe(false);
      expect(driver.complaints).toEqual([]);
    });

    test("draws chosen series on a chosen scale, and says so", async () => {
      await using driver = await open(LINES);
      const whole = await drawn(driver);
      await driver.hit("label:has([value=korea])");
      await driver.waitFor(() => location.search.includes("country"));
      await driver.hit("label:has([value=log])");
      await driver.see(".changed", "logarithmic scale");
      expect(await query(driver)).toBe("?country=vietnam~japan~malaysia~philippines&yScale=log");
      expect(await drawn(driver)).not.toContain("Korea");
      await driver.hit("label:has([value=index])");
      await driver.see(".changed", "2017 = 100");
      await driver.hit(".changed button");
      await driver.waitFor(() => location.search === "");
      expect(await drawn(driver)).toBe(whole);
      expect(await driver.isVisible(".changed button")).toBe(false);
      expect(driver.complaints).toEqual([]);
    });

    test.runIf(FULL || browser === "Chromium")(
      "fetches what draws it anew when it is asked for, says where that cannot be had, and asks again",
      async () => {
        const page = await openTab({ viewport: size });
        let isThere = false;
        const asked: string[] = [];
        await page.route("**/*.explore.json", (route) => {
          asked.push(route.request().url());
          return isThere ? route.continue() : route.abort();
        });
        await page.goto(site.url + LINES);
        await page.waitForFunction(() => customElements.get("chart-explorer") !== undefined);
        expect(asked).toEqual([]);
        await page.evaluate(() => (document.querySelector<HTMLDetailsElement>(".tools")!.open = true));
        await page.locator("label:has([value=log])").click();
        await expect.poll(() => page.locator(".changed").innerText()).toContain("could not be loaded");
        expect(await page.locator("[value=linear]").isChecked()).toBe(true);
        isThere = true;
        await page.locator("label:has([value=log])").click();
        await expect.poll(() => page.locator(".changed").innerText()).toContain("logarithmic scale");
        await closeTab(page);
      },
    );

    test("shows in the table what is chosen, and all of it again", async () => {
      await using driver = await open(`${LINES}?tab=table&time=2010..2020&country=vietnam~japan`);
      const shown = (selector: string): Promise<string[]> =>
        driver.evaluate(
          (css) =>
            [...document.querySelectorAll(css)]
              .filter((cell) => cell.checkVisibility())
              .map(({ textContent }) => textContent.replace(/[^\w]+$/, "").trim()),
          `#figures ${selector}`,
        );
      await driver.see(".changed", "2010");
      expect((await shown("thead th")).slice(1)).toEqual(["Vietnam", "Japan", "Source"]);
      const years = await shown("tbody th");
      expect([years.length, years[0], years.at(-1)]).toEqual([11, "2010", "2020"]);
      expect(await shown("tbody tr:first-child td")).toEqual([]);
      await driver.hit(".changed button");
      await driver.waitFor(() => location.search === "?tab=table");
      expect(await shown("tbody th")).toHaveLength(18);
      expect(await shown("thead th")).toHaveLength(7);
      expect(driver.complaints).toEqual([]);
    });

    test.runIf(FULL)(
      "does not draw a time in which the chosen series have nothing, and says so",
      async () => {
        await using driver = await open(`${LINES}?time=2023..2024&country=vietnam`);
        await driver.see(".changed", "2023–2024");
        expect(await drawn(driver)).toMatch(/20(?:08|10)/);
        expect(driver.complaints).toEqual([]);
      },
    );

    test("sorts and searches the rows of a long table", async () => {
      await using driver = await open(`${LINES}?tab=table`);
      const first = (): Promise<string> =>
        driver.evaluate(() => {
          const shown = [...document.querySelectorAll("#figures tbody tr")].find((row) =>
            row.checkVisibility(),
          );
          return shown?.querySelector("th")!.textContent.trim() ?? "";
        });
      await driver.see("#figures th button");
      expect(await first()).toBe("2007");
      const japan = "#figures th[data-c=japan] button";
      await driver.hit(japan);
      expect(await first()).toBe("2011");
      expect(await driver.evaluate(() => document.querySelector("[aria-sort]")!.ariaSort)).toBe("descending");
      await driver.hit(japan);
      expect(await first()).toBe("2015");
      await driver.hit("#figures thead th:first-child button");
      expect(await first()).toBe("2007");
      await driver.focus(".table-filter input");
      await driver.type("2012");
      await driver.see(".table-filter", "1 of 18 rows");
      expect(await first()).toBe("2012");
      expect(driver.complaints).toEqual([]);
    });
    test("is worked by keys alone, and focus is never lost", async () => {
      await using driver = await open(LINES);
      await driver.focus("#tab-chart");
      await driver.press("ArrowRight");
      await driver.see("#figures table");
      expect(await driver.evaluate(() => document.activeElement!.id)).toBe("tab-table");
      await driver.press("ArrowLeft");
      await driver.see(".drawing");
      await driver.focus("[name=from]");
      for (let step = 0; step < 5; step++) await driver.press("ArrowRight");
      await driver.see(".changed", "2012–2024");
      expect(await query(driver)).toBe("?time=2012..2024");
      expect(await driver.evaluate(() => document.activeElement!.getAttribute("aria-valuetext"))).toBe(
        "2012",
      );
      await driver.press("Tab");
      await driver.press("Home");
      // The handles do not pass each other.
      await driver.see(".changed", "2012–2013");
      await driver.focus(".changed button");
      await driver.press("Enter");
      await driver.waitFor(() => location.search === "");
      expect(await driver.evaluate(() => document.activeElement!.id)).toBe("tab-chart");
      expect(driver.complaints).toEqual([]);
    });

    test("keeps its state through reload, the back button and another language", async () => {
      await using driver = await open(
        `${LINES}?time=2010..2020&country=vietnam~japan&yScale=log&focus=vietnam`,
      );
      await driver.see(".changed", "2010–2020 · Vietnam, Japan · logarithmic scale");
      const before = await drawn(driver);
      await driver.reload();
      await driver.see(".changed", "2010–2020 · Vietnam, Japan · logarithmic scale");
      expect(await drawn(driver)).toBe(before);
      await driver.hit("label:has([value=linear])");
      await driver.see(".changed", "2010–2020 · Vietnam, Japan");
      // Before it is in the address there is nothing to go back from.
      await driver.waitFor(() => !location.search.includes("yScale"));
      await driver.back();
      await driver.see(".changed", "logarithmic scale");
      await driver.hit(".tongues a[hreflang=ja]");
      await driver.see(".changed", "2010年〜2020年 · ベトナム、日本 · 対数目盛り");
      expect(await query(driver)).toBe("?time=2010..2020&country=vietnam~japan&yScale=log&focus=vietnam");
      expect(driver.complaints).toEqual([]);
    });

    test("reads its figures in the chosen currency after its table was open, and sorts and finds by that", async () => {
      await using driver = await open("en/charts/fdi-flows/?tab=table&currency=jpy");
      await driver.see("#figures th button");
      await driver.see("#figures thead", "¥");
      const column = (): Promise<number[]> =>
        driver.evaluate(() =>
          [...document.querySelectorAll("#figures tbody td:nth-child(2)")].flatMap(({ firstChild }) =>
            firstChild instanceof Text ? [Number.parseFloat(firstChild.data.replace(/[^\d.]/g, ""))] : [],
          ),
        );
      await driver.hit("#figures thead th:nth-child(2) button");
      const sorted = await column();
      expect(sorted.length).toBeGreaterThan(10);
      expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
      // An amount in dollars is not to be seen, and not found.
      await driver.focus(".table-filter input");
      await driver.type("25.4");
      await driver.waitFor(() => document.querySelector(".table-filter [role=status]")!.textContent !== "");
      const found = await driver.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("#figures tbody tr:not([hidden])")].map(
          ({ innerText }) => innerText,
        ),
      );
      expect(found.filter((words) => !words.includes("25.4"))).toEqual([]);
      await driver.hit("#tab-chart");
      await awake(driver);
      await driver.focus(".drawing");
      await driver.press("ArrowRight");
      await driver.see(".tip .main", "¥");
      await driver.see(".drawing [role=status]", "¥");
      expect(await driver.text(".drawing [role=status]")).not.toMatch(/US\$|dong/);
      expect(driver.complaints).toEqual([]);
    });

    test("is walked from its beginning after it was drawn anew, never on in another series", async () => {
      await using driver = await open(LINES);
      await awake(driver);
      await driver.focus(".drawing");
      await driver.press("ArrowRight");
      await driver.press("ArrowDown");
      await driver.see(".drawing [role=status]", "Japan, 2008");
      await driver.hit("label:has([value=korea])");
      await driver.see(".changed", "Vietnam");
      await driver.focus(".drawing");
      await driver.press("ArrowRight");
      await driver.see(".drawing [role=status]", "Vietnam, 2008");
      expect(driver.complaints).toEqual([]);
    });

    test.runIf(FULL)("keeps the focus where it can be seen, on “t” and on the way back", async () => {
      await using driver = await open(LINES);
      await awake(driver);
      await driver.focus(".drawing");
      await driver.press("t");
      await driver.waitFor(() => document.activeElement!.matches("#figures .scroll"));
      await driver.back();
      await driver.see(".drawing");
      await driver.waitFor(() => document.activeElement!.id === "tab-chart");
      expect(driver.complaints).toEqual([]);
    });

    test.runIf(FULL)("is walked in the order of time, however its table is sorted", async () => {
      await using driver = await open(`${LINES}?tab=table`);
      await driver.see("#figures th button");
      await driver.hit("#figures th[data-c=japan] button");
      await driver.hit("#tab-chart");
      await awake(driver);
      await driver.focus(".drawing");
      await driver.press("ArrowRight");
      await driver.see(".drawing [role=status]", "2008");
      await driver.press("ArrowRight");
      await driver.see(".drawing [role=status]", "2009");
      expect(driver.complaints).toEqual([]);
    });

    test("is shared as the reader has it", async () => {
      await using driver = await open(`${LINES}?country=vietnam~japan&utm_source=x`);
      await driver.hit("share-tools [data-do=link]");
      await driver.see("share-tools [role=status]");
      await driver.waitFor(() => document.querySelector("share-tools [role=status]")!.textContent !== "");
      expect(await driver.clipboard()).toMatch(/charts\/hightech-exports\/\?country=vietnam~japan$/);
    });

    const unknown: [path: string, state: string, words: string][] = [
      [LINES, "time=1800..1801", "“1800–1801”"],
      [LINES, "country=atlantis", "“atlantis”"],
      [LINES, "yScale=banana&tab=picture&focus=atlantis", "“banana”"],
      ["en/charts/gii-japan/", "yScale=log", "no scale “log”"],
      ["en/charts/fdi-investors/", "time=2010..2020&country=japan", "“japan”"],
      ["en/charts/cooperation-network/", "focus=x&yScale=index", "“x”"],
      [LINES, "stackMode=relative", "“stackMode=relative”"],
      [LINES, "time=2008..2010&time=2010", "“2008–2010~2010”"],
      ["vi/charts/gii-japan/", "currency=eur", "không có “eur”"],
      ["ja/charts/gii-japan/", "facet=none", "「facet=none」"],
    ];
    // Addresses are read alike everywhere; a quick run has a time, a scale, and what no chart or no language knows.
    const asked = unknown.filter((_, index) => FULL || index % 5 === 1);
    test.each(browser === "Chromium" && device === "desk" ? asked : asked.slice(0, 1))(
      "says what it cannot show, and shows the rest: %s?%s",
      async (path, state, words) => {
        await using driver = await open(path);
        const whole = await drawn(driver);
        await driver.goto(`${site.url}${path}?${state}`);
        await driver.see(".changed", words);
        expect(await drawn(driver)).toBe(whole);
        // The address says what is shown, and so does what leads on from it.
        await driver.waitFor(() => location.search === "");
        expect(
          await driver.evaluate(() =>
            [...document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")].map(({ search }) => search),
          ),
        ).toEqual(["", ""]);
        await driver.hit(".changed button");
        await driver.waitFor(() => document.querySelector(".changed [role=status]")!.textContent === "");
        expect(driver.complaints).toEqual([]);
      },
    );

    test.runIf(FULL)(
      "keeps of what it is asked what it can show, and says nothing of what links are counted by",
      async () => {
        await using driver = await open(
          `${LINES}?country=vietnam~atlantis&time=2015..&utm_source=x&fbclid=y`,
        );
        await driver.see(".changed", "“atlantis”");
        await driver.see(".changed", "2015–");
        expect(await driver.text(".changed [role=status]")).not.toMatch(/utm|fbclid/);
        expect(new URL(await driver.address()).search).toBe(
          "?country=vietnam&time=2015..&utm_source=x&fbclid=y",
        );
        expect(driver.complaints).toEqual([]);
      },
    );

    test.runIf(FULL)(
      "shows one year where the address names one, and stays there when something else is chosen",
      async () => {
        await using driver = await open(`${LINES}?time=2015`);
        await driver.see(".changed", "2015");
        expect(await drawn(driver)).toContain("2015");
        expect(await drawn(driver)).not.toMatch(/20(?:0[0-9]|1[0-46-9]|2[0-9])/);
        await driver.hit("label:has([value=korea])");
        await driver.waitFor(() => location.search.includes("country="));
        expect(new URL(await driver.address()).search).toContain("time=2015&");
        expect(driver.complaints).toEqual([]);
      },
    );

    const drawings = [
      ["vi/charts/fdi-flows/", "time=2015..2020", "từ 2015 đến 2020"],
      ["en/charts/trade/", "time=2015..2019", "2015–2019"],
      ["en/charts/startup-growth/", "time=2018..2022", "2018–2022"],
    ] as const;
    // What draws is the same; that it draws as the build does is tested for every chart.
    test.each(browser === "Chromium" ? casesOf(drawings, 1) : drawings.slice(0, 1))(
      "draws dots, columns and panels anew too: %s?%s",
      async (path, state, words) => {
        await using driver = await open(`${path}?${state}`);
        await driver.see(".changed", words);
        expect(await drawn(driver)).not.toContain("2010");
        expect(driver.complaints).toEqual([]);
      },
    );

    test.runIf(FULL)("tells others on the page that it has drawn anew", async () => {
      await using driver = await open(LINES);
      await driver.evaluate(() =>
        addEventListener("chart:redraw", ({ target }) => {
          document.body.dataset.redrawn = (target as Element).className;
        }),
      );
      await driver.choose("[name=focus]", "japan");
      await driver.hit("label:has([value=korea])");
      expect(await driver.waitFor(() => document.body.dataset.redrawn)).toContain("drawing");
    });

    test("is complete without scripts", async () => {
      await using driver = await drivers.open(site.url + LINES, { ...size, scripts: false });
      expect(await driver.isVisible(".drawing")).toBe(true);
      expect(await driver.isVisible("#figures table")).toBe(true);
      for (const control of [".tabs", ".explore", ".changed", ".table-filter"])
        expect(await driver.isVisible(control)).toBe(false);
    });
  },
);

// What is worked out is the same in every browser.
describe("what a reader has chosen", () => {
  const drivers = driversOf("Chromium");
  const open = (path: string): Promise<Driver> => drivers.open(site.url + path);

  test("counts rows anew when what is chosen changes", async () => {
    await using driver = await open(`${LINES}?tab=table&time=2010..2020`);
    await driver.see("#figures th button");
    await driver.focus(".table-filter input");
    await driver.type("2012");
    await driver.see(".table-filter", "1 of 11 rows");
    await driver.hit(".changed button");
    await driver.see(".table-filter", "1 of 18 rows");
    expect(driver.complaints).toEqual([]);
  });

  test("finds rows as any keyboard writes them, and not while they are being composed", async () => {
    await using driver = await drivers.open(`${site.url}ja/charts/hightech-exports/?tab=table`);
    await driver.see("#figures th button");
    const type = (text: string, isComposing: boolean): Promise<void> =>
      driver.evaluate(
        ([words, composing]) => {
          const field = document.querySelector<HTMLInputElement>(".table-filter input")!;
          field.value = String(words);
          field.dispatchEvent(new InputEvent("input", { isComposing: Boolean(composing) }));
        },
        [text, isComposing] as const,
      );
    await type("２０１２", false);
    await driver.see(".table-filter [role=status]", "1");
    const found = await driver.text(".table-filter [role=status]");
    await type("２０", true);
    await driver.drawn();
    expect(await driver.text(".table-filter [role=status]")).toBe(found);
    await driver.evaluate(() =>
      document.querySelector(".table-filter input")!.dispatchEvent(new CompositionEvent("compositionend")),
    );
    await driver.waitFor(
      (before) => document.querySelector(".table-filter [role=status]")!.textContent !== before,
      found,
    );
    expect(driver.complaints).toEqual([]);
  });

  test.runIf(FULL)("draws figures that are all alike", async () => {
    await using driver = await open(`${LINES}?time=2022..2024&country=vietnam&yScale=index`);
    await driver.see(".changed", "= 100");
    expect(await drawn(driver)).toContain("100");
    expect(await driver.evaluate(() => document.querySelector(".drawing")!.innerHTML.includes("NaN"))).toBe(
      false,
    );
    expect(driver.complaints).toEqual([]);
  });

  test.runIf(FULL)("brings a series forward with the annotation of it", async () => {
    await using driver = await open(`${LINES}?focus=vietnam`);
    await driver.waitFor(() => document.querySelector(".drawing .dim") !== null);
    expect(
      await driver.evaluate(() =>
        [...document.querySelectorAll(".drawing text.dim")].map(({ textContent }) => textContent),
      ),
    ).not.toContainEqual(expect.stringContaining("2021"));
  });
});

// Firefox does not tell what has shifted.
describe("the page of a chart, in Chromium,", () => {
  const drivers = driversOf("Chromium");

  const states = ["", "?tab=table", "?time=2010..2020&country=vietnam", "?tab=table&time=2010..2020"].slice(
    FULL ? 0 : 3,
  );
  test.each(states.map((state, turn) => ({ state, turn })))(
    "moves nothing when it loads: $state",
    async ({ state, turn }) => {
      for (const [, reader] of casesOf(DEVICES, turn)) {
        await using driver = await drivers.open(`${site.url}en/about/`, reader);
        await driver.goto(`${site.url}${LINES}${state}`);
        await driver.waitFor(() => document.querySelector("chart-explorer:defined") !== null);
        if (state.includes("time")) await driver.see(".changed", "2010");
        await driver.drawn();
        const shift = await driver.evaluate(
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
    const page = await openTab();
    await page.goto(`${site.url}${LINES}${state}`);
    await page.waitForFunction(() => document.querySelector("chart-explorer:defined") !== null);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#drawn .drawing").isVisible()).toBe(true);
    expect(await page.locator("#figures table").isVisible()).toBe(true);
    await closeTab(page);
  });

  test.runIf(FULL)("is drawn in the reader's own palette, whatever theme was chosen", async () => {
    const page = await openTab({ forcedColors: "active", colorScheme: "dark" });
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
    await closeTab(page);
  });
});

describe("axe finds nothing", () => {
  const drivers = driversOf("Chromium");
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
  ).filter((_, index) => FULL || index % 8 === 2);
  test.each(settings)("$width px wide, in the $theme theme, in $language: $state", async (setting) => {
    const { language, state, ...reader } = setting;
    await using driver = await drivers.open(
      `${site.url}${language}/charts/hightech-exports/?${state}`,
      reader,
    );
    await driver.waitFor(() => document.querySelector("chart-explorer:defined") !== null);
    if (state.includes("table")) await driver.see("#figures th button");
    if (/time|atlantis/.test(state)) await driver.see(".changed button");
    expect(await violationsIn(driver)).toEqual([]);
  });

  test("targets are at least 24 px", async () => {
    await using driver = await drivers.open(`${site.url}${LINES}`, DEVICES[1][1]);
    const small = await driver.evaluate(() =>
      [...document.querySelectorAll("chart-explorer :is(.tabs button, .explore label, .explore select)")]
        .map((target) => [target.textContent.trim(), target.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => Math.min(width, height) < 24)
        .map(([words]) => words),
    );
    expect(small).toEqual([]);
  });
});
