import { memoize } from "../model/memoize.ts";
import { escapeXml } from "../model/escape-xml.ts";
import { breakTitle, type KeepCompounds } from "./compounds.ts";
import { WORD_JOINER } from "./line-breaks.ts";
import { serifFontFor } from "./serif.ts";
import { breakUnits, measureText, phrasesOf } from "./text-metrics.ts";

/**
 * Headlines of pictures: in the serif of the site's headlines as outlines, letter by letter, because no rasteriser
 * joins the files that its alphabets come in; what that serif lacks, as bold text.
 */
const WEIGHT = 700;

interface Letter {
  path: string;
  /** In em. */
  advance: number;
}
/** A letter with its outline in em, y downwards; undefined where the serif has none. */
const letter = memoize((character: string): Letter | undefined => {
  const code = character.codePointAt(0)!;
  const font = serifFontFor(character);
  if (!font) return undefined;
  const glyph = font.glyphForCodePoint(code);
  const em = font.unitsPerEm;
  return { path: glyph.path.scale(1 / em, -1 / em).toSVG(), advance: glyph.advanceWidth / em };
});

const isOutlined = (text: string): boolean => [...text].every((character) => letter(character));

/** A line in outlines, from x on the baseline, as SVG; undefined where the serif lacks a letter. */
export function outlined(
  line: string,
  [x, baseline]: readonly [number, number],
  size: number,
  fill: string,
): string | undefined {
  const text = line.normalize("NFC");
  if (!isOutlined(text)) return undefined;
  let at = 0;
  return [...text]
    .map((character) => {
      const { path, advance } = letter(character)!;
      const left = x + at * size;
      at += advance;
      return path
        ? `<path transform="translate(${round(left)} ${round(baseline)}) scale(${size})" d="${path}" fill="${fill}"/>`
        : "";
    })
    .join("");
}

function widthOf(text: string, size: number, inSerif: boolean): number {
  if (!inSerif) return measureText(text, size, WEIGHT);
  let width = 0;
  for (const character of text) width += letter(character)!.advance;
  return width * size;
}

/**
 * Breaks into lines no wider than `width` px, as few as can be, and then as even as can be. Between the two parts of
 * a headline may stand an ideographic space, and there a line ends.
 */
const linesOf = (
  text: string,
  keep: KeepCompounds,
  ...frame: [width: number, size: number, inSerif: boolean, phrases: boolean]
): string[] =>
  text.split("\u3000").flatMap((part) => breakTitle(part, keep, (words) => evenLines(words, ...frame)));

/** A compound does not break at its hyphen, which in large letters looks like a slip. */
const compoundsWhole = (units: readonly string[]): string[] =>
  units.reduce<string[]>((whole, unit) => {
    if (/\p{L}-$/u.test(whole.at(-1) ?? "")) whole[whole.length - 1] += unit;
    else whole.push(unit);
    return whole;
  }, []);

const CLAUSE = /[、。,;:：]$/u;

function evenLines(text: string, width: number, size: number, inSerif: boolean, phrases: boolean): string[] {
  const units = compoundsWhole(breakUnits(text)).flatMap((unit) =>
    phrases || widthOf(unit, size, inSerif) <= width
      ? [unit]
      : (phrasesOf(unit)?.words(unit.replaceAll(WORD_JOINER, "")) ?? [unit]),
  );
  // The best lines of the words from each one on: as few as can be, and among those the ones whose gaps, squared, sum
  // up to the least; where a line ends with a clause, its gap is a rest and counts less. A word that is too wide stands
  // alone.
  const best: { lines: string[]; gaps: number }[] = [];
  best[units.length] = { lines: [], gaps: 0 };
  for (let from = units.length - 1; from >= 0; from--)
    for (let to = from + 1; to <= units.length; to++) {
      const line = units.slice(from, to).join("").trimEnd();
      const gap = width - widthOf(line, size, inSerif);
      if (gap < 0 && to > from + 1) break;
      const rest = best[to]!;
      const weight = CLAUSE.test(line) ? 0.75 : 1;
      const one = { lines: [line, ...rest.lines], gaps: weight * gap ** 2 + rest.gaps };
      const known = best[from];
      if (
        !known ||
        one.lines.length < known.lines.length ||
        (one.lines.length === known.lines.length && one.gaps < known.gaps)
      )
        best[from] = one;
    }
  return best[0]!.lines;
}

export interface Headline {
  /** Height in px from the top of the first line to the bottom of the last. */
  height: number;
  /** Width of the widest line in px. */
  width: number;
  /** Width of the last line in px: a lone word there looks lost. */
  last: number;
  /** The headline as SVG, its top left corner at x, y. */
  svg(x: number, y: number, fill: string): string;
}

/** Height of a line relative to its size, with room for two diacritics on a capital. */
const LINE_HEIGHT = 1.18;

/**
 * @param keep what holds the compounds of its language together
 * @param phrases whether phrases stay together even where one is wider than `width`
 */
export function headline(
  words: string,
  width: number,
  size: number,
  keep: KeepCompounds,
  phrases = true,
): Headline {
  const text = words.normalize("NFC");
  const inSerif = isOutlined(text);
  const lineHeight = size * (inSerif ? LINE_HEIGHT : 1.32);
  const lines = linesOf(text, keep, width, size, inSerif, phrases);
  const widths = lines.map((line) => widthOf(line, size, inSerif));
  return {
    height: lines.length * lineHeight,
    width: Math.max(...widths),
    last: widths.at(-1) ?? 0,
    svg: (x, y, fill) =>
      lines
        .map((line, index) => {
          const baseline = y + index * lineHeight + size * 0.92;
          return inSerif
            ? outlined(line, [x, baseline], size, fill)!
            : `<text x="${x}" y="${baseline}" font-size="${size}" font-weight="${WEIGHT}" fill="${fill}">${escapeXml(line)}</text>`;
        })
        .join(""),
  };
}

const round = (n: number): number => Math.round(n * 100) / 100;
