import { periodPosition } from "../../model/period.ts";
import { periodOf } from "../../values/dataset.ts";
import { apartWidth } from "../../scene/drawings/columns.ts";
import { accentOf, colours } from "../parts/colour.ts";
import { categoryWords, points, seriesOf } from "../parts/measures.ts";
import { columnPeriod, drawnSeries, timeParts } from "../parts/time-chart.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

/**
 * Columns for a figure of every year. Rows of a further category are set apart at the right, beyond a gap, with
 * words of their own: they share the scale, not the definition.
 */
export default timeChartType({
  shows: "Columns for a figure of every year; rows of a further category stand apart at the right.",
  channels: { x: { type: "period" }, y: { type: "number" }, colour: { type: "category", optional: true } },
  annotations: true,
  nonNegative: true,
  facts: ({ channels, ...input }, writer) =>
    overTimeFacts(
      input,
      { time: channels.x, number: channels.y, series: channels.colour, counts: "figures" },
      writer,
    ),
  overTime: {
    drawing: "columns",
    chart(input, context) {
      const { dataset, rows, channels, fields } = input;
      const categories = fields.colour?.categories ?? {};
      const palette = colours(Object.entries(categories), context);
      const all = points(rows, channels.y).map((point) => ({
        ...point,
        date: periodPosition(periodOf(point.row, channels.x)),
      }));
      // The first category has the columns, though no row may be left of it.
      const [first, ...apart] = Object.keys(categories);
      const series = seriesOf(all, dataset, channels.colour);
      const main = series.find(({ id }) => id === (first ?? "")) ?? {
        id: first!,
        category: undefined,
        points: [],
      };
      const order = [main, ...apart.flatMap((id) => series.filter((one) => one.id === id))];
      return {
        series: order.map((one) => {
          const { category } = one;
          const look = {
            colour: palette.get(one.id) ?? accentOf(undefined, context),
            name: category && categoryWords(category, context),
            width: apartWidth(context),
          };
          const { points: drawn, ...words } = drawnSeries(one, look, input, context);
          return {
            ...words,
            points: drawn.map((point, index) => ({
              ...point,
              period: columnPeriod(one.points[index]!.row, channels.x, context),
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
