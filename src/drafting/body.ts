import type { ArticleParagraph } from "./article.ts";

/** Letters that a line of prose has at least, and of scripts without spaces. */
const PROSE = { spaced: 60, unspaced: 25 };
/** Lines in a row that are no prose, from which what follows belongs to another part of the page. */
const GAP = 6;

/**
 * The lines of an article's body: the longest stretch of prose on the page, without menus, teasers beside it and lines
 * that stand twice. Headings and captions inside it stay, for a figure may stand in them.
 * @param lines all that are not empty, in the order of the file
 */
export function bodyOf(lines: readonly ArticleParagraph[]): ArticleParagraph[] {
  const stretches: ArticleParagraph[][] = [];
  let gap = GAP;
  let current: ArticleParagraph[] = [];
  for (const line of lines) {
    const prose = isProse(line.text);
    gap = prose ? 0 : gap + 1;
    if (prose && current.length === 0) stretches.push((current = []));
    if (gap >= GAP) current = [];
    else if (current.length > 0 || prose) current.push(line);
  }
  const weight = (stretch: readonly ArticleParagraph[]): number =>
    stretch.reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0);
  const body = stretches.sort((a, b) => weight(b) - weight(a))[0] ?? [...lines];
  const teasers = body.findIndex(({ text }) => isDoubled(text));
  const own = teasers < 0 ? body : body.slice(0, teasers);
  const last = own.findLastIndex(({ text }) => isProse(text));
  return withoutRepeats(last < 0 ? own : own.slice(0, last + 1));
}

/** Whether a line says the same twice: the text of a picture and its link, as teasers of other articles have them. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2;
  return text.length > 40 && text.slice(0, Math.floor(half)) === text.slice(Math.ceil(half) + 1);
}

/** Whether a line is made of sentences, as those of menus and teasers are not. */
export function isProse(text: string): boolean {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const enough = text.length >= (unspaced ? PROSE.unspaced : PROSE.spaced);
  return enough && /[.!?…。！？](?:["”’」』)]|\s|$)/u.test(text);
}

/** Of lines that say the same, the first. */
export function withoutRepeats(lines: readonly ArticleParagraph[]): ArticleParagraph[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => {
    const key = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, " ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
