import type { Language } from "../../model/language.ts";
import type { Chart, Content } from "../../charts/chart.ts";
import { drawChart } from "../../render/render-chart.ts";
import { inkBoundsOf, type Bounds } from "../../scene/bounds.ts";
import { unbind } from "../../scene/mark-key.ts";
import { serialize, type SvgElement } from "../../scene/svg-document.ts";

/** Height to width of the frame, and from where on a drawing counts as too tall for it. */
const FRAME = 2 / 3;
const TALL = 1.2;
const MARGIN = 4;
const NARROWEST = 300;

/**
 * A drawing without words and row keys, cut to its marks: the chart's shape, small enough for lists. The phone's has
 * the larger marks; where it is tall, the column's serves, and of one that is tall too the upper part is shown.
 */
export function thumbnail(chart: Chart, language: Language, content: Content): string {
  const phone = cutToMarks(drawChart(chart, "phone", language, content).root);
  const { root, box } =
    height(phone.box) > TALL * width(phone.box)
      ? cutToMarks(drawChart(chart, "column", language, content).root)
      : phone;
  const isTall = height(box) > TALL * width(box);
  // Marks in a single file, as in a timeline, would fill the frame with the first of them.
  const across = isTall ? Math.max(width(box), NARROWEST) : width(box);
  const left = box.left - (across - width(box)) / 2;
  root.setAttribute(
    "viewBox",
    [left, box.top, across, isTall ? across * FRAME : height(box)].map(Math.round).join(" "),
  );
  return serialize(root);
}

const width = (box: Bounds): number => box.right - box.left;
const height = (box: Bounds): number => box.bottom - box.top;

function cutToMarks(root: SvgElement): { root: SvgElement; box: Bounds } {
  const { left, top, right, bottom } = inkBoundsOf(root)!;
  stripWords(root);
  return {
    root,
    box: { left: left - MARGIN, top: top - MARGIN, right: right + MARGIN, bottom: bottom + MARGIN },
  };
}

function stripWords(node: SvgElement): void {
  unbind(node);
  for (const child of node.elements) {
    if (child.tagName === "text" || child.tagName === "title") child.remove();
    else if (child.tagName === "pattern") scope(node, child);
    stripWords(child);
  }
}

/** The same chart may stand on the page in full: patterns need ids of their own. */
function scope(parent: SvgElement, pattern: SvgElement): void {
  const id = pattern.getAttribute("id");
  pattern.setAttribute("id", `${id}-t`);
  for (const other of parent.elements)
    if (other.getAttribute("fill") === `url(#${id})`) other.setAttribute("fill", `url(#${id}-t)`);
}
