import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CHECKSUMS } from "../../src/build/checksums.ts";
import { PART_PAGES } from "../../src/build/finish-site.ts";
import { mergeShards, PART } from "../../src/commands/merge-shards.ts";
import { filesBelow } from "../../src/exports/ledger.ts";
import { hasWhole, inShard, readShard } from "../../src/exports/shard.ts";
import { writeTree } from "../support/tree.ts";

const root = mkdtempSync(join(tmpdir(), "shards-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("a part of a site", () => {
  test("is written as one of so many", () => {
    expect(readShard("2/3")).toEqual({ index: 2, total: 3 });
    for (const text of ["0/3", "4/3", "2", "2/", "a/b", "1/1000", "1/257", "-1/2"])
      expect(() => readShard(text)).toThrow(`a shard is “${text}”: write which part of how many`);
  });

  test("has each path of a route in one part alone, and all of them in a whole site", () => {
    const paths = ["en", "pt"].flatMap((lang) =>
      Array.from({ length: 40 }, (_, id) => ({ params: { lang, id: `chart-${id}`, view: undefined } })),
    );
    const parts = [1, 2, 3].map((index) => inShard(paths, { index, total: 3 }));
    expect(parts.flat().length).toBe(paths.length);
    expect(new Set(parts.flat())).toEqual(new Set(paths));
    for (const part of parts) expect(part.length).toBeGreaterThan(paths.length / 6);
    expect(inShard(paths, undefined)).toEqual(paths);
  });

  test("has what cannot be parted once", () => {
    expect([1, 2, 3].filter((index) => hasWhole({ index, total: 3 }))).toEqual([3]);
    expect(hasWhole(undefined)).toBe(true);
  });
});

describe("parts put together", () => {
  const facts = { site: "https://a.example", base: "/", languages: ["en"], redirects: { "old/": "en/" } };
  const page = (text: string): string => `<!doctype html><meta charset="utf-8"><title>${text}</title>`;
  /** Writes parts into a folder, and puts them together; answers with the folder of the site. */
  async function merged(
    name: string,
    change: (parts: Record<string, string>[]) => void = () => undefined,
    { inputs = "i", ledger = [] as string[] } = {},
  ): Promise<string> {
    const parts: Record<string, string>[] = [1, 2].map((index) => ({
      [PART]: JSON.stringify({ index, total: 2, inputs: "i" }),
      [PART_PAGES]: JSON.stringify(["", index === 1 ? "en/" : "en/about/"]),
      "index.html": page("Both"),
      [`en/${index === 1 ? "" : "about/"}index.html`]: page(`Part ${index}`),
    }));
    change(parts);
    const folders = parts.map((files, index) => {
      writeTree(join(root, name, String(index)), files);
      return join(root, name, String(index));
    });
    const target = join(root, name, "site");
    await mergeShards(folders, target, facts, { inputs, ledger });
    return target;
  }

  test("have the pages of all, and one sitemap, one file of headers and one list of sums", async () => {
    const site = await merged("whole", undefined, { ledger: ["./", "en/", "en/about/"] });
    expect(filesBelow(site)).toEqual(
      [
        CHECKSUMS,
        "_headers",
        "_redirects",
        "en/about/index.html",
        "en/index.html",
        "index.html",
        "sitemap-0.xml",
        "sitemap-index.xml",
      ].sort(),
    );
    const sitemap = readFileSync(join(site, "sitemap-0.xml"), "utf8");
    expect([...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address)).toEqual([
      "https://a.example/",
      "https://a.example/en/",
      "https://a.example/en/about/",
    ]);
    expect(readFileSync(join(site, CHECKSUMS), "utf8")).toContain("  en/about/index.html\n");
    expect(readFileSync(join(site, "_redirects"), "utf8")).toBe("/old/ /en/ 301\n");
  });

  test.each<[string, (parts: Record<string, string>[]) => void, object, RegExp]>([
    [
      "one is missing",
      (parts) => void parts.pop(),
      {},
      /the parts are 1\/2: each of 2 parts is needed, once/,
    ],
    ["one is there twice", (parts) => void (parts[1] = parts[0]!), {}, /the parts are 1\/2, 1\/2/],
    [
      "they do not agree",
      (parts) => void (parts[1]!["index.html"] = page("Other")),
      {},
      /^index\.html is not the same in/,
    ],
    ["they are of other content", () => undefined, { inputs: "j" }, /^part 1\/2 was made of other content/],
    ["one is none", (parts) => void delete parts[1]![PART], {}, /is no part of a site: make one by/],
    [
      "an address is lost",
      () => undefined,
      { ledger: ["en/gone/"] },
      /^1 published addresses are in no part, such as en\/gone\//,
    ],
  ])("are refused where %s", async (name, change, options, message) => {
    await expect(merged(name.replaceAll(" ", "-"), change, options)).rejects.toThrow(message);
  });
});
