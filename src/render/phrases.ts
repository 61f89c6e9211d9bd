import type { Language } from "../model/language.ts";
import { countsWhole, figuresWhole } from "./figures-whole.ts";
import { breakUnits, finer, measureText } from "./text-metrics.ts";

/** Ems that even a narrow title has room for. */
const LONG = 10;
const split = (phrase: string): string[] => (measureText(phrase, 1) > LONG ? finer(phrase) : [phrase]);

/** Elements whose text is not prose: drawings break their own lines, tables are read in cells. */
const SKIPPED = new Set(["svg", "table", "script", "style", "title", "code", "pre", "select"]);

/** What readers copy as it is, which no joiner may get into; and titles, whose phrases stay together on any screen. */
const COPIED = /^<p class="citation"/;
const HEADING = /^h[1-6]$/;

/**
 * Says where lines may break: figures stay whole in every language, and Japanese breaks between phrases only, by
 * `<wbr>` between them (BudouX), for styles that keep everything else together. Others break at their spaces.
 * @param html markup as Astro renders it; tags are left alone
 */
export function phrases(html: string, language: Language): string {
  const open: string[] = [];
  /** How figures are held together in the text that comes. */
  let whole = countsWhole;
  return html
    .split(/(<(?:"[^"]*"|[^">])+>)/)
    .map((part) => {
      const [, closing, name] = /^<(\/?)([a-zA-Z0-9-]+)/.exec(part) ?? [];
      if (name !== undefined) {
        if (HEADING.test(name)) whole = closing ? countsWhole : figuresWhole;
        else if (name === "p") whole = COPIED.test(part) ? (text) => text : countsWhole;
        if (!SKIPPED.has(name)) return part;
        if (closing) open.pop();
        else if (!part.endsWith("/>")) open.push(name);
        return part;
      }
      if (open.length > 0 || part.trim() === "") return part;
      return whole(language === "ja" ? marked(part) : part);
    })
    .join("");
}

/** Lines break by themselves after spaces, hyphens and dashes; there a mark would only weigh. */
const marked = (text: string): string =>
  breakUnits(text)
    .flatMap(split)
    .reduce((line, unit) => (/[\s–—-]$/.test(line) ? line + unit : `${line}<wbr>${unit}`));
