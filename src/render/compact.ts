import { KEY } from "../scene/mark-key.ts";
import { SvgElement, type SvgNode } from "../scene/svg-document.ts";

/** Attributes that hold lengths in px; a tenth of one is finer than any screen shows at these sizes. */
const GEOMETRY = new Set([
  "d",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "rx",
  "width",
  "height",
  "transform",
  "points",
  "dx",
  "dy",
  "stroke-width",
  "font-size",
]);

/**
 * Makes a drawing small, in place: lengths are rounded, the strokes of one group that stand for no row — grid lines —
 * become one path, and groups that are empty or say nothing fall away.
 */
export function compact(node: SvgElement): void {
  joinStrokes(node);
  for (const child of node.elements) {
    compact(child);
    if (child.tagName !== "g") continue;
    if (child.childNodes.length === 0) child.remove();
    else if (child.attributes.size === 0) unwrap(child);
  }
  for (const [name, value] of [...node.attributes])
    if (isWhole(node, name)) node.setAttribute(name, String(Math.round(Number(value))));
    else if (GEOMETRY.has(name)) node.setAttribute(name, roundNumbers(value));
  if (node.getAttribute("transform") === "translate(0,0)") node.removeAttribute("transform");
}

/** One path for all strokes of a look: this takes a fifth off a drawing with a grid. */
function joinStrokes(node: SvgElement): void {
  const strokes = node.elements.flatMap((child) => strokeOf(child) ?? []);
  if (strokes.length < 2 || strokes.length < node.childNodes.length) return;
  node.childNodes = [];
  for (const [, alike] of Map.groupBy(strokes, ({ look }) => JSON.stringify(look))) {
    const path = node.ownerDocument.createElementNS("", "path");
    path.setAttribute("d", alike.map(({ d }) => d).join(""));
    for (const [name, value] of alike[0]!.look) path.setAttribute(name, value);
    node.append(path);
  }
}

/** A line as a piece of path data, and what it looks like; undefined for what stands for a row. */
function strokeOf(node: SvgElement): { d: string; look: [name: string, value: string][] } | undefined {
  if (node.tagName !== "line" || node.hasAttribute(KEY) || node.childNodes.length > 0) return undefined;
  const ends = ["x1", "y1", "x2", "y2"];
  const [x1, y1, x2, y2] = ends.map((name) => roundNumbers(node.getAttribute(name) ?? "0"));
  return {
    d: `M${x1},${y1}${y1 === y2 ? `H${x2}` : x1 === x2 ? `V${y2}` : `L${x2},${y2}`}`,
    look: [...node.attributes].filter(([name]) => !ends.includes(name)),
  };
}

function unwrap(group: SvgElement): void {
  const parent = group.parentNode!;
  const children: SvgNode[] = [...group.childNodes];
  for (const child of children) parent.insertBefore(child, group);
  group.remove();
}

/** Words stand on whole pixels: half of one cannot be seen in them, and a page has hundreds. */
const isWhole = (node: SvgElement, name: string): boolean =>
  (node.tagName === "text" || node.tagName === "tspan") &&
  (name === "x" || name === "y") &&
  !Number.isNaN(Number(node.getAttribute(name)));

/** Rounds to a tenth; lengths in em keep two digits. */
function roundNumbers(value: string): string {
  return value.replace(/-?\d*\.\d+(e-?\d+)?(em)?/g, (text, _exponent, em?: string) => {
    const digits = em ? 100 : 10;
    const rounded = Math.round(Number.parseFloat(text) * digits) / digits;
    return `${Object.is(rounded, -0) ? 0 : rounded}${em ?? ""}`;
  });
}
