import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTypography } from "../../src/content/read-typography.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { breakTitle, keepCompounds } from "../../src/text/compounds.ts";
import { balanceText } from "../../src/text/text-metrics.ts";

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

test("a compound of a script without spaces keeps its letters together, and the lines of a title have them as they were", () => {
  const keep = keepCompounds({ compounds: { ja: ["革新的スタートアップ"] } }, "ja");
  const title = "ベトナムの革新的スタートアップ約4,000社、ファンド280本、インキュベーター79カ所";
  for (const width of [280, 320, 360]) {
    const lines = balanceText(title, width, 22, 600, keep);
    expect(lines.join("")).toBe(title);
    expect(lines.filter((line) => line.includes("革新的スタートアップ"))).toHaveLength(1);
  }
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
  expect(read('{ "compounds": { "en": ["貿易額"] } }').diagnostics).toEqual([]);
  expect(read('{ "compounds": { "de": [] } }').diagnostics).toMatchObject([
    { file: "content/typography.json", path: expect.stringContaining("compounds") },
  ]);
});
