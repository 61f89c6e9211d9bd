import { z } from "zod";
import { accentOf } from "../parts/colour.ts";
import { seriesOf, timePoints } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";
import { checkRegion } from "../read/check-region.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

/** More years than any time axis has. */
const MOST_YEARS = 1e5;

/** Single readings on a true time axis: irregular dates stay irregular, and nothing is drawn between them. */
export default timeChartType({
  shows: "Single readings on a true time axis, with nothing drawn between them.",
  channels: { x: { type: "period" }, y: { type: "number" } },
  options: {
    zero: z.boolean().default(true).describe("Whether the axis begins at zero."),
    stems: z.boolean().default(true).describe("Whether a line leads from the axis to each dot."),
    steps: z
      .boolean()
      .default(false)
      .describe("Whether a pale area rises in steps: totals of which each holds until more is known."),
    maxGap: z
      .number()
      .min(0)
      .optional()
      .describe(
        "Years between two readings from which on dots lead over instead of a step: left out, all are steps.",
      ),
    color: z
      .string()
      .optional()
      .describe("The region whose accent they have; left out, the first of the site."),
  },
  annotations: true,
  check({ options: { color } }, report, regions) {
    if (color !== undefined) checkRegion("color", color, regions, report);
  },
  facts: overTimeFacts({ time: "x", number: "y", counts: "figures" }),
  overTime: {
    drawing: "dots",
    chart(input, context) {
      const { dataset, rows, channels, options } = input;
      const look = { colour: accentOf(options.color, context), name: undefined };
      const all = timePoints(rows, channels.x, channels.y);
      // Where each figure is worked out, hollow dots would tell none from another.
      const isAllHedged = all.every(({ hedged }) => hedged);
      const told = all.map((point) => ({ ...point, hedged: point.hedged && !isAllHedged }));
      return {
        series: seriesOf(told, dataset, undefined).map((one) => drawnSeries(one, look, input, context)),
        ...timeParts(input, context),
        reverse: false,
        zero: options.zero,
        // No step is so long.
        maxGap: options.maxGap ?? MOST_YEARS,
        stems: options.stems && options.zero && !options.steps,
        ...(options.steps && options.zero && { steps: true }),
      };
    },
  },
});
