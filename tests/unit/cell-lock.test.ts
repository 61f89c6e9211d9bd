import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { acceptCells, acceptNew } from "../../src/commands/accept-cells.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Lock } from "../../src/model/lock.ts";
import { faultsOf, set, smallContent, writeContent } from "../support/content-folder.ts";

type Dataset = Record<string, unknown>;
const TODAY = "2026-12-01";
const CELL = "fdi.capital[japan,2025]";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** The small content, with a share that is worked out from it, all of which has been accepted on another day. */
function lockedContent(change: (dataset: Dataset) => void = () => {}): string {
  const files = smallContent();
  const dataset = files["datasets/fdi.json"] as Dataset;
  set(dataset, "fields[4]", {
    ...{ name: "kind", type: "category", title: { en: "Kind" } },
    categories: { first: { title: { en: "First" } }, second: { title: { en: "Second" } } },
  });
  set(dataset, "fields[5]", { name: "date", type: "period", title: { en: "Date" } });
  for (const row of [0, 1, 2]) {
    set(dataset, `rows[${row}].kind`, "first");
    set(dataset, `rows[${row}].date`, "2025-03");
  }
  change(dataset);
  files["datasets/fdi-growth.json"] = {
    ...{ title: { en: "Growth" }, description: { en: "Growth of capital." }, licence: "facts" },
    fields: [
      { name: "year", type: "period", title: { en: "Year" } },
      { name: "times", type: "number", unit: "times", title: { en: "Times" } },
      { name: "half", type: "number", unit: "times", title: { en: "Half" } },
    ],
    primaryKey: ["year"],
    unused: { "half[2025]": "It shows what rests on what rests on a cell." },
    rows: [
      {
        year: "2025",
        times: { from: "fdi.capital[japan, 2025] / fdi.capital[japan,2024]", derived: { en: "Divided." } },
        half: { from: "fdi-growth.times[2025] / 2", derived: { en: "Halved." } },
      },
    ],
  };
  const root = writeContent(files);
  roots.push(root);
  acceptNew(root, [], "2026-11-21");
  return root;
}

function changed(root: string, change: (dataset: Dataset) => void): string {
  const path = join(root, "datasets/fdi.json");
  const dataset = JSON.parse(readFileSync(path, "utf8")) as Dataset;
  change(dataset);
  writeFileSync(path, JSON.stringify(dataset));
  return root;
}

const json = <T>(root: string, path: string): T => JSON.parse(readFileSync(join(root, path), "utf8")) as T;
const lockOf = (root: string, dataset = "fdi"): Lock => json(root, `lock/${dataset}.json`);
const correctionsOf = (root: string, dataset = "fdi"): Correction[] =>
  existsSync(join(root, `corrections/${dataset}.json`)) ? json(root, `corrections/${dataset}.json`) : [];

const asRow = (value: unknown) => (dataset: Dataset) => set(dataset, "rows[1].capital", value);

