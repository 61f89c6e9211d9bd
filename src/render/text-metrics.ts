import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDefaultJapaneseParser } from "budoux";
import { create, type Font } from "fontkit";

/**
 * Widths of text in px, from the advance widths of Noto Sans. Readers see charts in a sans of their own; Noto Sans
 * is among the widest of those in the font stack, so what fits here fits there.
 */
const SUBSETS = ["latin", "latin-ext", "vietnamese"] as const;
type Weight = 400 | 600;

const fonts = new Map<Weight, Font[]>();
const advances = new Map<Weight, Map<string, number>>([
  [400, new Map()],
  [600, new Map()],
]);

function fontsOf(weight: Weight): Font[] {
  let loaded = fonts.get(weight);
  if (!loaded) {
    loaded = SUBSETS.map((subset) => {
      const path = join(
        process.cwd(),
        `node_modules/@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`,
      );
      return create(readFileSync(path)) as Font;
    });
    fonts.set(weight, loaded);
  }
  return loaded;
}

/** Kana, kanji, full-width forms and their punctuation are one em wide in every Japanese face. */
export const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

function advance(character: string, weight: Weight): number {
  const known = advances.get(weight)!;
  let width = known.get(character);
  if (width === undefined) {
    const code = character.codePointAt(0)!;
    const font = fontsOf(weight).find((candidate) => candidate.hasGlyphForCodePoint(code));
    width = FULL_WIDTH.test(character)
      ? 1
      : font
        ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
        : 0.6;
    known.set(character, width);
  }
  return width;
}

/** Width of a line of text in px; any weight from 500 up counts as semibold. */
export function measureText(text: string, fontSize: number, weight = 400): number {
  const face: Weight = weight >= 500 ? 600 : 400;
  let width = 0;
  for (const character of text.normalize("NFC")) width += advance(character, face);
  return width * fontSize;
}

/**
 * Breaks a text into lines no wider than `width` px: at spaces and after hyphens and dashes, and in Japanese between
 * phrases (BudouX). A word, or a phrase, that is too wide for a line stands alone; a Japanese one is broken further.
 */
export function wrapText(text: string, width: number, fontSize: number, weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of breakUnits(text)) {
    const fits = (candidate: string): boolean => measureText(candidate.trimEnd(), fontSize, weight) <= width;
    const units =
      JAPANESE.test(word) && !fits(word)
        ? finer(word).flatMap((part) => (fits(part) ? [part] : characters(part)))
        : [word];
    for (const unit of units) {
      if (line && !fits(line + unit)) {
        lines.push(line.trimEnd());
        line = unit;
      } else line += unit;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
const japanese = loadDefaultJapaneseParser();

/** The pieces that stay together on a line; joined, they are the text again. */
export function breakUnits(text: string): string[] {
  return text
    .split(/(?<=[^\S\u00a0\u202f]|[—-]|–(?!\d)|(?<!\d)–)(?=\S)/u)
    .flatMap((word) => (JAPANESE.test(word) ? japanese.parse(word) : [word]));
}

/** Parts of a Japanese phrase that is too long for its line: between scripts, at a middle dot, before a bracket. */
export const finer = (phrase: string): string[] => phrase.split(BETWEEN_WORDS);

const BETWEEN_WORDS =
  /(?<=・)|(?<=[^（「『])(?=約\d)|(?<=[^（「『])(?=[（「『])|(?<=[一-鿿])(?=[ァ-ヴ])|(?<=[ァ-ヴー])(?=[一-鿿])|(?<=[ぁ-ん])(?=[一-鿿ァ-ヴ\d])|(?<=[一-鿿ァ-ヴー](?<![約第同前年月万億兆]))(?=\d)/u;

/** Characters (a number or a Latin word counts as one), each with the closing marks that must not begin a line (kinsoku). */
const characters = (word: string): string[] =>
  word.match(/(?:[!-~]+|[^])([、。，．」』）】〉》！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％]*)/gu) ?? [
    word,
  ];
