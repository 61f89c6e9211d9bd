import { SvgElement, SvgText, type SvgNode } from "./svg-document.ts";

/** Attributes that hold lengths in px; a tenth of one is finer than any screen shows at these sizes. */
const GEOMETRY = new Set(["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height", "transform", "points", "dx", "dy", "stroke-width", "font-size"]);

/** What Plot writes and nobody needs: its own classes, defaults of SVG, hints for its own style sheet. */
const DROPPED = new Set(["aria-hidden", "font-variant", "stroke-miterlimit", "text-rendering"]);

/**
 * Makes Plot's output small, stable and ours, in place:
 * its style sheet goes, labels of marks become row keys (`data-k`), ids are counted per drawing, empty groups fall away.
 * @param scope prefix of every id, unique in a page
 */
export function clean(root: SvgElement, scope: string): void {
  const ids = new Map<string, string>();
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
      } else if (GEOMETRY.has(name)) node.setAttribute(name, roundNumbers(value));
    }
    if (node.getAttribute("transform") === "translate(0,0)") node.removeAttribute("transform");
  }

  function renameReferences(node: SvgElement): void {
    for (const [name, value] of node.attributes)
      if (value.includes("#")) node.setAttribute(name, value.replace(/#([\w-]+)/g, (whole, id: string) => (ids.has(id) ? `#${ids.get(id)}` : whole)));
    node.elements.forEach(renameReferences);
  }
}

function unwrap(group: SvgElement): void {
  const parent = group.parentNode!;
  const children: SvgNode[] = [...group.childNodes];
  for (const child of children) parent.insertBefore(child, group);
  group.remove();
}

/** Rounds to a tenth; lengths in em keep two digits. */
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
