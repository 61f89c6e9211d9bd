import { z } from "zod";
import type { ChartContext } from "../chart-context.ts";
import { OTHER_SCALES } from "../chart-type.ts";
import { highlightOption, reverseOption } from "../parts/options.ts";
import { accentOf, categoryColours } from "../parts/colour.ts";
import { seriesOf, timePoints } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";
import { checkRegion } from "../read/check-region.ts";
import { checkFront, checkLine } from "../read/check-series.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { quantityOf, type Row } from "../../values/dataset.ts";
import { centre } from "../../values/quantity.ts";
import { timeChartType } from "../time-chart-type.ts";

/** More lines than these cannot be named one above the other on a phone: those brought forward, and all together. */
const [MOST_FORWARD, MOST_NAMED] = [6, 8];
/** Up to so many lines, each has its last value at every size. */
const FEW = 5;
/** Lines that a name may have at the end of its line: the more names, the fewer. */
const linesFor = (names: number): number => (names > 4 ? 1 : names > 3 ? 2 : 3);

/** Widest line of a series' name at the end of its line in px, and the part of the width that it takes. */
const [WIDEST, OF_WIDTH] = [130, 0.2875];

/** How wide the lines of a name may be in px: as wide as any of the values below the names, and so that no word is broken. */
function nameWidth(name: string | undefined, values: readonly string[], context: ChartContext): number {
  const { width, fontSize } = context.size;
  const widths = values.map((value) => context.measure(value, fontSize, 600));
  const longest = name === undefined ? 0 : context.widestWord(name, fontSize, 600) + 1;
  return Math.min(WIDEST, Math.max(width * OF_WIDTH, longest, ...widths));
}

/** The number of a row as that which others are measured by; nothing where there is no such row. */
function baseOf(row: Row | undefined, number: string): { base?: number } {
  const quantity = row && quantityOf(row, number);
  return quantity ? { base: centre(quantity) } : {};
}

/** Lines over time. Points further apart than `maxGap` years are not joined: a gap in the figures stays a gap. */
export default timeChartType({
  shows: `Figures over time, joined by lines where they follow one another, at most ${MOST_NAMED}, of which ${MOST_FORWARD} are brought forward; ranks with the best on top.`,
  channels: { x: { type: "period" }, y: { type: "number" }, series: { type: "category", optional: true } },
  options: {
    reverse: reverseOption,
    maxGap: z
      .number()
      .min(0)
      .default(1.1)
      .describe("Years between two figures that are still joined by a line."),
    bridge: z
      .boolean()
      .default(false)
      .describe("Whether a thin dashed line leads over longer gaps, where nothing is known."),
    between: z
      .boolean()
      .default(false)
      .describe(
        "Whether bars show how far the lines lie apart, at each time for which several have a figure.",
      ),
    zero: z.boolean().default(true).describe("Whether the axis begins at zero, that of places at the first."),
    highlight: highlightOption,
    front: z
      .string()
      .optional()
      .describe("The series whose dots and line lie over the others; left out, the last of its field."),
    color: z
      .string()
      .optional()
      .describe("The region whose accent a line without a series has; left out, the first of the site."),
    line: z
      .string()
      .optional()
      .describe(
        "The key of a row: a thin line leads through the height of its figure, for others to be measured by.",
      ),
    scales: z
      .array(z.enum(OTHER_SCALES))
      .default([])
      .describe("What readers may choose instead of the linear axis."),
  },
  annotations: true,
  suits: "period",
  series: { channel: "series", choose: true, focus: true, highlight: ({ highlight }) => highlight },
  check({ dataset, rows, channels, fields, options }, report, regions) {
    const { reverse, scales, color, highlight, front, line } = options;
    if (color !== undefined) checkRegion("color", color, regions, report);
    if (reverse && scales.length > 0) report("scales", "a rank has no other scale: leave “scales” out");
    if (front !== undefined) checkFront(front, fields.series, report);
    if (line !== undefined) checkLine(line, dataset, channels.y, report);
    const all = timePoints(rows, channels.x, channels.y);
    const before = all.find(({ low }) => low < 1);
    if (reverse && before)
      report(
        "reverse",
        `is for places from 1 on, and “${fields.y.name}” is below 1 in row “${before.key}”: leave “reverse” out`,
      );
    const series = seriesOf(all, dataset, channels.series);
    const forward = series.filter(({ id }) => highlight?.includes(id) ?? true);
    const others = "choose some by a filter, or write the type “multiples”";
    if (series.length > MOST_NAMED)
      report("series", `makes ${series.length} lines, and ${MOST_NAMED} can be named: ${others}`);
    else if (forward.length > MOST_FORWARD)
      report(
        highlight ? "highlight" : "series",
        `brings ${forward.length} lines forward, and ${MOST_FORWARD} have room for name and number: name fewer in “highlight”, ${others}`,
      );
  },
  facts: overTimeFacts({
    time: "x",
    number: "y",
    series: "series",
    counts: "series",
    highlight: "highlight",
  }),
  overTime: {
    drawing: "line",
    scales: ({ scales }) => scales,
    drawable: ({ dataset, rows, channels }) =>
      seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.series),
    chart(input, context) {
      const { dataset, rows, channels, options } = input;
      const { reverse, maxGap, zero, highlight, front, line, bridge, between } = options;
      const series = seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.series).toSorted(
        (a, b) => Number(a.id === front) - Number(b.id === front),
      );
      const palette = categoryColours(series, input.fields.series, context);
      // Of more lines not each has its value.
      const values =
        series.length > FEW
          ? []
          : series.flatMap(
              ({ points }) => context.mark(points.at(-1)!.quantity, input.fields.y.decimals).label,
            );
      return {
        series: series.map((one) => {
          // A line that is alone needs no name.
          const name =
            one.category && series.length > 1
              ? context.words(one.category.short ?? one.category.title)
              : undefined;
          const look = {
            colour: palette.get(one.id) ?? accentOf(options.color, context),
            muted: highlight !== undefined && !highlight.includes(one.id),
            name,
            width: nameWidth(name, values, context),
            most: linesFor(series.length),
          };
          const drawn = drawnSeries(one, look, input, context);
          const last = drawn.points.at(-1);
          if (last && series.length <= FEW) last.told = true;
          return drawn;
        }),
        ...timeParts(input, context),
        reverse,
        zero,
        maxGap,
        // Another view may not draw that row.
        ...baseOf(
          rows.find(({ key }) => key === line),
          channels.y,
        ),
        ...(bridge && { bridge }),
        ...(between && { between }),
      };
    },
  },
});
