import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { replaceFolder, restoreFolder, type Moment } from "../../src/commands/replace-folder.ts";
import { siteFolderFault } from "../../src/commands/site-folder.ts";
import { digestOf, writeTree } from "../support/tree.ts";

const root = mkdtempSync(join(tmpdir(), "replace-"));
afterAll(() => rmSync(root, { recursive: true }));

const target = join(root, "dist");
const built = join(root, "built");
const OLD = { "index.html": "old", "en/index.html": "old too", "gone.txt": "old" };
const NEW = { "index.html": "new", "en/index.html": "new too", "_astro/a.js": "1" };

beforeEach(() => {
  rmSync(root, { recursive: true });
  writeTree(target, OLD);
  writeTree(built, NEW);
});

const [old, fresh] = [OLD, NEW].map((files) => {
  const folder = join(root, "sample");
  writeTree(folder, files);
  const digest = digestOf(folder);
  rmSync(folder, { recursive: true });
  return digest;
});

describe("a folder that takes the place of another", () => {
  test("is there whole, and nothing else", () => {
    replaceFolder(target, built);
    expect(digestOf(target)).toBe(fresh);
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("needs no other before it, nor the folders around it", () => {
    const deep = join(root, "not/yet/there");
    replaceFolder(deep, built);
    expect(digestOf(deep)).toBe(fresh);
  });

  test("comes from another file system too", () => {
    // Where a machine has but one that can be written to, this is a move like the others.
    const memory = "/dev/shm";
    const other = existsSync(memory) && statSync(memory).dev !== statSync(root).dev ? memory : tmpdir();
    const folder = mkdtempSync(join(other, "replace-"));
    writeTree(join(folder, "site"), NEW);
    replaceFolder(target, join(folder, "site"));
    expect(digestOf(target)).toBe(fresh);
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(root)).toEqual(["built", "dist"]);
    rmSync(folder, { recursive: true });
  });

  test("leaves a link in its place, and stands where that leads", () => {
    const link = join(root, "link");
    symlinkSync(target, link);
    replaceFolder(link, built);
    expect(digestOf(target)).toBe(fresh);
    expect(readdirSync(root)).toEqual(["dist", "link"]);
  });

  test("leaves the other in its place where it is not there itself", () => {
    expect(() => replaceFolder(target, join(root, "nowhere"))).toThrow("ENOENT");
    expect(digestOf(target)).toBe(old);
  });

  test.each<[Moment, string | undefined, string]>([
    ["bring", old, old!],
    ["take away", old, old!],
    ["put in place", undefined, old!],
    ["clean up", fresh, fresh!],
  ])("is whole, or the other is, when the process is killed before “%s”", (moment, there, restored) => {
    const code = `import { replaceFolder } from ${JSON.stringify(resolve("src/commands/replace-folder.ts"))};
      replaceFolder(${JSON.stringify(target)}, ${JSON.stringify(built)}, (moment) => {
        if (moment === ${JSON.stringify(moment)}) process.kill(process.pid, "SIGKILL");
      });`;
    const { signal } = spawnSync(process.execPath, ["--input-type=module", "-e", code]);
    expect(signal).toBe("SIGKILL");
    expect(existsSync(target) ? digestOf(target) : undefined).toBe(there);
    restoreFolder(target);
    expect(digestOf(target)).toBe(restored);
    expect(readdirSync(root).filter((name) => name !== "built")).toEqual(["dist"]);
  });
});

describe("a folder for the site", () => {
  test("is one that is empty, not there yet, or a site already", () => {
    mkdirSync(join(root, "empty"));
    expect([target, join(root, "empty"), join(root, "none")].filter(siteFolderFault)).toEqual([]);
  });

  test("is none that holds the project, is a part of it, or holds anything else", () => {
    writeTree(join(root, "letters"), { "letter.txt": "keep me" });
    expect(siteFolderFault(process.cwd())).toContain("in which the project itself lies");
    expect(siteFolderFault(resolve(".."))).toContain("in which the project itself lies");
    expect(siteFolderFault("/")).toContain("in which the project itself lies");
    expect(siteFolderFault(resolve("src/pages"))).toContain("a folder of the project");
    expect(siteFolderFault(join(root, "letters"))).toContain("is no built site: take it away");
    expect(siteFolderFault(join(root, "letters/letter.txt"))).toContain("is a file");
  });
});
