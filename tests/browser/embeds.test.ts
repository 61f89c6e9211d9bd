import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { embedBuilderData, embedState } from "../../src/exports/feeds/embed-state.ts";
import type { Oembed } from "../../src/exports/feeds/oembed.ts";
import { EMBED_SIZES, KEPT, type EmbedSize } from "../../src/model/embed.ts";
import type { Language } from "../../src/model/language.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { inTabs, sharedBrowser } from "../support/browser.ts";
import { casesOf, FULL } from "../support/full.ts";
import { startHost, type Host } from "../support/host.ts";
import { pagesOf, turnOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const WIDTHS = [320, 600, 900];
const SECRET = "aB3dE6gH9j";

const site = await builtSite();
const everyPage = pagesOf(site);
const embeds = everyPage.filter(({ type }) => type === "embed");
const parentScript = readFileSync(join(site.folder, "embed.js"), "utf8");
const { origin } = new URL(site.url);

/** A chart, one in Vietnamese, one in Japanese: short enough for the 1,000 px that WordPress allows, on a phone too. */
const CHARTS = ["en/embed/ecosystem/", "vi/embed/fdi-capital/", "ja/embed/trade/"];

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="host.css"><body>${body}`;
const frame = (path: string): string =>
  `<iframe src="${site.url}${path}" title="A chart" width="100%" height="300" frameborder="0"></iframe>`;

/** The oEmbed answer for an embed. */
function oembedOf(path: string): Oembed {
  const [language, , ...key] = path.split("/").filter(Boolean);
  const file = join(site.folder, `${language}/charts/${key.join(".")}.oembed.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Oembed;
}

/** The oEmbed answer as WordPress puts it into a post, by what it documents of providers that it does not know. */
function inWordPress(path: string): string {
  return oembedOf(path)
    .html.replaceAll(site.siteUrl + site.base, site.url)
    .replace(/src="([^"]*)"/, `src="$1#?secret=${SECRET}" data-secret="${SECRET}"`)
    .replace("<blockquote>", `<blockquote class="wp-embedded-content" data-secret="${SECRET}">`)
    .replace(
      "<iframe",
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden"`,
    );
}

/** What WordPress's script in the post does, by its documented behaviour; it comes after the frame. */
const WORDPRESS = `
  const all = (name) => [...document.querySelectorAll(name + ".wp-embedded-content")];
  addEventListener("message", ({ source, data }) => {
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    const frame = all("iframe").find((one) => one.dataset.secret === data.secret && one.contentWindow === source);
    if (!frame) return;
    for (const quote of all("blockquote")) if (quote.dataset.secret === data.secret) quote.style.display = "none";
    frame.removeAttribute("style");
    if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = data.value;
  });
  for (const frame of all("iframe")) frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
`;

/** What iframe-resizer does in a page, versions 4 and 5, by the messages that they send and heed; it comes after the frame. */
const RESIZER = `
  const frame = document.querySelector("iframe");
  frame.id = "chart_0";
  frame.scrolling = "no";
  let ready = false;
  const answers = (globalThis.answers = []);
  addEventListener("message", ({ source, data }) => {
    const text = String(data);
    if (source !== frame.contentWindow || !text.startsWith("[iFrameSizer]chart_0:")) return;
    answers.push(text);
    const [, height, width, kind, version] = text.slice(13).split(":");
    if (version === undefined) console.warn("Legacy version detected in iframe");
    if (kind === "init") ready = true;
    else if (Number(width) === 0) return;
    if (ready) frame.style.height = Number(height) + "px";
  });
  const settings = "[iFrameSizer]chart_0:8:false:false:32:true:true:null:auto:null:null:0:false:child:auto:false";
  const init = () => frame.contentWindow.postMessage(settings, "*");
  frame.addEventListener("load", init);
  init();
`;

