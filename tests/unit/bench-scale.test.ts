import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/charts/read-content.ts";
import { drawingFaults } from "../../src/commands/drawing-faults.ts";
import { hasExports } from "../../src/exports/has-exports.ts";
import { filesBelow } from "../../src/exports/ledger.ts";
import { readOptions } from "../measure/bench-scale.ts";
import { writeGeneratedContent } from "../measure/scale/generated-content.ts";
import { measuredRun } from "../measure/scale/measured-run.ts";
import { peerInput } from "../measure/scale/peer-input.ts";
import { scaleTable } from "../measure/scale/scale-table.ts";

const root = mkdtempSync(join(tmpdir(), "bench-scale-"));
const [two, three] = ["two", "three"].map((name) => join(root, name)) as [string, string];
beforeAll(() => {
  writeGeneratedContent(two, 2);
  writeGeneratedContent(three, 3);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("a generated content", () => {
  test("has nothing against it, and four charts a story in three languages", () => {
    const content = readContent(two);
    expect(drawingFaults(content)).toEqual([]);
    expect(content.languages).toEqual(["en", "pt", "gl"]);
    expect(content.languages.map((language) => content.stories.get(language)!.length)).toEqual([2, 2, 2]);
    expect(content.charts.size).toBe(8);
  });

  test("is a part of a larger one", () => {
    const read = (content: string, path: string): string => readFileSync(join(content, path), "utf8");
    expect(filesBelow(two).filter((path) => read(two, path) !== read(three, path))).toEqual([]);
  });
});

describe("what other programs make of it", () => {
  const input = peerInput(2);

  test("is as many stories and charts, with every figure filled in", () => {
    expect(input.stories).toHaveLength(6);
    expect(Object.values(input.charts).map((charts) => Object.keys(charts).length)).toEqual([8, 8, 8]);
    expect(JSON.stringify(input)).not.toMatch(/undefined|<Value|<Chart/);
    const cells = input.stories.flatMap(({ text }) =>
      [...text.matchAll(/\{figure ([^}]+)\}/g)].map(([, cell]) => cell!),
    );
    expect(cells.filter((cell) => input.values[cell] === undefined)).toEqual([]);
    expect(input.pages.filter(({ title }) => /[{}]/.test(title))).toEqual([]);
  });

  test("has a page for each chart, embed and dataset, and for the figures of datasets and stories", () => {
    const folders = Map.groupBy(input.pages, ({ path }) => path.replace(/(?<=^\w+\/\w+)\/.*/, ""));
    expect(folders.get("pt/charts")).toHaveLength(8 + 1);
    expect(folders.get("pt/embed")).toHaveLength(8);
    expect(folders.get("pt/datasets")).toHaveLength(6);
    expect(folders.get("pt/figures")).toHaveLength(6);
    expect(folders.get("pt/stories")).toHaveLength(2 + 1);
  });
});

describe("the command", () => {
  test("takes numbers of stories", () => {
    expect(readOptions([])).toEqual({ sizes: [10, 100], peers: true, exports: true });
    expect(readOptions(["1000", "--no-peers", "--only-pages"])).toEqual({
      sizes: [1000],
      peers: false,
      exports: false,
    });
  });

  test.each([
    ["ten", "a number of stories is “ten”: write one from 1 to 4000"],
    ["0", "a number of stories is “0”: write one from 1 to 4000"],
    ["4001", "a number of stories is “4001”: write one from 1 to 4000"],
  ])("says what is wrong with %s", (text, message) => {
    expect(() => readOptions([text])).toThrow(`${message}\nnpm run bench:scale`);
  });

  test("says which option it does not know", () => {
    expect(() => readOptions(["--fast"])).toThrow("--fast");
  });

  test("prints ratios to the cheapest build of a size", () => {
    const common = { pages: 500, files: 1200, seconds: 8, memory: 2 ** 30 };
    const table = scaleTable([
      { name: "one", stories: 1000, cpu: 10, ...common },
      { name: "other", stories: 1000, cpu: 2.5, ...common },
      { name: "one", stories: 10, cpu: undefined, ...common, memory: undefined },
    ]);
    expect(table.split("\n").slice(2)).toEqual([
      "| 1,000 | one | 500 | 1,200 | 10.0 | 4.0 | 20.0 | 8.0 | 1,024 |",
      "| 1,000 | other | 500 | 1,200 | 2.5 | 1.0 | 5.0 | 8.0 | 1,024 |",
      "| 10 | one | 500 | 1,200 |  | 1.0 |  | 8.0 |  |",
    ]);
  });
});

describe("what a command costs", () => {
  test.runIf(process.platform === "linux")("is what all that it starts costs together", async () => {
    const hold = "const held = Buffer.alloc(1e8, 1); setTimeout(() => held, 700)";
    const start = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(hold)}])`;
    const { cpu, memory, seconds } = await measuredRun(process.execPath, ["-e", start], { cwd: root });
    expect(memory).toBeGreaterThan(1e8);
    expect(cpu).toBeGreaterThan(0);
    expect(seconds).toBeGreaterThan(0.7);
  });

  test("is not told of a command that fails: what it printed is", async () => {
    const failing = measuredRun(process.execPath, ["-e", 'console.error("no room"); process.exit(3)'], {
      cwd: root,
    });
    await expect(failing).rejects.toThrow(/failed:\nno room$/);
  });
});

test("exports are made unless they are left out, which only one word does", () => {
  expect([hasExports(""), hasExports(undefined), hasExports("none")]).toEqual([true, true, false]);
  expect(() => hasExports("few")).toThrow("EXPORTS is “few”: write none, or leave it out");
});
