import { accentOf } from "../../parts/colour.ts";
import { timePoints, valueLabel } from "../../parts/measures.ts";
import { across, dotAt, partOf, strokeBetween, up, type DrawThumbnail } from "../frame.ts";

const RADIUS = 7;

/** Both figures as parts of their first ones, from the same height: the first of them thick, with its last number. */
const drawGrowth: DrawThumbnail = ({ input }, context) => {
  const { x, y, second } = input.fields;
  if (x?.type !== "period" || y?.type !== "number" || second?.type !== "number")
    return { words: "", marks: [] };
  const colour = accentOf((input.options as { color?: string }).color, context);
  const looks = [
    { field: second, stroke: "var(--other)", width: 4 },
    { field: y, stroke: colour, width: 6 },
  ];
  const lines = looks.map(({ field, ...look }) => {
    const points = timePoints(input.rows, x.name, field.name);
    return {
      look,
      points: points.map(({ date, value }) => [date.getTime(), value / points[0]!.value] as const),
    };
  });
  const all = lines.flatMap(({ points }) => points);
  const [along, high] = [
    partOf(all.map(([date]) => date)),
    partOf(
      all.map(([, part]) => part),
      true,
    ),
  ];
  const marks = lines.flatMap(({ look, points }) => {
    const corners = points.map(([date, part]): [number, number] => [
      across(along(date), RADIUS),
      up(high(part), RADIUS),
    ]);
    return [
      ...corners.slice(1).map((corner, index) => strokeBetween(context, corners[index]!, corner, look)),
      dotAt(context, ...corners.at(-1)!, look.stroke, RADIUS),
    ];
  });
  const last = timePoints(input.rows, x.name, y.name).at(-1)!;
  return { words: valueLabel(last, y, context), colour, marks };
};

export default drawGrowth;
