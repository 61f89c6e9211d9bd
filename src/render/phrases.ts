import type { Language } from "../model/language.ts";
import { breakUnits, finer, measureText } from "./text-metrics.ts";

/** Ems that even a narrow title has room for. */
const LONG = 10;
const split = (phrase: string): string[] => (measureText(phrase, 1) > LONG ? finer(phrase) : [phrase]);

/** Elements whose text is not prose: drawings break their own lines, tables are read in cells. */
const SKIPPED = new Set(["svg", "table", "script", "style", "title", "code", "pre", "select"]);

/**
 * Lets Japanese break between phrases only: puts `<wbr>` between them (BudouX), for styles that keep everything else
 * together. Other languages break at spaces and come back unchanged.
 * @param html markup as Astro renders it; tags are left alone
 */
export function phrases(html: string, language: Language): string {
  if (language !== "ja") return html;
  const open: string[] = [];
  return html
    .split(/(<(?:"[^"]*"|[^">])+>)/)
    .map((part) => {
      const [, closing, name] = /^<(\/?)([a-zA-Z0-9-]+)/.exec(part) ?? [];
      if (name !== undefined) {
        if (!SKIPPED.has(name)) return part;
        if (closing) open.pop();
        else if (!part.endsWith("/>")) open.push(name);
        return part;
      }
      return open.length > 0 || part.trim() === "" ? part : marked(part);
    })
    .join("");
}

/** Lines break by themselves after spaces, hyphens and dashes; there a mark would only weigh. */
const marked = (text: string): string =>
  breakUnits(text)
    .flatMap(split)
    .reduce((line, unit) => (/[\s–—-]$/.test(line) ? line + unit : `${line}<wbr>${unit}`));
