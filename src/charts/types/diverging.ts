import { ticks } from "d3";
import type { NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { seriesColours } from "../parts/colour.ts";
import { seriesOf, timePoints, type TimePoint } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";
import { checkDirections } from "../read/check-directions.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

/** More bars than these have no room between one another on a phone. */
const MOST_BARS = 60;
/** What stands beside the words of a direction in a line, besides the numbers at the axis: an arrow and distances, in heights of letters. */
const BESIDE = 2.2;
/** The axis goes on beyond the longest bars, about so far. */
const BEYOND = 1.3;

/** What is above zero and what is below it, over time: a balance, a change, a difference. */
export default timeChartType({
  shows: `Bars up and down from zero on a true time axis, at most ${MOST_BARS}; a category says in words what each direction means.`,
  channels: {
    x: { type: "period" },
    y: { type: "number" },
    direction: { type: "category" },
  },
  annotations: true,
  check({ dataset, rows, channels }, report) {
    const all = timePoints(rows, channels.x, channels.y);
    checkDirections(seriesOf(all, dataset, channels.direction), report);
    if (all.length > MOST_BARS)
      report("x", `makes ${all.length} bars, and ${MOST_BARS} have room: choose some by a filter`);
  },
  facts: overTimeFacts({ time: "x", number: "y", counts: "figures" }),
  overTime: {
    drawing: "diverging",
    chart(input, context) {
      const { dataset, rows, channels, fields } = input;
      const all = timePoints(rows, channels.x, channels.y);
      // Where each figure is worked out, a pale fill would tell none from another.
      const isAllHedged = all.every(({ hedged }) => hedged);
      const directions = seriesOf(
        all.map((point) => ({ ...point, hedged: point.hedged && !isAllHedged })),
        dataset,
        channels.direction,
      );
      const palette = seriesColours(directions, context);
      const width = wordsWidth(all, fields.y, context);
      return {
        series: directions.map((one) => {
          const look = {
            colour: palette.get(one.id)!,
            name: context.words(one.category!.title),
            width,
            most: 2,
          };
          return drawnSeries(one, look, input, context);
        }),
        ...timeParts(input, context),
        reverse: false,
        zero: true,
        maxGap: 0,
      };
    },
  },
});

/** How wide the words of a direction may be, in px: between the numbers at the axis and the right edge. */
function wordsWidth(points: readonly TimePoint[], { unit }: NumberField, context: ChartContext): number {
  const { width, fontSize } = context.size;
  const values = points.map(({ value }) => value * BEYOND);
  const labels = ticks(Math.min(0, ...values), Math.max(0, ...values), 6).map((value) =>
    context.measure(context.quantity({ value, unit, derived: false, cells: [] }, "axis"), fontSize),
  );
  return width - Math.max(0, ...labels) - fontSize * BESIDE;
}
