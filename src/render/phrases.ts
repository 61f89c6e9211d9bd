import type { Language } from "../model/language.ts";
import { breakUnits } from "./text-metrics.ts";

/** Elements whose text is not prose: drawings break their own lines, tables are read in cells. */
const SKIPPED = new Set(["svg", "table", "script", "style", "title", "code", "pre"]);

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
      return open.length > 0 || part.trim() === "" ? part : breakUnits(part).join("<wbr>");
    })
    .join("");
}
