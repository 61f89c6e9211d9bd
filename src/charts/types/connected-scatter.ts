import { z } from "zod";
import { drawWithNotes } from "../../scene/notes-below.ts";
import { root } from "../../scene/svg.ts";
import { periodOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import { drawTrails, type Trail, type TrailPoint, type Trails } from "../layouts/trails.ts";
import { accent, seriesColours } from "../parts/colour.ts";
import { categoryWords, points, seriesOf, timePoints } from "../parts/measures.ts";
import { highlightOption } from "../parts/options.ts";
import { noteOf } from "../parts/time-chart.ts";
import { twoMeasuresFacts } from "../summary/two-measures.ts";

/** More trails than these, and more points, are a tangle. */
const [MOST_SERIES, MOST_POINTS] = [6, 150];

/** Two figures against each other, joined in order of time: which way each series went. */
export default chartType({
  shows: `Two figures against each other, joined in order of time, at most ${MOST_SERIES} series; ends and turns have their years.`,
  channels: {
    y: { type: "number" },
    x: { type: "number" },
    time: { type: "period" },
    series: { type: "category" },
  },
  options: {
    zero: z.boolean().default(true).describe("Whether both axes begin at zero."),
    maxGap: z.number().min(0).default(1.1).describe("Years between two points that are still joined."),
    highlight: highlightOption,
  },
  annotations: true,
  check({ dataset, rows, channels }, report) {
    const all = timePoints(rows, channels.time, channels.y);
    const series = seriesOf(all, dataset, channels.series);
    if (series.length > MOST_SERIES)
      report(
        "series",
        `makes ${series.length} trails, and ${MOST_SERIES} can be told apart: choose some by a filter`,
      );
    if (all.length > MOST_POINTS)
      report(
        "time",
        `makes ${all.length} points, and ${MOST_POINTS} can be told apart: choose some by a filter`,
      );
    if (
      points(
        all.map(({ row }) => row),
        channels.x,
      ).length === 0
    )
      report("x", "has no number in a row that has one for “y”: a point needs both");
  },
  facts: twoMeasuresFacts({ time: "time", series: "series", numbers: ["x", "y"], highlight: "highlight" }),
  draw({ dataset, rows, fields, channels, options, annotations }, context) {
    const across = new Map(points(rows, channels.x).map((point) => [point.key, point]));
    const all = timePoints(rows, channels.time, channels.y).filter(({ key }) => across.has(key));
    const series = seriesOf(all, dataset, channels.series);
    const palette = seriesColours(series, context);
    const trails = series.map(({ id, category, points: members }): Trail => {
      const isForward = options.highlight?.includes(id) ?? true;
      return {
        id,
        name: categoryWords(category!, context),
        colour: isForward ? palette.get(id)! : accent(undefined, context),
        fill: isForward ? palette.get(id)! : "var(--muted)",
        isForward,
        points: members.map(({ key, row, date, value, hedged }): TrailPoint => {
          const other = across.get(key)!;
          return {
            key,
            date: date.getTime(),
            x: other.value,
            y: value,
            hedged: hedged || other.hedged,
            period: context.period(periodOf(row, channels.time), "short"),
          };
        }),
      };
    });
    const chart: Trails = {
      series: trails.toSorted((a, b) => Number(a.isForward) - Number(b.isForward)),
      notes: annotations.map((annotation) => noteOf(annotation, context)),
      fields,
      ...options,
    };
    const drawing = drawWithNotes(drawTrails, chart, context);
    const svg = root(context, drawing.height);
    svg.append(...drawing.nodes);
    return svg;
  },
});
