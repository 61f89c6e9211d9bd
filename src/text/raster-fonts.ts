import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { create, type Font } from "fontkit";
import { contentRoot } from "../content/content-root.ts";
import subsetFont from "subset-font";

/**
 * The one family of all pictures. It has Latin letters with stacked diacritics, kana and Chinese characters: a rasteriser falls back without regard to weight, and does not join files of one family.
 */
export const RASTER_FAMILY = "Noto Sans JP";

const PACKAGE = "node_modules/@expo-google-fonts/noto-sans-jp";
const FILES = ["400Regular/NotoSansJP_400Regular.ttf", "700Bold/NotoSansJP_700Bold.ttf"] as const;
const FOLDER = ".cache/fonts";

/** Folders whose text may come into a picture: the content in use, and what writes numbers and dates. */
const TEXT = [contentRoot(), "src/values"];

let prepared: Promise<string[]> | undefined;
let whole: Font | undefined;

/** Paths of the two weights, cut down to the characters in use once for a content. */
export function rasterFonts(): Promise<string[]> {
  return (prepared ??= prepare());
}

async function prepare(): Promise<string[]> {
  const characters = [...charactersInUse()].sort().join("");
  const digest = createHash("sha256").update(characters).digest("hex").slice(0, 16);
  mkdirSync(FOLDER, { recursive: true });
  return Promise.all(
    FILES.map(async (file) => {
      const path = resolve(FOLDER, `${file.split("/")[0]}-${digest}.ttf`);
      if (existsSync(path)) return path;
      const font = await subsetFont(readFileSync(join(PACKAGE, file)), characters, {
        targetFormat: "truetype",
        noHinting: true,
      });
      // Another build may be writing the same.
      writeFileSync(`${path}.${process.pid}`, font);
      renameSync(`${path}.${process.pid}`, path);
      return path;
    }),
  );
}

function charactersInUse(): Set<string> {
  const found = new Set<string>();
  for (let code = 0x20; code < 0x250; code++) found.add(String.fromCodePoint(code));
  for (let code = 0x1ea0; code <= 0x1ef9; code++) found.add(String.fromCodePoint(code));
  for (const folder of TEXT)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        for (const character of readFileSync(join(entry.parentPath, entry.name), "utf8").normalize("NFC"))
          found.add(character);
  // Only what it has can be kept; what it lacks is found out where it would be drawn.
  return new Set([...found].filter((character) => isDrawable(character)));
}

/** Whether the family has a glyph for a character. */
export function isDrawable(character: string): boolean {
  whole ??= create(readFileSync(join(PACKAGE, FILES[0]))) as Font;
  return whole.hasGlyphForCodePoint(character.codePointAt(0)!);
}
