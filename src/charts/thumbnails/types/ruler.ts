import { HIGHLIGHT } from "../../parts/colour.ts";
import { points, pointsByName, valueLabel } from "../../parts/measures.ts";
import { across, AREA, dotAt, partOf, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const RADIUS = 9;
/** Where the ruler lies, and a bracket over it, in px. */
const [LINE, BRACKET] = [AREA.bottom - 30, AREA.top + 14];

/** Dots on a line, those that speak of the same under a bracket; the number is the largest that the title tells. */
const drawRuler: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const number = input.fields.x;
  if (number?.type !== "number") return { words: "", marks: [] };
  const all = points(input.rows, number.name);
  const part = partOf(
    all.map(({ high }) => high),
    true,
  );
  const at = (value: number): number => across(part(value), RADIUS);
  const { same } = input.channels;
  const groups = same === undefined ? [] : pointsByName(all, same).filter((group) => group.length > 1);
  const joined = new Set(groups.flatMap((group) => group.map(({ key }) => key)));
  const thick = { stroke: HIGHLIGHT, width: 4 };
  const brackets = groups.flatMap((group) => {
    const [from, to] = [
      at(Math.min(...group.map(({ value }) => value))),
      at(Math.max(...group.map(({ value }) => value))),
    ];
    return [
      strokeBetween(context, [from, BRACKET], [to, BRACKET], thick),
      ...[from, to].map((x) => strokeBetween(context, [x, BRACKET - 2], [x, BRACKET + 16], thick)),
    ];
  });
  const ruler = strokeBetween(context, [AREA.left, LINE], [AREA.right, LINE], {
    stroke: "var(--muted)",
    width: 3,
  });
  const dots = all.map(({ key, value }) =>
    dotAt(context, at(value), LINE, joined.has(key) ? HIGHLIGHT : "var(--ink)", RADIUS),
  );
  const shown = toldPoint(
    all.toSorted((a, b) => b.value - a.value),
    chart,
  );
  return { words: shown ? valueLabel(shown, number, context) : "", marks: [...brackets, ruler, ...dots] };
};

export default drawRuler;
