import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readContent } from "../../src/charts/read-content.ts";
import { acceptNew } from "../../src/commands/accept-cells.ts";
import { draftDiagnostics } from "../../src/commands/draft-report.ts";
import importTable, { imported } from "../../src/commands/import.ts";
import { importOptions } from "../../src/commands/import-options.ts";
import { diagnosticLine } from "../../src/model/diagnostic.ts";
import { smallContent, writeContent } from "../support/content-folder.ts";

const folders: string[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function content(files = smallContent()): string {
  const root = writeContent(files);
  folders.push(root);
  return root;
}

/** Imports a table as the command does, and answers with what it says. */
async function run(
  root: string,
  file: string,
  args: readonly string[],
  ask?: (question: string) => Promise<string>,
) {
  const said: string[] = [];
  const say = (lines: readonly string[]): void => void said.push(...lines);
  await imported(root, importOptions(["exports.csv", ...args]), Buffer.from(file), {
    say,
    ...(ask && { ask }),
  });
  return said.join("\n");
}

const json = (root: string, path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const PLACE = ["--source", "hanoi-gazette-2025", "--locator", "Table 2"];
const FILE = "Country,Year,Exports (US$ billion)\nVietnam,2023,1.5\nVietnam,2024,>2\nFrance,2024,n/a\n";

describe("a table that is imported", () => {
  test("is a draft that the check lists, reads as a dataset, and keeps the content in order", async () => {
    const root = content();
    const said = await run(root, FILE, PLACE);
    expect(said).toContain(
      "“Exports (US$ billion)” → number “exports”, in usd-billion (“US$ billion”), no figure: “n/a”",
    );
    expect(said).toContain("key: country, year (otherwise: --key); 3 rows");
    expect(json(root, "datasets/exports.json")).toMatchObject({
      draft: true,
      primaryKey: ["country", "year"],
      source: "hanoi-gazette-2025",
      locator: "Table 2",
      fields: [
        {
          name: "country",
          categories: { vietnam: { title: { en: "Vietnam" }, region: "vietnam" }, france: {} },
        },
        { name: "year", type: "period" },
        { name: "exports", type: "number", unit: "usd-billion", title: { en: "Exports" } },
      ],
      rows: [
        { country: "vietnam", year: "2023", exports: 1.5 },
        { country: "vietnam", year: "2024", exports: { value: 2, qualifier: "more-than" } },
        { country: "france", year: "2024", exports: null },
      ],
    });
    readContent(root);
    const left = draftDiagnostics(root).map(diagnosticLine);
    expect(left.filter((line) => line.includes("is still to be written"))).toEqual([
      "content/charts/exports.json › title.en: is still to be written: the finding, in one sentence",
      "content/charts/exports.json › topic: is still to be written: companies, capital, trade, people, technology, rankings or cooperation",
    ]);
    expect(left.filter((line) => !/is still to be written|is ready/.test(line))).toEqual([]);
    expect(readContent(root, { withDrafts: true, strict: false }).datasets.get("exports")!.rows).toHaveLength(
      3,
    );
  });

  test("asks on a terminal for what no option says", async () => {
    const root = content();
    const answers = ["usd-million", "hanoi-gazette-2025", "Table 9"];
    const asked: string[] = [];
    await run(root, "Year,Value\n2023,1.5\n2024,2.5\n", [], (question) => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1]!);
    });
    expect(asked.map((question) => question.split(/[ ,]/)[0])).toEqual(["Unit", "Source", "Place"]);
    expect(json(root, "datasets/exports.json")).toMatchObject({
      locator: "Table 9",
      fields: [{}, { unit: "usd-million" }],
    });
  });

  test("writes nothing where no option says what it must know, and says which, of units first the one that always fits", async () => {
    const root = content();
    await expect(run(root, FILE, ["--source", "hanoi-gazete-2025"])).rejects.toThrow(
      "Did you mean “hanoi-gazette-2025”?",
    );
    await expect(run(root, FILE, PLACE.slice(0, 2))).rejects.toThrow("--locator");
    await expect(run(root, "Year,Cost\n2023,1\n", PLACE)).rejects.toThrow('--unit "Cost=…"');
    await expect(run(root, "Year,Cost\n2023,1\n", PLACE)).rejects.toThrow(
      /; where none fits: number; units: usd, /,
    );
    await run(root, FILE, [...PLACE, "--dry-run"]);
    expect(existsSync(join(root, "datasets/exports.json"))).toBe(false);
  });

  test("begins its source where none is named, or takes the draft of one that was written last", async () => {
    const root = content();
    expect(await run(root, FILE, [])).toContain("as drafts:\n  content/sources/exports.json");
    expect(json(root, "sources/exports.json")).toMatchObject({ draft: true });
    expect(await run(root, FILE, ["--id", "again", "--locator", "Table 3"])).toContain(
      "source: exports (otherwise: --source, or",
    );
    readContent(root);
    const left = draftDiagnostics(root).map(diagnosticLine);
    expect(left.filter((line) => !/is still to be written|is ready/.test(line))).toEqual([]);
  });

  test("comes with a chart of each column of numbers, whose words are left to be written in every language", async () => {
    const root = content();
    const said = await run(root, "Year,Exports (US$ billion),Share (%)\n2023,1.5,12\n2024,2.5,14\n", [
      ...["--publisher", "Statistics Office", "--url", "https://example.org/t", "--published", "2025-03"],
      ...["--title", "Exports of lanterns", "--locator", "Table 2"],
    ]);
    expect(said).toContain("npm run publish -- exports");
    expect(json(root, "sources/exports.json")).toMatchObject({
      publisher: "Statistics Office",
      url: "https://example.org/t",
      published: { date: "2025-03" },
    });
    // The words of another dataset for the same heading are taken from there, where it has them.
    expect(json(root, "datasets/exports.json")).toMatchObject({
      title: { en: "Exports of lanterns", vi: "[to write: Exports of lanterns]" },
      description: { en: "Exports of lanterns, 2023–2024" },
      fields: [{ title: { en: "Year" } }, {}, {}],
    });
    expect(json(root, "charts/exports.json")).toMatchObject({
      draft: true,
      type: "line",
      encodings: { x: "year", y: "exports" },
      title: {
        en: "[to write: the finding, in one sentence]",
        ja: "[to write: the finding, in one sentence]",
      },
      subtitle: { en: "Exports, {unit}, 2023–2024" },
    });
    expect(json(root, "charts/exports-share.json")).toMatchObject({
      encodings: { x: "year", y: "share" },
      subtitle: { en: "Share, %, 2023–2024" },
    });
    expect(draftDiagnostics(root).map(({ path }) => path)).toEqual([
      ...["", ""],
      ...["title.en", "topic", "title.en", "topic"],
    ]);
    await run(root, FILE, [...PLACE, "--id", "bare", "--no-charts"]);
    expect(existsSync(join(root, "charts/bare.json"))).toBe(false);
  });

  test("takes the translations of its headings from datasets that have them", async () => {
    const files = smallContent();
    Object.assign((files["datasets/fdi.json"] as { fields: object[] }).fields[1]!, {
      title: { en: "Year", vi: "Năm", ja: "年" },
    });
    const root = content(files);
    await run(root, FILE, PLACE);
    expect(json(root, "datasets/exports.json").fields[1].title).toEqual({ en: "Year", vi: "Năm", ja: "年" });
  });

  test("quotes the printed row where its source is no statistics", async () => {
    const files = smallContent();
    Object.assign(files["sources/hanoi-gazette-2025.json"]!, { kind: "report" });
    const root = content(files);
    await run(root, "Year,Exports (US$ billion)\n2023,1.50\n", PLACE);
    expect(json(root, "datasets/exports.json").rows[0]).toEqual({
      year: "2023",
      exports: 1.5,
      quote: "2023; Exports (US$ billion): 1.50",
    });
  });
});

