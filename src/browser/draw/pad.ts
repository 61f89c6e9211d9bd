import { shownDrawing } from "../chart/reading.ts";
import { make } from "../chart/tooltip.ts";
import type { Ground } from "./ground.ts";

/** A figure of those that are drawn, and the number that was meant. */
export type At = readonly [figure: number, value: number];

/** What a pad hears of. */
interface Listener {
  /** The pointer has moved, pressed, from one place to another; from none where it has just come down. */
  stroke(from: At | undefined, to: At): void;
  /** The pointer is up again. */
  lift(): void;
  /** @returns whether the key means anything */
  press(key: string): boolean;
}

/**
 * What is drawn on: it lies over the part of the drawing where the reader goes on, so that a finger scrolls the page
 * everywhere else. It is an `application`, because only there do screen readers leave the arrow keys to the page.
 */
export function makePad(
  place: HTMLElement,
  grounds: ReadonlyMap<SVGSVGElement, Ground>,
  { stroke, lift, press }: Listener,
): HTMLElement {
  const pad = make("div");
  pad.className = "pad";
  pad.role = "application";
  pad.tabIndex = 0;
  place.append(pad);
  let last: At | undefined;

  const placeOf = ({ clientX, clientY }: PointerEvent): At => {
    const svg = shownDrawing(place);
    const { xs, valueAt } = grounds.get(svg)!;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()!.inverse());
    const distance = (index: number): number => Math.abs(xs[index]! - x);
    const nearest = xs.reduce((best, _x, index) => (distance(index) < distance(best) ? index : best), 0);
    return [nearest, valueAt(y)];
  };
  const move = (event: PointerEvent): void => {
    const to = placeOf(event);
    stroke(last, to);
    last = to;
  };
  pad.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    pad.setPointerCapture(event.pointerId);
    last = undefined;
    move(event);
  });
  pad.addEventListener("pointermove", (event) => pad.hasPointerCapture(event.pointerId) && move(event));
  pad.addEventListener("lostpointercapture", lift);
  pad.addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (!ctrlKey && !altKey && !metaKey && press(key)) event.preventDefault();
  });
  new ResizeObserver(() => {
    const svg = shownDrawing(place);
    const { anchor, xs } = grounds.get(svg)!;
    const outer = place.getBoundingClientRect();
    const { top, height } = svg.getBoundingClientRect();
    // As far to the right of the last figure as to the left of the first.
    const air = (xs[0]! - anchor[0]) / 2;
    const [left, right] = [xs[0]! - air, xs.at(-1)! + air].map(
      (x) => new DOMPoint(x, 0).matrixTransform(svg.getScreenCTM()!).x,
    ) as [number, number];
    // In parts of the place: in a window that becomes narrower it is never too wide.
    const across = (px: number): string => `${(px / outer.width) * 100}%`;
    pad.style.cssText = `left:${across(left - outer.left)};top:${top - outer.top}px;width:${across(right - left)};height:${height}px`;
  }).observe(place);
  return pad;
}
