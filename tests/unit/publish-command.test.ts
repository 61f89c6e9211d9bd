import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { acceptNew } from "../../src/commands/accept-cells.ts";
import { accept } from "../../src/commands/accept.ts";
import { draftDiagnostics, nextSteps } from "../../src/commands/draft-report.ts";
import { published } from "../../src/commands/publish.ts";
import { tidy } from "../../src/commands/tidy.ts";
import { readSite } from "../../src/content/read-site.ts";
import { toWrite } from "../../src/model/to-write.ts";
import { faultsOf, set, smallContent, story, writeContent } from "../support/content-folder.ts";

type Files = ReturnType<typeof smallContent>;
const TODAY = "2026-12-01";
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Content that is published, and beside it a story with a chart, a dataset and a source, all of them drafts. */
function content(spoil: (files: Files) => void = () => {}): string {
  const files = smallContent();
  const draftOf = (path: string): object => ({ ...structuredClone(files[path] as object), draft: true });
  files["sources/port-office.json"] = draftOf("sources/hanoi-gazette-2025.json") as never;
  files["datasets/ports.json"] = { ...draftOf("datasets/fdi.json"), source: "port-office" };
  files["charts/ports.json"] = {
    ...draftOf("charts/fdi.json"),
    dataset: "ports",
    title: { en: "Japan has {ports.capital[japan,2025]}" },
  };
  files["stories/harbours/en.mdx"] = story(
    'Japan has <Value of="ports.capital[japan,2025]" /> there.\n\n<Chart id="ports" />\n',
    { title: "Harbours", order: 2, article: "port-office", chart: "ports", draft: true },
  );
  spoil(files);
  const root = writeContent(files);
  folders.push(root);
  // The ledger has what is published, and none of the drafts.
  writeFileSync(join(root, "addresses.txt"), "data/fdi.csv\nen/charts/fdi/\n");
  acceptNew(root, [], "2026-11-21");
  return root;
}

const read = (root: string, file: string): string => readFileSync(join(root, file), "utf8");
const next = (root: string): string[] => nextSteps(root, draftDiagnostics(root));
const FILES = [
  "sources/port-office.json",
  "datasets/ports.json",
  "charts/ports.json",
  "stories/harbours/en.mdx",
];

describe("publishing a draft", () => {
  test("takes the mark out of it and of all that it rests on, and accepts the figures", () => {
    const root = content();
    expect(next(root)).toEqual([
      "harbours: read its figures against their sources, then npm run publish -- harbours",
    ]);
    const said = published(root, ["harbours"], TODAY);
    expect(said).toContain("published: stories/harbours");
    expect(said.join()).toMatch(/accepted in ports: \d+ new, as read against their sources/);
    for (const file of FILES) expect(read(root, file)).not.toContain("draft");
    expect(faultsOf(root)).toEqual([]);
  });

  test("of a dataset publishes its charts too, and leaves alone what only uses them", () => {
    const root = content();
    published(root, ["datasets/ports"], TODAY);
    expect(read(root, "charts/ports.json")).not.toContain("draft");
    expect(read(root, "stories/harbours/en.mdx")).toContain("draft: true");
  });

  test("changes nothing where anything is left to do, and says what, unused figures too", () => {
    const root = content((files) => {
      set(files["charts/ports.json"], "title.en", toWrite("the finding"));
      set(files["charts/ports.json"], "filter", { country: ["japan"] });
      set(files["datasets/ports.json"], "rows[2].capital", 12.5);
    });
    const before = FILES.map((file) => read(root, file));
    expect(() => published(root, ["harbours"], TODAY)).toThrow(
      /^nothing is published yet: this is left to do\n[^]*rows\[2\]\.capital: is used by no chart[^]*title\.en: is still to be written: the finding/,
    );
    expect(FILES.map((file) => read(root, file))).toEqual(before);
    expect(existsSync(join(root, "lock/ports.json"))).toBe(false);
    expect(next(root)).toEqual(["harbours: write or mend the 2 things above, then run the check again"]);
  });

  test("knows the names of drafts", () => {
    expect(() => published(content(), ["harbour"], TODAY)).toThrow("Did you mean “harbours”?");
  });
});

test("the texts of a draft and of what it rests on are accepted by its name", () => {
  const root = content((files) => {
    set(files["datasets/ports.json"], "title.vi", "Cảng");
    set(files["charts/ports.json"], "title.vi", "Nhật Bản có {ports.capital[japan,2025]}");
    // Words that only say what is to be translated are no translation.
    set(files["charts/ports.json"], "alt.vi", toWrite("A line."));
  });
  expect(accept(root, readSite(root), "vi", ["harbours"])).toEqual([
    "accepted in vi: datasets/ports, 1 text",
    "accepted in vi: charts/ports, 1 text",
  ]);
});

describe("figures that were accepted and never published", () => {
  function withRow(row: object | undefined): string {
    const root = content();
    published(root, ["harbours"], TODAY);
    const file = join(root, "datasets/ports.json");
    const dataset = JSON.parse(readFileSync(file, "utf8")) as { rows: object[] };
    if (row) dataset.rows[0] = { ...dataset.rows[0], ...row };
    else dataset.rows.shift();
    writeFileSync(file, JSON.stringify(dataset));
    return root;
  }

  test("are taken out without a reason", () => {
    expect(faultsOf(withRow(undefined))).toEqual([]);
  });

  test("are accepted again as new ones are, and no correction is written", () => {
    const root = withRow({ capital: 71.5 });
    expect(faultsOf(root)).toEqual([
      "content/datasets/ports.json › rows[0].capital: is not as it was accepted: value 70.5 → 71.5: read it against its source, then run npm run check -- --accept-new ports",
    ]);
    expect(acceptNew(root, ["ports"], TODAY)).toEqual(["accepted in ports: 1 new or changed"]);
    expect(faultsOf(root)).toEqual([]);
    expect(existsSync(join(root, "corrections"))).toBe(false);
  });

  test("leave nothing behind when their files are deleted", () => {
    const root = content();
    published(root, ["datasets/ports"], TODAY);
    for (const file of FILES) rmSync(join(root, file));
    rmSync(join(root, "stories/harbours"), { recursive: true });
    expect(faultsOf(root)).toEqual([
      "content/lock/ports.json: belongs to content/datasets/ports.json, which is gone and was never published: npm run check -- --tidy deletes it",
    ]);
    expect(tidy(root)).toEqual(["deleted: content/lock/ports.json"]);
    expect(faultsOf(root)).toEqual([]);
  });
});
