import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { headingIdsOf } from "../../src/content/heading-slugs.ts";
import { find, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const pages = pagesOf(await builtSite());
const english = pages.filter(
  ({ path, type }) => path.startsWith("en/") && ["story", "chart", "about"].includes(type),
);
const inLanguage = (path: string, language: string): SitePage =>
  pages.find((page) => page.path === path.replace(/^en/, language))!;
/** Ids of what can be read by itself, in the order of the page. */
const sectionIds = (page: SitePage): string[] =>
  ["h2", "section", "figure"].flatMap((name) =>
    find(page, name).flatMap(({ attributes }) => (attributes.id ? [attributes.id] : [])),
  );

describe("the sections of a page", () => {
  test.each(["vi", "ja"])("have the same ids as in English: %s", (language) => {
    for (const page of english) {
      const same = inLanguage(page.path, language);
      expect({ [same.path]: sectionIds(same) }).toEqual({ [same.path]: sectionIds(page) });
    }
  });

  test("of a story or of the page about the site have links to themselves", () => {
    for (const page of pages.filter(({ type }) => type === "story" || type === "about")) {
      const links = new Set(find(page, "a").map(({ attributes }) => attributes.href));
      const ids = sectionIds(page);
      expect(ids.length).toBeGreaterThan(2);
      expect(ids.filter((id) => !links.has(`#${id}`)).map((id) => `/${page.path}#${id}`)).toEqual([]);
    }
  });

  test("of a story have the ids that the check knows", () => {
    const content = loadContent();
    const wrong = content.languages.flatMap((language) =>
      (content.stories.get(language) ?? []).flatMap(({ id, headings }) => {
        const source = content.stories.get(content.site.sourceLanguage)!.find((other) => other.id === id)!;
        const page = pages.find(({ path }) => path === `${language}/stories/${id}/`)!;
        const ids = find(page, "h2").flatMap(({ attributes }) => attributes.id ?? []);
        const known = headingIdsOf(headings, source.headings);
        expect(known.length).toBeGreaterThan(0);
        return known.filter((one) => !ids.includes(one)).map((one) => `/${page.path}#${one}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("have ids of a few plain words", () => {
    const odd = english.flatMap((page) =>
      sectionIds(page)
        .filter((id) => !/^[\w-]{2,60}$/.test(id))
        .map((id) => `/${page.path}#${id}`),
    );
    expect(odd).toEqual([]);
  });
});