const HOSTS: Record<string, { body: (path: string) => string; policy?: string }> = {
  "a plain iframe with embed.js": {
    body: (path) => page(`${frame(path)}<script src="${site.url}embed.js" async></script>`),
  },
  "an iframe that pym.js drives": {
    body: (path) =>
      page(
        `<div id="chart"></div><script src="pym.js"></script><script>new pym.Parent("chart", "${site.url}${path}")</script>`,
      ),
  },
  "an iframe sandboxed by WordPress": {
    body: (path) => page(`${inWordPress(path)}<script src="wordpress.js" defer></script>`),
  },
  "a page with a strict content policy": {
    body: (path) => page(`${frame(path)}<script src="embed.js" data-site="${site.url}"></script>`),
    policy: `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src ${origin}; frame-ancestors 'none'; require-trusted-types-for 'script'`,
  },
  "an iframe that iframe-resizer drives": {
    body: (path) => page(`${frame(path)}<script src="resizer.js"></script>`),
  },
};

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await sharedBrowser();
  const pages = Object.values(HOSTS).flatMap(({ body, policy }, index) =>
    CHARTS.map(
      (path, chart) => [`${index}-${chart}`, { body: body(path), ...(policy && { policy }) }] as const,
    ),
  );
  host = await startHost({
    ...Object.fromEntries(pages),
    "pym.js": {
      body: readFileSync(resolve("node_modules/pym.js/dist/pym.v1.js"), "utf8"),
      type: "text/javascript",
    },
    "resizer.js": { body: RESIZER, type: "text/javascript" },
    "wordpress.js": { body: WORDPRESS, type: "text/javascript" },
    "embed.js": { body: parentScript, type: "text/javascript" },
    "host.css": {
      body: "body { margin: 0 } iframe { display: block; width: 100% }",
      type: "text/css" as never,
    },
    hostile: { body: page("<p>A frame of a third party.</p>") },
    empty: { body: page("") },
    attacked: {
      body: page(
        `${frame(CHARTS[0]!)}<iframe src="hostile" title="Other" height="200"></iframe><script src="${site.url}embed.js"></script>`,
      ),
    },
  });
});
afterAll(async () => {
  await host?.close();
});

const chartIn = (tab: Page): Frame => tab.frames().find((one) => one.url().includes("/embed/"))!;

/** Height of the frame in the page, and of the document in it, in px. */
async function heights(
  tab: Page,
): Promise<{ frame: number; document: number; drawn: boolean; sideways: boolean }> {
  const outer = await tab.locator("iframe").first().boundingBox();
  const inner = await chartIn(tab).evaluate(() => {
    const svg = [...document.querySelectorAll(".drawing svg")].filter((one) => one.checkVisibility());
    const last = document.querySelector("main")!.getBoundingClientRect();
    return {
      document: Math.ceil(document.documentElement.getBoundingClientRect().height),
      drawn: svg.length === 1 && last.bottom <= innerHeight,
      sideways: document.documentElement.scrollWidth > innerWidth,
    };
  });
  return { frame: Math.round(outer!.height), ...inner };
}

/** Waits until the frame is as tall as its document, and the document is laid out in a frame of that height. */
async function settled(tab: Page): Promise<Awaited<ReturnType<typeof heights>>> {
  let found = await heights(tab);
  for (let tries = 0; tries < 100 && (found.frame !== found.document || !found.drawn); tries++) {
    await tab.waitForTimeout(50);
    found = await heights(tab);
  }
  return found;
}

describe.each(Object.keys(HOSTS).map((name, index) => ({ name, index })))("in $name", ({ index }) => {
  test.each(FULL ? CHARTS : [CHARTS[index % CHARTS.length]!])(
    "the full chart shows at its height, however wide the page is: %s",
    async (path) => {
      const tab = await openTab();
      const complaints: string[] = [];
      tab.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      tab.on("pageerror", (error) => complaints.push(error.message));
      await tab.setViewportSize({ width: WIDTHS[0]!, height: 800 });
      await tab.goto(`${host.url}${index}-${CHARTS.indexOf(path)}`);
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: 800 });
        const found = await settled(tab);
        expect(found).toEqual({
          frame: found.document,
          document: found.document,
          drawn: true,
          sideways: false,
        });
        expect(found.document).toBeGreaterThan(200);
      }
      expect(complaints).toEqual([]);
      await closeTab(tab);
    },
  );
});

test("in WordPress's sandbox, where no window opens, the link leads the page itself to the chart", async () => {
  const tab = await openTab();
  await tab.goto(`${host.url}2-0`);
  await settled(tab);
  await chartIn(tab)
    .locator(".link a")
    .evaluate((link: HTMLAnchorElement, to) => (link.href = to), `${site.url}en/charts/ecosystem/`);
  await chartIn(tab).locator(".link a").click();
  await expect.poll(() => tab.url()).toBe(`${site.url}en/charts/ecosystem/`);
  await closeTab(tab);
});

