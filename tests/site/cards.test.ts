import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { pngSize, readText } from "../../src/render/png.ts";
import { filesOf, metaContent, pagesOf } from "../support/pages.ts";
import { builtSites, PICTURE_SCALE, type BuiltSite } from "../support/site.ts";

/** What a card may weigh, so that whoever shows a link has it at once. */
const HEAVIEST = 120_000;

const [site, deep] = (await builtSites()) as [BuiltSite, BuiltSite];
const files = filesOf(site);
const cards = files.filter((file) => file.endsWith(".card.png"));
const bytes = (file: string): Buffer => readFileSync(join(site.folder, file));
const text = (file: string, keyword: string): string | undefined =>
  readText(bytes(file)).find((entry) => entry.keyword === keyword)?.text;

/** Bare charts for other people's pages are not shared; the page that they lead to is. */
const shared = pagesOf(site).filter(
  ({ type, path }) => type !== "404" && !/^(?:en|vi|ja)\/embed\//.test(path),
);

describe("every chart and view, in every language", () => {
  test.each(["card.png", "png", "dark.png"])("has its picture .%s", (format) => {
    const wanted = publishedStates(loadContent()).map(
      ({ language, chart }) => `${language}/charts/${chart.key}.${format}`,
    );
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  test("has a picture at twice the size, or its share of it, in which its title, source, terms and address travel", () => {
    const wrong = publishedStates(loadContent()).flatMap(({ language, chart }) =>
      ["png", "dark.png"].flatMap((format) => {
        const file = `${language}/charts/${chart.key}.${format}`;
        const view = chart.view ? `${chart.view.id}/` : "";
        const right =
          pngSize(bytes(file)).width === Math.round(1456 * PICTURE_SCALE) &&
          text(file, "Title") &&
          text(file, "Source") &&
          /CC BY 4\.0/.test(text(file, "Copyright") ?? "") &&
          text(file, "URL") === `${site.siteUrl}/${language}/charts/${chart.id}/${view}`;
        return right ? [] : [file];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("every card", () => {
  test(`is ${1200 * PICTURE_SCALE} × ${630 * PICTURE_SCALE} px`, () => {
    expect(cards.length).toBeGreaterThan(0);
    expect(
      cards.filter((file) => {
        const { width, height } = pngSize(bytes(file));
        return width !== 1200 * PICTURE_SCALE || height !== 630 * PICTURE_SCALE;
      }),
    ).toEqual([]);
  });

  test(`is no heavier than ${HEAVIEST / 1000} kB`, () => {
    expect(cards.filter((file) => bytes(file).length > HEAVIEST)).toEqual([]);
  });

  test("carries its title and the address of a page that is there", () => {
    const addresses = new Set(shared.map(({ address }) => address));
    expect(cards.filter((file) => !text(file, "Title") || !addresses.has(text(file, "URL") ?? ""))).toEqual(
      [],
    );
  });
});

describe("every page that can be shared", () => {
  test("has a picture of its own site that exists, with type, size and words", () => {
    const wrong = shared.filter((page) => {
      const image = metaContent(page, "og:image") ?? "";
      const file = image.replace(`${site.siteUrl}${site.base}`, "");
      return !(
        image.startsWith(site.siteUrl) &&
        existsSync(join(site.folder, file)) &&
        metaContent(page, "og:image:type") === "image/png" &&
        metaContent(page, "og:image:width") === "1200" &&
        metaContent(page, "og:image:height") === "630" &&
        metaContent(page, "og:image:alt") &&
        metaContent(page, "twitter:card") === "summary_large_image" &&
        metaContent(page, "twitter:image") === image &&
        metaContent(page, "twitter:image:alt")
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("has one in its own language", () => {
    const wrong = shared
      .filter(({ path }) => path !== "")
      .filter((page) => {
        const language = page.path.slice(0, 2);
        const alt = metaContent(page, "og:image:alt") ?? "";
        const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(alt);
        return (
          !metaContent(page, "og:image")!.startsWith(`${site.siteUrl}/${language}/`) ||
          (language === "ja") !== japanese
        );
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

test("pictures of links carry the base path, whatever the content", () => {
  const wrong = pagesOf(deep)
    .filter(({ type, path }) => type !== "404" && !/\/embed\//.test(`/${path}`))
    .filter((page) => !metaContent(page, "og:image")?.startsWith(`${deep.siteUrl}${deep.base}`));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
