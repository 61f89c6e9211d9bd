/**
 * The words of a cell as they show, without the marks of its notes and sources: amounts stand there in every currency,
 * deep inside where a button sorts by a head.
 * @param aside selects what is no part of the words
 */
export const textOf = (cell: Element, aside = "sup"): string =>
  [...cell.childNodes]
    .map((node) =>
      node instanceof Element
        ? node.matches(aside) || !isShown(node)
          ? ""
          : textOf(node, aside)
        : node.textContent,
    )
    .join("")
    .trim();

/** Whether an element shows where what it stands in does. */
export const isShown = (element: Element): boolean => getComputedStyle(element).display !== "none";
