import { dot, line, ruleX } from "@observablehq/plot";
import { z } from "zod";
import { countrySchema } from "../../model/dataset.ts";
import { chartType } from "../chart-type.ts";
import { annotate } from "../parts/annotate.ts";
import { plotInFrame, timeFrame, yearWords } from "../parts/axes.ts";
import { accent, colours } from "../parts/colour.ts";
import { endLabels, endLabelWidth, type EndLabel } from "../parts/end-labels.ts";
import {
  joined,
  numberField,
  seriesOf,
  timePoints,
  valueLabel,
  type Series,
  type TimePoint,
} from "../parts/measures.ts";

/** Beyond so many points, only the last of a joined line gets a dot of its own. */
const MANY = 15;

/** Lines over time. Points further apart than `maxGap` years are not joined: a gap in the figures stays a gap. */
export default chartType({
  channels: { x: { type: "period" }, y: { type: "number" }, series: { type: "category", optional: true } },
  options: {
    reverse: z.boolean().default(false),
    maxGap: z.number().min(0).default(1.1),
    zero: z.boolean().default(true),
    highlight: z.array(z.string()).optional(),
    /** Accent of a line without a series. */
    color: countrySchema.default("vietnam"),
  },
  annotations: true,
  draw({ dataset, rows, channels, options, annotations }, context) {
    const { reverse, maxGap, zero, highlight } = options;
    const field = numberField(dataset, channels.y);
    const all = timePoints(rows, channels.x, channels.y);
    const series = seriesOf(all, dataset, channels.series);
    const palette = colours(
      series
        .flatMap(({ id, category }) => (category ? [[id, category] as const] : []))
        .map(([id, category]) => [id, category]),
    );
    const isMuted = ({ id }: Series): boolean => highlight !== undefined && !highlight.includes(id);
    const colour = (one: Series): string =>
      isMuted(one) ? "var(--other)" : (palette.get(one.id) ?? accent(options.color));

    const labels: EndLabel[] = series.map((one) => {
      const last = one.points.at(-1)!;
      return {
        ...(series.length > 1 &&
          one.category && { name: context.words(one.category.short ?? one.category.title) }),
        value: valueLabel(last, dataset, channels.y, context),
        colour: isMuted(one) ? "var(--muted)" : colour(one),
        date: last.date,
        at: last.value,
        strong: !isMuted(one),
      };
    });
    const frame = timeFrame(
      {
        field,
        dates: all.map(({ date }) => date),
        values: all.flatMap(({ quantity: { value, low, high } }) =>
          value === undefined ? [low!, high!] : [value],
        ),
        height: context.size.height ?? (context.size.narrow ? 300 : 380),
        right: endLabelWidth(labels, context),
        zero: zero && !reverse,
        reverse,
      },
      context,
    );

    const drawn = series.toSorted((a, b) => Number(isMuted(b)) - Number(isMuted(a)));
    const marks = drawn.flatMap((one) => {
      const runs = joined(one.points, maxGap);
      const stroke = colour(one);
      const strokeWidth = isMuted(one) ? 1.5 : 2.5;
      const dots =
        one.points.length <= MANY && !isMuted(one)
          ? one.points
          : runs.flatMap((run) => (run.length === 1 ? run : [run.at(-1)!]));
      const ranges = one.points.filter(({ quantity }) => quantity.value === undefined);
      const radius = isMuted(one) ? 2 : 3.5;
      return [
        ...runs
          .filter((run) => run.length > 1)
          .map((run) =>
            line(run, {
              x: "date",
              y: "value",
              stroke,
              strokeWidth,
              strokeOpacity: isMuted(one) ? 0.6 : 1,
              ariaLabel: () => one.id || "line",
            }),
          ),
        ruleX(ranges, {
          x: "date",
          y1: ({ quantity }: TimePoint) => quantity.low,
          y2: ({ quantity }: TimePoint) => quantity.high,
          stroke,
          strokeWidth: 6,
          strokeOpacity: 0.35,
          ariaLabel: "key",
        }),
        dot(dots, {
          x: "date",
          y: "value",
          r: radius,
          fill: (point: TimePoint) => (point.hedged ? "var(--paper)" : stroke),
          stroke,
          strokeWidth: 1.75,
          ariaLabel: "key",
        }),
      ];
    });
    const svg = plotInFrame(frame, field, marks, context, {
      reverse,
      year: yearWords(rows, channels.x, context),
    });
    endLabels(svg, labels, frame, context);
    const byKey = new Map(all.map((point) => [point.key, point]));
    annotate(
      svg,
      annotations,
      (key) => {
        const point = byKey.get(key);
        return point && [frame.x(point.date), frame.y(point.value)];
      },
      context,
    );
    return svg;
  },
});
