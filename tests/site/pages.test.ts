import { describe, expect, test } from "vitest";
import { FULL } from "../support/full.ts";
import {
  find,
  inEveryLanguage,
  metaContent,
  pageOfEachType,
  pagesOf,
  turnOf,
  type SitePage,
} from "../support/pages.ts";
import { builtSite, builtSites } from "../support/site.ts";

const pages = pagesOf(await builtSite());
const listed = pages.filter(({ type }) => type !== "404" && !type.startsWith("embed"));

/** Paths of the pages that fail a check: an empty list passes, and a full one says where to look. */
const failing = (checked: readonly SitePage[], passes: (page: SitePage) => boolean): string[] =>
  checked.filter((page) => !passes(page)).map(({ path }) => path || "(root)");

describe("the site", () => {
  test.each(["language choice", "home", "story", "charts", "chart", "sources", "about", "404"])(
    "has a page of the type “%s”",
    (type) => {
      expect(pages.map((page) => page.type)).toContain(type);
    },
  );
});

describe("every page", () => {
  test("is HTML that a browser does not have to repair", () => {
    // What makes the pages of one type makes them all: in a quick run one of each in every language, and a few more.
    const ofEachType = new Set(inEveryLanguage(pageOfEachType(pages), pages));
    const read = FULL ? pages : pages.filter((page) => ofEachType.has(page) || turnOf(page, 12) === 0);
    expect(read.flatMap(({ path, errors }) => errors.map((error) => `${path}: ${error}`))).toEqual([]);
  });

  test("has exactly one first-level heading", () => {
    expect(failing(pages, (page) => find(page, "h1").length === 1)).toEqual([]);
  });

  test("has a main part", () => {
    expect(failing(pages, (page) => find(page, "main").length === 1)).toEqual([]);
  });

  test("names its language, the one in its address", () => {
    expect(
      failing(pages, (page) => {
        const language = find(page, "html")[0]?.attributes.lang ?? "";
        return page.language ? language === page.language : /^[a-z]{2}$/.test(language);
      }),
    ).toEqual([]);
  });

  // The choice of languages says what the English home page says, and embeds what the pages of their charts say.
  const own = pages.filter(({ type }) => type !== "language choice" && !type.startsWith("embed"));

  test("has a title of its own", () => {
    const titles = own.map((page) => find(page, "title")[0]?.text ?? "");
    expect(failing(pages, (page) => (find(page, "title")[0]?.text ?? "") !== "")).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  test("has a description of its own", () => {
    const descriptions = own.map((page) => metaContent(page, "description") ?? "");
    expect(failing(own, (page) => (metaContent(page, "description") ?? "").length >= 20)).toEqual([]);
    expect(descriptions.filter((text, index) => descriptions.indexOf(text) < index)).toEqual([]);
  });

  test("says how wide a screen it is for", () => {
    expect(failing(pages, (page) => /width=device-width/.test(metaContent(page, "viewport") ?? ""))).toEqual(
      [],
    );
  });

  test("uses no id twice", () => {
    const repeated = pages.flatMap((page) => {
      const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? []);
      return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${page.path}: ${id}`);
    });
    expect(repeated).toEqual([]);
  });
});

describe("every page but the 404 and embeds", () => {
  test("has its own whole address as canonical link and og:url", () => {
    expect(
      failing(
        listed,
        (page) => find(page, "link", { rel: "canonical" })[0]?.attributes.href === page.address,
      ),
    ).toEqual([]);
    expect(failing(listed, (page) => metaContent(page, "og:url") === page.address)).toEqual([]);
  });

  test("has the words that a shared link shows", () => {
    expect(failing(listed, (page) => Boolean(metaContent(page, "og:title")))).toEqual([]);
    expect(failing(listed, (page) => Boolean(metaContent(page, "og:description")))).toEqual([]);
    expect(
      failing(listed, (page) => /^[a-z]{2}_[A-Z]{2}$/.test(metaContent(page, "og:locale") ?? "")),
    ).toEqual([]);
  });
});

describe("under another base path, of another content", () => {
  test("canonical links carry the base", async () => {
    const deep = pagesOf((await builtSites())[1]!).filter(
      ({ type }) => type !== "404" && !type.startsWith("embed"),
    );
    expect(
      failing(deep, (page) => find(page, "link", { rel: "canonical" })[0]?.attributes.href === page.address),
    ).toEqual([]);
  });
});
