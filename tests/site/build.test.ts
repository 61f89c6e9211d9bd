import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { CHECKSUMS } from "../../src/build/checksums.ts";
import { FULL } from "../support/full.ts";
import { builtSites, PICTURE_SCALE, type BuiltSite } from "../support/site.ts";
import { filesOf } from "../support/pages.ts";
import { digestOf } from "../support/tree.ts";

// Astro keeps some of its files in one place: no other build may run beside these.
const sites = await builtSites();
const fixture = sites[1]!;

const root = mkdtempSync(join(tmpdir(), "build-"));
afterAll(() => rmSync(root, { recursive: true }));

const target = join(root, "dist");
cpSync(fixture.folder, target, { recursive: true });
// So that a new build can be told from what was there.
writeFileSync(join(target, "robots.txt"), "what was there before");
const before = digestOf(target);

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

interface Circumstances {
  /** What it has printed when it is killed; without it the build runs to its end. */
  until?: RegExp;
  /** Of its environment. */
  variables?: Record<string, string>;
  /** Of the command. */
  options?: readonly string[];
}

/** Runs `npm run build` into the folder. */
function build(
  { content, siteUrl, base }: Pick<BuiltSite, "content" | "siteUrl" | "base">,
  { until, variables, options = [] }: Circumstances = {},
): Promise<Ended> {
  const args = [resolve("src/commands/run.ts"), "build", "--verbose", "--no-cache", ...options];
  const child = spawn(process.execPath, args, {
    env: {
      // Nothing of what the test runner sets for itself.
      PATH: process.env.PATH,
      OUT_DIR: target,
      CONTENT_DIR: content,
      SITE_URL: siteUrl,
      BASE_PATH: base,
      PICTURE_SCALE: String(PICTURE_SCALE),
      ASTRO_TELEMETRY_DISABLED: "1",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const read = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
    if (until?.test(output)) child.kill("SIGKILL");
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  return new Promise((done, failed) => {
    child.on("error", failed);
    // Not before all that it has begun has ended too.
    child.on("close", (code, signal) => done({ code, signal, output }));
  });
}

/** What a build prints in the course of it; between the last two the site takes its place, which has a test of its own. */
const MOMENTS = [
  /content is in order/,
  /Syncing content/,
  /Building static entrypoints/,
  /\] ✓ built in/,
  /generating static routes/,
  /favicon\.svg/,
  /\.xlsx \(/,
  /embed\/\S+index\.html/,
  /search\/index\.html/,
  /sitemap-index\.xml/,
];

describe("a build", () => {
  // Each is a build of its own: in a full run. How one folder takes the place of another is tried in every run, moment by moment.
  test.each(FULL ? MOMENTS : [])("that is killed leaves the site before it whole: at %s", async (moment) => {
    expect(await build(fixture, { until: moment })).toMatchObject({ signal: "SIGKILL" });
    expect(digestOf(target)).toBe(before);
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("of content with a fault names it, and leaves the site before it whole", async () => {
    const content = join(root, "content");
    cpSync(fixture.content, content, { recursive: true });
    const chart = join(content, "charts/readings.json");
    writeFileSync(chart, readFileSync(chart, "utf8").replace(/"topic": "/, '"topic": "x'));
    const { code, output } = await build({ ...fixture, content });
    rmSync(content, { recursive: true });
    expect(code).toBe(1);
    expect(output).toMatch(/content\/charts\/readings\.json\n +topic: /);
    expect(output).not.toContain("entrypoints");
    expect(digestOf(target)).toBe(before);
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  // Another whole build of each: in a full run.
  test.each(FULL ? sites : [])(
    "of $content takes its place when it is whole, byte for byte like one elsewhere, in another zone, language and network, on more cores",
    async (site) => {
      const content = mkdtempSync(join(tmpdir(), "elsewhere-"));
      cpSync(site.content, content, { recursive: true });
      const variables = {
        TZ: "Asia/Tokyo",
        LANG: "vi_VN.UTF-8",
        LC_ALL: "vi_VN.UTF-8",
        NODE_OPTIONS: `--import ${pathToFileURL(resolve("tests/support/other-machine.ts")).href}`,
      };
      expect(await build({ ...site, content }, { variables })).toMatchObject({ code: 0 });
      expect(sumsOf(target)).toEqual(sumsOf(site.folder));
      expect(digestOf(target)).toBe(digestOf(site.folder));
      expect(readdirSync(root)).toEqual(["dist"]);
      rmSync(content, { recursive: true });
    },
  );

  test("writes nowhere at which place its content lies", () => {
    const telling = filesOf(fixture).filter(
      (file) =>
        /\.(?:html|js|css|json|xml|svg|txt|csv)$/.test(file) &&
        readFileSync(join(fixture.folder, file), "utf8").includes(fixture.content),
    );
    expect(telling).toEqual([]);
  });
});

// Three further builds: in a full run. That parts are told apart and put together has unit tests.
describe.runIf(FULL)("a site that is built in parts", () => {
  test("is the same, byte for byte, when they are put together", async () => {
    const parts = [1, 2, 3].map((index) => join(root, `part-${index}`));
    for (const [index, folder] of parts.entries())
      expect(
        await build(fixture, { variables: { OUT_DIR: folder }, options: ["--shard", `${index + 1}/3`] }),
      ).toMatchObject({ code: 0 });
    expect(await build(fixture, { options: ["--merge", ...parts] })).toMatchObject({ code: 0 });
    expect(sumsOf(target)).toEqual(sumsOf(fixture.folder));
    expect(digestOf(target)).toBe(digestOf(fixture.folder));
    for (const folder of parts) rmSync(folder, { recursive: true });
  });
});

/** The list of sums, which says which files differ. */
const sumsOf = (folder: string): string[] => readFileSync(join(folder, CHECKSUMS), "utf8").split("\n");

describe("the preview", () => {
  const preview = (folder: string) =>
    spawn(process.execPath, [resolve("src/commands/run.ts"), "preview"], {
      env: { PATH: process.env.PATH, OUT_DIR: folder, BASE_PATH: fixture.base },
      stdio: ["ignore", "pipe", "pipe"],
    });

  test("puts back a site that a killed build had taken away, and serves it with its headers", async () => {
    const folder = join(root, "killed");
    cpSync(fixture.folder, `${folder}.previous`, { recursive: true });
    const child = preview(folder);
    const ended = once(child, "close");
    const [chunk] = (await once(child.stdout, "data")) as [Buffer];
    const [address] = /http:\S+/.exec(chunk.toString("utf8"))!;
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
    expect(digestOf(folder)).toBe(digestOf(fixture.folder));
  });

  test("says so where there is no site", async () => {
    const child = preview(join(root, "none"));
    const [chunk] = (await once(child.stderr, "data")) as [Buffer];
    expect(chunk.toString("utf8")).toContain("write npm run build first");
    expect(await once(child, "close")).toEqual([1, null]);
  });
});
