import { seriesColours } from "../../parts/colour.ts";
import { points, seriesOf, timePoints, valueLabel } from "../../parts/measures.ts";
import { across, dotAt, partOf, strokeBetween, up, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const RADIUS = 7;

/** Trails, those brought forward thick, each with a dot where it ends. */
const drawTrails: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { x, y, time, series: category } = input.fields;
  if (x?.type !== "number" || y?.type !== "number" || !time || !category) return { words: "", marks: [] };
  const beside = new Map(points(input.rows, x.name).map((point) => [point.key, point.value]));
  const all = timePoints(input.rows, time.name, y.name).filter(({ key }) => beside.has(key));
  const series = seriesOf(all, input.dataset, category.name);
  const palette = seriesColours(series, context);
  const { highlight } = input.options as { highlight?: readonly string[] };
  const isStrong = (id: string): boolean => highlight?.includes(id) ?? true;
  const [along, high] = [
    partOf([...beside.values()], true),
    partOf(
      all.map(({ value }) => value),
      true,
    ),
  ];
  const marks = series
    .toSorted((a, b) => Number(isStrong(a.id)) - Number(isStrong(b.id)))
    .flatMap(({ id, points: members }) => {
      const stroke = isStrong(id) ? palette.get(id)! : "var(--other)";
      const corners = members.map(({ key, value }): [number, number] => [
        across(along(beside.get(key)!), RADIUS),
        up(high(value), RADIUS),
      ]);
      return [
        ...corners
          .slice(1)
          .map((corner, index) =>
            strokeBetween(context, corners[index]!, corner, { stroke, width: isStrong(id) ? 5 : 2.5 }),
          ),
        dotAt(context, ...corners.at(-1)!, stroke, isStrong(id) ? RADIUS : 4),
      ];
    });
  const main = series.find(({ id }) => isStrong(id));
  const last = toldPoint(main?.points.toReversed() ?? [], chart);
  return { words: last ? valueLabel(last, y, context) : "", colour: main && palette.get(main.id), marks };
};

export default drawTrails;
