import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Font } from "fontkit";
import subsetFont from "subset-font";
import { memoize } from "../model/memoize.ts";
import { cacheFolder, keptFile } from "./kept-file.ts";
import { versionsOf } from "./made-by.ts";
import { fontAlphabets, fontFile, openFont } from "./open-font.ts";

// The serif of the site's headlines, for pictures and files: one font for each of its alphabets.

const PACKAGE = "@fontsource/source-serif-4";
const MAKERS = { packages: ["subset-font", PACKAGE], modules: ["src/text/serif.ts"] };

const paths = (): string[] =>
  fontAlphabets().map((alphabet) => `${PACKAGE}/files/source-serif-4-${alphabet}-600-normal.woff2`);

let fonts: Font[] | undefined;
const serifFonts = (): Font[] => (fonts ??= paths().map(openFont));

/** Which of its fonts has a character, by number: the first of them, or −1. */
const fontOf = memoize((character: string): number =>
  serifFonts().findIndex((font) => font.hasGlyphForCodePoint(character.codePointAt(0)!)),
);

/** The font that has a character. */
export const serifFontFor = (character: string): Font | undefined => serifFonts()[fontOf(character)];

/** Letters that stand together and are of one font, by its number. */
export interface SerifRun {
  font: number;
  text: string;
}

/** A line of a headline by its fonts; undefined where the serif lacks a character. */
export function serifRuns(line: string): SerifRun[] | undefined {
  const runs: SerifRun[] = [];
  for (const character of line.normalize("NFC")) {
    const font = fontOf(character);
    if (font < 0) return undefined;
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

/** The fonts as files that a PDF takes in, in the order of their numbers, made once and kept. */
export const serifFiles = (folder = cacheFolder("fonts")): Promise<string[]> =>
  Promise.all(
    paths().map(async (path, index) => {
      const characters = String.fromCodePoint(...serifFonts()[index]!.characterSet);
      const { path: kept } = await keptFile(
        { folder, ending: ".ttf", from: [versionsOf(MAKERS), basename(path)] },
        () =>
          subsetFont(readFileSync(fontFile(path)), characters, { targetFormat: "truetype", noHinting: true }),
      );
      return kept;
    }),
  );
