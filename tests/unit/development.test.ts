import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { FULL } from "../support/full.ts";

/** A port that nothing listens at. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });

/** What Vitest says of itself would have Astro take the server for a test. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV|TEST|DEV|PROD|SSR|MODE|BASE_URL)/.test(name),
    ),
  );

/** Its start costs seconds, which a quick run has not: what it shows of faults is tried there in tests/unit/read-sound.test.ts. */
describe.runIf(FULL)("while somebody writes, npm run dev", () => {
  let folder: string;
  let server: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "development-"));
    cpSync("tests/fixtures/site", join(folder, "content"), { recursive: true });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(
      process.execPath,
      [resolve("node_modules/astro/bin/astro.mjs"), "dev", "--host", "127.0.0.1", "--port", String(port)],
      {
        env: {
          ...ownEnvironment(),
          CONTENT_DIR: join(folder, "content"),
          BUILD_FOLDER: join(folder, "build"),
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    server.stdout!.resume();
    server.stderr!.resume();
    await vi.waitUntil(async () => (await answer("/en/about/")).status === 200, {
      timeout: 120_000,
      interval: 200,
    });
  });

  afterAll(async () => {
    server.kill();
    await new Promise((ended) => server.once("exit", ended));
    rmSync(folder, { recursive: true });
  });

  async function answer(path: string): Promise<{ status: number; html: string }> {
    try {
      const response = await fetch(origin + path);
      return { status: response.status, html: await response.text() };
    } catch {
      return { status: 0, html: "" };
    }
  }

  /** The words of a page, without its markup. */
  const wordsOf = (html: string): string =>
    html
      .replace(/<[^>]+>/g, " ")
      .replace(/&#39;|&quot;|&amp;/g, (entity) => ({ "&#39;": "'", "&quot;": '"' })[entity] ?? "&")
      .replace(/\s+/g, " ");

  /** What the check says of this content. */
  async function checked(): Promise<{ file: string; message: string }[]> {
    const run = spawn(process.execPath, ["src/commands/run.ts", "check", "--json"], {
      env: { ...process.env, CONTENT_DIR: join(folder, "content") },
      stdio: ["ignore", "pipe", "ignore"],
    });
    return JSON.parse(await text(run.stdout)) as { file: string; message: string }[];
  }

  test.each([
    ["stories/two-lines/en.mdx", "/en/stories/two-lines/", 'id="groups-bars"', 'id="group-bars"'],
    ["charts/balance.json", "/en/charts/balance/", '"topic": "measures"', '"topic": "measure"'],
  ])("shows a fault of %s on its page alone, in the words of the check", async (file, page, right, wrong) => {
    const path = join(folder, "content", file);
    const sound = readFileSync(path, "utf8");
    expect(sound).toContain(right);
    expect((await answer(page)).status).toBe(200);
    writeFileSync(path, sound.replace(right, wrong));
    const said = (await checked()).filter((fault) => fault.file.endsWith(file));
    expect(said.length).toBeGreaterThan(0);
    await expect.poll(() => answer(page)).toMatchObject({ status: 500 });
    const shown = wordsOf((await answer(page)).html);
    for (const { message } of said) expect(shown).toContain(message);
    for (const other of ["/en/", "/pt/charts/places/", "/faults/"])
      expect(await answer(other)).toMatchObject({ status: 200 });
    writeFileSync(path, sound);
    await expect.poll(() => answer(page)).toMatchObject({ status: 200 });
  });
});
