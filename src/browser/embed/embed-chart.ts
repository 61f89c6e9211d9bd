import { DRAWING } from "../../model/contract/classes.ts";
import { middleOf, type Point } from "../chart/points.ts";
import { nearestPoint, readChart, type Reading } from "../chart/reading.ts";
import { columnName, figureOf } from "../chart/figure.ts";
import { cellOf, type Table } from "../chart/table.ts";
import { make, makeTooltip } from "../chart/tooltip.ts";
import { marks } from "../page/punctuation.ts";
import { textOf } from "../page/shown-text.ts";

/**
 * Makes the drawing of an embed answer to readers, with less than `interactive-chart` does on the site's own pages: what
 * marks say at the pointer and, in the table's order, by the arrow keys, spoken too.
 */
export function enhanceEmbed(): void {
  const chart = document.querySelector<HTMLElement>(`.${DRAWING}`)!;
  const tip = makeTooltip();
  const status = make("div");
  const ring = make("div");
  let reading: Reading;
  let shown: Point | undefined;
  let pinned = false;
  const svgs = chart.querySelectorAll("svg");
  status.role = "status";
  ring.className = "ring";
  // The document is the chart: what names the one names the other.
  chart.role = chart.parentElement!.role = "application";
  chart.ariaLabel = document.title;
  chart.setAttribute("aria-describedby", svgs[0]!.getAttribute("aria-describedby")!);
  for (const svg of svgs) svg.ariaHidden = "true";
  chart.append(tip, status);

  const hide = (): void => {
    tip.hidePopover();
    ring.remove();
    shown?.mark?.classList.remove("on");
    shown = undefined;
    pinned = false;
  };
  const show = (point: Point | undefined, pin: boolean, x?: number, y?: number): void => {
    if (!point) return;
    const { left, top } = chart.getBoundingClientRect();
    const middle = middleOf(point);
    if (point !== shown) {
      hide();
      tip.textContent = sentenceOf(point, reading.table);
      point.mark?.classList.add("on");
      ring.style.translate = `${middle[0]}px ${middle[1]}px`;
      if (!point.trail) chart.append(ring);
    }
    shown = point;
    pinned = pin;
    openAbove(tip, x ?? middle[0] + left, y ?? middle[1] + top);
    const { points } = reading;
    if (pin) status.textContent = `${tip.textContent} ${points.indexOf(point) + 1}/${points.length}`;
  };
  const pick = ({ clientX: x, clientY: y }: MouseEvent, pin: boolean): void => {
    const { left, top } = chart.getBoundingClientRect();
    show(nearestPoint(reading, [x - left, y - top]), pin, x, y);
  };

  new ResizeObserver(() => {
    hide();
    reading = readChart(chart, document.querySelector("table")!);
    // Not before it can answer.
    chart.tabIndex = 0;
  }).observe(chart);
  chart.addEventListener(
    "pointermove",
    (event) => event.pointerType === "touch" || pinned || pick(event, false),
  );
  chart.addEventListener("pointerleave", () => pinned || hide());
  chart.addEventListener("click", (event) => pick(event, true));
  chart.addEventListener("blur", hide);
  addEventListener("scroll", hide);
  addEventListener("pointerdown", ({ target }) => chart.contains(target as Node) || hide());
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (key === "Escape") hide();
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (!step || event.target !== chart || ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    const { points } = reading;
    show(points[shown ? points.indexOf(shown) + step : 0], true);
  });
}

/**
 * Opens 14 px above a place of the frame, in px, or below it where 8 are not left over; a frame has no room beside its
 * drawing. The styles keep it inside the frame.
 */
function openAbove(tip: HTMLElement, x: number, y: number): void {
  tip.togglePopover(true);
  const above = y - 14 - tip.offsetHeight;
  tip.style.cssText = `--x:${x}px;--y:${above > 8 ? above : y + 14}px`;
}

/** A figure as it reads alone; of a row without figures, all its words. */
function sentenceOf(point: Point, table: Table): string {
  const { colon, comma } = marks;
  const { cells } = table.rows.get(point.row)!;
  const cell = cellOf(point, table);
  const [title, ...words] = [...cells].map((one) => textOf(one));
  const name = point.series && columnName(table.heads[cell!.cellIndex]!) + comma;
  return name + title + colon + (cell ? figureOf(cell, table) : words.filter(Boolean).join(comma));
}
