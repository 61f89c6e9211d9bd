import { seriesColours } from "../parts/colour.ts";
import { seriesOf, timePoints } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";
import { checkDirections } from "../read/check-directions.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

/** More bars than these have no room between one another on a phone. */
const MOST_BARS = 60;
/** The part of the drawing's width that the words of a direction may take. */
const WORDS = 0.8;

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
      const { dataset, rows, channels } = input;
      const all = timePoints(rows, channels.x, channels.y);
      // Where each figure is worked out, a pale fill would tell none from another.
      const isAllHedged = all.every(({ hedged }) => hedged);
      const directions = seriesOf(
        all.map((point) => ({ ...point, hedged: point.hedged && !isAllHedged })),
        dataset,
        channels.direction,
      );
      const palette = seriesColours(directions, context);
      return {
        series: directions.map((one) => {
          const look = {
            colour: palette.get(one.id)!,
            name: context.words(one.category!.title),
            width: context.size.width * WORDS,
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
