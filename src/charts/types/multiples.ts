import { panelsAcross } from "../../scene/drawings/multiples.ts";
import { seriesColours } from "../parts/colour.ts";
import { seriesOf, timePoints } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

/** More panels than these fill several screens of a phone. */
const MOST_PANELS = 12;
/** Lines that a title may have where a frame is low. */
const MOST_LINES = 3;

/** One small panel for each category, on one time axis and one scale, so that different measures are seen together but never joined. */
export default timeChartType({
  shows: `One small panel for each category, at most ${MOST_PANELS}, on one time axis and one scale.`,
  channels: { x: { type: "period" }, y: { type: "number" }, panel: { type: "category" } },
  check({ dataset, rows, channels }, report) {
    const panels = seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.panel);
    if (panels.length > MOST_PANELS)
      report(
        "panel",
        `makes ${panels.length} panels, and nobody compares more than ${MOST_PANELS}: choose some of them by a filter`,
      );
  },
  facts: overTimeFacts({ time: "x", number: "y", series: "panel", counts: "series" }),
  overTime: {
    drawing: "multiples",
    chart(input, context) {
      const { dataset, rows, channels } = input;
      const panels = seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.panel);
      const palette = seriesColours(panels, context);
      const { width, most } = panelsAcross(panels.length, context);
      const inFrame = context.size.tallest !== undefined && { most: MOST_LINES };
      return {
        series: panels.slice(0, most).map((one) => {
          const look = {
            colour: palette.get(one.id)!,
            name: context.words(one.category!.title),
            width,
            ...inFrame,
          };
          return drawnSeries(one, look, input, context);
        }),
        ...timeParts(input, context),
        reverse: false,
        zero: true,
        maxGap: 1.1,
        ...(panels.length > most && { leftOut: panels.length - most }),
      };
    },
  },
});
