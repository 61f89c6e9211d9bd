import { round1 } from "../../scene/draw-context.ts";
import { bind } from "../../scene/mark.ts";
import { SvgElement } from "../../scene/svg-document.ts";

/** What Plot writes and nobody needs: defaults of SVG, and hints for its own style sheet. */
const DROPPED = ["aria-hidden", "font-variant", "stroke-miterlimit", "text-rendering"];

/**
 * Makes Plot's output a drawing like all others, in place: its style sheet and classes go, labels of marks become the
 * keys of their rows, words stand at plain coordinates, and what Plot says of all text on its root is said where it has
 * text, so that it does not bind the words of others.
 * @param fontSize size of the text around the drawing in px, in which lengths in em are resolved
 */
export function normalise(root: SvgElement, fontSize: number): void {
  const anchor = root.getAttribute("text-anchor");
  for (const child of root.elements) {
    const hasText = child.elements.some(({ tagName }) => tagName === "text");
    if (anchor && hasText && child.hasAttribute("aria-label") && !child.hasAttribute("text-anchor"))
      child.setAttribute("text-anchor", anchor);
    normaliseElement(child, fontSize);
  }
}

function normaliseElement(node: SvgElement, fontSize: number): void {
  if (node.tagName === "style") return node.remove();
  const size = Number(node.getAttribute("font-size") ?? fontSize);
  if (node.getAttribute("font-size") === String(fontSize)) node.removeAttribute("font-size");
  if (node.tagName === "text" && node.elements.length === 0) placeText(node, size);
  const label = node.getAttribute("aria-label");
  for (const name of ["aria-label", ...DROPPED]) node.removeAttribute(name);
  if (label && node.tagName !== "g") bind(node as unknown as Element, label);
  if (node.getAttribute("class")?.startsWith("plot-")) node.removeAttribute("class");
  for (const child of node.elements) normaliseElement(child, size);
}

/** Words that Plot shifts by `translate` and places by em. */
function placeText(node: SvgElement, size: number): void {
  const [, x, y] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(node.getAttribute("transform") ?? "") ?? [];
  if (x === undefined) return;
  const own = (name: string): number => {
    const value = node.getAttribute(name) ?? "0";
    return Number.parseFloat(value) * (value.endsWith("em") ? size : 1);
  };
  const [left, baseline] = [Number(x) + own("x"), Number(y) + own("y")];
  for (const name of ["transform", "x", "y"]) node.removeAttribute(name);
  node.setAttribute("x", String(round1(left)));
  node.setAttribute("y", String(round1(baseline)));
}
