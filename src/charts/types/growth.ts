import { z } from "zod";
import { root } from "../../scene/svg.ts";
import { chartType } from "../chart-type.ts";
import { drawGrowth, MOST_TIMES } from "../layouts/growth-panels.ts";
import { accentOf } from "../parts/colour.ts";
import { timePoints } from "../parts/measures.ts";
import { checkRegion } from "../read/check-region.ts";
import { measuresOverTimeFacts } from "../summary/two-measures.ts";

const CHANNELS = ["y", "second"] as const;

/** Two figures of the same times, one panel below the other: which of them grew, and which did not. */
export default chartType({
  shows: `Two figures of the same times in two panels from zero, the first of each equally high: which of them grew, up to ${MOST_TIMES} times.`,
  channels: { x: { type: "period" }, y: { type: "number" }, second: { type: "number" } },
  options: {
    maxGap: z
      .number()
      .min(0)
      .default(1.1)
      .describe("Years between two figures that are still joined by a line; dots lead over longer gaps."),
    color: z
      .string()
      .optional()
      .describe("The region whose accent they have; left out, the first of the site."),
  },
  annotations: CHANNELS,
  across: true,
  nonNegative: true,
  check({ rows, channels, options }, report, regions) {
    if (options.color !== undefined) checkRegion("color", options.color, regions, report);
    for (const channel of CHANNELS) {
      const points = timePoints(rows, channels.x, channels[channel]);
      const most = Math.max(...points.map(({ value }) => value));
      if (points.length < 2)
        report(channel, "has fewer than two figures: growth is from one time to another");
      else if (points[0]!.value <= 0)
        report(channel, `begins at zero in row “${points[0]!.key}”, and nothing is so many times zero`);
      else if (most > points[0]!.value * MOST_TIMES)
        report(
          channel,
          `grows to more than ${MOST_TIMES} times its first figure, beside which the other panel would be flat: write a chart for each`,
        );
    }
  },
  facts: measuresOverTimeFacts({ time: "x", numbers: CHANNELS }),
  draw(input, context) {
    const { height, nodes } = drawGrowth(input, accentOf(input.options.color, context), context);
    const svg = root(context, height);
    svg.append(...nodes);
    return svg;
  },
});
