import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedAddresses, readLedger, readRedirects } from "../../src/exports/ledger.ts";
import { builtSites } from "../support/site.ts";

describe.each(await builtSites())("the ledger of addresses of $content", (site) => {
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
