import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { checkFile } from "../../src/charts/check-file.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { draftDiagnostics } from "../../src/commands/draft-report.ts";
import newContent, { scaffold } from "../../src/commands/new.ts";
import type { Place } from "../../src/commands/scaffold.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import { diagnosticLine } from "../../src/model/diagnostic.ts";
import { FULL } from "../support/full.ts";
import { smallContent, writeContent } from "../support/content-folder.ts";

const { library } = readLibrary("content");
const place: Place = { library, root: "content", today: "2026-11-29" };
const dataset = library.datasets.keys().next().value!;
const [chart, other] = [...library.charts.keys()] as [string, string];
const source = library.sources.keys().next().value!;

/** Of the datasets that a chart can be made from, those tried: all, or one in eight. */
const drawable = [...library.datasets.keys()].filter((id) => fits(id));
const REQUESTS = [
  ["source", "a-new-one"],
  ["dataset", "a-new-one", source],
  ...drawable.filter((_, index) => FULL || index % 8 === 0).map((id) => ["chart", "a-new-one", id]),
  ["story", "a-new-one", chart],
  ["story", "a-new-one", chart, other],
];

const UNDRAWABLE = "no type draws all rows of the dataset: add a “filter”, as the check says";

function fits(id: string): boolean {
  try {
    return Boolean(scaffold(["chart", "a-new-one", id], place));
  } catch {
    return false;
  }
}

describe("a new file", () => {
  test.each(REQUESTS)(
    "for a %s “%s” %s is a draft without a fault, whose words are still to be written",
    (...request) => {
      const { file, text, advice } = scaffold(request, place).at(-1)!;
      // Rows of several categories at several times cannot be drawn as they are where nothing says which.
      const faults = checkFile(file, text, library).map(diagnosticLine);
      expect(advice.includes(UNDRAWABLE) ? [] : faults).toEqual([]);
      expect(text).toMatch(/"draft": true|^draft: true$/m);
      expect(text.match(/\[to write: /g)!.length).toBeGreaterThan(2);
    },
  );
});

test("for a chart of money over time is a line, whose words in other currencies are left to write", () => {
  const { file, text, advice } = scaffold(["chart", "a-new-one", "fdi-flows"], place).at(-1)!;
  const title = { en: expect.stringContaining("[to write: ") as string };
  expect(JSON.parse(text)).toMatchObject({ type: "line", inCurrency: { jpy: { title }, vnd: { title } } });
  expect(checkFile(file, text, library)).toEqual([]);
  expect(advice.join("\n")).toContain("inCurrency: amounts of several years grow otherwise in jpy, vnd; ");
  expect(advice).not.toContain(UNDRAWABLE);
});

describe("a request that cannot be met", () => {
  test.each([
    [[], /^Say what to write:\n.*\n.*\n\n {2}npm run new -- source <id> \[kind\]\n/],
    [["poem", "a-new-one"], /^Say what to write:/],
    [["toString", "a-new-one"], /^Say what to write:/],
    [["source", "Fdi_Capital"], /^“Fdi_Capital” is not a kebab-case id/],
    [
      ["dataset", "a-new-one", "no-such-source-at-all"],
      /^no source “no-such-source-at-all” in content\/sources\./,
    ],
    [
      ["chart", "a-new-one", "fdi-captial"],
      /^no dataset “fdi-captial” in content\/datasets\. Did you mean “fdi-capital”\?\nDatasets: /,
    ],
    [["chart", "a-new-one", dataset, "lien"], /^no chart type “lien”\. Did you mean “line”\?/],
    [
      ["chart", "a-new-one", "ecosystem", "line"],
      /^dataset ecosystem has not the fields that “line” needs\. These types fit: /,
    ],
    [
      ["story", "a-new-one", chart, "no-such-chart-at-all"],
      /^no chart “no-such-chart-at-all” in content\/charts\./,
    ],
  ])("%j is refused with words that help", (request, words) => {
    expect(() => scaffold(request, place)).toThrow(words);
  });
});

describe("npm run new", () => {
  const folders: string[] = [];
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** Runs the command some times in one content folder, which must be in order before and after. */
  async function run(...requests: string[][]): Promise<{ root: string; said: string }> {
    const root = writeContent(smallContent());
    folders.push(root);
    vi.stubEnv("CONTENT_DIR", root);
    let said = "";
    for (const method of ["log", "error"] as const)
      vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
    for (const request of requests)
      expect(await newContent(request), `${request.join(" ")}\n${said}`).toBe(0);
    readContent(root);
    return { root, said };
  }
  const left = (root: string): string[] =>
    draftDiagnostics(root)
      .map(diagnosticLine)
      .filter((line) => !line.includes("is still to be written"));

  test("begins a story from nothing, with all that it rests on, of which only words and figures are left to write", async () => {
    const { root, said } = await run(["story", "my-story"]);
    for (const file of ["sources", "datasets", "charts"])
      expect(said).toContain(`wrote content/${file}/my-story.json`);
    const text = readFileSync(join(root, "stories/my-story/en.mdx"), "utf8");
    expect(text).toContain("{/* title: the finding.");
    expect(text).toContain('<Chart id="my-story" />');
    expect(left(root)).toEqual([expect.stringContaining("content/charts/my-story.json")]);
  });

  test("builds on the drafts that were begun last, and says so", async () => {
    const { root, said } = await run(
      ["source", "a-source"],
      ["dataset", "figures"],
      ["chart", "a-chart"],
      ["story", "tale"],
    );
    expect(said).toContain("source: a-source, your newest draft");
    expect(said).toContain("dataset: figures; another: npm run new -- chart a-chart <dataset> [type]");
    expect(said).toContain("chart: a-chart; others, as many as you like");
    expect(existsSync(join(root, "datasets/a-chart.json"))).toBe(false);
    expect(JSON.parse(readFileSync(join(root, "charts/a-chart.json"), "utf8"))).toMatchObject({
      dataset: "figures",
    });
  });

  test("places several charts in a story, each with a figure of it to bind", async () => {
    const { root } = await run(["chart", "second", "fdi"], ["story", "tale", "fdi", "second"]);
    const text = readFileSync(join(root, "stories/tale/en.mdx"), "utf8");
    expect(text.match(/<Chart id="[^"]*" \/>/g)).toEqual(['<Chart id="fdi" />', '<Chart id="second" />']);
    expect(text).toContain('{/* A figure of this chart: <Value of="fdi.capital[japan,2025]" /> */}');
    expect(left(root).filter((line) => line.includes("stories/"))).toEqual([]);
  });

  test("overwrites nothing", async () => {
    const { root } = await run(["source", "a-source"]);
    const before = readFileSync(join(root, "sources/a-source.json"), "utf8");
    expect(await newContent(["source", "a-source"])).toBe(2);
    expect(readFileSync(join(root, "sources/a-source.json"), "utf8")).toBe(before);
  });
});
