import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTypography } from "../../src/content/read-typography.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { breakTitle, keepCompounds } from "../../src/text/compounds.ts";

const SITE = { languages: [{ id: "en", locale: "en-GB" }], sourceLanguage: "en" };
const read = (text?: string): { compounds: object; diagnostics: Diagnostic[] } => {
  const root = mkdtempSync(join(tmpdir(), "typography-"));
  if (text !== undefined) writeFileSync(join(root, "typography.json"), text);
  const diagnostics: Diagnostic[] = [];
  return { ...readTypography(root, SITE, diagnostics), diagnostics };
};

test("a compound keeps its parts together whatever its capitals, and within no longer word", () => {
  const keep = keepCompounds({ compounds: { en: ["trade war"] } }, "en");
  expect(keep("Trade war, a trade warning")).toBe("Trade\u00a0war, a trade warning");
  expect(keepCompounds({ compounds: { en: ["trade war"] } }, "fr")("trade war")).toBe("trade war");
});

test("the lines of a title have common spaces again", () => {
  const keep = keepCompounds({ compounds: { en: ["trade war"] } }, "en");
  expect(breakTitle("a trade war", keep, (words) => words.split(" "))).toEqual(["a", "trade war"]);
});

test("a site may do without a list of compounds", () => {
  expect(read()).toEqual({ compounds: {}, diagnostics: [] });
});

test("a list names languages of the site, and compounds with a space", () => {
  expect(read('{ "compounds": { "en": ["trade war"] } }').compounds).toEqual({ en: ["trade war"] });
  expect(read('{ "compounds": { "en": ["trade"] } }').diagnostics).toMatchObject([
    { file: "content/typography.json", path: "compounds.en[0]" },
  ]);
  expect(read('{ "compounds": { "de": [] } }').diagnostics).toMatchObject([
    { file: "content/typography.json", path: expect.stringContaining("compounds") },
  ]);
});
