import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readContent } from "../../src/charts/read-content.ts";
import check from "../../src/commands/check.ts";
import draft from "../../src/commands/draft.ts";
import { published } from "../../src/commands/publish.ts";
import { draftDiagnostics, nextSteps } from "../../src/commands/draft-report.ts";
import type { Unit } from "../../src/model/unit.ts";
import { draftFiles } from "../../src/commands/draft/draft-files.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import { draftOf, readArticleFile } from "../../src/drafting/draft-article.ts";
import { goldArticles } from "../support/article-gold.ts";
import { smallContent, writeContent } from "../support/content-folder.ts";

const folders: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newContent(): string {
  const root = writeContent(smallContent());
  folders.push(root);
  vi.stubEnv("CONTENT_DIR", root);
  return root;
}

function fileOf(text: string | Uint8Array, name = "harbour.txt"): string {
  const folder = mkdtempSync(join(tmpdir(), "article-"));
  folders.push(folder);
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** What the command prints and answers. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  let said = "";
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
  return { code: await draft(args), said };
}

const ARTICLE = `Harbour towns count their ships

By Maren Holt, The Quay Review
14 March 2024

The port employed 4,120 people in 2023, the Harbour Office said, and 3,900 people in 2022, when fewer ships came.
It spent US$412 million in 2023. About 62 percent of the staff live in the town, which has room for more of them.
`;

const GOLD = ["en", "vi", "ja"].flatMap((language) => goldArticles(language));