describe("a newer table of the same dataset", () => {
  /** Content whose datasets are published: accepted as they are. */
  function published(): string {
    const root = content();
    acceptNew(root, [], "2026-01-01");
    return root;
  }
  const NEWER =
    "Country,Year,Capital (US$ million)\nJapan,2024,70500\nJapan,2025,79600\nJapan,2026,81000\nKorea,2025,–\n";
  const args = [...PLACE.slice(0, 2), "--locator", "Table 1", "--id", "fdi"];

  test("shows which cells differ, and writes nothing unless it is told to", async () => {
    const root = published();
    const before = readFileSync(join(root, "datasets/fdi.json"), "utf8");
    const said = await run(root, NEWER, args);
    expect(said).toContain(
      "  fdi.capital[japan,2025]: more-than 78.6 → more-than 79.6\n  new row: japan,2026",
    );
    expect(said).not.toContain("[japan,2024]");
    expect(said).toContain("nothing is written: --update");
    expect(readFileSync(join(root, "datasets/fdi.json"), "utf8")).toBe(before);
  });

  test("becomes a correction of what was published, with its reason", async () => {
    const root = published();
    const noNewRow = NEWER.replace("Japan,2026,81000\n", "");
    await expect(run(root, noNewRow, [...args, "--update"])).rejects.toThrow("--reason");
    const said = await run(root, noNewRow, [...args, "--update", "--reason", "The gazette corrected it."]);
    expect(said).toContain("drafted a correction: content/corrections/fdi.json");
    expect(json(root, "datasets/fdi.json").rows[1]).toMatchObject({
      capital: { value: 79.6, qualifier: "more-than" },
      remark: { en: "Second" },
    });
    expect(json(root, "corrections/fdi.json")).toMatchObject([
      {
        cells: [{ cell: "capital[japan,2025]", old: { value: 78.6 }, new: { value: 79.6 } }],
        why: { en: "The gazette corrected it." },
      },
    ]);
    expect(json(root, "lock/fdi.json")).toMatchObject({ version: "2.0" });
    readContent(root);
  });

  test("says so where it has nothing new", async () => {
    const said = await run(
      published(),
      "Country,Year,Capital (US$ billion)\nJapan,2024,70.5\nJapan,2025,78.6\nKorea,2025,–\n",
      args,
    );
    expect(said).toContain("has every figure of this table");
  });
});

describe("the command", () => {
  test("answers 2 to arguments that are wrong, 1 to files that are, in words", async () => {
    const said: string[] = [];
    vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
    expect(await importTable(["a.csv", "--nonsense"])).toBe(2);
    expect(await importTable(["no-such-file.csv"])).toBe(1);
    expect(await importTable([])).toBe(2);
    expect(said[1]).toBe("no-such-file.csv: there is no such file");
  });
});
