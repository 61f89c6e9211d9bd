import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadContent, readContent } from "../../src/charts/read-content.ts";
import { CHART_EXPORTS } from "../../src/exports/chart-exports.ts";
import { cslItem } from "../../src/exports/cite/csl-item.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://example.org"));
afterAll(() => void vi.unstubAllEnvs());

const ours = loadContent().site;
const content = readContent("tests/fixtures/site");
const states = [...content.charts.values()].flatMap((chart) =>
  content.languages.map((language) => ({ chart, language })),
);

describe("the files of another site", () => {
  test.each(["svg", "csv", "json", "bib", "ris", "csl.json", "qr.svg", "oembed.json"] as const)(
    "speak of no site but their own: %s",
    async (ending) => {
      for (const { chart, language } of states) {
        const file = String(await CHART_EXPORTS[ending](chart, language, content));
        expect(file).not.toContain(ours.name);
        expect(file).not.toContain(ours.name.toLowerCase());
        expect(file).not.toContain("undefined");
      }
    },
  );

  test("are cited under its author and its licence", () => {
    for (const { chart, language } of states) {
      const { author, note, publisher } = cslItem(chart, language, content);
      expect(author).toEqual([{ literal: content.site.author }]);
      expect(publisher).toBe(content.site.name);
      expect(note.endsWith(content.site.licence.name)).toBe(true);
    }
  });
});
