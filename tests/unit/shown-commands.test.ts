import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { acceptNew } from "../../src/commands/accept-cells.ts";
import { workbookOf } from "../../src/commands/translation/workbook.ts";
import { runCommand } from "../../src/commands/run-command.ts";
import { readSite } from "../../src/content/read-site.ts";
import { draftArticle } from "../../src/drafting/draft-article.ts";
import { set, smallContent, story, writeContent } from "../support/content-folder.ts";
import { shownCommands, type ShownCommand } from "../support/shown-commands.ts";

const SHOWN = ["README.md", "CONTRIBUTING.md"].flatMap(shownCommands);
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** Commands of authors, which take a second or less; the others build, serve, test or measure, or go on until they are stopped. */
const RUN: Record<string, () => Promise<{ default: (args: string[]) => number | Promise<number> }>> = {
  check: () => import("../../src/commands/check.ts"),
  draft: () => import("../../src/commands/draft.ts"),
  import: () => import("../../src/commands/import.ts"),
  new: () => import("../../src/commands/new.ts"),
  publish: () => import("../../src/commands/publish.ts"),
  "publish-version": () => import("../../src/commands/publish-version.ts"),
  trace: () => import("../../src/commands/trace.ts"),
  translate: () => import("../../src/commands/translate.ts"),
};

const scriptOf = ({ words }: ShownCommand): string => (words[1] === "run" ? words[2]! : words[1]!);

/** What a shown command is called with; undefined where it leaves something open, or is none that is run here. */
function argumentsOf(command: ShownCommand): string[] | undefined {
  const isRun =
    command.words[0] === "npm" && command.words[1] === "run" && Object.hasOwn(RUN, scriptOf(command));
  if (!isRun || /…|--watch/.test(command.text)) return undefined;
  const args = command.words.slice(3).filter((word) => word !== "--");
  // A name alone, in the middle of a sentence, is no example of a command that takes something.
  return args.length === 0 && scriptOf(command) !== "check" ? undefined : args;
}

const runnable = SHOWN.filter((command) => argumentsOf(command) !== undefined);
const once = [...new Map(runnable.map((command) => [command.text, command])).values()];

const ARTICLE = "Trade grew\n\nIn 2025 trade reached 46.2 billion dollars, Hanoi Customs said.\n";

/** The files that the examples name, as an author has them before. */
const FILES = {
  "article.txt": ARTICLE,
  // What `--dry-run --json` prints of it.
  "edited.json": JSON.stringify(draftArticle(Buffer.from(ARTICLE), "article.txt")),
  "vi-done.xlsx": await workbookOf(
    [
      {
        id: "charts/fdi:alt",
        file: "content/charts/fdi.json",
        kind: "chart, alt",
        state: "missing",
        original: "A line.",
        before: "",
        terms: [],
        longest: undefined,
      },
    ],
    readSite("content"),
    "vi",
    "2026-01-01",
  ),
  "figures.csv": "Year,Exports (US$ million)\n2024,1.5\n2025,2.5\n",
};

/** The files that examples write where they are run. */
const WRITTEN = new Set(["vi.xlsx", "vi.xlf"]);

