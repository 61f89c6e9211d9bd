/**
 * The words of a cell as they show, without the marks of its notes and sources: amounts stand there in every currency,
 * deep inside where a button sorts by a head.
 */
export const textOf = (cell: Element): string =>
  [...cell.childNodes]
    .map((node) => (node instanceof Element ? (isAside(node) ? "" : textOf(node)) : node.textContent))
    .join("")
    .trim();

const isAside = (element: Element): boolean =>
  element.localName === "sup" || getComputedStyle(element).display === "none";
