import type { ChartView } from "./chart-view.ts";
import { middleOf, type Point } from "./points.ts";

/** Up to this size, in px, a mark is small enough to get a ring around it. */
const SMALL = 20;

/** What stands out in a chart and in its table, and what steps back for it. */
export class Emphasis {
  readonly #chart: ChartView;
  #on: Element[] = [];
  #series = "";

  constructor(chart: ChartView) {
    this.#chart = chart;
  }

  /** Lets all series but this one step back, until it is called again; without one, none. */
  keep(series = ""): void {
    this.#series = series;
    this.dim();
  }

  /** The same for the moment: what is shown next ends it. */
  dim(series = this.#series): void {
    for (const [part, own] of this.#chart.places)
      part.classList.toggle("dim", !!series && !!own.series && own.series !== series);
  }

  /**
   * Marks marks and their rows in the table; corners of lines, and dots, get a ring around them.
   * @param series which the others step back from
   */
  mark(points: readonly Point[], series?: string): void {
    for (const element of this.#on) element.classList.remove("on");
    for (const ring of this.#chart.querySelectorAll(".ring")) ring.remove();
    this.#on = points.flatMap(({ mark, row }) =>
      [mark ?? [], this.#chart.reading.table.rows.get(row)!].flat(),
    );
    for (const element of this.#on) element.classList.add("on");
    for (const point of points) {
      if (point.trail || point.right - point.left > SMALL || point.bottom - point.top > SMALL) continue;
      const ring = document.createElement("i");
      ring.className = "ring";
      ring.style.translate = middleOf(point)
        .map((at) => `${at}px`)
        .join(" ");
      this.#chart.append(ring);
    }
    this.dim(series);
  }
}
