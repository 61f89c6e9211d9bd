import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedAddresses, readLedger, readRedirects } from "../../src/exports/ledger.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const published = publishedAddresses(site.folder);
const ledger = readLedger();

describe("the ledger of addresses", () => {
  test("has no address that is no longer answered: one that moves needs a redirect in content/redirects.json", () => {
    expect(ledger.filter((address) => !published.includes(address))).toEqual([]);
  });

  test("has every address that is published: run npm run ledger", () => {
    expect(published.filter((address) => !ledger.includes(address))).toEqual([]);
  });

  test("has each address once, in order", () => {
    expect(ledger).toEqual([...new Set(ledger)].sort());
  });
});

describe("redirects", () => {
  test("lead from addresses of the ledger to pages that are there, without a script", () => {
    for (const [from, to] of Object.entries(readRedirects())) {
      expect(ledger).toContain(from);
      expect(published).toContain(to);
      expect(readFileSync(join(site.folder, from, "index.html"), "utf8")).toContain(`url=${site.base}${to}`);
    }
  });
});
