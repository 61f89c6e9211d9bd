import type { Chart, Content } from "../../charts/chart.ts";
import { drawThumbnail } from "../../charts/thumbnails/draw-thumbnail.ts";
import { AREA, THUMBNAIL } from "../../charts/thumbnails/frame.ts";
import { memoize } from "../../model/memoize.ts";
import type { Language } from "../../model/language.ts";
import { chartContext } from "../../render/chart-context.ts";
import { compact } from "../../render/compact.ts";
import { serialize, type SvgElement } from "../../scene/svg-document.ts";

/**
 * A chart for lists: thick marks, and one number or name, drawn by its type for this size. It stands beside a title that
 * says it all, and its marks say nothing of rows.
 */
export const thumbnail = (chart: Chart, language: Language, content: Content): string =>
  serialize(framed(drawn(chart, language, content), 0));

/** The marks of a thumbnail alone, for a place that says the number itself. */
export function marksOfThumbnail(chart: Chart, language: Language, content: Content): string {
  const root = framed(drawn(chart, language, content).cloneNode(true), AREA.top - EDGE);
  for (const child of root.elements) if (child.tagName === "text") child.remove();
  return serialize(root);
}

/** The number or name of a thumbnail. */
export const numberOfThumbnail = (chart: Chart, language: Language, content: Content): string =>
  drawn(chart, language, content).elements.find(({ tagName }) => tagName === "text")?.textContent ?? "";

/** What marks may reach beyond their area, in px. */
const EDGE = 8;

function framed(root: SvgElement, top: number): SvgElement {
  root.setAttribute("viewBox", `0 ${top} ${THUMBNAIL.width} ${THUMBNAIL.height - top}`);
  return root;
}

const drawn = memoize(
  (chart: Chart, language: Language, content: Content): SvgElement => {
    const root = drawThumbnail(chart, chartContext("phone", language, content)) as unknown as SvgElement;
    compact(root);
    for (const name of [...root.attributes.keys()]) root.removeAttribute(name);
    return root;
  },
  (language) => language,
);
