import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import check from "../../src/commands/check.ts";
import { languageOf, reportLines, reportText } from "../../src/commands/fault-report.ts";
import { withGlobs } from "../../src/commands/glob-imports.ts";
import { placeOf, placesInJson } from "../../src/content/places-in-json.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { set, smallContent, writeContent } from "../support/content-folder.ts";
import { read, sourceFiles } from "../support/source-files.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What the command prints and answers, for a small content that a test has spoilt. */
function run(args: string[], spoil: (files: ReturnType<typeof smallContent>) => void = () => {}) {
  const files = smallContent();
  spoil(files);
  const root = writeContent(files);
  vi.stubEnv("CONTENT_DIR", root);
  let said = "";
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
  try {
    const code = check(args);
    return { code, said: said.replaceAll(relative(process.cwd(), root), "content"), printed: said, root };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const spoilt = (files: ReturnType<typeof smallContent>): void => {
  set(files["charts/fdi.json"], "topic", "capitol");
  set(files["charts/fdi.json"], "encodings.y", "captial");
  set(files["datasets/fdi.json"], "title.en", "");
};

describe("the check", () => {
  test("answers 0 where the content is in order, and says what there is", () => {
    const { code, said } = run([]);
    expect(said).toMatch(
      /^content is in order: 1 sources, 1 datasets, 1 charts, stories: 1 in en; numbers in words: \d+, exempt for a reason alone: \d+ \([\d.]+%\)\n$/,
    );
    expect(code).toBe(0);
  });

  test("answers 1 where something is to be mended, with the faults of each file together", () => {
    const { code, said } = run([], spoilt);
    const files = said.split("\n").filter((line) => /^ {2}\S/.test(line));
    expect(files).toEqual([...new Set(files)]);
    expect(files).toEqual(["  content/datasets/fdi.json", "  content/charts/fdi.json"]);
    expect(code).toBe(1);
  });

  test.each([[[]], [["--lines"]], [["--json"]]])(
    "names files by paths that can be opened where the content lies elsewhere: %s",
    (args) => {
      const { printed, root } = run(args, spoilt);
      const folder = relative(process.cwd(), root);
      expect(printed).toContain(`${folder}/charts/fdi.json`);
      expect(printed).toContain(` in ${folder}/site.json, under “topics”`);
      expect(printed).not.toMatch(/(?<![\w./-])content\//);
    },
  );

  test("says each fault in a line with its place, for editors", () => {
    const { code, said } = run(["--lines"], spoilt);
    expect(said).toMatch(/^content\/charts\/fdi\.json:4:3: error: topic: “capitol” is not known\./m);
    expect(code).toBe(1);
  });

  test("says them as JSON", () => {
    const { said } = run(["--json"], spoilt);
    const faults = JSON.parse(said) as Diagnostic[];
    expect(faults).toContainEqual(
      expect.objectContaining({
        kind: "fault",
        file: "content/charts/fdi.json",
        path: "topic",
        line: 4,
        column: 3,
      }),
    );
  });

  test("answers an empty list as JSON where all is in order", () => {
    expect(run(["--json"])).toMatchObject({ said: "[]\n", code: 0 });
  });

  test.each([
    [["--language", "xx"], "no language “xx”."],
    [["--jsonn"], "Unknown option '--jsonn'"],
    [["charts/fdi"], "“charts/fdi” is no option: npm run check -- --help lists them"],
    [["--accept-cell", "fdi.capital[japan,2025]"], "--accept-cell needs the reason"],
    [["--accept-new", "fid"], "no dataset “fid” that could be read."],
    [
      ["--accept-new", "--accept", "vi", "ui"],
      "accept texts, changed figures and new figures one after another",
    ],
    [["--accept", "en", "charts/fdi"], "--accept takes a language that is translated into: vi or ja"],
  ])("answers 2 where it is written wrongly: %s", (args, told) => {
    const { code, said } = run(args);
    expect(said).toContain(told);
    expect(code).toBe(2);
  });

  test("accepts the texts that there are, names the others, and answers 2", () => {
    const { code, said } = run(
      ["--accept", "vi", "charts/fdi:title", "charts/fid", "charts/fdi:nte"],
      (files) => set(files["charts/fdi.json"], "title.vi", "{fdi.capital[japan,2025]}"),
    );
    expect(said).toMatch(
      /^accepted in vi: charts\/fdi, 1 text\nnot accepted: no texts “charts\/fid” in vi: .*Did you mean “charts\/fdi”\?\nnot accepted: no text “nte” in charts\/fdi\./,
    );
    expect(code).toBe(2);
  });

  test("accepts new figures and says so before it reads the content", () => {
    const { code, said } = run(["--accept-new", "fdi"]);
    expect(said).toMatch(
      /^accepted in fdi: 2 new\ncontent is in order: 1 sources, 1 datasets, 1 charts, stories: 1 in en;/,
    );
    expect(code).toBe(0);
  });

  test("lists its options and exit codes", () => {
    const { code, said } = run(["--help"]);
    for (const word of [
      "--language",
      "--json",
      "--lines",
      "--accept",
      "--accept-cell",
      "--accept-new",
      "exit codes: 0 ",
    ])
      expect(said).toContain(word);
    expect(code).toBe(0);
  });
});

const fault = (file: string, path = "", kind?: "reminder"): Diagnostic => ({
  file,
  path,
  message: "is wrong",
  ...(kind && { kind }),
});

describe("a report", () => {
  test("has faults before what is to be read, and each file once in either", () => {
    expect(
      reportText([
        fault("content/charts/a.json", "title.vi", "reminder"),
        fault("content/charts/b.json", "title.en"),
        fault("content/charts/a.json", "note.en"),
        fault("content/charts/b.json", "note.en"),
      ]),
    ).toBe(
      [
        "3 faults in the content",
        "  content/charts/b.json",
        "    title.en: is wrong",
        "    note.en: is wrong",
        "  content/charts/a.json",
        "    note.en: is wrong",
        "1 text to be written, or to be read again",
        "  content/charts/a.json",
        "    title.vi: is wrong",
      ].join("\n"),
    );
  });

  test.each([
    ["content/ui/ja.json", "home.lead", "ja"],
    ["content/stories/trade/vi.mdx", "line 3", "vi"],
    ["content/charts/trade.json", "views.total.title.en", "en"],
    ["content/fingerprints/vi/charts/trade.json", "", "vi"],
    ["content/datasets/trade.json", "rows[3].value", undefined],
  ])("knows of which language a fault is: %s %s", (file, path, language) => {
    expect(languageOf(fault(file, path), ["en", "vi", "ja"])).toBe(language);
  });

  test("has lines that the problem matcher of the continuous integration reads", () => {
    const { problemMatcher } = JSON.parse(readFileSync(".github/problem-matcher.json", "utf8")) as {
      problemMatcher: { pattern: { regexp: string }[] }[];
    };
    const form = new RegExp(problemMatcher[0]!.pattern[0]!.regexp);
    const said = reportLines(
      [
        fault("content/charts/trade.json", "title.vi", "reminder"),
        fault("content/stories/x/vi.mdx", "line 7"),
      ],
      resolve("content"),
    ).split("\n");
    expect(said.map((line) => form.exec(line)?.slice(1, 5))).toEqual([
      ["content/charts/trade.json", expect.stringMatching(/^\d+$/), "5", "warning"],
      ["content/stories/x/vi.mdx", "7", "1", "error"],
    ]);
  });
});

test("places in JSON are those of keys, and of objects in lists; of other things that around them", () => {
  const places = placesInJson('{\n  "a": [\n    { "b": 1 },\n    { "b": "x, {" }\n  ],\n  "c": [1, 2]\n}');
  expect(Object.fromEntries(places)).toEqual({
    a: { line: 2, column: 3 },
    "a[0]": { line: 3, column: 5 },
    "a[0].b": { line: 3, column: 7 },
    "a[1]": { line: 4, column: 5 },
    "a[1].b": { line: 4, column: 7 },
    c: { line: 6, column: 3 },
  });
  expect(placeOf("a[1].b.en", places)).toEqual({ line: 4, column: 7 });
  expect(placeOf("c[1]", places)).toEqual({ line: 6, column: 3 });
  expect(placeOf("d", places)).toBeUndefined();
});

describe("a glob that Node imports", () => {
  test("becomes the modules that it finds, without those that it leaves out", () => {
    const source =
      'const all = import.meta.glob<X>(["./*.ts", "!./numerals*.ts", "!./default-numerals.ts"], { eager: true });';
    expect(withGlobs(source, resolve("src/values/locales/numerals/numerals-of.ts"))).toBe(
      'import * as glob0 from "./en.ts";import * as glob1 from "./fr.ts";import * as glob2 from "./ja.ts";import * as glob3 from "./vi.ts";const all = ({ "./en.ts": glob0, "./fr.ts": glob1, "./ja.ts": glob2, "./vi.ts": glob3 });',
    );
  });

  test("that is not eager loads each of them when it is asked for", () => {
    const source = 'const all = import.meta.glob<X>("./check*.ts", { import: "default" });';
    expect(withGlobs(source, resolve("src/commands/check.ts"))).toBe(
      'const all = ({ "./check.ts": () => import("./check.ts").then((module) => module["default"]) });',
    );
  });

  test("is understood wherever the check may come to it", () => {
    const files = sourceFiles("ts").filter((file) => /\/src\/(?:charts|content|values)\//.test(file));
    const globs = files.filter((file) => read(file).includes("import.meta.glob"));
    expect(globs.length).toBeGreaterThan(3);
    for (const file of globs) expect(withGlobs(read(file), join(file))).not.toContain("import.meta.glob");
  });
});

test("a watch reads again whenever a file changes, faults or not, and ends when it is interrupted", async () => {
  const root = writeContent(smallContent());
  vi.stubEnv("CONTENT_DIR", root);
  let said = "";
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
  const ended = check(["--watch"]);
  expect(said).toMatch(
    /^content is in order: .*\n\n\d\d:\d\d:\d\d, read in [\d.]+ s\. Waiting for a change; Ctrl-C ends\.\n$/,
  );
  for (const [text, expected] of [
    ["{", "the file ends too early"],
    [JSON.stringify(smallContent()["charts/fdi.json"]), "content is in order"],
  ] as const) {
    said = "";
    writeFileSync(join(root, "charts/fdi.json"), text);
    await expect.poll(() => said).toMatch(new RegExp(`${expected}[^]*Waiting`));
  }
  process.emit("SIGINT");
  expect(await ended).toBe(0);
  rmSync(root, { recursive: true });
});

test("a file that names its schema keeps it when a command writes it anew, and is read as before", () => {
  const root = writeContent(smallContent());
  const path = join(root, "lock/fdi.json");
  vi.stubEnv("CONTENT_DIR", root);
  vi.spyOn(console, "log").mockImplementation(() => {});
  check(["--accept-new", "fdi"]);
  const schema = '{\n  "$schema": "../schemas/lock.schema.json",';
  writeFileSync(path, readFileSync(path, "utf8").replace("{", schema));
  rmSync(join(root, "datasets/fdi.json"));
  const dataset = smallContent()["datasets/fdi.json"] as { rows: object[] };
  dataset.rows.push({ country: "korea", year: "2024", capital: 3, remark: { en: "New" } });
  writeFileSync(join(root, "datasets/fdi.json"), JSON.stringify({ $schema: "x", ...dataset }));
  check(["--accept-new", "fdi"]);
  const lock = readFileSync(path, "utf8");
  expect(lock.startsWith(schema)).toBe(true);
  expect(lock).toContain("korea,2024");
  rmSync(root, { recursive: true });
});
