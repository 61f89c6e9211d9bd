import type { SvgElement } from "../scene/svg-document.ts";

/**
 * Gives the ids of a drawing names of its own, in place: Plot's come from counters of the whole process.
 * @param scope prefix of every id, unique in a page
 */
export function scopeIds(root: SvgElement, scope: string): void {
  const ids = new Map<string, string>();
  name(root);
  if (ids.size > 0) refer(root);

  function name(node: SvgElement): void {
    const id = node.getAttribute("id");
    if (id !== null) {
      ids.set(id, `${scope}-${ids.size}`);
      node.setAttribute("id", ids.get(id)!);
    }
    node.elements.forEach(name);
  }

  function refer(node: SvgElement): void {
    for (const [attribute, value] of node.attributes)
      if (value.includes("#"))
        node.setAttribute(
          attribute,
          value.replace(/#([\w-]+)/g, (whole, id: string) => (ids.has(id) ? `#${ids.get(id)}` : whole)),
        );
    node.elements.forEach(refer);
  }
}