const folders: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Content that has what the examples name: datasets and charts, one of them with a figure that has changed. */
function contentFor([script, ...args]: readonly string[]): string {
  const files = smallContent();
  const office = files["sources/hanoi-gazette-2025.json"] as Record<string, unknown>;
  files["sources/gso-2025.json"] = { ...office };
  files["datasets/my-figures.json"] = structuredClone(files["datasets/fdi.json"]!);
  files["charts/my-chart.json"] = {
    ...(files["charts/fdi.json"] as object),
    dataset: "my-figures",
    label: { en: "All" },
    views: { "my-view": { label: { en: "The same again" } } },
  };
  files["datasets/trade.json"] = {
    ...(files["datasets/fdi.json"] as object),
    fields: [
      {
        name: "flow",
        type: "category",
        title: { en: "Flow" },
        categories: { total: { title: { en: "Total" } } },
      },
      { name: "year", type: "period", title: { en: "Year" } },
      { name: "value", type: "number", unit: "usd-billion", title: { en: "Trade" } },
    ],
    primaryKey: ["flow", "year"],
    rows: [{ flow: "total", year: "2021", value: 42.7 }],
  };
  files["charts/trade.json"] = {
    ...(files["charts/fdi.json"] as object),
    type: "line",
    dataset: "trade",
    encodings: { x: "year", y: "value" },
    title: { en: "Trade", vi: "Thương mại" },
    subtitle: { en: "{unit}", vi: "{unit}" },
  };
  for (const language of ["en", "vi"])
    files[`stories/trade/${language}.mdx`] = story('<Chart id="trade" />\n', { order: 2, chart: "trade" });
  if (script === "new") delete files[`${args[0]}s/${args[1]}.json`];
  if (script === "new" && args[0] === "dataset") delete files["charts/my-chart.json"];
  // As the import of the same table has left it, and what is published, or accepted as a whole, as it was drafted.
  const isDraft = script === "publish" || args.includes("--accept");
  const named = script === "publish" ? args[0]! : "figures";
  if (args.includes(named))
    files[`datasets/${named}.json`] = {
      ...(files["datasets/my-figures.json"] as object),
      ...(isDraft && { draft: true, unused: { capital: "An example." } }),
      ...(args.includes("--accept") && { title: { en: "Investment", vi: "Đầu tư" } }),
    };
  if (script === "publish") delete files["charts/my-chart.json"];
  if (script === "publish" && named !== "my-figures") delete files["datasets/my-figures.json"];
  const root = writeContent(files);
  folders.push(root);
  if (!args.includes("--accept-cell")) return root;
  acceptNew(root, [], "2026-01-01");
  set(files["datasets/trade.json"], "rows[0].value", 43.7);
  writeFileSync(join(root, "datasets/trade.json"), JSON.stringify(files["datasets/trade.json"]));
  return root;
}

describe("the commands that README and CONTRIBUTING show", () => {
  test("are found", () => {
    expect(SHOWN.length).toBeGreaterThan(60);
    expect(once.length).toBeGreaterThan(15);
    expect(once.map(({ text }) => text)).toContain("npm run new -- chart my-chart");
  });

  test("are all there", () => {
    const unknown = SHOWN.filter((command) => {
      const [program, first] = command.words;
      if (program === "npx") return !existsSync(join("node_modules/.bin", first!));
      if (program === ".ci/run") return !existsSync(".ci/run");
      if (first === "ci") return false;
      const script = scripts[scriptOf(command)];
      if (script === undefined) return true;
      const [file, name] = /node (\S+run\.ts)(?: (\S+))?/.exec(script)?.slice(1) ?? [];
      return file !== undefined && !existsSync(join(file, "..", `${name}.ts`));
    });
    expect(unknown.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  test("say what they do, whatever they take", async () => {
    const said: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
    const own = Object.values(scripts).flatMap(
      (script) => /src\/commands\/run\.ts (\S+)/.exec(script)?.[1] ?? [],
    );
    const argv = process.argv;
    for (const name of own) {
      process.argv = ["node", "run.ts", name, "--help"];
      try {
        const helps = name in RUN && name !== "publish-version";
        const code = helps
          ? await (await RUN[name]!()).default(["--help"])
          : await runCommand("src/commands", { [name]: "does it" });
        expect(code).toBe(0);
      } finally {
        process.argv = argv;
      }
      expect(said.at(-1)).toContain(`npm run ${name}`);
    }
  });

  test.each(once.map((command) => [command.text, command] as const))(
    "%s runs as it is written",
    async (_, command) => {
      const args = argumentsOf(command)!;
      const script = scriptOf(command);
      const root = contentFor([script, ...args]);
      const files = mkdtempSync(join(tmpdir(), "shown-"));
      folders.push(files);
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(files, name), text);
      vi.stubEnv("CONTENT_DIR", root);
      let said = "";
      for (const method of ["log", "error"] as const)
        vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
      const code = await (
        await RUN[script]!()
      ).default(args.map((one) => (one in FILES || WRITTEN.has(one) ? join(files, one) : one)));
      // The check answers 1 where it has something to tell.
      const isRight = code === 0 || (script === "check" && code === 1);
      expect(isRight ? "" : said).toBe("");
    },
  );
});