describe("embed.js", () => {
  test("does nothing that other windows say", async () => {
    const tab = await openTab();
    await tab.goto(`${host.url}attacked`);
    const { frame: right } = await settled(tab);
    const messages = [
      { "datawrapper-height": { ecosystem: 3000 } },
      { "datawrapper-height": { "": 3000 }, origin },
      { message: "height", value: 3000, secret: SECRET },
      JSON.stringify({ "datawrapper-height": { ecosystem: 3000 } }),
    ];
    const other = tab.frames().find((one) => one.url().endsWith("hostile"))!;
    for (const message of messages) {
      await other.evaluate((words) => parent.postMessage(words, "*"), message);
      await tab.evaluate((words) => postMessage(words, "*"), message);
    }
    await tab.waitForTimeout(150);
    expect((await heights(tab)).frame).toBe(right);
    expect((await tab.locator("iframe").nth(1).boundingBox())!.height).toBe(204);
    await closeTab(tab);
  });

  test.runIf(FULL)(
    "ignores what a chart's own frame says in another shape, and keeps within bounds",
    async () => {
      const tab = await openTab();
      const errors: string[] = [];
      tab.on("pageerror", (error) => errors.push(error.message));
      await tab.goto(`${host.url}attacked`);
      const { frame: right } = await settled(tab);
      const say = async (words: unknown): Promise<number> => {
        await chartIn(tab).evaluate((message) => parent.postMessage(message, "*"), words);
        await tab.waitForTimeout(60);
        return (await tab.locator("iframe").first().boundingBox())!.height;
      };
      for (const words of [
        null,
        7,
        "x",
        [],
        {},
        { "datawrapper-height": null },
        { "datawrapper-height": 900 },
        { "datawrapper-height": { a: "900" } },
        { "datawrapper-height": { a: "1px;position:fixed" } },
      ])
        expect(await say(words)).toBe(right);
      expect(await say({ "datawrapper-height": { a: 1e9 } })).toBe(6000);
      expect(await say({ "datawrapper-height": { a: -5 } })).toBe(100);
      expect(errors).toEqual([]);
      await closeTab(tab);
    },
  );
});

