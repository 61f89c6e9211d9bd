import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { readContent } from "../../src/charts/read-content.ts";
import { ContentError, diagnosticLine } from "../../src/model/diagnostic.ts";

type Json = Record<string, unknown>;

/** The files of a small content folder that is in order; tests spoil one thing in it. */
export function smallContent(): Record<string, Json | string> {
  return {
    "sources/hanoi-gazette-2025.json": {
      language: "en",
      publisher: "Hanoi Gazette",
      kind: "statistics",
      class: "press",
      accessed: "2026-11-21",
      licence: "facts",
      published: { date: "2025-08" },
    },
    "datasets/fdi.json": {
      title: { en: "Investment" },
      description: { en: "Registered capital by country." },
      licence: "facts",
      source: "hanoi-gazette-2025",
      locator: "Table 1",
      fields: [
        {
          name: "country",
          type: "category",
          title: { en: "Country" },
          categories: {
            japan: { title: { en: "Japan" }, region: "japan" },
            korea: { title: { en: "Korea" }, region: "other" },
          },
        },
        { name: "year", type: "period", title: { en: "Year" } },
        { name: "capital", type: "number", unit: "usd-billion", title: { en: "Capital" } },
        { name: "remark", type: "text", title: { en: "Remark" } },
      ],
      primaryKey: ["country", "year"],
      rows: [
        { country: "japan", year: "2024", capital: 70.5, remark: { en: "First" } },
        {
          country: "japan",
          year: "2025",
          capital: { value: 78.6, qualifier: "more-than" },
          remark: { en: "Second" },
        },
        { country: "korea", year: "2025", capital: null, remark: { en: "Last" } },
      ],
    },
    "charts/fdi.json": {
      type: "line",
      dataset: "fdi",
      topic: "capital",
      encodings: { x: "year", y: "capital", series: "country" },
      title: { en: "Japan has {fdi.capital[japan,2025]} in Vietnam" },
      subtitle: { en: "{unit}" },
      alt: { en: "A line." },
    },
    "stories/capital/en.mdx": story(
      'Japan has <Value of="fdi.capital[japan,2025]" /> there.\n\n<Chart id="fdi" />\n',
    ),
  };
}

/** A story's file with a front matter that is in order. */
export function story(body: string, front: Json = {}): string {
  const meta = {
    title: "Capital",
    description: "On capital.",
    order: 1,
    topic: "capital",
    article: "hanoi-gazette-2025",
    chart: "fdi",
    published: "2026-11-21",
    ...front,
  };
  const lines = Object.entries(meta)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${String(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

/** Sets what stands at a path such as `rows[0].capital`; undefined takes it out. */
export function set(file: Json | string | undefined, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const parent = keys.reduce<Json>((object, key) => object[key] as Json, file as Json);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

/**
 * Writes a content folder made of these files, with the interface of the site and a text about it.
 * @param without files that are left out
 * @returns its path
 */
export function writeContent(files: Record<string, Json | string>, without: readonly string[] = []): string {
  const root = mkdtempSync(join(tmpdir(), "content-"));
  const ui = JSON.parse(readFileSync(resolve("content/ui/en.json"), "utf8")) as Json;
  // The figures of the real home page come from the real datasets.
  set(
    ui,
    "home.figures",
    Array.from({ length: 3 }, () => ({
      value: "{fdi.capital[japan,2025]}",
      label: "in Vietnam",
      chart: "fdi",
    })),
  );
  const site = JSON.parse(readFileSync(resolve("content/site.json"), "utf8")) as Json;
  // Readers of the small content choose no currency, unless a test adds rates.
  if (!("datasets/exchange-rates.json" in files)) delete site["conversion"];
  writeFileSync(join(root, "site.json"), JSON.stringify(site));
  const exemptions = ["ui", "site"].map((name): [path: string, content: string] => {
    const path = `exemptions/${name}.json`;
    const own = JSON.parse(readFileSync(resolve("content", path), "utf8")) as Json[];
    return [path, JSON.stringify(own)];
  });
  const glossary = JSON.stringify({ names: {}, same: ["CC BY 4.0"] });
  mkdirSync(join(root, "ui"));
  writeFileSync(join(root, "ui/en.json"), JSON.stringify(ui));
  // Each language with an interface has a text about the site.
  const languages = ["en", ...Object.keys(files).flatMap((path) => /^ui\/(.+)\.json$/.exec(path)?.[1] ?? [])];
  const about = Object.fromEntries(
    languages.map((language) => [`pages/about/${language}.mdx`, "About the site.\n"]),
  );
  const given = { ...Object.fromEntries(exemptions), "glossary.json": glossary, ...about };
  for (const [path, content] of Object.entries({ ...given, ...files })) {
    if (without.includes(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
  return root;
}

/** What the check says of a content folder, a line for each fault; nothing where all is in order. */
export function faultsOf(root: string): string[] {
  try {
    readContent(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics.map(diagnosticLine);
    throw error;
  }
}

/** Reads a content folder made of these files, some left out, and returns the faults, one line each; none where all is in order. */
export function faultsIn(
  files: Record<string, Json | string>,
  { without = [] }: { without?: readonly string[] } = {},
): string[] {
  const root = writeContent(files, without);
  try {
    return faultsOf(root);
  } finally {
    // Nobody waits for the disk, which takes as long as all else here.
    void rm(root, { recursive: true });
  }
}
