import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentRoot } from "../content/content-root.ts";
import { isDrawable, PICTURE_TYPEFACE } from "../content/picture-typeface.ts";
import subsetFont from "subset-font";
import { memoize } from "../model/memoize.ts";
import { cacheFolder, keptFile } from "./kept-file.ts";
import { versionsOf } from "./made-by.ts";

const MAKERS = {
  packages: ["subset-font", PICTURE_TYPEFACE.package],
  modules: ["src/text/raster-fonts.ts"],
};

/**
 * Folders whose text may come into a picture: the content in use, what writes numbers and dates, and what draws, which
 * sets marks such as ▲ beside words.
 */
const TEXT = [contentRoot(), "src/values", "src/scene", "src/charts", "src/render"];

/** Before this code point stand the alphabets and what is set with them, after it what thousands of characters write. */
const FIRST_IDEOGRAPH = 0x2e80;
const isLetter = (character: string): boolean => character.codePointAt(0)! < FIRST_IDEOGRAPH;

/** Paths of the two weights, cut down to characters. */
export interface FontCuts {
  /** To the letters in use: a fifth of the whole. */
  letters: string[];
  /** To all characters in use. */
  all: string[];
}

const preparedIn = memoize(prepareFonts);

/** Both cuts, made once for a content and the folder where they are kept. */
export const rasterFonts = (): Promise<FontCuts> => preparedIn(cacheFolder("fonts"));

/** The smallest cut that has every character of a text. */
export function fontsFor(text: string, { letters, all }: FontCuts): string[] {
  for (const character of text) if (!isLetter(character)) return all;
  return letters;
}

/** Both cuts, from a folder where they are kept. */
export async function prepareFonts(folder: string): Promise<FontCuts> {
  const all = [...charactersInUse()].sort();
  const cut = (characters: string): Promise<string[]> =>
    Promise.all(
      PICTURE_TYPEFACE.files.map(async (file) => {
        const { path } = await keptFile(
          { folder, ending: ".ttf", from: [versionsOf(MAKERS), file, characters] },
          () => subsetFont(readFileSync(file), characters, { targetFormat: "truetype", noHinting: true }),
        );
        return path;
      }),
    );
  return { letters: await cut(all.filter(isLetter).join("")), all: await cut(all.join("")) };
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
