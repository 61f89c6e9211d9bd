import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import writeExcelFile from "write-excel-file/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { protectedMessages } from "../../src/commands/translation/protected.ts";
import { rowsToTranslate, type ReturnedRow } from "../../src/commands/translation/rows.ts";
import { takeBack } from "../../src/commands/translation/take-back.ts";
import { readWorkbookRows, workbookOf } from "../../src/commands/translation/workbook.ts";
import { readXliffRows, xliffOf } from "../../src/commands/translation/xliff.ts";
import translate from "../../src/commands/translate.ts";
import { diagnosticLine } from "../../src/model/diagnostic.ts";
import { readSite } from "../../src/content/read-site.ts";
import { toWrite } from "../../src/model/to-write.ts";
import { set, smallContent, story, writeContent } from "../support/content-folder.ts";

const folders: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const BODY =
  'Japan has <Value of="fdi.capital[japan,2025]" /> [there](https://example.org/a).\n\n## Later\n\n<Chart id="fdi" />\n\nNo more.\n';

function content(change?: (files: ReturnType<typeof smallContent>) => void): string {
  const files = smallContent();
  files["stories/capital/en.mdx"] = story(BODY);
  files["glossary.json"] = {
    names: { Vietnam: { vi: ["Việt Nam"], ja: ["ベトナム"] } },
    same: ["CC BY 4.0"],
    terms: {
      capital: { meaning: "What is invested", forms: { en: ["registered capital"], vi: ["vốn đăng ký"] } },
    },
  };
  change?.(files);
  const root = writeContent(files);
  folders.push(root);
  return root;
}

const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

/** The sheet as it comes back, after it has been through a file. */
const FORMATS = {
  xlsx: async (root: string) =>
    readWorkbookRows(
      await workbookOf(rowsToTranslate(root, readSite(root), "vi"), readSite(root), "vi", "2026-01-01"),
    ),
  xliff: async (root: string) =>
    readXliffRows(xliffOf(rowsToTranslate(root, readSite(root), "vi"), "en", "vi")),
};

/** Puts translations into rows that are named by their ids. */
const filled = (rows: readonly ReturnedRow[], translations: Record<string, string>): ReturnedRow[] =>
  rows.map((row) => ({ ...row, translation: translations[row.id] ?? "" }));

async function back(root: string, rows: readonly ReturnedRow[]) {
  const result = await takeBack(root, readSite(root), "vi", rows);
  return { ...result, refused: result.refused.map(diagnosticLine) };
}

const STORY = {
  "stories/capital:title": "Vốn: “của ai”",
  "stories/capital:description": "Về vốn.",
  "stories/capital:paragraph[1]":
    'Nhật Bản có <Value of="fdi.capital[japan,2025]" /> [ở đó](https://example.org/a).',
  "stories/capital:paragraph[2]": "## Sau này",
  "stories/capital:paragraph[3]": "Hết.",
};
const CHART = { "charts/fdi:title": "Nhật Bản có {fdi.capital[japan,2025]} ở Việt Nam" };

describe("a sheet for translators", () => {
  test("has a row for each missing text, with names, terms and the most characters", () => {
    const root = content((files) =>
      set(files["datasets/fdi.json"], "description.en", "The registered capital."),
    );
    const rows = new Map(rowsToTranslate(root, readSite(root), "vi").map((row) => [row.id, row]));
    expect(rows.get("charts/fdi:title")).toEqual({
      id: "charts/fdi:title",
      file: "content/charts/fdi.json",
      kind: "chart, title",
      state: "missing",
      original: "Japan has {fdi.capital[japan,2025]} in Vietnam",
      before: "",
      terms: ["Vietnam: Việt Nam"],
      longest: 400,
    });
    expect(rows.get("datasets/fdi:description")?.terms).toEqual(["registered capital: vốn đăng ký"]);
    expect([...rows.keys()].filter((id) => id.startsWith("stories/"))).toEqual(Object.keys(STORY));
    expect(rows.has("ui:home.lead")).toBe(true);
  });

  test("leaves out drafts that are not written and what has been accepted, and has a stale text with its old translation", async () => {
    const root = content();
    await back(root, filled(await FORMATS.xlsx(root), { ...CHART, "charts/fdi:alt": "Một đường." }));
    const chart = read(root, "charts/fdi.json");
    writeFileSync(join(root, "charts/fdi.json"), chart.replace("A line.", "A thin line."));
    const waiting = () =>
      rowsToTranslate(root, readSite(root), "vi").filter(({ id }) => id.startsWith("charts/"));
    expect(waiting().map(({ id, state, before }) => [id, state, before])).toEqual([
      ["charts/fdi:subtitle", "missing", ""],
      ["charts/fdi:alt", "stale", "Một đường."],
    ]);
    const draft = chart.replace("{", '{ "draft": true,');
    writeFileSync(join(root, "charts/fdi.json"), draft.replace("A line.", toWrite("what it shows")));
    expect(waiting()).toEqual([]);
    // As soon as its words are written, it can be translated before it is published.
    writeFileSync(join(root, "charts/fdi.json"), draft);
    expect(waiting().map(({ id }) => id)).toEqual(["charts/fdi:subtitle"]);
  });
});