// They are one document with different drawings: each chart is visited in one of the languages.
describe("every embed", () => {
  interface Visit {
    path: string;
    requests: string[];
    touched: string[];
    cookies: number;
    complaints: string[];
    wide: number[];
    narrow: Record<number, NarrowDrawing>;
    /** What stands over its lower edge in a frame, where it goes on below, and the colour behind that. */
    edge: [content: string, ground: string];
  }
  /** The drawing in a narrow frame, in px. */
  interface NarrowDrawing {
    drawn: number;
    /** The size of its letters. */
    letters: number;
    /** How far it goes on beyond the frame, and how far a reader can move it. */
    beyond: number;
    moved: number;
    /** Whether a shade at the edge says that it goes on. */
    shaded: boolean;
  }
  let visits: Visit[];
  beforeAll(async () => {
    visits = await inTabs(
      browser,
      { viewport: { width: 700, height: 900 } },
      embeds.filter((page) => turnOf(page, FULL ? 3 : 60) === 0),
      async (tab, { path }) => {
        const visit: Visit = {
          path,
          requests: [],
          touched: [],
          cookies: 0,
          complaints: [],
          wide: [],
          narrow: {},
          edge: ["", ""],
        };
        tab.removeAllListeners();
        await tab.goto(`${host.url}empty`);
        tab.on("request", (request) => {
          if (!request.url().startsWith("data:")) visit.requests.push(request.url());
        });
        tab.on("console", (message) => visit.complaints.push(message.text()));
        await tab.addInitScript(watchStorage);
        await tab.evaluate(
          (src) =>
            new Promise((loaded) => {
              const frame = document.createElement("iframe");
              Object.assign(frame, { src, width: "600", height: "900", onload: loaded });
              document.body.replaceChildren(frame);
            }),
          `${site.url}${path}?theme=dark&childId=a#?secret=${SECRET}`,
        );
        const chart = chartIn(tab);
        for (const width of [240, 270, 286, 288]) {
          await tab
            .locator("iframe")
            .evaluate((frame: HTMLIFrameElement, px) => (frame.style.width = `${px}px`), width);
          const { needed, ...narrow } = await chart.evaluate(() => {
            const svg = document.querySelector<SVGSVGElement>(".phone")!;
            const place = svg.closest(".drawing")!;
            const { width: drawn } = svg.getBoundingClientRect();
            place.scrollLeft = 1000;
            return {
              needed: document.documentElement.scrollWidth,
              drawn,
              letters:
                (Number.parseFloat(getComputedStyle(svg).fontSize) * drawn) / svg.viewBox.baseVal.width,
              beyond: drawn - place.clientWidth,
              moved: place.scrollLeft,
              shaded: getComputedStyle(place).backgroundImage.includes("gradient"),
            };
          });
          if (needed > width) visit.wide.push(width);
          visit.narrow[width] = narrow;
        }
        visit.edge = await chart.evaluate(() => {
          const { content, backgroundColor } = getComputedStyle(document.querySelector("main")!, "::after");
          return [content, backgroundColor];
        });
        visit.touched = await chart.evaluate(() => (globalThis as never as { touched: string[] }).touched);
        visit.cookies = (await tab.context().cookies()).length;
        return visit;
      },
    );
  });

  const isFace = (address: string): boolean => new URL(address).pathname.endsWith(".woff2");
  const failing = (passes: (visit: Visit) => boolean): string[] =>
    visits.filter((visit) => !passes(visit)).map(({ path }) => path);

  test("makes one request, and no other but for the face of its title", () => {
    expect(visits.length).toBeGreaterThan(0);
    expect(
      failing(({ requests: [first, ...others] }) => first !== undefined && others.every(isFace)),
    ).toEqual([]);
  });

  test("sets no cookie, touches no storage, and says nothing on the console", () => {
    expect(failing(({ cookies }) => cookies === 0)).toEqual([]);
    expect(failing(({ touched }) => touched?.length === 0)).toEqual([]);
    expect(failing(({ complaints }) => complaints.length === 0)).toEqual([]);
  });

  test("fits 240 px, its letters no smaller than 12 px; a drawing that goes on can be moved to its end, and says so", () => {
    expect(failing(({ wide }) => wide.length === 0)).toEqual([]);
    expect(failing(({ narrow }) => Object.values(narrow).every(({ letters }) => letters >= 12))).toEqual([]);
    expect(
      failing(({ narrow }) =>
        Object.values(narrow).every(
          ({ beyond, moved, shaded }) => beyond <= 0 || (shaded && moved >= Math.floor(beyond)),
        ),
      ),
    ).toEqual([]);
  });

  test("says in a frame that it goes on below, over nothing that hides words", () => {
    expect(failing(({ edge }) => edge.join() === '"",rgba(0, 0, 0, 0)')).toEqual([]);
  });

  test("has its drawing as wide as the frame from 285 px on", () => {
    expect(failing(({ narrow }) => narrow[286]!.drawn === 286 && narrow[288]!.drawn === 288)).toEqual([]);
  });
});

/** Notes in a page, before its own scripts, every use of what outlives it. Runs there, and so stands alone. */
function watchStorage(): void {
  const touched: string[] = [];
  Object.assign(globalThis, { touched });
  const watch = (owner: object, name: string): void => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        touched.push(name);
        return before?.get?.call(this) as unknown;
      },
      set() {
        touched.push(name);
      },
    });
  };
  watch(Document.prototype, "cookie");
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
    watch(globalThis, name);
}

describe("the theme of an embed", () => {
  const paper = (tab: Page): Promise<string> =>
    tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [LIGHT, DARK] = ["rgb(251, 249, 244)", "rgb(18, 22, 29)"];

  test.each([
    { scheme: "light", query: "", colour: LIGHT },
    { scheme: "dark", query: "", colour: DARK },
    { scheme: "dark", query: "?theme=auto", colour: DARK },
    { scheme: "dark", query: "?theme=light", colour: LIGHT },
    { scheme: "light", query: "?theme=dark", colour: DARK },
    { scheme: "light", query: "?theme=neon", colour: LIGHT },
  ] as const)("“$query” for a reader who prefers $scheme", async ({ scheme, query, colour }) => {
    const tab = await openTab({ colorScheme: scheme });
    await tab.goto(site.url + CHARTS[0] + query);
    expect(await paper(tab)).toBe(colour);
    // Outside of a frame, pictures of the whole page would have the fade of a frame's edge in their middle.
    expect(
      await tab.evaluate(() => getComputedStyle(document.querySelector("main")!, "::after").content),
    ).toBe("none");
    await closeTab(tab);
  });
});

