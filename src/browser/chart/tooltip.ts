import type { Facts } from "./facts.ts";

/** Between a tooltip and its point, and the edges of the window, in px. */
const [AWAY, EDGE] = [14, 8];
/** From this width of the window on, a tooltip stands beside its point instead of above it, in px. */
const BESIDE = 600;

export const make = (name: string, ...children: (Node | string)[]): HTMLElement => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

/** The words at a point, above everything else on the page. Readers of screens hear them elsewhere. */
export function makeTooltip(): HTMLElement {
  const tip = make("div");
  tip.className = "tip";
  tip.role = "tooltip";
  tip.popover = "manual";
  return tip;
}

/** @param colours of categories, where the point has others beside it */
export function fill(
  tip: HTMLElement,
  { title, lines, notes }: Facts,
  colours: ReadonlyMap<string, string>,
): void {
  tip.replaceChildren(
    make("b", title),
    ...lines.map(({ name, value, isFigure, main, series }) => {
      const swatch = make("i");
      swatch.style.background = colours.get(series) ?? "";
      const line = make("p", ...(series ? [swatch] : []), make("span", name), make("span", value));
      line.className = main ? "main" : isFigure ? "" : "words";
      return line;
    }),
    ...notes.map((note) => make("small", note)),
  );
}

/**
 * Opens at a place of the window, in px, and inside it: beside the place where there is room, else above it, or below.
 */
export function openAt(tip: HTMLElement, x: number, y: number): void {
  tip.togglePopover(true);
  const { offsetWidth: width, offsetHeight: height } = tip;
  const { clientWidth, clientHeight } = document.documentElement;
  const beside = (at: number, size: number, isBefore: boolean): number =>
    isBefore ? at - AWAY - size : at + AWAY;
  const [left, top] =
    clientWidth < BESIDE
      ? [x - width / 2, beside(y, height, y - AWAY - height > EDGE)]
      : [beside(x, width, x + AWAY + width > clientWidth - EDGE), y - height / 2];
  const inside = (at: number, size: number, room: number): number =>
    Math.round(Math.max(EDGE, Math.min(at, room - size - EDGE)));
  tip.style.transform = `translate(${inside(left, width, clientWidth)}px,${inside(top, height, clientHeight)}px)`;
}

/** The colour of a mark, empty where it has none of the theme. Strokes first: hollow dots are filled with the paper's. */
export const colourOf = (mark: Element): string =>
  ["stroke", "fill"]
    .map((name) => mark.closest(`[${name}]`)?.getAttribute(name) ?? "")
    .find((colour) => colour.startsWith("var")) ?? "";
