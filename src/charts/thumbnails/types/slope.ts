import { seriesOf, timePoints, valueLabel } from "../../parts/measures.ts";
import { seriesColours } from "../../parts/colour.ts";
import { across, dotAt, partOf, strokeBetween, up, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const RADIUS = 7;

/** Two moments joined by a line for each series, those brought forward thick. */
const drawSlopes: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { x, y: number, series: category } = input.fields;
  if (number?.type !== "number" || !x || !category) return { words: "", marks: [] };
  const series = seriesOf(timePoints(input.rows, x.name, number.name), input.dataset, category.name);
  const palette = seriesColours(series, context);
  const { highlight, reverse } = input.options as { highlight?: readonly string[]; reverse?: boolean };
  const part = partOf(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const isStrong = (id: string): boolean => highlight?.includes(id) ?? true;
  const marks = series
    .toSorted((a, b) => Number(isStrong(a.id)) - Number(isStrong(b.id)))
    .flatMap(({ id, points }) => {
      const strong = isStrong(id);
      const stroke = strong ? palette.get(id)! : "var(--other)";
      const [a, b] = points.map(({ value }, side): [number, number] => [
        across(side, RADIUS),
        up(reverse ? 1 - part(value) : part(value), RADIUS),
      ]);
      if (!a || !b) return [];
      const radius = strong ? RADIUS : 4;
      return [
        strokeBetween(context, a, b, { stroke, width: strong ? 6 : 2.5 }),
        dotAt(context, ...a, stroke, radius),
        dotAt(context, ...b, stroke, radius),
      ];
    });
  const main = series.find(({ id }) => isStrong(id));
  const last = toldPoint(main?.points.toReversed() ?? [], chart);
  return {
    words: last ? valueLabel(last, number, context) : "",
    colour: main && palette.get(main.id),
    marks,
  };
};

export default drawSlopes;
