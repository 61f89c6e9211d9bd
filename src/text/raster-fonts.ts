import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentRoot } from "../content/content-root.ts";
import { isDrawable, PICTURE_TYPEFACE } from "../content/picture-typeface.ts";
import subsetFont from "subset-font";
import { keptFile, versionsOf } from "./kept-file.ts";

const MAKERS = {
  packages: ["subset-font", "harfbuzzjs", PICTURE_TYPEFACE.package],
  modules: ["src/text/raster-fonts.ts"],
};

/** Folders whose text may come into a picture: the content in use, and what writes numbers and dates. */
const TEXT = [contentRoot(), "src/values"];

let prepared: Promise<string[]> | undefined;

/** Paths of the two weights, cut down to the characters in use once for a content. */
export function rasterFonts(): Promise<string[]> {
  return (prepared ??= prepareFonts(".cache/fonts"));
}

/** The same, from a folder where they are kept. */
export async function prepareFonts(folder: string): Promise<string[]> {
  const characters = [...charactersInUse()].sort().join("");
  return Promise.all(
    PICTURE_TYPEFACE.files.map(async (file) => {
      const { path } = await keptFile(
        { folder, ending: ".ttf", from: [versionsOf(MAKERS), file, characters] },
        () => subsetFont(readFileSync(file), characters, { targetFormat: "truetype", noHinting: true }),
      );
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
