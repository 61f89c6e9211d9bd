import type { Language } from "../model/language.ts";
import type { Typography } from "../model/typography.ts";
import type { Phrases } from "../values/locales/typesetting/typesetting.ts";
import { typesettingOf } from "../values/locales/typesetting/typesetting-of.ts";
import { keepCompounds } from "./compounds.ts";
import { countsWhole, titleWhole, WORD_JOINER } from "./line-breaks.ts";
import { breakUnits, measureText } from "./text-metrics.ts";

/** Ems that even a narrow title has room for. */
const LONG = 10;

/** Joiners between letters, which a style keeps together where no mark stands. */
const WITHIN_WORDS = new RegExp(`(?<=[\\p{L}\\p{N}・])${WORD_JOINER}(?=[\\p{L}\\p{N}・])`, "gu");

/** Elements whose text is not prose: drawings break their own lines, tables are read in cells. */
const SKIPPED = new Set(["svg", "table", "script", "style", "title", "code", "pre", "select"]);

/** What readers copy as it is, which no joiner may get into; and titles, whose phrases stay together on any screen. */
const COPIED = /^<p class="citation"/;
const HEADING = /^h[1-6]$/;
/**
 * Running text, whose lines styles fill as print fills them: marks would only weigh there. It stands in the text of a page itself,
 * not in a box of it, such as a quote in large letters.
 */
const RUNNING = /^<(?:p|li)>$/;
const TEXT = /^<div class="prose\b/;
const BOX = /^(?:div|aside|blockquote|figure|section|details|header|nav|\w+-\w+)$/;
/** Elements within a line: a phrase may end where one begins or ends. */
const INLINE = /^(?:a|abbr|b|em|i|mark|q|span|strong|sub|sup)$/;

/**
 * Says where lines may break: figures stay whole in every language. Languages without spaces between words break
 * between phrases only, by `<wbr>` between them, for styles that keep everything else together; running text breaks anywhere
 * else. Others break at their spaces, titles not within compounds.
 * @param html markup as Astro renders it; tags are left alone
 */
export function phrases(html: string, language: Language, typography: Typography): string {
  const open: string[] = [];
  const { phrases: spaceless } = typesettingOf(language);
  const keep = keepCompounds(typography, language);
  const headingWhole = (text: string): string => keep(countsWhole(titleWhole(text)));
  /** How figures are held together in the text that comes. */
  let whole = countsWhole;
  let heading = false;
  const boxes: boolean[] = [];
  let running = false;
  /** What stands in the line of a heading before the text that comes. */
  let before = "";
  return html
    .split(/(<(?:"[^"]*"|[^">])+>)/)
    .map((part) => {
      const [, closing, name] = /^<(\/?)([a-zA-Z0-9-]+)/.exec(part) ?? [];
      if (name !== undefined) {
        if (HEADING.test(name)) {
          heading = closing === "";
          whole = heading ? headingWhole : countsWhole;
        }
        if (!INLINE.test(name)) {
          before = "";
          if (BOX.test(name)) {
            if (closing) boxes.pop();
            else boxes.push(TEXT.test(part));
          }
          running = boxes.at(-1) === true && RUNNING.test(part);
        }
        if (name === "p") whole = COPIED.test(part) ? (text) => text : countsWhole;
        if (!SKIPPED.has(name)) return part;
        if (closing) open.pop();
        else if (!part.endsWith("/>")) open.push(name);
        return part;
      }
      if (open.length > 0 || part.trim() === "") return part;
      if (!spaceless || running) return whole(part);
      // Once the marks are set, joiners in words would only keep readers from finding them on the page.
      if (!heading) return whole(marked(part, spaceless));
      const seam = isSeam(before, part, spaceless) ? "<wbr>" : "";
      before += part;
      return seam + inParts(headingWhole(part), spaceless).replace(WITHIN_WORDS, "");
    })
    .join("");
}

/**
 * Lines break by themselves after spaces, hyphens and dashes; there a mark would only weigh. Between two brackets it
 * would keep browsers from closing the gap of theirs.
 */
const BREAKS = /[\s–—-]$/;
const CLOSES = /[、。：」』）]$/u;
const OPENS = /^[「『（]/u;
const unitsOf = (text: string, { finer }: Phrases): string[] =>
  breakUnits(text).flatMap((phrase) => (measureText(phrase, 1) > LONG ? finer(phrase) : [phrase]));
const marked = (text: string, spaceless: Phrases): string =>
  unitsOf(text, spaceless).reduce((line, unit) =>
    BREAKS.test(line) || (CLOSES.test(line) && OPENS.test(unit)) ? line + unit : `${line}<wbr>${unit}`,
  );

/** Whether a phrase ends where an element parts two texts of one line. */
function isSeam(before: string, after: string, spaceless: Phrases): boolean {
  let at = 0;
  const units = before === "" ? [] : unitsOf(before + after, spaceless);
  return units.some(({ length }) => (at += length) === before.length);
}

/**
 * The two parts of a title, with an ideographic space between them: where they need two lines, each has its own.
 * The space belongs to the first, as in the balanced lines of a title it would begin the second's.
 */
const inParts = (title: string, spaceless: Phrases): string => {
  const parts = title.split(/(?<=\u3000)/);
  return parts.length === 1
    ? marked(title, spaceless)
    : parts.map((part) => `<span class="part">${marked(part, spaceless)}</span>`).join("");
};
