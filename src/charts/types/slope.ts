import { extent } from "d3";
import { runKey } from "../../scene/mark.ts";
import { highlightOption, reverseOption } from "../parts/options.ts";
import { seriesOf, timePoints } from "../parts/measures.ts";
import { dot, link } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { endNames, endWords, heading, MOST_SLOPES, slopeEnds, type Side } from "../plot/slope-ends.ts";
import { checkTwoTimes } from "../read/check-pairs.ts";
import { overTimeFacts } from "../summary/over-time.ts";

const SIDES: readonly Side[] = [0, 1];

/** Two moments joined by a line for each category: who rose, who fell. */
export default plotType({
  across: true,
  bothSides: true,
  shows: `Two moments joined by a line for each category, at most ${MOST_SLOPES}: who rose, who fell.`,
  channels: { x: { type: "period" }, y: { type: "number" }, series: { type: "category" } },
  options: { reverse: reverseOption, highlight: highlightOption },
  series: { channel: "series", focus: true, highlight: ({ highlight }) => highlight },
  check({ dataset, rows, channels }, report) {
    const series = seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.series);
    checkTwoTimes(series, report);
    if (series.length > MOST_SLOPES)
      report(
        "series",
        `makes ${series.length} lines, and ${MOST_SLOPES} can be named: choose some by a filter`,
      );
  },
  facts: overTimeFacts({
    time: "x",
    number: "y",
    series: "series",
    counts: "series",
    highlight: "highlight",
  }),
  plot({ dataset, rows, fields, channels, options: { reverse, highlight } }, context) {
    const series = seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.series);
    const ends = slopeEnds(series, highlight, fields.y, context);
    const slopes = ends[0].map((a, index) => {
      const b = ends[1][index]!;
      return { ...a, key: runKey([a.key, b.key]), from: a.value, to: b.value };
    });
    const words = endWords(ends, channels.x, context);
    return {
      ...words.frame,
      x: { domain: SIDES, axis: null },
      y: { domain: extent(ends.flat(), ({ value }) => value), reverse, axis: null },
      marks: [
        link(slopes, { x1: 0, x2: 1, y1: "from", y2: "to", stroke: "colour", strokeWidth: "strokeWidth" }),
        ...SIDES.flatMap((side) => [
          dot(ends[side], { x: side, y: "value", r: 4, fill: "colour" }),
          heading(side, words, context),
          endNames(ends, side, words, context),
        ]),
      ],
    };
  },
});
