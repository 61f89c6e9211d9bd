import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ratesFaults } from "../../src/content/check-rates.ts";
import { readSite } from "../../src/content/read-site.ts";
import { ContentError, diagnosticLine } from "../../src/model/diagnostic.ts";
import { set } from "../support/content-folder.ts";
import { site } from "../support/site-file.ts";

type Json = Record<string, unknown>;

/** What an author is told of `site.json` after a part of it was changed; nothing where it is in order. */
function faultsAfter(path: string, value: unknown): string[] {
  const root = mkdtempSync(join(tmpdir(), "site-"));
  try {
    const file = JSON.parse(readFileSync("content/site.json", "utf8")) as Json;
    set(file, path, value);
    writeFileSync(join(root, "site.json"), JSON.stringify(file));
    readSite(root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.diagnostics.map(diagnosticLine);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("a site may have another unit, with its words, and no line of code for it", () => {
  const bridges = { kind: "count", heading: { en: "bridges" }, alone: { en: "{} bridges" } };
  expect(faultsAfter("units.bridges", bridges)).toEqual([]);
});

test("regions have a property of their code, or of their id where they are no one country", () => {
  expect([...site.regions.values()].map(({ property }) => property)).toEqual(["vn", "jp", "both", "other"]);
});

test.each([
  [
    "sourceLanguage",
    "de",
    "content/site.json › sourceLanguage: “de” is no language of the site: write one of en, vi, ja",
  ],
  [
    "languages[1].locale",
    "vi_VN",
    "content/site.json › languages[1].locale: “vi_VN” is not a BCP 47 tag: write language and region, such as “fr-CA”",
  ],
  ["accent", "japn", "content/site.json › accent: no region “japn”. Did you mean “japan”?"],
  [
    "regions.japan.colour.light",
    "navy",
    "content/site.json › regions.japan.colour.light: “navy” is not a colour: write # and six hexadecimal digits, such as “#1d4e89”",
  ],
  [
    "units.usd.headin",
    { en: "US$" },
    "content/site.json › units.usd.headin: is not a key that is read here. Did you mean “heading”?",
  ],
  [
    "units.times.prose.en",
    "times",
    "content/site.json › units.times.prose.en: “times” has no {} for the number: write it where the number stands",
  ],
  [
    "units.usd.dimension",
    "usdd",
    "content/site.json › units.usd.dimension: no currency “usdd”. Did you mean “usd”?",
  ],
  [
    "units.usd-million.stored",
    {},
    "content/site.json › units.usd-million.stored: has no words in “ja” for what datasets hold: its tables count in 100000000, and the numbers are in 1000000",
  ],
  [
    "conversion.to.jpy",
    ["jpy-billion"],
    "content/site.json › conversion.to.jpy: has no unit that counts single ones: add one whose scale is 1",
  ],
])("a mistake in %s is told in one line: %j", (path, value, line) => {
  expect(faultsAfter(path, value)).toEqual([line]);
});

test("rates that are not there are told", () => {
  const library = { site, datasets: new Map(), invalid: new Set() } as unknown as Parameters<
    typeof ratesFaults
  >[0];
  expect(ratesFaults(library).map(diagnosticLine)).toEqual([
    "content/site.json › conversion.rates.dataset: no dataset “exchange-rates” in content/datasets.",
  ]);
});
