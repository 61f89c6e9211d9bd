import { SvgElement, SvgText, type SvgNode } from "../scene/svg-document.ts";

/** Attributes that hold lengths in px; a round1 of one is finer than any screen shows at these sizes. */
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

/** What Plot writes and nobody needs: its own classes, defaults of SVG, hints for its own style sheet. */
const DROPPED = new Set(["aria-hidden", "font-variant", "stroke-miterlimit", "text-rendering"]);

/**
 * Makes Plot's output small, stable and ours, in place:
 * its style sheet goes, labels of marks become row keys (`data-k`), ids are counted per drawing, empty groups fall away.
 * @param scope prefix of every id, unique in a page
 * @param fontSize size of the text around the drawing in px, in which lengths in em are resolved
 */
export function clean(root: SvgElement, scope: string, fontSize: number): void {
  const ids = new Map<string, string>();
  for (const child of root.elements) flatten(child, fontSize);
  tidy(root);
  if (ids.size > 0) renameReferences(root);

  function tidy(node: SvgElement): void {
    for (const child of [...node.childNodes]) {
      if (!(child instanceof SvgElement)) continue;
      tidy(child);
      if (child.tagName === "style") child.remove();
      else if (child.tagName === "g" && child.childNodes.length === 0) child.remove();
      else if (child.tagName === "g" && child.attributes.size === 0) unwrap(child);
    }
    const label = node.getAttribute("aria-label");
    node.removeAttribute("aria-label");
    if (label && node.tagName !== "g" && node.tagName !== "svg") node.setAttribute("data-k", label);
    if (node.getAttribute("class")?.startsWith("plot-")) node.removeAttribute("class");
    for (const [name, value] of [...node.attributes]) {
      if (DROPPED.has(name)) node.removeAttribute(name);
      else if (name === "id") {
        ids.set(value, `${scope}-${ids.size}`);
        node.setAttribute("id", ids.get(value)!);
      } else if (isWhole(node, name)) node.setAttribute(name, String(Math.round(Number(value))));
      else if (GEOMETRY.has(name)) node.setAttribute(name, roundNumbers(value));
    }
    if (node.getAttribute("transform") === "translate(0,0)") node.removeAttribute("transform");
  }

  function renameReferences(node: SvgElement): void {
    for (const [name, value] of node.attributes)
      if (value.includes("#"))
        node.setAttribute(
          name,
          value.replace(/#([\w-]+)/g, (whole, id: string) => (ids.has(id) ? `#${ids.get(id)}` : whole)),
        );
    node.elements.forEach(renameReferences);
  }
}

/**
 * Puts words and strokes where they are: `translate` and em become plain coordinates, and the strokes of one group
 * that stand for no row — ticks, grid lines — become one path. This takes a fifth off a drawing.
 */
function flatten(node: SvgElement, fontSize: number): void {
  const size = Number(node.getAttribute("font-size") ?? fontSize);
  if (node.getAttribute("font-size") === String(fontSize)) node.removeAttribute("font-size");
  if (node.tagName === "text" && node.elements.length === 0) placeText(node, size);
  for (const child of node.elements) flatten(child, size);
  const strokes = node.elements.filter((child) => strokeOf(child) !== undefined);
  if (strokes.length < 2 || strokes.length < node.childNodes.length) return;
  const path = node.ownerDocument.createElementNS("", "path");
  path.setAttribute("d", strokes.map((stroke) => strokeOf(stroke)).join(""));
  node.childNodes = [];
  node.append(path);
}

function placeText(node: SvgElement, size: number): void {
  const [, x, y] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(node.getAttribute("transform") ?? "") ?? [];
  if (x === undefined) return;
  const own = (name: string): number => {
    const value = node.getAttribute(name) ?? "0";
    return Number.parseFloat(value) * (value.endsWith("em") ? size : 1);
  };
  const [left, baseline] = [Number(x) + own("x"), Number(y) + own("y")];
  for (const name of ["transform", "x", "y"]) node.removeAttribute(name);
  node.setAttribute("x", roundNumbers(left.toFixed(3)));
  node.setAttribute("y", roundNumbers(baseline.toFixed(3)));
}

/** A grid line or a tick as a piece of path data; undefined for what stands for a row or looks like no other. */
function strokeOf(node: SvgElement): string | undefined {
  const number = (name: string): number => Number(node.getAttribute(name) ?? 0);
  const text = (...numbers: number[]): string => numbers.map((n) => roundNumbers(n.toFixed(3))).join();
  const names = [...node.attributes.keys()].sort().join();
  if (node.tagName === "line" && names === "x1,x2,y1,y2")
    return `M${text(number("x1"), number("y1"))}${number("y1") === number("y2") ? `H${text(number("x2"))}` : `L${text(number("x2"), number("y2"))}`}`;
  if (node.tagName !== "path" || names !== "d,transform" || node.getAttribute("d") !== "M0,0L0,5")
    return undefined;
  const [, x, y] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(node.getAttribute("transform")!) ?? [];
  return x === undefined ? undefined : `M${text(Number(x), Number(y))}v5`;
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

/** Rounds to a round1; lengths in em keep two digits. */
function roundNumbers(value: string): string {
  return value.replace(/-?\d*\.\d+(e-?\d+)?(em)?/g, (text, _exponent, em?: string) => {
    const digits = em ? 100 : 10;
    const rounded = Math.round(Number.parseFloat(text) * digits) / digits;
    return `${Object.is(rounded, -0) ? 0 : rounded}${em ?? ""}`;
  });
}

/** The first warning sign that Plot has drawn into the picture, if any. */
export function plotWarning(root: SvgElement): string | undefined {
  if (root.tagName === "text" && root.textContent.includes("\u26a0")) return root.textContent;
  for (const child of root.childNodes) {
    const found = child instanceof SvgText ? undefined : plotWarning(child);
    if (found) return found;
  }
  return undefined;
}
