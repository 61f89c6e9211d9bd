import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/charts/read-content.ts";
import { acceptCells } from "../../src/commands/accept-cells.ts";
import { accept } from "../../src/commands/accept.ts";
import { buildSite, freshFolder } from "../../src/commands/build-site.ts";
import { publish } from "../../src/commands/publish-version.ts";
import { readSite } from "../../src/content/read-site.ts";
import { faultsOf } from "../support/content-folder.ts";
import { FULL } from "../support/full.ts";
import { builtSites, PICTURE_SCALE } from "../support/site.ts";

// Astro keeps some of its files in one place: no other build may run beside the sites of the other tests.
if (FULL) await builtSites();

const folder = freshFolder("correction");
afterAll(() => rmSync(folder, { recursive: true }));
const root = join(folder, "content");
cpSync("tests/fixtures/site", root, { recursive: true });

const TODAY = "2026-12-01";
const DATASET = join(root, "datasets/test-index.json");
const CELL = "test-index.share[norway,2024]";

interface Row {
  country: string;
  year: string;
  share: number;
}
/** The old and the new share of Norway in 2024, which a chart and a story tell. */
const dataset = JSON.parse(readFileSync(DATASET, "utf8")) as { rows: Row[] };
const row = dataset.rows.find(({ country, year }) => country === "norway" && year === "2024")!;
const old = row.share;
const now = 38;

describe("a figure that is changed after it was published", () => {
  test("is refused by the check, accepted with a reason, written in each language, and kept as it was", async () => {
    expect(faultsOf(root)).toEqual([]);
    row.share = now;
    writeFileSync(DATASET, JSON.stringify(dataset, null, 2));
    expect(faultsOf(root)).toEqual([
      expect.stringContaining(`is not as it was accepted: value ${old} → ${now}`),
    ]);

    acceptCells(root, [CELL], "The office counted anew.", TODAY);
    const corrections = join(root, "corrections/test-index.json");
    expect(faultsOf(root).filter((line) => line.includes("corrections/test-index.json"))).toEqual([
      expect.stringContaining("why.pt: is not written yet"),
    ]);
    const draft = JSON.parse(readFileSync(corrections, "utf8")) as { why: Record<string, string> }[];
    draft[0]!.why["pt"] = "O gabinete contou de novo.";
    writeFileSync(corrections, JSON.stringify(draft));
    accept(root, readSite(root), "pt", ["corrections/test-index"]);

    const waiting = faultsOf(root);
    const charts = waiting.map((line) => /publish-version -- (\S+)$/.exec(line)?.[1] ?? line);
    expect(charts).toEqual(expect.arrayContaining(["index-over-time", "index-over-time/norway"]));
    publish(root, readContent(root, { versions: "unchecked" }), charts, TODAY);
    expect(faultsOf(root)).toEqual([]);
  });

  // What the build makes of it takes another build, which is left to a full run.
  test.each(FULL ? ["each language"] : [])("is told in %s, by pages, feeds and files", async () => {
    const site = join(folder, "site");
    await buildSite(site, { content: relative(process.cwd(), root), pictureScale: PICTURE_SCALE });
    const page = (path: string): string => readFileSync(join(site, path), "utf8");
    const text = (path: string): string =>
      page(path)
        .replace(/<(?:style|script|svg)[\s\S]*?<\/(?:style|script|svg)>|<[^>]*>/g, " ")
        .replace(/\s+/g, " ");

    // The pages and feeds of corrections.
    for (const [language, why] of [
      ["en", "The office counted anew."],
      ["pt", "O gabinete contou de novo."],
    ] as const) {
      for (const told of [
        text(`${language}/corrections/index.html`),
        page(`${language}/corrections.xml`),
        page(`${language}/charts.xml`),
      ]) {
        expect(told).toContain(why);
        expect(told).toContain(String(old));
        expect(told).toContain(String(now));
      }
    }
    expect(page("pt/charts.xml")).toContain("/pt/charts/index-over-time/v/2/</link>");
    // The chart, the story, and what machines read.
    expect(page("en/charts/index-over-time/index.html")).toContain("Figures corrected on 1 December 2026");
    expect(page("pt/stories/two-lines/index.html")).toContain("corrections/#test-index-2");
    const json = JSON.parse(page("en/charts/index-over-time.json")) as Record<string, unknown>;
    expect(json).toMatchObject({
      ...{ version: "2.0", modified: TODAY },
      corrections: [
        {
          date: TODAY,
          why: "The office counted anew.",
          cells: [{ old: { value: old }, new: { value: now } }],
        },
      ],
    });
    expect(JSON.parse(page("data/test-index/datapackage.json"))).toMatchObject({
      version: "2.0",
      modified: TODAY,
    });
    expect(page("en/charts/index-over-time/index.html")).toContain(`"dateModified":"${TODAY}"`);

    // The old version has the old figure and says that there are newer ones; the new one has the new figure.
    for (const [path, has, hasNot, says] of [
      ["charts/index-over-time/v/1", old, now, "Figures of this chart have changed since."],
      ["embed/index-over-time/v/1", old, now, "Figures of this chart have changed since."],
      ["charts/index-over-time/v/2", now, old, "These are still the newest figures."],
      ["embed/index-over-time/v/2", now, old, "These are still the newest figures."],
      ["charts/index-over-time/norway/v/1", old, now, "Figures of this chart have changed since."],
      ["embed/index-over-time/norway/v/2", now, old, "These are still the newest figures."],
    ] as const) {
      const table = /<table[\s\S]*<\/table>/.exec(page(`en/${path}/index.html`))![0];
      expect(table).toContain(String(has));
      expect(table).not.toContain(String(hasNot));
      expect(text(`en/${path}/index.html`)).toContain(says);
    }
  });
});
