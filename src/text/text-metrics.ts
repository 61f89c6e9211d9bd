import type { Font } from "fontkit";
import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";
import { ALL_TYPESETTING, typesettingOf } from "../values/locales/typesetting/typesetting-of.ts";
import type { Phrases } from "../values/locales/typesetting/typesetting.ts";
import { breakTitle, type KeepCompounds } from "./compounds.ts";
import { withFirmSpaces, WORD_JOINER } from "./line-breaks.ts";
import { fontAlphabets, openFont } from "./open-font.ts";

// Widths come from the advance widths of Noto Sans. Readers see charts in a sans of their own; Noto Sans is among the
// widest of those in the font stack, so what fits here fits there.

/** Kana, Chinese characters, full-width forms, arrows and their punctuation are one em wide in the faces that have them. */
const FULL_WIDTH =
  /[\u2190-\u2193\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Advances of characters in em. */
function advancesOf(weight: 400 | 600): (character: string) => number {
  let faces: Font[] | undefined;
  return memoize((character) => {
    if (FULL_WIDTH.test(character)) return 1;
    faces ??= fontAlphabets().map((alphabet) =>
      openFont(`@fontsource/noto-sans/files/noto-sans-${alphabet}-${weight}-normal.woff2`),
    );
    const code = character.codePointAt(0)!;
    const face = faces.find((candidate) => candidate.hasGlyphForCodePoint(code));
    return face ? face.glyphForCodePoint(code).advanceWidth / face.unitsPerEm : 0.6;
  });
}
const [regular, semibold] = [advancesOf(400), advancesOf(600)];

/** Width of a line of text in px; any weight from 500 up counts as semibold. */
export function measureText(text: string, fontSize: number, weight = 400): number {
  const advance = weight >= 500 ? semibold : regular;
  let width = 0;
  for (const character of text.normalize("NFC")) if (character !== WORD_JOINER) width += advance(character);
  return width * fontSize;
}

/** The same in readers' faces of a language, of which some are wider in what is narrower than an em. */
export function measureIn(language: Language): typeof measureText {
  const { stretch } = typesettingOf(language);
  if (stretch === 0) return measureText;
  return (text, fontSize, weight) => {
    const characters = [...text];
    const full = characters.filter((character) => FULL_WIDTH.test(character)).length;
    return measureText(text, fontSize, weight) * (1 + stretch * (1 - full / Math.max(1, characters.length)));
  };
}

/**
 * Breaks a text into lines no wider than `width` px: at spaces and after hyphens and dashes, and where words have no
 * spaces between phrases. A word that is too wide for a line, such as an address, is broken where the line ends, and a
 * phrase between its parts first.
 */
export function wrapText(text: string, width: number, fontSize: number, weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of breakUnits(text)) {
    const fits = (candidate: string): boolean => measureText(candidate.trimEnd(), fontSize, weight) <= width;
    for (const unit of fits(word) ? [word] : finer(word, fits, width < fontSize * SHORTEST)) {
      if (line && !fits(line + unit)) {
        lines.push(line.trimEnd());
        line = unit;
      } else line += unit;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** In shorter lines than these, in em, parts of a word could not be read: it stands alone. */
const SHORTEST = 6.75;

/** The parts of a word that is too wide for a line. */
function finer(word: string, fits: (text: string) => boolean, isShort: boolean): string[] {
  const phrases = phrasesOf(word);
  const parts = phrases ? partsOf(word, phrases, fits) : [word];
  if (isShort) return parts;
  // A figure parts from its unit before either is broken.
  return parts
    .flatMap((part) => (fits(part) ? [part] : part.split(/(?<=\s)(?=\S)/u)))
    .flatMap((part) => (fits(part) ? [part] : brokenAnywhere(part, fits)));
}

/** Compounds, whose letters joiners hold together, and what stands between them. */
const BESIDE_COMPOUNDS = new RegExp(
  `[^${WORD_JOINER}](?:${WORD_JOINER}[^${WORD_JOINER}])+|(?:[^${WORD_JOINER}](?!${WORD_JOINER}))+`,
  "gu",
);

/** The parts of a phrase: between its words first, then beside compounds and within them, and at last between letters. */
function partsOf(phrase: string, phrases: Phrases, fits: (text: string) => boolean): string[] {
  const ways = [
    (text: string) => phrases.finer(text),
    (text: string) => text.match(BESIDE_COMPOUNDS) ?? [text],
    (text: string) => phrases.finer(text.replaceAll(WORD_JOINER, "")),
    (text: string) => phrases.characters(text),
  ];
  return ways.reduce((parts, way) => parts.flatMap((part) => (fits(part) ? [part] : way(part))), [phrase]);
}

/** Width in px of the widest word of a text, which has to stand on one line. */
export const widestWord = (text: string, fontSize: number, weight = 400): number =>
  Math.max(
    0,
    ...breakUnits(text)
      .flatMap((unit) => {
        const phrases = phrasesOf(unit);
        return phrases ? phrases.finer(unit.replaceAll(WORD_JOINER, "")).flatMap(phrases.words) : [unit];
      })
      .map((word) => measureText(word.trimEnd(), fontSize, weight)),
  );

const CHARACTERS = new Intl.Segmenter();

/** A text in parts that fit, each as long as can be; what readers see as one character stays whole. */
function brokenAnywhere(text: string, fits: (text: string) => boolean): string[] {
  const parts = [""];
  for (const { segment } of CHARACTERS.segment(text)) {
    if (parts.at(-1) !== "" && !fits(parts.at(-1)! + segment)) parts.push("");
    parts.push(parts.pop()! + segment);
  }
  return parts;
}

/**
 * Lines for a title: no more than `wrapText` makes, and as even as can be, so that none ends in a lone word.
 * @param keep what holds the compounds of its language together
 */
export const balanceText = (
  text: string,
  width: number,
  fontSize: number,
  weight: number,
  keep: KeepCompounds,
): string[] =>
  breakTitle(text, keep, (words) => {
    let best = wrapText(words, width, fontSize, weight);
    // No word or phrase is broken for the sake of even lines.
    const widths = breakUnits(words).map((unit) => measureText(unit.trimEnd(), fontSize, weight));
    const widest = Math.max(0, ...widths);
    for (let narrower = width * 0.96; narrower > width * 0.5 && narrower >= widest; narrower *= 0.96) {
      const lines = wrapText(words, narrower, fontSize, weight);
      if (lines.length > best.length) break;
      best = lines;
    }
    return best;
  });

/** The pieces that stay together on a line; joined, they are the text again. Titles and notes are set in many widths. */
export const breakUnits = memoize((text: string): readonly string[] => {
  let at = 0;
  return withFirmSpaces(text)
    .split(/(?<=[^\S\u00a0\u202f]|[—-]|–(?!\d)|(?<!\d)–)(?=\S)/u)
    .map(({ length }) => text.slice(at, (at += length)))
    .flatMap((word) => inPhrases(word));
});

/** The phrases of a word; none begins or ends within what joiners hold together. */
function inPhrases(word: string): string[] {
  const spaceless = phrasesOf(word);
  if (!spaceless) return [word];
  if (!word.includes(WORD_JOINER)) return spaceless.split(word);
  let at = 0;
  return spaceless.split(word.replaceAll(WORD_JOINER, "")).reduce<string[]>((phrases, { length }) => {
    const start = at;
    for (let letters = 0; letters < length || word[at] === WORD_JOINER; at++)
      if (word[at] !== WORD_JOINER) letters += 1;
    const phrase = word.slice(start, at);
    if (phrases.at(-1)?.endsWith(WORD_JOINER)) phrases.push(phrases.pop()! + phrase);
    else phrases.push(phrase);
    return phrases;
  }, []);
}

/** What parts a text whose words are not parted by spaces; undefined for others. */
export const phrasesOf = (text: string): Phrases | undefined =>
  SPACELESS.find(({ script }) => script.test(text));
const SPACELESS = ALL_TYPESETTING.flatMap(({ phrases }) => phrases ?? []);
