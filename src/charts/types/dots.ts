import { z } from "zod";
import { countrySchema } from "../../model/dataset.ts";
import { drawDots } from "../../scene/dots.ts";
import { chartType } from "../chart-type.ts";
import { accent } from "../parts/colour.ts";
import { seriesOf, timePoints } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";

/** Single readings on a true time axis: irregular dates stay irregular, and nothing is drawn between them. */
export default chartType({
  channels: { x: { type: "period" }, y: { type: "number" } },
  options: {
    zero: z.boolean().default(true),
    stems: z.boolean().default(true),
    color: countrySchema.default("both"),
  },
  annotations: true,
  overTime: {
    draw: drawDots,
    chart(input, context) {
      const { dataset, rows, channels, options } = input;
      const look = { colour: accent(options.color), name: undefined };
      return {
        series: seriesOf(timePoints(rows, channels.x, channels.y), dataset, undefined).map((one) =>
          drawnSeries(one, look, input, context),
        ),
        ...timeParts(input, context),
        reverse: false,
        zero: options.zero,
        maxGap: 0,
        stems: options.stems && options.zero,
      };
    },
  },
});
