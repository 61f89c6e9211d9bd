import { dot, link } from "@observablehq/plot";
import { scaleLinear } from "d3";
import { z } from "zod";
import { periodOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import { bare } from "../parts/bare.ts";
import { colours } from "../parts/colour.ts";
import { dodge } from "../../scene/dodge.ts";
import {
  categoryWords,
  numberField,
  seriesOf,
  timePoints,
  valueLabel,
  type Point,
} from "../parts/measures.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { element, LINE_HEIGHT, textBlock } from "../../scene/svg.ts";

/** Two moments joined by a line for each category: who rose, who fell. */
export default chartType({
  across: true,
  shows: "Two moments joined by a line for each category: who rose, who fell.",
  channels: { x: { type: "period" }, y: { type: "number" }, series: { type: "category" } },
  options: { reverse: z.boolean().default(false), highlight: z.array(z.string()).optional() },
  series: { channel: "series", focus: true, highlight: ({ highlight }) => highlight },
  facts: ({ channels, options, ...input }, writer) =>
    overTimeFacts(
      input,
      {
        time: channels.x,
        number: channels.y,
        series: channels.series,
        counts: "series",
        highlight: options.highlight,
      },
      writer,
    ),
  draw({ dataset, rows, channels, options }, context) {
    const { fontSize: size, width, narrow } = context.size;
    const series = seriesOf(timePoints(rows, channels.x, channels.y), dataset, channels.series).filter(
      ({ points }) => points.length === 2,
    );
    const palette = colours(series.map(({ id, category }) => [id, category!]));
    // On a phone the unit is left to the subtitle: the slopes need the room.
    const field = numberField(dataset, channels.y);
    const write = (point: Point): string =>
      narrow
        ? context.quantity(point.quantity, "table", field.decimals)
        : valueLabel(point, dataset, channels.y, context);
    const slopes = series.map(({ id, category, points: [a, b] }) => {
      const strong = !options.highlight || options.highlight.includes(id);
      const words = categoryWords(category!, context);
      return {
        id,
        a: a!,
        b: b!,
        strong,
        stroke: strong ? palette.get(id)! : "var(--other)",
        text: strong ? palette.get(id)! : "var(--muted)",
        left: `${words} ${write(a!)}`,
        right: `${write(b!)} ${words}`,
      };
    });
    const side =
      Math.ceil(
        Math.max(
          ...slopes.flatMap(({ left, right }) => [
            context.measure(left, size, 600),
            context.measure(right, size, 600),
          ]),
        ),
      ) + 14;
    const height = context.size.height ?? (narrow ? 340 : 400);
    const [x1, x2] = [side, width - side];
    const top = size * 2.4;
    const values = slopes.flatMap(({ a, b }) => [a.value, b.value]);
    const domain = [Math.min(...values), Math.max(...values)];
    const y = scaleLinear(domain, options.reverse ? [top, height - size] : [height - size, top]);
    const svg = bare(
      {
        width,
        height,
        marginTop: top,
        marginBottom: size,
        marginLeft: 0,
        marginRight: 0,
        x: { type: "identity", axis: null },
        y: { domain, reverse: options.reverse, axis: null },
        marks: [
          link(slopes, {
            x1,
            x2,
            y1: ({ a }: (typeof slopes)[0]) => a.value,
            y2: ({ b }: (typeof slopes)[0]) => b.value,
            stroke: "stroke",
            strokeWidth: ({ strong }: (typeof slopes)[0]) => (strong ? 3 : 1.5),
            ariaLabel: "id",
          }),
          dot(slopes, {
            x: x1,
            y: ({ a }: (typeof slopes)[0]) => a.value,
            r: 4,
            fill: "stroke",
            ariaLabel: ({ a }: (typeof slopes)[0]) => a.key,
          }),
          dot(slopes, {
            x: x2,
            y: ({ b }: (typeof slopes)[0]) => b.value,
            r: 4,
            fill: "stroke",
            ariaLabel: ({ b }: (typeof slopes)[0]) => b.key,
          }),
        ],
      },
      context,
    );
    const [first, last] = [slopes[0]!.a, slopes[0]!.b];
    svg.append(
      textBlock(context, {
        x: x1,
        y: size,
        lines: [context.period(periodOf(first.row, channels.x), "short")],
        anchor: "middle",
        align: "top",
        weight: 600,
      }),
    );
    svg.append(
      textBlock(context, {
        x: x2,
        y: size,
        lines: [context.period(periodOf(last.row, channels.x), "short")],
        anchor: "middle",
        align: "top",
        weight: 600,
      }),
    );
    for (const end of ["a", "b"] as const) {
      const wishes = slopes.map((slope) => y(slope[end].value));
      const middles = dodge(
        wishes.map((at) => ({ at, size: size * LINE_HEIGHT })),
        top - size,
        height,
      );
      slopes.forEach((slope, index) => {
        const [x, sign, anchor] = end === "a" ? ([x1, -1, "end"] as const) : ([x2, 1, "start"] as const);
        const [from, to] = [wishes[index]!, middles[index]!];
        if (Math.abs(from - to) > 3)
          svg.append(
            element(context, "path", {
              d: `M${x + sign * 5},${from}L${x + sign * 11},${to}`,
              stroke: "var(--muted)",
            }),
          );
        svg.append(
          textBlock(context, {
            x: x + sign * 13,
            y: to,
            lines: [end === "a" ? slope.left : slope.right],
            anchor,
            fill: slope.text,
            weight: slope.strong ? 600 : undefined,
          }),
        );
      });
    }
    return svg;
  },
});
