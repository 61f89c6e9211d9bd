import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { rasterize } from "../../src/render/raster.ts";
import { keptFile } from "../../src/text/kept-file.ts";
import { versionsOf } from "../../src/text/made-by.ts";
import { prepareFonts } from "../../src/text/raster-fonts.ts";

const folder = mkdtempSync(join(tmpdir(), "kept-"));
beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What happens to files on full disks and in caches that were restored halfway. */
const DAMAGES: [string, (path: string) => void][] = [
  ["cut off", (path) => writeFileSync(path, readFileSync(path).subarray(0, 20))],
  ["emptied", (path) => writeFileSync(path, "")],
  ["garbage", (path) => writeFileSync(path, "<html>no such file</html>")],
  ["without its digest", (path) => rmSync(`${path}.sha256`)],
  [
    "with half of its digest",
    (path) => writeFileSync(`${path}.sha256`, readFileSync(`${path}.sha256`).subarray(0, 9)),
  ],
  ["gone", (path) => rmSync(path)],
];

let made = 0;
const keep = (what: string): Promise<{ path: string; bytes: Buffer }> =>
  keptFile({ folder, ending: ".txt", from: ["maker@1", what] }, async () => {
    made += 1;
    return Buffer.from(`made, and that took a while, of ${what}`);
  });

describe("a file that is kept", () => {
  beforeEach(() => (made = 0));

  test("is made once", async () => {
    const first = await keep("flour");
    expect(first.bytes.toString()).toBe("made, and that took a while, of flour");
    expect(await keep("flour")).toEqual(first);
    expect(made).toBe(1);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("is another where it is made of or by something else", async () => {
    const [one, other] = [await keep("flour"), await keep("rice")];
    const { path } = await keptFile({ folder, ending: ".txt", from: ["maker@2", "flour"] }, async () =>
      Buffer.from("other"),
    );
    expect(new Set([one.path, other.path, path]).size).toBe(3);
  });

  test.each(DAMAGES)("is made again when it is %s", async (_, damage) => {
    const { path, bytes } = await keep("flour");
    damage(path);
    expect((await keep("flour")).bytes).toEqual(bytes);
    expect(readFileSync(path)).toEqual(bytes);
    expect(made).toBe(2);
  });

  test("is made again when another lies in its place, digest and all", async () => {
    const [{ path }, other] = [await keep("flour"), await keep("rice")];
    for (const end of ["", ".sha256"]) copyFileSync(other.path + end, path + end);
    expect((await keep("flour")).bytes.toString()).toBe("made, and that took a while, of flour");
  });
});

describe("the versions of what makes a file", () => {
  test("are read from the packages that are installed, and from the modules", () => {
    const { version } = JSON.parse(readFileSync("node_modules/@resvg/resvg-js/package.json", "utf8")) as {
      version: string;
    };
    const found = versionsOf({ packages: ["@resvg/resvg-js"], modules: ["src/render/png.ts"] });
    expect(found).toContain(`@resvg/resvg-js@${version}`);
    expect(found).toMatch(/src\/render\/png\.ts [0-9a-f]{64}/);
  });
});

describe("pictures and their fonts", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20"><rect width="60" height="20" fill="#fff"/><text y="15">Words</text></svg>`;

  test.each(DAMAGES)("come out the same from a cache with a picture that is %s", async (_, damage) => {
    const whole = await rasterize(svg, 60, folder);
    damage(keptIn(".png")[0]!);
    expect(await rasterize(svg, 60, folder)).toEqual(whole);
  });

  test("come out the same from a cache with a font that was cut off", async () => {
    const cuts = await prepareFonts(folder);
    const paths = [...cuts.letters, ...cuts.all];
    const whole = paths.map((path) => readFileSync(path));
    writeFileSync(paths[0]!, whole[0]!.subarray(0, 2000));
    writeFileSync(paths[1]!, "");
    expect(await prepareFonts(folder)).toEqual(cuts);
    expect(paths.map((path) => readFileSync(path))).toEqual(whole);
    expect(
      keptIn(".ttf")
        .map((path) => basename(path))
        .sort(),
    ).toEqual(paths.map((path) => basename(path)).sort());
  });
});

const keptIn = (ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
