import { z } from "zod";
import { runKey } from "../../scene/mark.ts";
import { periodOf } from "../../values/dataset.ts";
import { accent, colours } from "../parts/colour.ts";
import { categoryWords, seriesOf, timePoints, valueLabel, type Point } from "../parts/measures.ts";
import { dot, link } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { endNames, endWords, heading, MOST_SLOPES, type Side } from "../plot/slope-ends.ts";
import { overTimeFacts } from "../summary/over-time.ts";

const SIDES: readonly Side[] = [0, 1];

/** Two moments joined by a line for each category: who rose, who fell. */
export default plotType({
  across: true,
  bothSides: true,
  shows: `Two moments joined by a line for each category, at most ${MOST_SLOPES}: who rose, who fell.`,
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
    const series = seriesOf(all, dataset, channels.series);
    for (const { id, points } of series)
      if (points.length === 1)
        report(
          "series",
          `“${id}” has a figure at one of the two times only: filter it out, or draw a line chart`,
        );
    if (series.length > MOST_SLOPES)
      report(
        "series",
        `makes ${series.length} lines, and ${MOST_SLOPES} can be named: choose some by a filter`,
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
    const series = seriesOf(timePoints(rows, fields.x.name, fields.y.name), dataset, fields.series.name);
    const palette = colours(
      series.map(({ id, category }) => [id, category!]),
      context,
    );
    // On a phone the unit is left to the subtitle: the slopes need the room.
    const write = (point: Point): string =>
      context.size.narrow
        ? context.quantity(point.quantity, "table", fields.y.decimals)
        : valueLabel(point, fields.y, context);
    const slopes = series.map(({ id, category, points }) => {
      const strong = !highlight || highlight.includes(id);
      const colour = strong ? palette.get(id)! : accent(undefined, context);
      const words = { id, strong, name: categoryWords(category!, context), stroke: colour };
      const ends = points.map((point) => ({
        ...point,
        ...words,
        label: write(point),
        fill: strong ? colour : "var(--muted)",
      }));
      const [a, b] = ends as [(typeof ends)[0], (typeof ends)[0]];
      return { ...words, key: runKey([a.key, b.key]), ends: [a, b] as const };
    });
    const ends = [slopes.map((slope) => slope.ends[0]), slopes.map((slope) => slope.ends[1])] as const;
    const periods = SIDES.map((side) =>
      context.period(periodOf(slopes[0]!.ends[side].row, fields.x.name), "short"),
    ) as [string, string];
    const words = endWords(ends, periods, context);
    const values = ends.flat().map(({ value }) => value);
    return {
      height: words.height,
      marginTop: words.top,
      marginBottom: context.size.fontSize,
      marginLeft: words.side,
      marginRight: words.side,
      x: { domain: SIDES, axis: null },
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
        ...SIDES.flatMap((side) => [
          dot(ends[side], { x: side, y: "value", r: 4, fill: "stroke" }),
          heading(side, words.headings[side], words.top, context),
          endNames(ends[side], side, words, context),
        ]),
      ],
    };
  },
});
