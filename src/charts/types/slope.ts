import { z } from "zod";
import { nameSeries, runKey } from "../../scene/mark.ts";
import { dodge } from "../../scene/dodge.ts";
import { blockHeight, element, textBlock } from "../../scene/svg.ts";
import { periodOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent, colours } from "../parts/colour.ts";
import { categoryWords, seriesOf, timePoints, valueLabel, widest, type Point } from "../parts/measures.ts";
import { dot, link, type Markish } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { overTimeFacts } from "../summary/over-time.ts";

/** Two moments joined by a line for each category: who rose, who fell. */
export default plotType({
  across: true,
  shows: "Two moments joined by a line for each category: who rose, who fell.",
  channels: { x: { type: "period" }, y: { type: "number" }, series: { type: "category" } },
  options: { reverse: z.boolean().default(false), highlight: z.array(z.string()).optional() },
  series: { channel: "series", focus: true, highlight: ({ highlight }) => highlight },
  check({ dataset, rows, channels }, report) {
    const all = timePoints(rows, channels.x, channels.y);
    const times = new Set(all.map(({ date }) => date.getTime()));
    if (times.size !== 2) {
      report(
        "x",
        `has figures at ${times.size === 1 ? "one time" : `${times.size} times`}, and a slope joins two: filter it to two of them`,
      );
      return;
    }
    for (const { id, points } of seriesOf(all, dataset, channels.series))
      if (points.length !== 2)
        report(
          "series",
          points.length === 1
            ? `“${id}” has a figure at one of the two times only: filter it out, or draw a line chart`
            : `“${id}” has ${points.length} figures at two times: filter them to one for each`,
        );
  },
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
  plot({ dataset, rows, fields, options: { reverse, highlight } }, context) {
    const { fontSize: size, narrow } = context.size;
    const series = seriesOf(timePoints(rows, fields.x.name, fields.y.name), dataset, fields.series.name);
    const palette = colours(
      series.map(({ id, category }) => [id, category!]),
      context,
    );
    // On a phone the unit is left to the subtitle: the slopes need the room.
    const write = (point: Point): string =>
      narrow
        ? context.quantity(point.quantity, "table", fields.y.decimals)
        : valueLabel(point, fields.y, context);
    const slopes = series.map(({ id, category, points: [a, b] }) => {
      const strong = !highlight || highlight.includes(id);
      const name = categoryWords(category!, context);
      return {
        id,
        key: runKey([a!.key, b!.key]),
        strong,
        stroke: strong ? palette.get(id)! : accent(undefined, context),
        fill: strong ? palette.get(id)! : "var(--muted)",
        ends: [
          { ...a!, text: `${name} ${write(a!)}` },
          { ...b!, text: `${write(b!)} ${name}` },
        ] as const,
      };
    });
    const side =
      widest(
        slopes.flatMap(({ ends }) => ends),
        context,
      ) + 14;
    const height = context.size.height ?? (narrow ? 340 : 400);
    const values = slopes.flatMap(({ ends }) => ends.map(({ value }) => value));
    const period = (end: 0 | 1): string =>
      context.period(periodOf(slopes[0]!.ends[end].row, fields.x.name), "short");
    return {
      height,
      marginTop: size * 2.4,
      marginBottom: size,
      marginLeft: side,
      marginRight: side,
      x: { domain: [0, 1], axis: null },
      y: { domain: [Math.min(...values), Math.max(...values)], reverse, axis: null },
      marks: [
        link(slopes, {
          x1: 0,
          x2: 1,
          y1: ({ ends: [a] }) => a.value,
          y2: ({ ends: [, b] }) => b.value,
          stroke: "stroke",
          strokeWidth: ({ strong }) => (strong ? 3 : 1.5),
        }),
        ...([0, 1] as const).flatMap((end) => [
          dot(
            slopes.map(({ ends, stroke }) => ({ ...ends[end], stroke })),
            { x: end, y: "value", r: 4, fill: "stroke" },
          ),
          heading(end, period(end), context),
          endNames(slopes, end, height, context),
        ]),
      ],
    };
  },
});

/** A period above its end of the slopes. */
const heading =
  (end: 0 | 1, text: string, context: ChartContext): Markish =>
  (_, { x }) =>
    textBlock(context, {
      x: x!(end),
      y: context.size.fontSize,
      lines: [text],
      anchor: "middle",
      align: "top",
      weight: 600,
    });

interface Slope {
  id: string;
  strong: boolean;
  fill: string;
  ends: readonly [End, End];
}
type End = Point & { text: string };

/** Names and values beside one end of the slopes, moved apart where they would overlap, with a line to their dots. */
const endNames =
  (slopes: readonly Slope[], end: 0 | 1, height: number, context: ChartContext): Markish =>
  (_, scales) => {
    const { fontSize: size } = context.size;
    const [x, sign] = [scales.x!(end), end === 0 ? -1 : 1];
    const dots = slopes.map(({ ends }) => scales.y!(ends[end].value));
    const middles = dodge(
      dots.map((at) => ({ at, size: blockHeight(1, size) })),
      size * 1.4,
      height,
    );
    const names = slopes.flatMap(({ id, ends, fill, strong }, index) => {
      const [from, to] = [dots[index]!, middles[index]!];
      const name = textBlock(context, {
        x: x + sign * 13,
        y: to,
        lines: [ends[end].text],
        anchor: end === 0 ? "end" : "start",
        fill,
        weight: strong ? 600 : undefined,
      });
      const leader = element(context, "path", {
        d: `M${x + sign * 5},${from}L${x + sign * 11},${to}`,
        stroke: "var(--muted)",
      });
      return [...(Math.abs(from - to) > 3 ? [leader] : []), nameSeries(name, id)];
    });
    return element(context, "g", {}, ...names);
  };
