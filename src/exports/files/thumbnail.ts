import type { Language } from "../../model/language.ts";
import type { Chart, Content } from "../../charts/chart.ts";
import { drawChart } from "../../render/render-chart.ts";
import { serialize, SvgElement } from "../../scene/svg-document.ts";

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

const width = (box: Box): number => box.right - box.left;
const height = (box: Box): number => box.bottom - box.top;

function cutToMarks(root: SvgElement): { root: SvgElement; box: Box } {
  stripWords(root);
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  measure(root, 0, 0, box);
  return {
    root,
    box: {
      left: box.left - MARGIN,
      top: box.top - MARGIN,
      right: box.right + MARGIN,
      bottom: box.bottom + MARGIN,
    },
  };
}

function stripWords(node: SvgElement): void {
  node.removeAttribute("data-k");
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

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Widens the box by the marks under a node; curves count by their control points. */
function measure(node: SvgElement, x: number, y: number, box: Box): void {
  const [dx = 0, dy = 0] =
    /translate\(([-\d.]+)[ ,]*([-\d.]+)?/
      .exec(node.getAttribute("transform") ?? "")
      ?.slice(1)
      .map((n) => Number(n ?? 0)) ?? [];
  const [left, top] = [x + dx, y + dy];
  const number = (name: string): number => Number(node.getAttribute(name) ?? 0);
  const add = (px: number, py: number, reach = 0): void => {
    box.left = Math.min(box.left, left + px - reach);
    box.right = Math.max(box.right, left + px + reach);
    box.top = Math.min(box.top, top + py - reach);
    box.bottom = Math.max(box.bottom, top + py + reach);
  };
  switch (node.tagName) {
    case "circle":
      add(number("cx"), number("cy"), number("r"));
      break;
    case "rect":
      add(number("x"), number("y"));
      add(number("x") + number("width"), number("y") + number("height"));
      break;
    case "line":
      add(number("x1"), number("y1"));
      add(number("x2"), number("y2"));
      break;
    case "path":
      for (const [px, py] of points(node.getAttribute("d") ?? "")) add(px, py);
      break;
    case "pattern":
    case "clipPath":
    case "marker":
      return;
  }
  for (const child of node.elements) measure(child, left, top, box);
}

/** How many numbers each command of a path takes; the last two are its point. */
const ARITY: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 };

function points(path: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const kind = command!.toUpperCase();
    const relative = command !== kind;
    const numbers = rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    const arity = ARITY[kind];
    if (!arity) continue;
    for (let at = 0; at + arity <= numbers.length; at += arity) {
      const part = numbers.slice(at, at + arity);
      const [ox, oy] = relative ? [x, y] : [0, 0];
      if (kind === "H") x = ox + part[0]!;
      else if (kind === "V") y = oy + part[0]!;
      else [x, y] = [ox + part.at(-2)!, oy + part.at(-1)!];
      found.push([x, y]);
    }
  }
  return found;
}