describe.each(Object.entries(FORMATS))("a sheet that comes back as %s", (_, through) => {
  test("is written into JSON and stories, which keep their form, and accepted; empty rows stay missing", async () => {
    const root = content();
    const before = rowsToTranslate(root, readSite(root), "vi");
    const rows = await through(root);
    expect(rows.map(({ id, original }) => [id, original])).toEqual(
      before.map(({ id, original }) => [id, original]),
    );
    const { accepted, refused, empty } = await back(root, filled(rows, { ...CHART, ...STORY }));
    expect(refused).toEqual([]);
    expect(accepted).toEqual([
      "accepted in vi: charts/fdi, 1 text",
      "accepted in vi: stories/capital, 1 text",
    ]);
    expect(empty).toBe(rows.length - 6);
    expect(JSON.parse(read(root, "charts/fdi.json"))).toMatchObject({
      title: { en: "Japan has {fdi.capital[japan,2025]} in Vietnam", vi: CHART["charts/fdi:title"] },
      alt: { en: "A line." },
    });
    const written = read(root, "stories/capital/vi.mdx");
    expect(written).toContain('title: "Vốn: “của ai”"');
    expect(written.split("---\n")[2]).toBe(
      `\n${STORY["stories/capital:paragraph[1]"]}\n\n## Sau này\n\n<Chart id="fdi" />\n\nHết.\n`,
    );
    const left = new Set(rowsToTranslate(root, readSite(root), "vi").map(({ id }) => id));
    expect(
      before
        .filter(({ id }) => !left.has(id))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys({ ...CHART, ...STORY }).toSorted());
  });
});

describe("a translation that comes back", () => {
  test("is refused where it lost or gained a value, a tag or a link, and others are written", async () => {
    const root = content();
    const { refused, accepted } = await back(
      root,
      filled(await FORMATS.xliff(root), {
        "charts/fdi:title": "Nhật Bản có 78,6 tỷ",
        "charts/fdi:alt": "Một đường {unit}.",
        "charts/fdi:subtitle": "{unit}",
        ...STORY,
        "stories/capital:paragraph[1]":
          'Nhật Bản có <Value of="fdi.capital[japan,2025]" /> [ở đó](../elsewhere/).',
      }),
    );
    expect(refused).toEqual([
      "content/charts/fdi.json › title.vi: has lost {fdi.capital[japan,2025]}: write it as it stands in the original",
      "content/charts/fdi.json › alt.vi: has {unit}, which the original has not: take it out",
      "content/stories/capital/vi.mdx › paragraph[1]: has lost ](https://…): write it as it stands in the original",
      "content/stories/capital/vi.mdx › paragraph[1]: has ](../elsewhere/), which the original has not: take it out",
      expect.stringContaining("for it lacks the translation of paragraph[1]:"),
    ]);
    expect(accepted).toEqual(["accepted in vi: charts/fdi, 1 text"]);
    expect(existsSync(join(root, "stories/capital/vi.mdx"))).toBe(false);
  });

  test("may lead to other sites in its language, and keeps what its title must hold", async () => {
    const root = content((files) => {
      files["stories/capital/vi.mdx"] = story(BODY.replaceAll("No more", "Hết")).replace(
        "---\n",
        '---\nclaims:\n  title: "fdi.capital[japan,2025] > 70"\n',
      );
    });
    const rows = await FORMATS.xlsx(root);
    const paragraph = STORY["stories/capital:paragraph[1]"].replace("org/a", "org/vi/a");
    const { refused } = await back(
      root,
      filled(rows, { ...STORY, "stories/capital:paragraph[1]": paragraph }),
    );
    expect(refused).toEqual([]);
    const written = read(root, "stories/capital/vi.mdx");
    expect(written).toContain("](https://example.org/vi/a)");
    expect(written).toMatch(/^---\n[^]*claims:\n {2}title: "fdi.capital\[japan,2025\] > 70"\n[^]*---\n/);
  });

  test("takes the place of an outline that nobody has written, once the story is published", async () => {
    const outline = (front: object): string =>
      story("[to write: as in en]\n", { title: "[to write: the headline, as in en]", ...front });
    const waiting = (front: object, source: object = {}): string[] => {
      const files = smallContent();
      files["stories/new/en.mdx"] = story("A word.\n", { title: "New", order: 2, ...source });
      files["stories/new/vi.mdx"] = outline({ order: 2, ...front });
      const root = writeContent(files);
      folders.push(root);
      return rowsToTranslate(root, readSite(root), "vi").map(({ id, state }) => `${id} ${state}`);
    };
    expect(waiting({ draft: true })).toContain("stories/new:title missing");
    expect(waiting({})).not.toContain("stories/new:title missing");
  });

  test("is refused where its original or its old translation has changed since", async () => {
    const root = content((files) => set(files["charts/fdi.json"], "alt.vi", "Một đường."));
    const rows = filled(await FORMATS.xlsx(root), { ...CHART, "charts/fdi:alt": "Đường." });
    const chart = read(root, "charts/fdi.json");
    const changed = chart.replace("in Vietnam", "there").replace("Một đường.", "Một nét.");
    writeFileSync(join(root, "charts/fdi.json"), changed);
    const { refused, accepted } = await back(root, [
      ...rows,
      { ...rows[0]!, id: "charts/gone:title", translation: "x" },
    ]);
    expect(refused).toEqual([
      expect.stringMatching(
        /^content\/charts\/fdi\.json › title\.vi: was translated from words that have changed since/,
      ),
      expect.stringMatching(
        /^content\/charts\/fdi\.json › alt\.vi: has been changed since the sheet was written/,
      ),
      expect.stringContaining("charts/gone:title is no text of the content any more"),
    ]);
    expect(accepted).toEqual([]);
    expect(read(root, "charts/fdi.json")).toBe(changed);
  });

  test("makes an interface of what there is, with the ids of the source", async () => {
    const root = content();
    const figures = [0, 1, 2].flatMap((index) => [
      [`ui:home.figures[${index}].value`, "{fdi.capital[japan,2025]}"],
      [`ui:home.figures[${index}].label`, "ở Việt Nam"],
    ]);
    const { refused } = await back(
      root,
      filled(await FORMATS.xlsx(root), { "ui:tagline": "Đổi mới", ...Object.fromEntries(figures) }),
    );
    expect(refused).toEqual([]);
    expect(JSON.parse(read(root, "ui/vi.json"))).toMatchObject({
      tagline: "Đổi mới",
      home: { figures: [{ label: "ở Việt Nam", chart: "fdi" }, {}, {}] },
    });
    expect(JSON.parse(read(root, "ui/vi.json"))).not.toHaveProperty("home.lead");
  });

  test("may leave out the tags of claims and mark words of another language", () => {
    expect(
      protectedMessages('<Claim holds="a > b">More</Claim> ASEAN', 'Nhiều <span lang="en">ASEAN</span>'),
    ).toEqual([]);
  });
});

