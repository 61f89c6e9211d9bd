import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { find, pagesOf } from "../support/pages.ts";
import { builtSite, PICTURE_SCALE } from "../support/site.ts";

const site = await builtSite();
const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
const content = loadContent();
const states = publishedStates(content).map(({ chart, language }) => ({
  key: chart.key,
  dataset: chart.dataset.id,
  language,
  file: `${language}/charts/${chart.key}.`,
  page: `${language}/charts/${chart.key.replace(".", "/")}/`,
}));

/** Every format, how a file of it begins, and the fewest and most bytes that make sense. */
const FORMATS: Record<string, [start: RegExp, least: number, most: number]> = {
  svg: [/^<(?:\?xml|svg)/, 1000, 200_000],
  // Of a picture a fifth as wide, a seventh of the bytes are left.
  png: [/^.PNG\r\n/, 4000 * PICTURE_SCALE, 1_000_000],
  "dark.png": [/^.PNG\r\n/, 4000 * PICTURE_SCALE, 1_000_000],
  pdf: [/^%PDF-1\.7/, 8000, 250_000],
  csv: [/^\xef\xbb\xbf/, 60, 100_000],
  xlsx: [/^PK/, 3000, 100_000],
  json: [/^\{/, 500, 400_000],
  bib: [/^@misc\{/, 200, 4000],
  ris: [/^TY {2}- ELEC\r\n/, 150, 4000],
  "csl.json": [/^\[/, 200, 4000],
  "qr.svg": [/^<svg/, 1000, 20_000],
};

describe.each(content.languages)("every chart and view in %s", (language) => {
  const own = states.filter((state) => state.language === language);

  test.each(Object.entries(FORMATS))("has its file .%s, of a size that makes sense", (format, rule) => {
    const [start, least, most] = rule;
    const wrong = own.flatMap(({ file }) => {
      const path = join(site.folder, file + format);
      if (!existsSync(path)) return [`${file}${format} is missing`];
      const { size } = statSync(path);
      const head = readFileSync(path).subarray(0, 40).toString("latin1");
      return size >= least && size <= most && start.test(head)
        ? []
        : [`${file}${format}: ${size} bytes, ${head}`];
    });
    expect(wrong).toEqual([]);
  });

  test("links to all of them on its page, as downloads", () => {
    const wrong = own.flatMap(({ page, file, dataset }) => {
      const links = find(pages.get(page)!, "a")
        .filter(({ attributes }) => "download" in attributes)
        .map(({ attributes }) => attributes.href);
      return [...Object.keys(FORMATS).map((format) => file + format), `data/${dataset}/datapackage.json`]
        .filter((path) => !links.includes(site.base + path))
        .map((path) => `${page} lacks ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  test("can be shared by plain links that carry its whole address, and by nobody’s script", () => {
    const wrong = own.flatMap(({ page }) => {
      const hrefs = find(pages.get(page)!, "a").map(({ attributes }) => attributes.href ?? "");
      const url = site.siteUrl + site.base + page;
      return ["social-plugins.line.me", "www.facebook.com", "x.com", "mailto:"]
        .filter(
          (service) =>
            !hrefs.some((href) => href.includes(service) && href.includes(encodeURIComponent(url))),
        )
        .map((service) => `${page}: ${service}`);
    });
    expect(wrong).toEqual([]);
    expect(
      own.flatMap(({ page }) =>
        find(pages.get(page)!, "script")
          .map(({ attributes }) => attributes.src ?? "")
          .filter((src) => /^(?:[a-z]+:)?\/\//i.test(src)),
      ),
    ).toEqual([]);
  });
});

test("every dataset has its Data Package and the CSV that it describes", () => {
  for (const id of content.datasets.keys()) {
    const described = JSON.parse(readFileSync(join(site.folder, `data/${id}/datapackage.json`), "utf8")) as {
      resources: [{ path: string; bytes: number }];
    };
    const [{ path, bytes }] = described.resources;
    expect(path.startsWith(site.siteUrl + site.base)).toBe(true);
    expect(statSync(join(site.folder, path.slice((site.siteUrl + site.base).length))).size).toBe(bytes);
  }
});
