import { z } from "zod";
import { periodOf, type Dataset, type Field } from "../../values/dataset.ts";
import { apartWidth } from "../../scene/drawings/columns.ts";
import type { ChartContext } from "../chart-context.ts";
import { accentOf, colours } from "../parts/colour.ts";
import { countPlaces, emptyPlaces, MOST_COLUMNS } from "../parts/column-places.ts";
import { categoryWords, seriesOf, timePoints, type Series, type TimePoint } from "../parts/measures.ts";
import { columnPeriod, drawnSeries, timeParts } from "../parts/time-chart.ts";
import { checkRegion } from "../read/check-region.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

/** Room for the words of a column that stands apart at the most, in px. */
const MOST_APART = 120;

/**
 * Columns for a figure of every year. Rows of a further category are set apart at the right, beyond a gap, with
 * words of their own: they share the scale, not the definition.
 */
export default timeChartType({
  shows: `Columns for a figure of every year, at most ${MOST_COLUMNS}, with room for years left out; rows of a further category stand apart at the right.`,
  channels: {
    x: { type: "period" },
    y: { type: "number" },
    colour: { type: "category", optional: true, apart: true },
  },
  options: {
    color: z
      .string()
      .optional()
      .describe("The region whose accent columns without a category have; left out, the first of the site."),
  },
  annotations: true,
  nonNegative: true,
  check({ dataset, rows, channels, fields, options: { color } }, report, regions) {
    if (color !== undefined) checkRegion("color", color, regions, report);
    const all = timePoints(rows, channels.x, channels.y);
    const [main, ...apart] = columnSeries(all, dataset, fields.colour);
    const several = apart.find(({ points }) => points.length > 1);
    if (several)
      report(
        "colour",
        `sets ${several.points.length} figures of “${several.id}” apart, where no years stand below them: filter it to one of them, or write the type “line” with “series”`,
      );
    const periods = main.points.map(({ row }) => periodOf(row, channels.x));
    const places = countPlaces(periods);
    if (places > MOST_COLUMNS)
      report(
        "x",
        `takes ${places} columns from “${periods[0]!.text}” to “${periods.at(-1)!.text}”, with those that have no figure, and there is room for ${MOST_COLUMNS}: write the type “dots”, which has a true time axis, or a filter`,
      );
  },
  facts: overTimeFacts({ time: "x", number: "y", series: "colour", counts: "figures" }),
  overTime: {
    drawing: "columns",
    drawable: ({ dataset, rows, channels, fields }) =>
      columnSeries(timePoints(rows, channels.x, channels.y), dataset, fields.colour).slice(0, 1),
    chart(input, context) {
      const { dataset, rows, channels, fields, options } = input;
      const categories = fields.colour?.categories ?? {};
      const palette = colours(Object.entries(categories), context);
      const all = timePoints(rows, channels.x, channels.y);
      return {
        series: columnSeries(all, dataset, fields.colour).map((one, place) => {
          const { category } = one;
          const look = {
            colour: palette.get(one.id) ?? accentOf(options.color, context),
            name: category && categoryWords(category, context),
            width: nameWidth(category, context),
          };
          const { points: drawn, ...words } = drawnSeries(one, look, input, context);
          const empty = emptyPlaces(one.points.map(({ row }) => periodOf(row, channels.x)));
          return {
            ...words,
            points: drawn.map((point, index) => ({
              ...point,
              period: columnPeriod(
                one.points[index]!.row,
                one.points.map(({ row }) => row),
                channels.x,
                context,
              ),
              ...(one.points[index]!.row.producer && !point.hedged && { other: true as const }),
              ...(place === 0 && empty[index]! > 0 && { skipped: empty[index] }),
            })),
          };
        }),
        ...timeParts(input, context),
        reverse: false,
        zero: true,
        maxGap: 0,
        apart: true,
      };
    },
  },
});

/** Widest line of the words of a column that stands apart, in px: a word is not broken. */
function nameWidth(category: Series<TimePoint>["category"], context: ChartContext): number {
  const words = category ? categoryWords(category, context) : "";
  const longest = Math.ceil(context.widestWord(words, context.size.fontSize, 600)) + 1;
  return Math.max(apartWidth(context), Math.min(MOST_APART, longest));
}

/** The series in their order. The first category has the columns, though no row may be left of it. */
function columnSeries(
  all: readonly TimePoint[],
  dataset: Dataset,
  field: Extract<Field, { type: "category" }> | undefined,
): [main: Series<TimePoint>, ...apart: Series<TimePoint>[]] {
  const series = seriesOf(all, dataset, field?.name);
  const id = Object.keys(field?.categories ?? {})[0] ?? "";
  const main = series.find((one) => one.id === id) ?? { id, category: undefined, points: [] };
  return [main, ...series.filter((one) => one !== main)];
}