describe("a cell that was accepted", () => {
  test("has its figure and its evidence in the lock of its dataset, in one line", () => {
    const root = lockedContent((dataset) => {
      set(dataset, "rows[1].locator", "¶4");
      set(dataset, "rows[1].quote", "more than 78.6 billion");
    });
    expect(faultsOf(root)).toEqual([]);
    const { cells, ...head } = lockOf(root);
    expect(head).toEqual({ version: "1.0", created: "2026-11-21", modified: "2026-11-21" });
    expect(cells["capital[japan,2025]"]).toEqual({
      ...{ value: 78.6, qualifier: "more-than", unit: "usd-billion", source: "hanoi-gazette-2025" },
      ...{ locator: "¶4", quote: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
    });
    expect(cells["date[japan,2025]"]).toMatchObject({ value: "2025-03" });
    expect(Object.keys(cells)).not.toContain("capital[korea,2025]");
    const line = readFileSync(join(root, "lock/fdi.json"), "utf8").split("\n");
    expect(line.filter((one) => one.includes("capital[japan,2025]"))).toHaveLength(1);
  });

  test.each<[what: string, change: (dataset: Dataset) => void, told: string]>([
    [
      "value",
      asRow({ value: 79.6, qualifier: "more-than" }),
      "rows[1].capital: is not as it was accepted: value 78.6 → 79.6:",
    ],
    [
      "range",
      asRow({ low: 78, high: 79, qualifier: "more-than" }),
      "value 78.6 → none, low none → 78, high none → 79",
    ],
    ["qualifier", asRow(78.6), "rows[1].capital: is not as it was accepted: qualifier more-than → none:"],
    ["unit", (dataset) => set(dataset, "fields[2].unit", "jpy-billion"), "unit usd-billion → jpy-billion"],
    [
      "locator",
      (dataset) => set(dataset, "rows[0].locator", "¶3"),
      "rows[0].capital: is not as it was accepted: locator ¶2 → ¶3:",
    ],
    [
      "quotation",
      (dataset) => set(dataset, "rows[0].quote", "a total of 70.5 billion"),
      "rows[0].capital: is not as it was accepted: quote ",
    ],
    ["quotation that is gone", (dataset) => set(dataset, "rows[0].quote", undefined), " → none"],
    [
      "category",
      (dataset) => set(dataset, "rows[1].kind", "second"),
      "rows[1].kind: is not as it was accepted: value first → second:",
    ],
    [
      "date",
      (dataset) => set(dataset, "rows[1].date", "2025-04"),
      "rows[1].date: is not as it was accepted: value 2025-03 → 2025-04:",
    ],
    [
      "doubt of a date",
      (dataset) => set(dataset, "rows[1].date", { value: "2025-03", inferred: true }),
      "inferred none → true",
    ],
    [
      "row",
      (dataset) => (dataset["rows"] as unknown[]).splice(0, 1),
      "content/datasets/fdi.json: capital[japan,2024] is gone, which was 70.5 usd-billion:",
    ],
    ["key", (dataset) => set(dataset, "rows[0].year", "2023"), "rows[0].capital: is new, 70.5 usd-billion:"],
  ])("is told with old and new where its %s has changed", (_, change, told) => {
    const root = lockedContent((dataset) => {
      set(dataset, "rows[0].locator", "¶2");
      set(dataset, "rows[0].quote", "70.5 billion");
    });
    expect(faultsOf(changed(root, change)).filter((line) => line.includes(told))).not.toEqual([]);
  });

  test("is told where its source is another, by both names", () => {
    const root = lockedContent((dataset) => set(dataset, "rows[0].locator", "Table 2"));
    const source = readFileSync(join(root, "sources/hanoi-gazette-2025.json"));
    writeFileSync(join(root, "sources/other.json"), source);
    expect(
      faultsOf(changed(root, (dataset) => set(dataset, "rows[0].source", "other"))).join("\n"),
    ).toContain("source hanoi-gazette-2025 → other");
  });

  test("may be given a place and a quotation where it had none, which are then locked too", () => {
    const root = changed(lockedContent(), (dataset) => set(dataset, "rows[0].quote", "70.5 billion"));
    expect(faultsOf(root)).toEqual([]);
    expect(acceptNew(root, [], TODAY)).toEqual(["recorded in fdi: places and quotations"]);
    expect(lockOf(root)).toMatchObject({ version: "1.0", modified: "2026-11-21" });
    expect(faultsOf(changed(root, (dataset) => set(dataset, "rows[0].quote", "75.0 billion")))).not.toEqual(
      [],
    );
  });

  test("is told to be read where it is new, and accepted without a reason", () => {
    const root = changed(lockedContent(), (dataset) => set(dataset, "rows[2].capital", 83));
    expect(faultsOf(root)).toEqual([
      "content/datasets/fdi.json › rows[2].capital: is new, 83 usd-billion: read it against its source, then run npm run check -- --accept-new fdi",
    ]);
    expect(acceptNew(root, ["fdi"], TODAY)).toEqual(["accepted in fdi: 1 new"]);
    expect(lockOf(root)).toMatchObject({ version: "1.1", modified: TODAY });
    expect(faultsOf(root)).toEqual([]);
    expect(correctionsOf(root)).toEqual([]);
  });

  test("is not asked for where the content has no locks yet", () => {
    const root = writeContent(smallContent());
    roots.push(root);
    expect(faultsOf(root)).toEqual([]);
  });
});

describe("a changed figure", () => {
  const change = asRow({ value: 79.6, qualifier: "about" });

  test("is accepted with its reason, and drafts a correction with old and new", () => {
    const root = changed(lockedContent(), change);
    const said = acceptCells(root, [CELL], " The source counted anew. ", TODAY);
    expect(said).toContain(`accepted: ${CELL}, value 78.6 → 79.6, qualifier more-than → about`);
    expect(said.join("\n")).toContain("drafted a correction: content/corrections/fdi.json");
    expect(faultsOf(root)).toEqual([]);
    expect(lockOf(root)).toMatchObject({ version: "2.0", created: "2026-11-21", modified: TODAY });
    expect(correctionsOf(root)).toEqual([
      {
        ...{ date: TODAY, version: "2.0", why: { en: "The source counted anew." } },
        cells: [
          {
            cell: "capital[japan,2025]",
            old: { value: 78.6, qualifier: "more-than", unit: "usd-billion" },
            new: { value: 79.6, qualifier: "about", unit: "usd-billion" },
          },
        ],
      },
    ]);
  });

  test("brings those along that are worked out from it, near and far, as corrections of their own datasets", () => {
    const root = changed(lockedContent(), change);
    expect(faultsOf(root).filter((line) => line.includes("accept what it is worked out from"))).toHaveLength(
      2,
    );
    acceptCells(root, [CELL], "Counted anew.", TODAY);
    expect(correctionsOf(root, "fdi-growth")[0]!.cells.map(({ cell }) => cell)).toEqual([
      "times[2025]",
      "half[2025]",
    ]);
  });

  test("leaves the others to be accepted", () => {
    const root = changed(lockedContent(), (dataset) => {
      change(dataset);
      set(dataset, "rows[1].kind", "second");
      (dataset["rows"] as unknown[]).splice(0, 1);
      set(dataset, "rows[1].capital", 83);
    });
    // What was worked out from the row that is gone cannot be worked out any more.
    rmSync(join(root, "datasets/fdi-growth.json"));
    rmSync(join(root, "lock/fdi-growth.json"));
    const before = faultsOf(root);
    acceptNew(root, [], TODAY);
    expect(faultsOf(root)).toEqual(before.filter((line) => !line.includes("is new")));
    acceptCells(root, ["fdi.kind[japan,2025]"], "Read anew.", TODAY);
    expect(faultsOf(root)).toEqual(before.filter((line) => !/is new|kind: /.test(line)));
  });

  test("that is taken out is a correction without a new figure", () => {
    const root = changed(lockedContent(), (dataset) => (dataset["rows"] as unknown[]).splice(2, 1));
    acceptCells(root, ["fdi.kind[korea,2025]", "fdi.date[korea,2025]"], "Never printed.", TODAY);
    expect(correctionsOf(root)[0]!.cells).toEqual([
      { cell: "kind[korea,2025]", old: { value: "first" } },
      { cell: "date[korea,2025]", old: { value: "2025-03" } },
    ]);
    expect(faultsOf(root)).toEqual([]);
  });

  test("follows the corrections that were before", () => {
    const root = changed(lockedContent(), change);
    acceptCells(root, [CELL], "Counted anew.", TODAY);
    acceptCells(changed(root, asRow(80)), [CELL], "Counted again.", "2027-01-02");
    expect(correctionsOf(root).map(({ date, version }) => `${date} ${version}`)).toEqual([
      `${TODAY} 2.0`,
      "2027-01-02 3.0",
    ]);
  });

  test("is none where the place alone is another: the reason stands in the lock", () => {
    const root = changed(
      lockedContent((dataset) => set(dataset, "rows[1].locator", "¶2")),
      (dataset) => set(dataset, "rows[1].locator", "¶3"),
    );
    acceptCells(root, [CELL, "fdi.kind[japan,2025]", "fdi.date[japan,2025]"], "Miscounted.", TODAY);
    expect(correctionsOf(root)).toEqual([]);
    expect(lockOf(root)).toMatchObject({ version: "1.1", modified: TODAY });
    expect(lockOf(root).cells["capital[japan,2025]"]).toMatchObject({ locator: "¶3", reason: "Miscounted." });
    expect(faultsOf(root)).toEqual([]);
  });

  test.each([
    [[CELL], "", "--accept-cell needs the reason"],
    [
      ["fdi.capital[japan,2026]"],
      "Why.",
      "no cell “fdi.capital[japan,2026]” that was accepted and has changed since. Did you mean “fdi.capital[japan,2025]”?",
    ],
    [
      [CELL, "fdi.capital[korea,2025]"],
      "Why.",
      "“fdi.capital[korea,2025]” is new: accept it by npm run check -- --accept-new fdi",
    ],
  ])("is not accepted by %j for the reason “%s”, and nothing is written", (names, reason, told) => {
    const root = changed(lockedContent(), (dataset) => {
      change(dataset);
      set(dataset, "rows[2].capital", 83);
    });
    const before = lockOf(root);
    expect(() => acceptCells(root, names, reason, TODAY)).toThrow(told);
    expect(lockOf(root)).toEqual(before);
    expect(correctionsOf(root)).toEqual([]);
  });

  test("is not accepted while the lock cannot be read", () => {
    const root = changed(lockedContent(), change);
    writeFileSync(join(root, "lock/fdi.json"), "<<<<<<< HEAD");
    expect(() => acceptCells(root, [CELL], "Why.", TODAY)).toThrow("content/lock/fdi.json cannot be read");
    expect(() => acceptNew(root, [], TODAY)).toThrow("content/lock/fdi.json cannot be read");
  });
});
