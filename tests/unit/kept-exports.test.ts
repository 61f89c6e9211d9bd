import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { CHART_EXPORTS } from "../../src/exports/chart-exports.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { versionsOf } from "../../src/text/made-by.ts";
import { FULL } from "../support/full.ts";
import { random } from "../support/random.ts";

const root = mkdtempSync(join(tmpdir(), "kept-exports-"));
const content = join(root, "content");
cpSync("tests/fixtures/site", content, { recursive: true });
beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** What is kept by what is in it. A picture takes as long as all others together. */
const KEPT = FULL ? (["pdf", "xlsx", "png", "dark.png", "card.png"] as const) : (["pdf", "xlsx"] as const);

const between = random(17);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(between(0, list.length))]!;

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** Places of numbers in rows and of words that a chart shows, each with what to write there instead. */
function editsOf(node: Json, inRows = false): (() => void)[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const holder = node as Record<string, Json>;
    if (inRows && typeof value === "number") return [() => (holder[key] = value + 1)];
    if (typeof value === "string" && /^(?:en|pt)$/.test(key) && !value.includes("{"))
      return [() => (holder[key] = `${value} x`)];
    return editsOf(value, inRows || key === "rows");
  });
}

/** Changes a number or some words of a file, as an author might; a change that the content does not bear is taken back. */
function editAtRandom(): Content {
  const folder = oneOf(["datasets", "charts"]);
  const path = join(content, folder, oneOf(readdirSync(join(content, folder))));
  const before = readFileSync(path, "utf8");
  const json = JSON.parse(before) as Json;
  oneOf(editsOf(json))();
  writeFileSync(path, JSON.stringify(json));
  try {
    return readContent(content, { strict: false });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    writeFileSync(path, before);
    return editAtRandom();
  }
}

async function filesOf(
  charts: readonly Chart[],
  from: Content,
  cache: string,
): Promise<Record<string, string>> {
  vi.stubEnv("CACHE_FOLDER", join(root, cache));
  const made = charts.flatMap((chart) =>
    KEPT.map(async (ending) => {
      const file = await CHART_EXPORTS[ending](chart, from.languages[0]!, from);
      return [`${chart.id}.${ending}`, Buffer.from(file).toString("base64")] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(made));
}

describe("the files of charts", () => {
  test("come out of a cache of other content as they are made without it, whatever is edited", async () => {
    let asked = 0;
    for (let edit = 0; edit < (FULL ? 30 : 3); edit++) {
      const edited = editAtRandom();
      const charts = [...edited.charts.values()].slice(0, FULL ? undefined : 3);
      const warm = await filesOf(charts, edited, "warm");
      const cold = await filesOf(charts, edited, `cold-${edit}`);
      asked += Object.keys(warm).length;
      expect(Object.keys(warm).filter((name) => warm[name] !== cold[name])).toEqual([]);
    }
    const made = readdirSync(join(root, "warm/made")).filter((name) => !name.endsWith(".sha256"));
    // Otherwise nothing came out of the cache.
    expect(made.length).toBeLessThan(0.7 * asked);
  });
});

describe("what makes a file", () => {
  test("is all that its packages depend on and its modules import", () => {
    const versions = JSON.parse(
      versionsOf({ packages: ["pdfkit"], modules: ["src/exports/files/write-workbook.ts"] }),
    ) as string[];
    const names = versions.map((line) => line.replace(/(?<=.)[@ ][^@ ]*$/, ""));
    for (const name of [
      "node_modules/pdfkit",
      "node_modules/fontkit",
      "node_modules/restructure",
      "src/exports/files/write-workbook.ts",
      "src/exports/files/document-properties.ts",
      "src/exports/files/zip-dates.ts",
      "src/model/escape-xml.ts",
    ])
      expect(names).toContain(name);
  });
});