describe("the address of an embed", () => {
  const shown = (tab: Page): Promise<Record<string, boolean>> =>
    tab.evaluate(() => {
      const visible = (selector: string): boolean =>
        [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
      return {
        note: visible("[role=status] .note"),
        drawing: visible(".drawing svg"),
        table: visible("td"),
      };
    });

  test.each([
    { query: "", note: false, drawing: true, table: false },
    { query: "?tab=chart", note: false, drawing: true, table: false },
    { query: "?tab=table", note: false, drawing: false, table: true },
    { query: "?time=2010..2020&theme=dark", note: true, drawing: true, table: false },
    { query: "?time=2010..2020&tab=table", note: true, drawing: false, table: true },
  ])("“$query” is followed, or what it asks for is named", async ({ query, ...wanted }) => {
    for (const path of ["en/embed/rd-spending/", "vi/embed/rd-spending/v/1/"]) {
      const tab = await openTab();
      const errors: string[] = [];
      tab.on("pageerror", (error) => errors.push(error.message));
      await tab.goto(site.url + path + query);
      expect({ path, ...(await shown(tab)) }).toEqual({ path, ...wanted });
      const link = await tab.locator("[role=status] a").getAttribute("href");
      expect(new URL(link!).pathname + new URL(link!).search).toBe(
        `${new URL(site.url).pathname}${path.slice(0, 2)}/charts/rd-spending/${query}`,
      );
      expect(errors).toEqual([]);
      await closeTab(tab);
    }
  });

  test("shows a table in the place of the drawing, which comes back when it is closed, and answers", async () => {
    const tab = await openTab();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${site.url}en/embed/rd-spending/?tab=table`);
    for (const drawing of [true, false, true]) {
      await tab.locator("summary").click();
      expect((await shown(tab)).drawing).toBe(drawing);
    }
    await tab.locator(".drawing").press("ArrowRight");
    expect(await tab.locator(".drawing [role=status]").textContent()).toContain("1/");
    expect(errors).toEqual([]);
    await closeTab(tab);
  });
});

/** Widths that each of the offered sizes is meant for, in px. */
const CLAIMED: Record<EmbedSize, readonly number[]> = {
  fluid: [600, 640, 700, 760, 800, 900, 1280],
  phones: [320, 345, 375, 393, 414, 430, 447, 520, 583, 600, 700, 900, 1280],
  "360": [360],
  "480": [480],
  "680": [680],
};

describe("the heights that are written into snippets", () => {
  test("leave room for the whole chart, and little more", async () => {
    const some = embeds.filter((_, index) => index % (FULL ? 6 : 48) === 0);
    const off = await inTabs(browser, {}, some, async (tab, { path }) => {
      const { width, height } = oembedOf(path);
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto(site.url + path);
      const real = await tab.evaluate(() => document.documentElement.getBoundingClientRect().height);
      return { path, off: Math.round(height - real) };
    });
    expect(off.filter((one) => one.off < 0 || one.off > 120)).toEqual([]);
  });

  test.runIf(FULL)("leave room for the chart at every width that they are meant for", async () => {
    vi.stubEnv("SITE", site.siteUrl);
    const content = loadContent();
    const some = embeds.filter((_, index) => FULL || index % 96 === 5);
    const lacking = await inTabs(browser, {}, some, async (tab, { path }) => {
      const [language, , id, view] = path.split("/") as [string, string, string, string];
      const whole = content.charts.get(id)!;
      const chart = whole.views.find((one) => one.view?.id === view) ?? whole;
      const { heights: written } = embedState(chart, language as Language, content);
      await tab.goto(site.url + path);
      const real = new Map<number, number>();
      for (const width of new Set(Object.values(CLAIMED).flat())) {
        await tab.setViewportSize({ width, height: 900 });
        real.set(width, await tab.evaluate(() => document.documentElement.getBoundingClientRect().height));
      }
      return EMBED_SIZES.flatMap((size, index) =>
        CLAIMED[size].map((width) => ({
          path,
          size,
          width,
          lacking: Math.round(real.get(width)! - written[index]!),
        })),
      );
    });
    expect(lacking.flat().filter((one) => one.lacking > 0)).toEqual([]);
  });
});

describe("an embed", () => {
  test("has no letters in its drawing that are larger than its title, and on a phone no drawing of two windows", async () => {
    const tab = await openTab();
    const sizes: [number, number, number][] = [];
    for (const width of [320, 447, 560, 700, 1280, 1920]) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto(`${site.url}en/embed/fdi-flows/`);
      const [title, letters] = await tab.evaluate(() => {
        const svg = [...document.querySelectorAll(".drawing svg")].find((one) => one.checkVisibility())!;
        const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
        return [
          parseFloat(getComputedStyle(document.querySelector("h1")!).fontSize),
          parseFloat(getComputedStyle(svg).fontSize) * scale,
        ] as const;
      });
      sizes.push([width, title, letters]);
    }
    expect(sizes.filter(([, title, letters]) => letters > title - 3)).toEqual([]);
    await closeTab(tab);
  });

  const STATE = "country=vietnam~japan&time=2010..2020&yScale=log&currency=jpy";
  test.each(casesOf(["en", "vi", "ja"] as const, 1))(
    "says that it shows no choice of its address, and leads to where that is shown: %s",
    async (language) => {
      const { asked } = loadContent().ui.get(language)!.embed;
      const tab = await openTab();
      await tab.goto(`${site.url}${language}/embed/hightech-exports/`);
      expect(await tab.getByText(asked).isVisible()).toBe(false);
      await tab.goto(`${site.url}${language}/embed/hightech-exports/?${STATE}`);
      const line = tab.getByRole("status").filter({ hasText: asked });
      expect(await line.isVisible()).toBe(true);
      const link = new URL((await line.locator("a").getAttribute("href"))!);
      expect(link.pathname).toBe(`/${language}/charts/hightech-exports/`);
      expect(Object.fromEntries(link.searchParams)).toEqual(Object.fromEntries(new URLSearchParams(STATE)));
      await closeTab(tab);
    },
  );

  test("that its frame is too low for says so until its end is reached", async () => {
    const tab = await openTab();
    await tab.goto(`${host.url}empty`);
    await tab.evaluate(
      (src) =>
        new Promise((loaded) => {
          const frame = document.createElement("iframe");
          Object.assign(frame, { src, width: "360", height: "400", onload: loaded });
          document.body.replaceChildren(frame);
        }),
      site.url + CHARTS[0],
    );
    const chart = chartIn(tab);
    /** What lies at the lower edge of the frame: the arrow belongs to `main`, and the link lies over it. */
    const look = (): Promise<string> =>
      chart.evaluate(
        () => document.elementFromPoint(180, innerHeight - 8)!.closest("main, .link")!.className,
      );
    await expect.poll(look).toBe("");
    await chart.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(look).toBe("link");
    await chart.evaluate(() => scrollTo(0, 0));
    await expect.poll(look).toBe("");
    await tab.locator("iframe").evaluate((frame: HTMLIFrameElement) => (frame.height = "1500"));
    const isOver = (): boolean => {
      const link = document.querySelector(".link")!;
      const { x, y, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    };
    await expect.poll(() => chart.evaluate(isOver)).toBe(true);
    await closeTab(tab);
  });
});

describe("the builder", () => {
  test("writes the snippet for the chosen language, view, theme and width, and copies it", async () => {
    const tab = await openTab();
    await tab.goto(`${site.url}en/charts/ecosystem/`);
    await tab.locator("embed-builder select[name=language]").selectOption({ label: "日本語" });
    await tab.locator("embed-builder select[name=theme]").selectOption("dark");
    await tab.locator("embed-builder select[name=size]").selectOption("360");
    const shown = tab.locator("embed-builder [role=tabpanel]:not([hidden])");
    await shown.locator("pre", { hasText: `width="360"` }).waitFor();
    await shown.getByRole("button").click();
    await tab.locator("embed-builder [role=status]:not(:empty)").waitFor();
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`src="${site.siteUrl}/ja/embed/ecosystem/?theme=dark"`);
    expect(copied).toContain(`width="360"`);
    expect(copied).toMatch(/title="[^"]*スタートアップ/);
    expect(copied).toContain(`<script src="${site.siteUrl}/embed.js" async></script>`);
    await closeTab(tab);
  });

  test("offers the version of a chart whose figures stay, and its frame has room for all that it says", async () => {
    vi.stubEnv("SITE", site.siteUrl);
    const content = loadContent();
    const tab = await openTab();
    await tab.goto(`${site.url}vi/charts/rd-spending/`);
    await tab.locator("embed-builder select[name=view]").selectOption(KEPT);
    const snippet = tab.locator("embed-builder pre", { hasText: "/vi/embed/rd-spending/v/2/" }).first();
    await snippet.waitFor();
    expect(await tab.locator("embed-builder pre", { hasText: "/vi/charts/rd-spending/v/2/" }).count()).toBe(
      3,
    );
    await tab.locator("embed-builder .preview summary").click();
    await tab.locator("embed-builder iframe[src$='/v/2/']").waitFor();
    const chart = content.charts.get("rd-spending")!;
    for (const language of content.languages) {
      const written = embedBuilderData(chart, "vi", content).heights[language]![KEPT]!;
      await tab.goto(`${site.url}${language}/embed/rd-spending/v/2/`);
      const lacking: string[] = [];
      for (const [index, size] of EMBED_SIZES.entries())
        for (const width of CLAIMED[size]) {
          await tab.setViewportSize({ width, height: 900 });
          const real = await tab.evaluate(() => document.documentElement.getBoundingClientRect().height);
          if (real > written[index]!) lacking.push(`${language} ${size} ${width}`);
        }
      expect(lacking).toEqual([]);
    }
    await closeTab(tab);
  });

  test("asks for the words of another choice only when it is made, and says so where they cannot be had", async () => {
    const tab = await openTab();
    const asked: string[] = [];
    await tab.route("**/*.oembed.json", async (route) => {
      asked.push(new URL(route.request().url()).pathname);
      await route.abort();
    });
    await tab.goto(`${site.url}en/charts/fdi-capital/`);
    const snippet = tab.locator("embed-builder pre").first();
    const before = await snippet.textContent();
    await tab.locator("embed-builder select[name=theme]").selectOption("light");
    await tab.locator("embed-builder pre", { hasText: "?theme=light" }).first().waitFor();
    expect(asked).toEqual([]);
    await tab.locator("embed-builder select[name=view]").selectOption("since-2019");
    await tab.locator("embed-builder [role=status]:not(:empty)").waitFor();
    expect(asked).toEqual([`${new URL(site.url).pathname}en/charts/fdi-capital.since-2019.oembed.json`]);
    expect(await tab.locator("embed-builder [role=status]").textContent()).toBe(
      loadContent().ui.get("en")!.embed.offline,
    );
    expect(await snippet.textContent()).not.toBe(before);
    expect(await snippet.textContent()).not.toContain("since-2019");
    await closeTab(tab);
  });

  test("is a list of tabs for the keyboard, and loads the preview only when it is opened", async () => {
    const tab = await openTab();
    const frames: string[] = [];
    tab.on("request", (request) => {
      if (request.url().includes("/embed/")) frames.push(request.url());
    });
    await tab.goto(`${site.url}vi/charts/ecosystem/`);
    await tab.getByRole("tab", { name: "HTML" }).focus();
    await tab.keyboard.press("ArrowRight");
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe("WordPress");
    expect(await tab.locator("embed-builder [role=tabpanel]:not([hidden])").count()).toBe(1);
    await tab.locator("#embed").scrollIntoViewIfNeeded();
    expect(frames).toEqual([]);
    await tab.locator("embed-builder .preview summary").click();
    await tab.locator("embed-builder iframe").scrollIntoViewIfNeeded();
    await expect.poll(() => frames.length).toBe(1);
    await expect
      .poll(async () =>
        chartIn(tab)?.evaluate(
          () => document.documentElement.getBoundingClientRect().height <= innerHeight + 1,
        ),
      )
      .toBe(true);
    await closeTab(tab);
  });
});
