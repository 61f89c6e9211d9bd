import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDefaultJapaneseParser } from "budoux";
import { create, type Font } from "fontkit";
import { breakTitle, withFirmSpaces } from "./figures-whole.ts";

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

/** Kana, kanji, full-width forms, arrows and their punctuation are one em wide in every Japanese face. */
export const FULL_WIDTH =
  /[\u2190-\u2193\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

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

/** Lines for a title: no more than `wrapText` makes, and as even as can be, so that none ends in a lone word. */
export const balanceText = (text: string, width: number, fontSize: number, weight = 400): string[] =>
  breakTitle(text, (words) => {
    let best = wrapText(words, width, fontSize, weight);
    for (let narrower = width * 0.96; narrower > width * 0.5; narrower *= 0.96) {
      const lines = wrapText(words, narrower, fontSize, weight);
      if (lines.length > best.length || lines.some((line) => measureText(line, fontSize, weight) > narrower))
        break;
      best = lines;
    }
    return best;
  });

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
const japanese = loadDefaultJapaneseParser();

/** The pieces that stay together on a line; joined, they are the text again. */
export function breakUnits(text: string): readonly string[] {
  let units = broken.get(text);
  if (!units) broken.set(text, (units = breakAnew(text)));
  return units;
}

/** Titles and notes are set in many widths. */
const broken = new Map<string, readonly string[]>();

function breakAnew(text: string): string[] {
  let at = 0;
  return withFirmSpaces(text)
    .split(/(?<=[^\S\u00a0\u202f]|[—-]|–(?!\d)|(?<!\d)–)(?=\S)/u)
    .map(({ length }) => text.slice(at, (at += length)))
    .flatMap((word) => (JAPANESE.test(word) ? japanesePhrases(word) : [word]));
}

/** No letter of any text: what phrases are joined with to look at their seams. */
const SEAM = "\0";

/** Seams that are no place to end a line: in a range, a figure with its hedge or counter, a date, “(… による)”. */
const CLOSED =
  /(?:[〜約第]|最大|目標)\0(?=\d)|\0(?=[〜・])|(?<=\d)\0(?=[万億兆人社件位回年月日カ%％])|(?<=\d年)\0(?=\d+月)|(?<=\d月)\0(?=\d+日)|\0(?=よる[）)])/gu;

function japanesePhrases(text: string): string[] {
  return japanese
    .parse(text)
    .join(SEAM)
    .replace(CLOSED, (seam) => seam.replace(SEAM, ""))
    .replace(/→(?=[^\0])/gu, `→${SEAM}`)
    .split(SEAM);
}

/** Parts of a Japanese phrase that is too long for its line: between scripts, at a middle dot, before a bracket. */
export const finer = (phrase: string): string[] => phrase.split(BETWEEN_WORDS);

const BETWEEN_WORDS =
  /(?<=・)|(?<=[^（「『])(?=約\d)|(?<=[^（「『])(?=[（「『])|(?<=[一-鿿])(?=[ァ-ヴ])|(?<=[ァ-ヴー])(?=[一-鿿])|(?<=[ぁ-ん])(?=[一-鿿ァ-ヴ\d])|(?<=[一-鿿ァ-ヴー](?<![約第同前年月万億兆]))(?=\d)/u;

/** Characters (a figure with its counter or a Latin word is one), each with the closing marks that must not begin a line (kinsoku). */
const characters = (word: string): string[] =>
  word.match(
    /(?:(?:\d[\d,.]*[万億兆]?)+[人社件位回年月日]?|[!-~]+|[^])([、。，．」』）】〉》！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％]*)/gu,
  ) ?? [word];
