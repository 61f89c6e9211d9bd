import { dot, ruleX } from "@observablehq/plot";
import { z } from "zod";
import { countrySchema } from "../../model/dataset.ts";
import { chartType } from "../chart-type.ts";
import { annotate } from "../parts/annotate.ts";
import { plotInFrame, timeFrame, yearWords } from "../parts/axes.ts";
import { accent } from "../parts/colour.ts";
import { numberField, timePoints, valueLabel, type TimePoint } from "../parts/measures.ts";
import { spacedLabels } from "../parts/spaced-labels.ts";

/** Single readings on a true time axis: irregular dates stay irregular, and nothing is drawn between them. */
export default chartType({
  channels: { x: { type: "period" }, y: { type: "number" } },
  options: {
    zero: z.boolean().default(true),
    stems: z.boolean().default(true),
    color: countrySchema.default("both"),
  },
  annotations: true,
  draw({ dataset, rows, channels, options, annotations }, context) {
    const field = numberField(dataset, channels.y);
    const all = timePoints(rows, channels.x, channels.y);
    const stroke = accent(options.color);
    const last = valueLabel(all.at(-1)!, dataset, channels.y, context);
    const frame = timeFrame(
      {
        field,
        dates: all.map(({ date }) => date),
        values: all.map(({ value }) => value),
        height: context.size.height ?? (context.size.narrow ? 280 : 340),
        right: Math.ceil(context.measure(last, context.size.fontSize, 600) / 2),
        top: context.size.fontSize * 2.2,
        zero: options.zero,
      },
      context,
    );
    const svg = plotInFrame(
      frame,
      field,
      [
        ...(options.stems && options.zero
          ? [ruleX(all, { x: "date", y1: 0, y2: "value", stroke, strokeOpacity: 0.45 })]
          : []),
        dot(all, {
          x: "date",
          y: "value",
          r: 5,
          fill: (point: TimePoint) => (point.hedged ? "var(--paper)" : stroke),
          stroke,
          strokeWidth: 2,
          ariaLabel: "key",
        }),
      ],
      context,
      { year: yearWords(rows, channels.x, context) },
    );
    const position = (point: TimePoint): [number, number] => [frame.x(point.date), frame.y(point.value)];
    spacedLabels(
      svg,
      all.map((point) => ({ at: position(point), text: valueLabel(point, dataset, channels.y, context) })),
      stroke,
      frame.margins.left,
      context,
    );
    const byKey = new Map(all.map((point) => [point.key, point]));
    annotate(
      svg,
      annotations,
      (key) => {
        const point = byKey.get(key);
        return point && position(point);
      },
      context,
    );
    return svg;
  },
});
