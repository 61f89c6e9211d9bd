import { z } from "zod";
import { categoryOf, periodOf } from "../../../values/dataset.ts";
import { accent } from "../../parts/colour.ts";
import { across, dotAt, strokeBetween, up, type DrawThumbnail } from "../frame.ts";

const RADIUS = 8;
/** More events than these have dots that touch. */
const MOST = 12;
const lists = z.object({
  minor: z.array(z.string()).catch([]),
  colors: z.record(z.string(), z.string()).catch({}),
});

/** Events in their order on a line of time, with the first one's year. */
const drawEvents: DrawThumbnail = ({ input }, context) => {
  const { date, kind } = input.fields;
  if (!date || !kind) return { words: "", marks: [] };
  const { minor, colors } = lists.parse(input.options);
  const roles: Record<string, string> = {
    highlight: "var(--gold)",
    muted: "var(--muted)",
    ink: "var(--ink)",
  };
  const all = input.rows
    .map((row) => ({ period: periodOf(row, date.name), kind: categoryOf(row, kind.name) }))
    .sort((a, b) => a.period.start.getTime() - b.period.start.getTime());
  const [first] = all;
  const shown = all.length > MOST ? [all[0]!, ...all.slice(-(MOST - 1))] : all;
  const y = up(0.5);
  const line = strokeBetween(context, [across(0), y], [across(1), y], { stroke: "var(--muted)", width: 3 });
  const dots = shown.map(({ kind: { id, category } }, index) => {
    const colour =
      colors[id] === undefined
        ? accent(category.region, context)
        : (roles[colors[id]] ?? accent(colors[id], context));
    const part = shown.length > 1 ? index / (shown.length - 1) : 0.5;
    return dotAt(context, across(part, RADIUS), y, colour, minor.includes(id) ? 5 : RADIUS);
  });
  return { words: first ? context.period(first.period, "short") : "", marks: [line, ...dots] };
};

export default drawEvents;
