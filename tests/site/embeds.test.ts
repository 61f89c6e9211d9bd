import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { localeOf } from "../../src/values/locales/locale-of.ts";
import type { Oembed } from "../../src/exports/feeds/oembed.ts";
import { referencesOf, styleAddresses } from "../support/addresses.ts";
import { parseHtml } from "../support/html.ts";
import {
  filesOf,
  find,
  headlineOf,
  metaContent,
  pagesOf,
  stylesOf,
  type SitePage,
} from "../support/pages.ts";
import { builtSites } from "../support/site.ts";

/** What the first round trip of a fresh connection carries, and what an embed may take of it, by brotli. */
const FIRST_ROUND_TRIP = 14_000;
/** The embed in the middle of all of a language, by brotli. */
const MEDIAN = 7_000;
/** All that an embed does: its reader, its theme, its height. */
const SCRIPT = 3070;

describe.each(await builtSites())("under $base", (site) => {
  const home = site.siteUrl + site.base;
  const pages = pagesOf(site);
  const files = filesOf(site);
  const embeds = pages.filter(({ type }) => type === "embed");
  const games = pages.filter(({ type }) => type === "embed of a game");
  const charts = pages.filter(
    ({ path, type }) => (type === "chart" || type === "view") && path.includes("/charts/"),
  );
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const readJson = (path: string): Oembed =>
    JSON.parse(readFileSync(join(site.folder, path), "utf8")) as Oembed;
  const failing = (checked: readonly SitePage[], passes: (page: SitePage) => boolean): string[] =>
    checked.filter((page) => !passes(page)).map(({ path }) => path);

  describe("embeds", () => {
    test("exist for every chart, view and language, and for nothing else", () => {
      expect(embeds.length).toBeGreaterThan(0);
      expect(embeds.map(({ path }) => path.replace("/embed/", "/charts/")).sort()).toEqual(
        charts.map(({ path }) => path).sort(),
      );
    });

    test(`take at most ${FIRST_ROUND_TRIP} bytes each, versions and games too, by brotli`, () => {
      const all = pages.filter(({ type }) => type.startsWith("embed"));
      // Gzip takes more than brotli: what is light by it is light by both.
      const heavy = all
        .filter(({ html }) => gzipSync(html).length > FIRST_ROUND_TRIP)
        .map(({ path, html }) => ({ path, bytes: brotliCompressSync(html).length }));
      expect(all.length).toBeGreaterThan(embeds.length);
      expect(heavy.filter(({ bytes }) => bytes > FIRST_ROUND_TRIP)).toEqual([]);
    });

    test.runIf(site.base === "/")(`take ${MEDIAN} bytes in the middle of each language, by brotli`, () => {
      const medians = site.languages.map(({ id }) => {
        const own = embeds
          .filter(({ language }) => language === id)
          .map(({ html }) => ({ html, bytes: gzipSync(html).length }))
          .toSorted((a, b) => a.bytes - b.bytes);
        // The one in the middle by gzip is it by brotli too, or one beside it.
        const middle = Math.floor(own.length / 2);
        const weights = own
          .slice(middle - 2, middle + 3)
          .map(({ html }) => brotliCompressSync(html).length)
          .toSorted((a, b) => a - b);
        return { id, bytes: weights[2]! };
      });
      expect(medians.filter(({ bytes }) => !(bytes <= MEDIAN))).toEqual([]);
    });

    test("fetch nothing but the face of their title, which pages have too, and show it at once in another", () => {
      const faces = new Set(
        pages
          .filter(({ type }) => type === "story")
          .flatMap((page) => styleAddresses(stylesOf(page)).filter((address) => address.endsWith(".woff2"))),
      );
      const asked = [...embeds, ...games].flatMap((page) =>
        [
          ...page.elements
            .flatMap(referencesOf)
            .flatMap(({ address, use }) => (use === "resource" ? address : [])),
          ...styleAddresses(stylesOf(page)),
        ]
          .filter((address) => !/^(?:data:|#)/.test(address))
          .filter((address) => !faces.has(address))
          .map((address) => `${page.path}: ${address}`),
      );
      expect(asked).toEqual([]);
      expect(
        failing([...embeds, ...games], (page) =>
          (stylesOf(page).match(/@font-face *\{[^}]*\}/g) ?? []).every((face) =>
            /font-display: ?swap|src: ?local/.test(face),
          ),
        ),
      ).toEqual([]);
      expect(
        failing([...embeds, ...games], (page) =>
          find(page, "script").every(({ attributes }) => !attributes.src),
        ),
      ).toEqual([]);
    });

    test("have their titles in the faces of the headlines of pages", () => {
      const bare = (css: string): string => css.replaceAll(/["'\s]/g, "");
      // What a language sets itself stands before what is set for all.
      const faces = new Map(
        pages
          .filter(({ type }) => type === "story")
          .map((page) => {
            const css = stylesOf(page);
            const [serif, sans] = ["serif", "sans"].map(
              (name) => /: ?([^;}]+)/.exec(css.slice(css.indexOf(`--${name}:`)))![1]!,
            );
            return [page.language, { serif: bare(serif!), sans: bare(sans!) }];
          }),
      );
      const wrong = embeds.filter((page) => {
        const { serif, sans } = faces.get(page.language)!;
        const css = stylesOf(page);
        const titles = bare([...css.matchAll(/h1 ?\{[^}]*\}/g)].join());
        // In some languages titles are bold in the face of all text.
        return serif === "var(--sans)"
          ? !titles.includes("font-family:inherit") || !bare(css).includes(sans)
          : !titles.includes(`/1.2${serif}`);
      });
      expect(faces.size).toBe(site.languages.length);
      expect(wrong.map(({ path }) => path)).toEqual([]);
    });

    test("are hidden from search engines, which are led to the chart's page", () => {
      expect(failing(embeds, (page) => metaContent(page, "robots") === "noindex")).toEqual([]);
      expect(
        failing(
          embeds,
          (page) =>
            find(page, "link", { rel: "canonical" })[0]?.attributes.href ===
            page.address.replace("/embed/", "/charts/"),
        ),
      ).toEqual([]);
    });

    test(`have one classic script, of at most ${SCRIPT} bytes, gzipped, that knows no storage`, () => {
      expect(
        failing(embeds, (page) => {
          const [script, ...others] = find(page, "script");
          return (
            others.length === 0 &&
            script!.attributes.type === undefined &&
            gzipSync(script!.text).length <= SCRIPT &&
            !/cookie|Storage|indexedDB|setInterval|setTimeout/.test(script!.text)
          );
        }),
      ).toEqual([]);
    });

    test("have a sentence and a link for a choice in their address, apart as their language has it", () => {
      const read = (file: string) => JSON.parse(readFileSync(join(site.content, file), "utf8"));
      const { name } = read("site.json") as { name: string };
      const wrong = embeds.flatMap(({ path, language, elements }) => {
        const { embed } = read(`ui/${language}.json`) as { embed: { asked: string; askedLink: string } };
        const wanted =
          embed.asked + localeOf(language!).separators.space + embed.askedLink.replace("{site}", name);
        const status = elements.find(({ attributes }) => attributes.role === "status");
        return status?.text === wanted ? [] : [`${path}: ${status?.text}`];
      });
      expect(wrong).toEqual([]);
    });

    test("say under the drawing what hollow and pale marks mean, and so does every page of a chart", () => {
      const hedged = /<(?:circle|rect)\b(?=[^>]* data-k=)[^>]* fill="?var\(--(?:paper|[\w-]+-soft)\)/;
      const marked = [...embeds, ...charts].filter(({ html }) => hedged.test(html));
      expect(marked.length).toBeGreaterThan(0);
      expect(failing(marked, (page) => find(page, "p", { class: "key" }).length > 0)).toEqual([]);
    });

    test("show title, drawings, credit, and a link to the chart's page in a window of its own", () => {
      expect(
        failing(embeds, (page) => {
          const link = find(page, "a", { target: "_blank", rel: "noopener" });
          return (
            page.charts === 1 &&
            find(page, "h1").length === 1 &&
            find(page, "p", { class: "credit" })[0]!.text !== "" &&
            // The other is hidden until the address asks for more than an embed shows.
            link.length === 2 &&
            link.every(({ attributes }) => attributes.href === page.address.replace("/embed/", "/charts/"))
          );
        }),
      ).toEqual([]);
    });
  });

  describe("embeds of charts that readers draw", () => {
    test("take less than 14,000 bytes each, gzipped, and lead to the chart's page", () => {
      expect(games.length).toBeGreaterThan(0);
      expect(failing(games, ({ html }) => gzipSync(html).length < 14_000)).toEqual([]);
      const chartOf = ({ address }: SitePage): string =>
        address.replace("/embed/", "/charts/").replace(/draw\/$/, "");
      expect(
        failing(games, (page) => {
          const [canonical] = find(page, "link", { rel: "canonical" });
          const links = find(page, "a", { target: "_blank", rel: "noopener" });
          return (
            metaContent(page, "robots") === "noindex" &&
            [canonical!, ...links].every(({ attributes }) => attributes.href === chartOf(page)) &&
            links.length === 1
          );
        }),
      ).toEqual([]);
    });

    test("are called by the question, and have the truth beside it for readers without scripts", () => {
      expect(
        failing(games, (page) => {
          const [title] = find(page, "h1");
          const [answer] = find(page, "p", { class: "answer" });
          return (
            title!.text === find(page, "title")[0]!.text &&
            answer!.text !== "" &&
            find(page, "table").length === 1 &&
            !/cookie|Storage|indexedDB|setInterval|setTimeout/.test(find(page, "script")[0]!.text)
          );
        }),
      ).toEqual([]);
    });
  });

  describe("oEmbed", () => {
    const discovered = charts.map((page) => ({
      page,
      links: find(page, "link", { rel: "alternate", type: "application/json+oembed" }),
    }));

    test("is discovered on every page of a chart, by one whole address", () => {
      expect(
        discovered
          .filter(
            ({ links }) =>
              links.length !== 1 ||
              !links[0]!.attributes.href!.startsWith(home) ||
              !files.includes(decodeURI(links[0]!.attributes.href!.slice(home.length))),
          )
          .map(({ page }) => page.path),
      ).toEqual([]);
    });

    test("has one answer for each such page and each story, and no other", () => {
      const answers = files.filter((file) => file.endsWith(".oembed.json"));
      const named = pages
        .flatMap((page) => find(page, "link", { rel: "alternate", type: "application/json+oembed" }))
        .map(({ attributes }) => attributes.href!.slice(home.length));
      // A list of rows names that of its chart, too.
      expect([...new Set(named)].sort()).toEqual(answers.sort());
    });

    const answers = discovered.map(({ page, links }) => ({
      page,
      answer: readJson(links[0]!.attributes.href!.slice(home.length)),
    }));
    const wrong = (passes: (answer: Oembed, page: SitePage) => boolean): string[] =>
      answers.filter(({ page, answer }) => !passes(answer, page)).map(({ page }) => page.path);

    test("has what the specification asks of a rich answer, and title, author and provider", () => {
      expect(wrong(({ version, type }) => version === "1.0" && type === "rich")).toEqual([]);
      expect(
        wrong(({ width, height }) => width === 600 && height >= 200 && Number.isInteger(height)),
      ).toEqual([]);
      expect(wrong(({ title }, page) => headlineOf(page) === folded(title))).toEqual([]);
      expect(wrong((answer) => answer.provider_name !== "" && answer.provider_url === home)).toEqual([]);
      expect(
        wrong(
          (answer, { path }) => answer.author_name !== "" && answer.author_url === home + path.slice(0, 3),
        ),
      ).toEqual([]);
    });

    test("has the card as thumbnail", () => {
      expect(
        wrong(
          (answer) =>
            answer.thumbnail_width === 1200 &&
            answer.thumbnail_height === 630 &&
            files.includes(answer.thumbnail_url.slice(home.length)),
        ),
      ).toEqual([]);
    });

    test("has HTML that WordPress leaves as it is, from a provider that it does not know", () => {
      expect(wrong(({ html }) => html === afterWordPress(html))).toEqual([]);
    });

    test("leads from the blockquote to the chart and from the frame to its embed", () => {
      expect(
        wrong(({ html, title }, page) => {
          const snippet = parseHtml(html);
          const [link] = find(snippet, "a");
          const [frame] = find(snippet, "iframe");
          return (
            link!.attributes.href === page.address &&
            link!.text === folded(title) &&
            frame!.attributes.title === title &&
            byAddress.get(frame!.attributes.src!)?.type === "embed" &&
            frame!.attributes.src === page.address.replace("/charts/", "/embed/")
          );
        }),
      ).toEqual([]);
    });
  });

  describe("the builder", () => {
    test("stands on every page of a chart, with something to paste for nine kinds of host", () => {
      expect(
        failing(
          charts,
          (page) =>
            find(page, "embed-builder").length === 1 &&
            find(page, "details", { name: "embed-host" }).length === 9,
        ),
      ).toEqual([]);
    });

    test("has a script of at most 3,050 bytes, gzipped", () => {
      const scripts = files
        .filter((file) => file.endsWith(".js"))
        .map((file) => readFileSync(join(site.folder, file)));
      const inline = find(charts[0]!, "script", { type: "module" }).map(({ text }) => Buffer.from(text));
      const builders = [...scripts, ...inline].filter((script) => script.includes("embed-builder"));
      expect(builders.length).toBeGreaterThan(0);
      for (const script of builders) expect(gzipSync(script).length).toBeLessThanOrEqual(3050);
    });
  });

  test("the parent script is smaller than 1 kB and readable", () => {
    const script = readFileSync(join(site.folder, "embed.js"), "utf8");
    expect(Buffer.byteLength(script)).toBeLessThan(1000);
    expect(script).toMatch(/^\/\*\n \* Gives embedded charts/);
  });
});

/** White space as `parseHtml` gives it: Japanese titles have wide spaces. */
const folded = (text: string): string => text.replace(/\s+/g, " ");

/** Tags and attributes that WordPress lets through from a provider that it does not know (`wp_filter_oembed_result`). */
const KEPT: Record<string, readonly string[]> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** What is left of an answer's HTML: tags and attributes that are kept, of these a blockquote and the iframe after it. */
function afterWordPress(html: string): string {
  const kept = html.replace(
    /<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/g,
    (_, slash: string, tag: string, rest: string) =>
      tag in KEPT
        ? `<${slash}${tag}${[...rest.matchAll(/\s+([a-z-]+)="[^"]*"/g)].flatMap(([whole, name]) => (KEPT[tag]!.includes(name!) ? whole : [])).join("")}>`
        : "",
  );
  const [, quote = "", frame = ""] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  return quote + frame;
}