/** Eight successive words, or sixteen characters where no spaces part words. */
function piecesOf(text: string, spaced: boolean): string[] {
  const units = spaced ? (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [...text.replace(/\s/g, "")];
  const length = spaced ? 8 : 16;
  return units
    .slice(0, Math.max(0, units.length - length + 1))
    .map((_, index) => units.slice(index, index + length).join(" "));
}

/** A file without its quotes and without the title of the source, which are as printed. */
function ownWords(path: string, text: string): string[] {
  if (path.endsWith(".mdx")) return text.split("\n");
  const words: string[] = [];
  JSON.stringify(JSON.parse(text), (key, value: unknown) => {
    if (key === "quote" || (path.startsWith("sources/") && key === "title")) return undefined;
    if (typeof value === "string") words.push(value);
    return value;
  });
  return words;
}

type Json = Record<string, unknown>;

describe("a drafted article", () => {
  const root = writeContent(smallContent());
  const { library } = readLibrary(root);
  rmSync(root, { recursive: true });

  test.each(GOLD)("repeats no stretch of it outside quotes: %s", (file) => {
    const article = readArticleFile(readFileSync(file), file);
    const files = draftFiles(article, draftOf(article), {
      id: "drafted",
      library,
      today: "2026-11-29",
      after: 0,
    });
    const spaced = article.language !== "ja";
    const printed = new Set(article.paragraphs.flatMap(({ text }) => piecesOf(text, spaced)));
    const repeated = [...files].flatMap(([path, text]) =>
      ownWords(path, text).flatMap((words) => piecesOf(words, spaced).filter((piece) => printed.has(piece))),
    );
    expect(files.size).toBeGreaterThan(5);
    expect(repeated).toEqual([]);
  });

  test("sets beside one another what a paragraph does, by the names beside the numbers", () => {
    const words =
      "Flights grow\n\nTokyo has 138 flights a week, Osaka 84, Nagoya 46 and Fukuoka 30. A visit takes three days, the harbour office said on Monday.";
    const article = readArticleFile(Buffer.from(words), "article.txt");
    const { site, ...rest } = library;
    const number: Unit = {
      ...site.units.values().next().value!,
      ...{ id: "number", kind: "count", dimension: "number", scale: 1, heading: { en: "number" } },
    };
    delete number.printed;
    delete number.alone;
    const units = new Map([...site.units, ["number", number]]);
    const place = { id: "a", library: { site: { ...site, units }, ...rest }, today: "2026-11-29", after: 0 };
    const files = draftFiles(article, draftOf(article), place);
    const dataset = JSON.parse(files.get("datasets/a-flights.json")!) as { fields: unknown[]; rows: Json[] };
    expect(dataset.rows.map(({ item, value }) => [item, value])).toEqual([
      ["tokyo", 138],
      ["osaka", 84],
      ["nagoya", 46],
      ["fukuoka", 30],
    ]);
    expect(dataset.fields).toContainEqual(
      expect.objectContaining({ unit: "number", title: { en: "flights" } }),
    );
    expect(files.get("stories/a/en.mdx")).toContain("3 days: says how long something lasts");
  });

  test("never has so many of so many others for a count, and asks of them in the story", async () => {
    const root = newContent();
    await run(fileOf(`${ARTICLE}There were 14 nurses for every 10,000 people in the town in 2023.\n`));
    const story = readFileSync(join(root, "stories/harbour/en.mdx"), "utf8");
    expect(story).toContain("{/* ? ¶6, 14 people: says so many for every so many others, and no count");
    const people = readFileSync(join(root, "datasets/harbour-people-over-time.json"), "utf8");
    expect(people).not.toMatch(/"value": 14\b/);
  });

  test("is a draft that can be shown, and of which the check says what is left", async () => {
    const root = newContent();
    for (const file of [fileOf(ARTICLE), goldArticles("ja").at(-1)!]) {
      const { code, said } = await run(file);
      expect(said).toContain(`wrote ${relative(process.cwd(), root)}/stories/`);
      expect(code).toBe(0);
    }
    const shown = readContent(root, { strict: false, withDrafts: true });
    expect(shown.stories.get("en")?.length).toBe(3);
    expect(shown.charts.size).toBeGreaterThan(4);
    expect(readContent(root).charts.size).toBe(1);
    expect(check()).toBe(0);
  });

  test("has every figure with its place and quote, bound in the story with the editor's questions", async () => {
    const root = newContent();
    await run(fileOf(ARTICLE));
    const text = (path: string): string => readFileSync(join(root, path), "utf8");
    const rows = (JSON.parse(text("datasets/harbour-people-over-time.json")) as { rows: unknown[] }).rows;
    expect(rows).toEqual([
      expect.objectContaining({ period: "2022", value: 3900, locator: "¶4" }),
      expect.objectContaining({
        period: "2023",
        value: 4120,
        quote: expect.stringContaining("4,120 people") as string,
      }),
    ]);
    expect(JSON.parse(text("sources/harbour.json"))).toMatchObject({
      draft: true,
      title: "Harbour towns count their ships",
      publisher: "The Quay Review",
      published: { date: "2024-03-14" },
    });
    const story = text("stories/harbour/en.mdx");
    expect(story).toContain('<Value of="harbour-people-over-time.value[2023]" />');
    expect(story).toContain('<Chart id="harbour-people-over-time" />');
    expect(story).toContain("{/* holds: rises(harbour-people-over-time.value[*]) */}");
    expect(story).toMatch(/\{\/\* \? no date: as of when\? \(¶5 62 percent\) \*\/\}/);
    expect(text("stories/harbour/vi.mdx")).toContain('<Value of="harbour-people-over-time.value[2023]" />');
  });
});

describe("an article that does not say who published it", () => {
  test("has the check ask for its publisher until that is written or the line is deleted", async () => {
    const root = newContent();
    await run(fileOf(ARTICLE.replace("By Maren Holt, The Quay Review\n", "")));
    const asked = (): string[] =>
      draftDiagnostics(root).flatMap(({ file, path, message }) =>
        file === "content/sources/harbour.json" ? [`${path} ${message}`] : [],
      );
    expect(asked()).toEqual([
      "publisher is still to be written: who published it, or delete this line where that is not known",
    ]);
    const path = join(root, "sources/harbour.json");
    const { publisher: _, ...rest } = JSON.parse(readFileSync(path, "utf8")) as Json;
    writeFileSync(path, JSON.stringify(rest));
    expect(asked()).toEqual([" is ready to be published"]);
  });
});

describe("the check of a drafted article", () => {
  test("asks for the topic of each chart, with those that there are, and so does what publishes it", async () => {
    const root = newContent();
    await run(fileOf(ARTICLE));
    const asked =
      "is still to be written: companies, capital, trade, people, technology, rankings or cooperation";
    const chart = "charts/harbour-people-over-time.json";
    const topics = (): string[] =>
      draftDiagnostics(root).flatMap(({ file, path, message }) =>
        path === "topic" && file === `content/${chart}` ? [message] : [],
      );
    expect(topics()).toEqual([asked]);
    expect(() => published(root, ["harbour"], "2026-11-30")).toThrow(`topic: ${asked}`);
    const file = JSON.parse(readFileSync(join(root, chart), "utf8")) as Json;
    writeFileSync(join(root, chart), JSON.stringify({ ...file, topic: "people" }));
    expect(topics()).toEqual([]);
  });

  test("says first how to delete the datasets that are not kept, until the story has a title", async () => {
    const root = newContent();
    await run(fileOf(ARTICLE));
    const steps = (): string => nextSteps(root, draftDiagnostics(root)).join("\n");
    expect(steps()).toMatch(
      /^harbour: first delete what you do not keep, each with its section in content\/stories\/harbour\/en\.mdx:\n {2}rm content\/datasets\/harbour-\S+\.json/,
    );
    expect(steps()).toContain(
      "  rm content/datasets/harbour-people-over-time.json content/charts/harbour-people-over-time.json\n",
    );
    const story = join(root, "stories/harbour/en.mdx");
    writeFileSync(story, readFileSync(story, "utf8").replace(/title: ".*"/, "title: Fewer ships"));
    expect(steps()).toMatch(/^harbour: write or mend/);
  });
});

describe("drafting again", () => {
  test("updates what is untouched and lists what is not", async () => {
    const root = newContent();
    const file = fileOf(ARTICLE);
    await run(file);
    const story = join(root, "stories/harbour/en.mdx");
    writeFileSync(story, `${readFileSync(story, "utf8")}\nMine.\n`);
    rmSync(join(root, "stories/harbour/ja.mdx"));
    writeFileSync(file, ARTICLE.replace("4,120", "4,210"));
    const { code, said } = await run(file);
    expect(code).toBe(0);
    expect(said).toContain(`updated ${relative(process.cwd(), root)}/datasets/harbour-people-over-time.json`);
    expect(readFileSync(join(root, "datasets/harbour-people-over-time.json"), "utf8")).toContain("4210");
    expect(said).toContain(`left as you have it ${relative(process.cwd(), root)}/stories/harbour/en.mdx`);
    expect(readFileSync(story, "utf8")).toContain("Mine.");
    expect(said).toContain(`left as you have it ${relative(process.cwd(), root)}/stories/harbour/ja.mdx`);
    expect(existsSync(join(root, "stories/harbour/ja.mdx"))).toBe(false);
  });

  test("says that nothing has changed where nothing has", async () => {
    newContent();
    const file = fileOf(ARTICLE);
    await run(file);
    expect((await run(file)).said).toContain("nothing has changed");
  });

  test("overwrites nothing that no draft has made", async () => {
    const root = newContent();
    const own = join(root, "sources/harbour.json");
    cpSync(join(root, "sources/hanoi-gazette-2025.json"), own);
    const before = readFileSync(own, "utf8");
    const { code, said } = await run(fileOf(ARTICLE));
    expect(said).toContain(`${relative(process.cwd(), own)} exists already`);
    expect(code).toBe(1);
    expect(readFileSync(own, "utf8")).toBe(before);
    expect(existsSync(join(root, "stories/harbour"))).toBe(false);
  });
});

describe("statements made elsewhere", () => {
  async function found(file: string): Promise<{ statements: Record<string, unknown>[] }> {
    return JSON.parse((await run(file, "--dry-run", "--json")).said) as never;
  }

  test("are drafted where the article bears them out", async () => {
    const root = newContent();
    const file = fileOf(ARTICLE);
    const object = await found(file);
    object.statements = object.statements.filter(({ value }) => value !== 62);
    const { code, said } = await run(
      file,
      "--statements",
      fileOf(JSON.stringify({ ...object, charts: [] }), "edited.json"),
    );
    expect([said, code]).toEqual([expect.stringContaining("3 figures"), 0]);
    expect(existsSync(join(root, "datasets/harbour-people-dated.json"))).toBe(true);
    expect(existsSync(join(root, "datasets/harbour-percent.json"))).toBe(false);
  });

  test("have ids by which charts name them, so that one that is taken out drops out of its chart alone", async () => {
    const root = newContent();
    const file = fileOf(ARTICLE);
    const object = (await found(file)) as Awaited<ReturnType<typeof found>> & { charts: Json[] };
    expect(object.statements.map(({ id }) => id)).toEqual(["p4-4120", "p4-3900", "p5-412000000", "p5-62"]);
    object.charts = [{ type: "line", title: "", statements: ["p4-4120", "p4-3900", "p5-62"] }];
    object.statements = object.statements.filter(({ id }) => id !== "p5-62");
    object.statements.unshift(object.statements.pop()!);
    const { code, said } = await run(file, "--statements", fileOf(JSON.stringify(object), "edited.json"));
    expect(said).toContain(
      "edited.json › charts[0]: no statement has the id “p5-62”: the chart is drawn without it",
    );
    expect(code).toBe(0);
    const { rows } = JSON.parse(
      readFileSync(join(root, "datasets/harbour-people-over-time.json"), "utf8"),
    ) as { rows: Json[] };
    expect(rows.map(({ period, value }) => [period, value])).toEqual([
      ["2022", 3900],
      ["2023", 4120],
    ]);
  });

  test("are asked anew: what they answer is gone, and what they say no longer is asked", async () => {
    newContent();
    const file = fileOf(ARTICLE);
    const object = await found(file);
    const share = object.statements.findIndex(({ value }) => value === 62);
    const [first] = object.statements;
    expect(object.statements[share]!.warnings).toContain("no date: as of when?");
    Object.assign(object.statements[share]!, { period: "2023" });
    Object.assign(first!, { period: null, warnings: ["repeats a cell: 1 here, 2 there"] });
    const edited = fileOf(JSON.stringify(object), "edited.json");
    const { statements } = JSON.parse(
      (await run(file, "--statements", edited, "--json")).said,
    ) as typeof object;
    expect(statements[share]!.warnings).not.toContain("no date: as of when?");
    expect(statements[0]!.warnings).toContain("no date: as of when?");
    expect(statements[0]!.warnings).not.toContain("repeats a cell: 1 here, 2 there");
  });

  test("are refused, all that are not borne out in one run, and nothing is written", async () => {
    const root = newContent();
    const file = fileOf(ARTICLE);
    const object = await found(file);
    Object.assign(object.statements[0]!, { value: 4121 });
    Object.assign(object.statements[1]!, { quote: "3,900 sailors" });
    Object.assign(object.statements[2]!, { paragraph: 1, period: "2031" });
    // The article is of March 2024.
    Object.assign(object.statements[3]!, { period: "2024-02" });
    const { code, said } = await run(file, "--statements", fileOf(JSON.stringify(object), "edited.json"));
    expect(said).toContain("statements[0].quote: does not hold 4121");
    expect(said).toContain("statements[1].quote: does not stand in the article");
    expect(said).toContain("statements[2].period: is of 2031, which the article neither prints nor tells");
    expect(said).not.toContain("statements[3]");
    expect(said).toContain("statements[2].paragraph: is 1, and the quote stands in 5");
    expect(code).toBe(1);
    expect(existsSync(join(root, "sources/harbour.json"))).toBe(false);
  });
});

describe("what the content knows already", () => {
  const asked = async (sentence: string): Promise<string[]> => {
    newContent();
    const { said } = await run(
      fileOf(`${sentence} ${"Nothing else was said about it at all. ".repeat(2)}`),
      "--json",
    );
    const { statements } = JSON.parse(said) as { statements: { warnings: string[] }[] };
    return statements.flatMap(({ warnings }) => warnings.filter((one) => / a cell: /.test(one)));
  };

  test("is named where an article repeats it, with both values", async () => {
    expect(await asked("Japan registered capital of US$78.6 billion in 2025.")).toEqual([
      "repeats a cell: 78.6 (usd-billion) in fdi.capital[japan,2025], 78600000000 USD here",
    ]);
  });

  test("is named where an article of the same time and subject has another number", async () => {
    expect(await asked("Japan had a capital of US$87.4 billion in 2025.")).toEqual([
      "contradicts a cell: 78.6 (usd-billion) in fdi.capital[japan,2025], 87400000000 USD here",
    ]);
    expect(await asked("Japan had a capital of US$87.4 billion in 2019.")).toEqual([]);
  });
});

describe("a single number of an article", () => {
  test("is joined with the figures of the content that are its history, and the story says with which", async () => {
    const files = smallContent();
    const rows = ["2022", "2023"].map((year) => ({ country: "japan", year, capital: 60 }));
    (files["datasets/fdi.json"] as { rows: unknown[] }).rows.unshift(...rows);
    const root = writeContent(files);
    folders.push(root);
    vi.stubEnv("CONTENT_DIR", root);
    const file = fileOf(
      `Capital grows\n\nJapan had a capital of US$87.4 billion in 2019. ${"Nothing else was said about it at all. ".repeat(2)}`,
    );
    const { charts } = JSON.parse((await run(file, "--json")).said) as ReturnType<typeof draftOf>;
    expect(charts).toContainEqual({
      type: "line",
      title: "Investment",
      statements: ["p2-87400000000"],
      history: "fdi.capital[japan,*]",
    });
    await run(file);
    expect(readFileSync(join(root, "stories/harbour/en.mdx"), "utf8")).toContain(
      '¶2 87400000000 USD is one point, and fdi.capital[japan,*] its history: add the figure there, or place <Chart id="fdi" />?',
    );
  });
});

describe("the command", () => {
  test("writes nothing on a dry run, and one object as JSON", async () => {
    const root = newContent();
    const { code, said } = await run(fileOf(ARTICLE), "--dry-run", "--json");
    const found = JSON.parse(said) as Record<string, unknown>;
    expect(Object.keys(found)).toEqual(["source", "statements", "events", "charts"]);
    expect(code).toBe(0);
    expect(existsSync(join(root, "drafted"))).toBe(false);
  });

  test.each([
    [["--unknown"], "Unknown option '--unknown'"],
    [[], "no article given"],
    [["a.txt", "b.txt", "--id", "both"], "--id is of one article, and 2 are given"],
  ])("answers 2 and says why where it was written wrongly: %s", async (args, words) => {
    newContent();
    const { code, said } = await run(...args);
    expect(said).toContain(words);
    expect(said).not.toContain("    at ");
    expect(code).toBe(2);
  });

  test.each([
    ["is not there", undefined, "there is no such file"],
    ["is empty", "", "is empty"],
    ["is binary", new Uint8Array([80, 75, 0, 4]), "is not text"],
    [
      "states no number",
      "The town is old, and nobody knows how old it may be in the end. ".repeat(3),
      "states no number",
    ],
  ])("answers 1 and a sentence where an article %s", async (_, text, words) => {
    newContent();
    const { code, said } = await run(text === undefined ? "no-such.txt" : fileOf(text));
    expect(said.trim().split("\n")).toEqual([expect.stringContaining(words)]);
    expect(code).toBe(1);
  });
});
