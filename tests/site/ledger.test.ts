import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageAddresses } from "../../src/content/page-addresses.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import { publishedAddresses, readLedger, readRedirects } from "../../src/exports/ledger.ts";
import { builtSites } from "../support/site.ts";

const sites = await builtSites();

describe.each(sites)("the ledger of addresses of $content", (site) => {
  const published = publishedAddresses(site.folder);
  const ledger = readLedger(site.content);

  test("has no address that is no longer answered: one that moves needs a redirect in content/redirects.json", () => {
    expect(ledger.filter((address) => !published.includes(address))).toEqual([]);
  });

  test("has every address that is published: run npm run ledger", () => {
    expect(published.filter((address) => !ledger.includes(address))).toEqual([]);
  });

  test("has each address once, in order", () => {
    expect(ledger).toEqual([...new Set(ledger)].sort());
  });

  test("has redirects that lead from its addresses to pages that are there, without a script", () => {
    for (const [from, to] of Object.entries(readRedirects(site.content))) {
      expect(ledger).toContain(from);
      expect(published).toContain(to);
      expect(readFileSync(join(site.folder, from, "index.html"), "utf8")).toContain(`url=${site.base}${to}`);
    }
  });
});

// The fixture has pages of every kind, and is soon read.
test("redirects may lead to all pages that are built, and to no other", () => {
  const site = sites.find(({ content }) => content !== "content")!;
  const known = pageAddresses(site.content, readLibrary(site.content).library, {
    sources: new Set(),
    charts: new Set(readdirSync(join(site.content, "charts")).map((name) => basename(name, ".json"))),
  });
  const moved = readRedirects(site.content);
  const pages = publishedAddresses(site.folder).filter((address) => /[^.]\/$/.test(address));
  expect([...known].sort()).toEqual(pages.filter((address) => !Object.hasOwn(moved, address)));
});
