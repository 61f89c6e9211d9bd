import type { Facts } from "./facts.ts";
import type { Point } from "./points.ts";
import type { Reading } from "./reading.ts";
import type { Place } from "./table.ts";

/** A chart that answers to readers, as its parts see it: `<interactive-chart>` is one. */
export interface ChartView extends HTMLElement {
  /** What is on the page now. */
  readonly reading: Reading;
  /** What its marks, lines and words stand for. */
  readonly places: ReadonlyMap<Element, Place>;
  readonly tip: HTMLElement;
  /** Where what is said aloud is written. */
  readonly status: HTMLElement;
  factsOf(point: Point): Facts;
  /** Shows what there is to say of a point; at its middle, or at a place of the window, in px. */
  show(point: Point, pinned: boolean, at?: readonly [x: number, y: number]): void;
  hide(): void;
  /** Lets all series but this one step back, until something else is shown; without one, none. */
  dim(series?: string): void;
}
