import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { writeChecksums } from "../../src/build/checksums.ts";
import { buildInputs } from "../../src/commands/build-inputs.ts";
import { keepSite } from "../../src/commands/kept-site.ts";
import { systemFaultIn } from "../../src/commands/system-fault.ts";
import { digestOf, writeTree } from "../support/tree.ts";

const root = mkdtempSync(join(tmpdir(), "build-faults-"));
const [target, cache] = [join(root, "dist"), join(root, "cache")];
const [content, address] = [resolve("tests/fixtures/site"), "https://bridgelines.example"];
afterAll(() => rmSync(root, { recursive: true }));

/** A site that stands there, and another that is kept and would take its place without the work of a build. */
beforeAll(() => {
  writeTree(target, { "index.html": "what was there before" });
  const next = join(root, "next");
  writeTree(next, { "index.html": "what comes next" });
  writeChecksums(next);
  vi.stubEnv("CONTENT_DIR", content);
  keepSite(join(cache, "sites", buildInputs(address)), next);
  vi.unstubAllEnvs();
});

/** Runs `npm run build`. @returns what it said of its trouble */
function build(
  variables: Record<string, string> = {},
  { cwd = ".", args = [] as readonly string[] } = {},
): Promise<{ code: unknown; said: string }> {
  const run = [...args, resolve("src/commands/run.ts"), "build"];
  const env = {
    PATH: process.env.PATH,
    CONTENT_DIR: content,
    OUT_DIR: target,
    CACHE_FOLDER: cache,
    SITE_URL: address,
    ...variables,
  };
  return new Promise((done) =>
    execFile(process.execPath, run, { cwd, env }, (error, _, said) => done({ code: error?.code ?? 0, said })),
  );
}

const onFailingDisk = (at: string, code: string): ReturnType<typeof build> =>
  build({ FAIL_AT: at, FAIL_WITH: code }, { args: ["--import", resolve("tests/support/failing-disk.ts")] });

describe("a build says in one sentence, and leaves the site before it whole,", () => {
  const before = (): string => digestOf(target);

  test.each([
    ["that the disk is full", ".cache/builds", "ENOSPC", /cannot be written, the disk is full: free/],
    [
      "that the disk is full at the end",
      "dist.next",
      "ENOSPC",
      /dist\.next cannot be written, the disk is full/,
    ],
    [
      "that a folder can only be read",
      "dist.next",
      "EROFS",
      /can only be read: choose another folder by OUT_DIR/,
    ],
  ])("%s", async (_, at, error, sentence) => {
    const digest = before();
    const { code, said } = await onFailingDisk(at, error);
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toMatch(/The site is as it was\.\n$/);
    expect(digest).toBe(before());
  });

  test("that another build makes the same, and waits for none that is gone", async () => {
    // The process of this test stands for the other build.
    const claim = join(".cache/builds", String(process.pid));
    writeTree(claim, { target });
    const digest = before();
    const { code, said } = await build();
    rmSync(claim, { recursive: true });
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(
        new RegExp(`^another build \\(process ${process.pid}\\) is making .*dist: wait for its end.*\n$`),
      ) as string,
    });
    expect(before()).toBe(digest);
    const gone = join(".cache/builds/999999999");
    writeTree(gone, { target });
    expect(await build()).toEqual({ code: 0, said: "" });
    expect(readdirSync(".cache/builds")).not.toContain("999999999");
    expect(readFileSync(join(target, "index.html"), "utf8")).toBe("what comes next");
    writeFileSync(join(target, "index.html"), "what was there before");
  });

  test("that a font is missing", async () => {
    const project = join(root, "project");
    mkdirSync(join(project, "node_modules/@fontsource"), { recursive: true });
    for (const name of ["src", "package.json", "tsconfig.json"])
      symlinkSync(resolve(name), join(project, name));
    for (const name of readdirSync("node_modules"))
      if (name !== "@fontsource" && !name.startsWith("."))
        symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
    const digest = before();
    const { code, said } = await build({}, { cwd: project });
    expect(code).toBe(1);
    const [first, ...rest] = said.trim().split("\n");
    expect(first).toMatch(
      /^node_modules\/@fontsource\/\S+ is missing: install the packages again \(npm ci\)$/,
    );
    expect(rest).toEqual(["nothing was built. The site is as it was."]);
    expect(before()).toBe(digest);
  });
});

describe("what Astro printed before it ended", () => {
  test.each([
    ["Error: ENOSPC: no space left on device, write\n  at x.js:1", /^the disk is full/],
    [
      "Error: ENOENT: no such file or directory, open '/home/a/node_modules/@fontsource/a.woff2'",
      /^node_modules\/@fontsource\/a\.woff2 is missing/,
    ],
  ])("is told by its cause: %s", (output, sentence) => {
    expect(systemFaultIn(output)).toMatch(sentence);
  });

  test("is left as it is where the machine is not to blame", () => {
    expect(
      systemFaultIn("TypeError: x is no function\nENOENT: no such file, open '/x/content/a'"),
    ).toBeUndefined();
  });
});
