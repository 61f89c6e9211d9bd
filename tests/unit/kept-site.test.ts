import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { writeChecksums } from "../../src/build/checksums.ts";
import { buildInputs } from "../../src/commands/build-inputs.ts";
import { keepSite, takeSite } from "../../src/commands/kept-site.ts";
import { limitCache } from "../../src/commands/limit-cache.ts";
import { digestOf, writeTree } from "../support/tree.ts";

const root = mkdtempSync(join(tmpdir(), "kept-site-"));
afterAll(() => rmSync(root, { recursive: true }));

const [site, kept, target] = ["site", "sites/one", "target"].map((name) => join(root, name)) as [
  string,
  string,
  string,
];

beforeEach(() => {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  writeTree(site, { "index.html": "<p>first", "en/index.html": "<p>en", "en/a.png": "a picture" });
  writeChecksums(site);
  keepSite(kept, site);
});

describe("a site that is kept", () => {
  test("comes out as it was, also when the first is gone", () => {
    const before = digestOf(site);
    rmSync(site, { recursive: true });
    expect(takeSite(kept, target)).toBe(true);
    expect(digestOf(target)).toBe(before);
    expect(readdirSync(join(root, "sites"))).toEqual(["one"]);
  });

  test.each<[string, (folder: string) => void]>([
    ["a file that was changed", (folder) => appendFileSync(join(folder, "site/en/index.html"), "!")],
    ["a file that is gone", (folder) => rmSync(join(folder, "site/en/a.png"))],
    ["a file too many", (folder) => writeFileSync(join(folder, "site/more.html"), "more")],
    ["another list of sums", (folder) => writeFileSync(join(folder, "site/SHA256SUMS.txt"), "")],
    ["no digest", (folder) => rmSync(join(folder, "sha256"))],
    ["nothing at all", (folder) => rmSync(folder, { recursive: true })],
  ])("is not taken with %s", (_, damage) => {
    damage(kept);
    expect(takeSite(kept, target)).toBe(false);
    expect(existsSync(target)).toBe(false);
  });

  test("is not taken once somebody has written into the site that was built", () => {
    appendFileSync(join(site, "index.html"), "by hand");
    const isTaken = takeSite(kept, target);
    // Where files cannot be shared, what is kept is a copy, and as it was.
    expect(isTaken).toBe(statSync(join(site, "index.html")).nlink === 1);
  });
});

describe("what a site is made of", () => {
  const digest = buildInputs("https://a.example");
  const differing = (change: Readonly<Record<string, string>>): boolean => {
    for (const [name, value] of Object.entries(change)) vi.stubEnv(name, value);
    try {
      return buildInputs("https://a.example") !== digest;
    } finally {
      vi.unstubAllEnvs();
    }
  };

  test("is the same where nothing has changed, wherever and whenever it is built", () => {
    expect(differing({ TZ: "Asia/Tokyo", LANG: "vi_VN.UTF-8", OUT_DIR: "elsewhere" })).toBe(false);
    const fixture = "tests/fixtures/site";
    const copy = join(root, "content-elsewhere");
    cpSync(fixture, copy, { recursive: true });
    const digests = [fixture, copy].map((content) => {
      vi.stubEnv("CONTENT_DIR", content);
      return buildInputs("https://a.example");
    });
    vi.unstubAllEnvs();
    expect(digests[0]).toBe(digests[1]);
  });

  test("is another at another address, under another path, with smaller pictures, of other content", () => {
    expect(buildInputs("https://b.example")).not.toBe(digest);
    expect(differing({ BASE_PATH: "/deep" })).toBe(true);
    expect(differing({ PICTURE_SCALE: "0.5" })).toBe(true);
    expect(differing({ CONTENT_DIR: "tests/fixtures/site" })).toBe(true);
  });
});

describe("the limit of a cache", () => {
  const cache = join(root, "cache");
  /** @param names from the one that was used last to the one that was not for longest */
  const lay = (folder: string, names: readonly string[]): void => {
    writeTree(join(cache, folder), Object.fromEntries(names.map((name) => [name, "0123456789"])));
    for (const [age, name] of names.entries())
      utimesSync(join(cache, folder, name.split("/")[0]!), 1e9 - age, 1e9 - age);
  };

  test("removes files that were not used for longest", () => {
    lay("made", ["c.png", "a.pdf", "b.html"]);
    limitCache(cache, 25);
    expect(readdirSync(join(cache, "made"))).toEqual(["a.pdf", "c.png"]);
  });

  test("leaves the sites that were used last", () => {
    lay("sites", ["z/site/index.html", "a/site/index.html", "b/site/index.html"]);
    limitCache(cache, 25, 2);
    expect(readdirSync(join(cache, "sites"))).toEqual(["a", "z"]);
  });

  test("leaves a small cache alone, and one that is not there", () => {
    lay("made", ["c.png"]);
    limitCache(cache);
    limitCache(join(root, "none"));
    expect(readdirSync(join(cache, "made"))).toEqual(["c.png"]);
  });
});
