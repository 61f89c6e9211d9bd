import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { memoize } from "../model/memoize.ts";

const PACKAGE = "@expo-google-fonts/noto-sans-jp";
const FOLDER = `node_modules/${PACKAGE}`;

/**
 * The one family of all pictures. It has Latin letters with stacked diacritics, kana and Chinese characters: a rasteriser falls back without regard to weight, and does not join files of one family.
 */
export const PICTURE_TYPEFACE = {
  family: "Noto Sans JP",
  /** Which brings it. */
  package: PACKAGE,
  /** Its weights, as files of the installed package. */
  files: [`${FOLDER}/400Regular/NotoSansJP_400Regular.ttf`, `${FOLDER}/700Bold/NotoSansJP_700Bold.ttf`],
} as const;

let face: Font | undefined;

/** Whether the family has a glyph for a character. */
export const isDrawable = memoize((character: string): boolean => {
  face ??= create(readFileSync(PICTURE_TYPEFACE.files[0])) as Font;
  return face.hasGlyphForCodePoint(character.codePointAt(0)!);
});
