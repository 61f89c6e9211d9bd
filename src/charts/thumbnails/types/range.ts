import { categoryOf } from "../../../values/dataset.ts";
import { seriesColours } from "../../parts/colour.ts";
import { points, pointsByName, seriesOf, valueLabel } from "../../parts/measures.ts";
import { across, dotAt, MOST_ROWS, partOf, rowAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const RADIUS = 7;

/** Two readings of each row and the way between them; of too many rows the last ones. */
const drawPairs: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { x: number, y, ends } = input.fields;
  if (number?.type !== "number" || !y || !ends) return { words: "", marks: [] };
  const all = points(input.rows, number.name);
  const palette = seriesColours(seriesOf(all, input.dataset, ends.name), context);
  const rows = pointsByName(all, y.name).slice(-MOST_ROWS);
  const part = partOf(rows.flat().map(({ value }) => value));
  const { reverse } = input.options as { reverse?: boolean };
  const at = (value: number): number => across(reverse ? 1 - part(value) : part(value), RADIUS);
  const colourOf = ({ row }: (typeof all)[number]): string => palette.get(categoryOf(row, ends.name).id)!;
  const marks = rows.flatMap((readings, index) => {
    const middle = rowAt(index, rows.length);
    const [a, b] = readings;
    return [
      ...(a && b
        ? [
            strokeBetween(context, [at(a.value), middle], [at(b.value), middle], {
              stroke: "var(--muted)",
              width: 4,
            }),
          ]
        : []),
      ...readings.map((reading) => dotAt(context, at(reading.value), middle, colourOf(reading), RADIUS)),
    ];
  });
  const last = toldPoint(rows.flat().toReversed(), chart);
  return { words: last ? valueLabel(last, number, context) : "", colour: last && colourOf(last), marks };
};

export default drawPairs;
