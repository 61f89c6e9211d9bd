import { DAY } from "../../model/day.ts";
import { commonYear, indexed, only, within } from "../../scene/select.ts";
import { unpack, type Explorable, type PageSize } from "../../scene/explorable.ts";
import { drawWithNotes } from "../../scene/notes-below.ts";
import { measurer } from "../../scene/measurer.ts";
import type { DrawContext } from "../../scene/draw-context.ts";
import type { DrawTimeChart, TimeChart } from "../../scene/time-chart.ts";
import type { Choice } from "./choice.ts";

/** Draws a choice: the children for the `svg` of a size. */
export type Redraw = (facts: Explorable, size: PageSize, choice: Choice) => SVGElement[];

/** The drawings, each loaded where a chart wants it. */
const drawings = import.meta.glob<DrawTimeChart>("../../scene/drawings/*.ts", { import: "default" });

/** @param drawing name of a file in `src/scene/drawings` */
export async function loadRedraw(drawing: string): Promise<Redraw> {
  const draw = await drawings[`../../scene/drawings/${drawing}.ts`]!();
  return (facts, size, choice) => {
    const context: DrawContext = {
      document,
      size: { ...facts.sizes[size], narrow: size === "phone" },
      measure: measurer(facts.advances),
    };
    const chart = shown(facts, size, choice);
    // Annotations have their places on the linear scale.
    const scaled =
      choice.scale === "index" ? indexed(chart) : choice.scale ? { ...chart, log: true, notes: [] } : chart;
    return drawWithNotes(draw, scaled ?? chart, context).nodes;
  };
}

/** The part of the chart that a choice leaves. */
function shown(facts: Explorable, size: PageSize, { time, series }: Choice): TimeChart {
  const whole = unpack(facts, size);
  const [from, to] = time.map((index) => facts.periods[index]![2] * DAY) as [number, number];
  const apart = whole.apart ? whole.series.slice(1) : [];
  const inTime = within(
    { ...whole, series: whole.series.slice(0, whole.series.length - apart.length) },
    from,
    to,
  );
  // What stands apart has no place in time.
  const chart = { ...inTime, series: [...inTime.series, ...apart] };
  return series.length > 0 ? only(chart, series) : chart;
}

/** Whether a choice leaves nothing to draw: its series have no figures in its time. */
export const isEmpty = (facts: Explorable, choice: Choice): boolean =>
  shown(facts, "phone", choice).series.every(({ points }) => points.length === 0);

/** The year that is 100 in an index; undefined where what is shown has none in common. */
export const baseYear = (facts: Explorable, choice: Choice): number | undefined =>
  commonYear(shown(facts, "phone", choice));