describe("npm run translate", () => {
  async function run(root: string, ...args: string[]): Promise<[code: number, said: string]> {
    vi.stubEnv("CONTENT_DIR", root);
    let said = "";
    for (const method of ["log", "error"] as const)
      vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
    return [await translate(args), said];
  }

  test("writes a file, never over another, and reads it back", async () => {
    const root = content();
    const to = join(mkdtempSync(join(tmpdir(), "sheet-")), "vi.xlf");
    folders.push(join(to, ".."));
    expect((await run(root, "vi", "--to", to))[1]).toContain(`wrote ${to}: `);
    expect(await run(root, "vi", "--to", to)).toEqual([1, expect.stringContaining("is there already")]);
    const sheet = readFileSync(to, "utf8");
    writeFileSync(to, sheet.replace("<source>A line.</source>", "$&<target>Một đường.</target>"));
    expect(await run(root, "vi", "--read", to)).toEqual([
      0,
      expect.stringContaining("accepted in vi: charts/fdi, 1 text"),
    ]);
    expect(read(root, "charts/fdi.json")).toContain('"vi": "Một đường."');
  });

  test("warns of faults in the words that are to be translated, and of nothing where there is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sheet-"));
    const sound = writeContent(smallContent());
    folders.push(folder, sound);
    expect((await run(sound, "vi", "--to", join(folder, "a.xlsx")))[1]).not.toContain("mend these first");
    const faulty = content((files) =>
      set(files["charts/fdi.json"], "alt", { en: "A line of forty provinces." }),
    );
    const [code, said] = await run(faulty, "vi", "--to", join(folder, "b.xlsx"));
    expect(said).toMatch(
      /wrote [^]*\nmend these first [^]*charts\/fdi\.json › alt\.en: has the number “forty”/,
    );
    expect(code).toBe(0);
  });

  test("says what is wrong with a file, a language and an option", async () => {
    const root = content();
    const folder = mkdtempSync(join(tmpdir(), "sheet-"));
    folders.push(folder);
    const [other, text] = [join(folder, "other.xlsx"), join(folder, "vi.xlf")];
    writeFileSync(other, await writeExcelFile([[{ value: "Name", type: String }]]).toBuffer());
    writeFileSync(text, "Một đường.");
    expect((await run(root, "vi", "--read", other))[1]).toContain(
      "other.xlsx has no sheet with the headings “ID”",
    );
    expect((await run(root, "vi", "--read", text))[1]).toContain("vi.xlf is no XLIFF 2");
    expect((await run(root, "vi", "--read", join(folder, "none.xlf")))[1]).toContain("there is no such file");
    expect(await run(root, "en")).toEqual([
      2,
      expect.stringContaining("name one language that is translated into: vi or ja"),
    ]);
    expect(await run(root, "vi", "--format", "po")).toEqual([
      2,
      expect.stringContaining("“xlsx” or “xliff”"),
    ]);
  });
});
