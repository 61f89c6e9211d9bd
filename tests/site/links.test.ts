import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { memoize } from "../../src/model/memoize.ts";
import { referencesOf, styleAddresses } from "../support/addresses.ts";
import { filesOf, pagesOf, stylesOf, type SitePage } from "../support/pages.ts";
import { builtSites, type BuiltSite } from "../support/site.ts";

const sites = await builtSites();

describe.each(sites)("the site under $base", (site) => {
  const pages = pagesOf(site);
  const files = new Set(filesOf(site));
  const byPath = new Map(pages.map((page) => [page.path, page]));

  test("every internal link and resource leads to a file of the site", () => {
    expect(pages.flatMap((page) => brokenIn(page, site, files))).toEqual([]);
  });

  test("every page leads to the corrections and, where the site says where, to a place to report an error", () => {
    const { contact } = JSON.parse(readFileSync(`${site.content}/site.json`, "utf8")) as {
      contact?: { form: string };
    };
    const wrong = pages.filter((page) => {
      if (!page.language || page.type.startsWith("embed") || page.type === "404") return false;
      const foot = page.elements.filter(({ name }) => name === "a").map(({ attributes }) => attributes.href);
      return (
        !foot.includes(`${site.base}${page.language}/corrections/`) ||
        foot.includes("https://two-shores.example/report/") !== (contact !== undefined)
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("every link to a place in a page finds the place", () => {
    const lost = pages.flatMap((page) =>
      internalAddresses(page, site)
        // What follows is for browsers that find words; see src/exports/sentence-address.ts.
        .map(({ pathname, hash }) => ({ pathname, hash: hash.replace(/:~:.*$/, "") }))
        .filter(({ hash }) => hash.length > 1)
        .filter(({ pathname, hash }) => {
          const target = byPath.get(decodeURIComponent(pathname.slice(site.base.length)));
          return target && !idsOf(target).has(decodeURIComponent(hash.slice(1)));
        })
        .map(({ pathname, hash }) => `${page.path} → ${pathname}${hash}`),
    );
    expect(lost).toEqual([]);
  });

  test("every id that a page refers to is in that page", () => {
    const lost = pages.flatMap((page) => {
      const ids = idsOf(page);
      return idReferences(page)
        .filter((id) => !ids.has(id))
        .map((id) => `${page.path}: #${id}`);
    });
    expect(lost).toEqual([]);
  });

  test("links to pages end in a slash, so that no host has to redirect", () => {
    const bare = pages.flatMap((page) =>
      internalAddresses(page, site)
        .filter(({ pathname }) => !/\/$|\.[a-z0-9]+$/i.test(pathname))
        .map(({ pathname }) => `${page.path} → ${pathname}`),
    );
    expect(bare).toEqual([]);
  });

  test("no page names the machine that it was built on", () => {
    expect(
      pages.filter(({ html }) => /localhost|127\.0\.0\.1|file:\/\//.test(html)).map(({ path }) => path),
    ).toEqual([]);
  });
});

/** Addresses of the site's own pages and files that a page names, resolved as a browser does. */
const internalAddresses = memoize((page: SitePage, { siteUrl }: BuiltSite): Place[] => {
  const addresses = new Set([
    ...page.elements.flatMap(referencesOf).map(({ address }) => address),
    ...styleAddresses(stylesOf(page)),
  ]);
  return [...addresses]
    .filter((address) => !/^(?:data|mailto|tel):/.test(address))
    .map((address) => new URL(address, page.address))
    .filter(({ origin }) => origin === siteUrl)
    .map(({ pathname, hash }) => ({ pathname, hash }));
});
type Place = Pick<URL, "pathname" | "hash">;

function brokenIn(page: SitePage, site: BuiltSite, files: ReadonlySet<string>): string[] {
  return internalAddresses(page, site)
    .filter(({ pathname }) => {
      if (!pathname.startsWith(site.base)) return true;
      const path = decodeURIComponent(pathname.slice(site.base.length));
      return !files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    })
    .map(({ pathname }) => `${page.path} → ${pathname}`);
}

const idsOf = memoize(
  ({ elements }: SitePage): ReadonlySet<string> =>
    new Set(elements.flatMap(({ attributes }) => attributes.id ?? [])),
);

/** Ids that attributes and drawings refer to. */
function idReferences({ elements }: SitePage): string[] {
  return elements.flatMap(({ attributes }) => [
    ...[
      "for",
      "headers",
      "aria-labelledby",
      "aria-describedby",
      "aria-controls",
      "aria-details",
      "list",
      "popovertarget",
    ].flatMap((name) => attributes[name]?.split(/\s+/).filter(Boolean) ?? []),
    ...Object.values(attributes).flatMap((value) =>
      [...value.matchAll(/url\(["']?#([^)"']+)["']?\)/g)].map((match) => match[1]!),
    ),
  ]);
}
