import { z } from "zod";
import { categoryOf, periodOf } from "../../../values/dataset.ts";
import { afterLastBreak, middleOf } from "../../layouts/timeline-event.ts";
import { accent } from "../../parts/colour.ts";
import { across, AREA, dotAt, partOf, strokeBetween, up, type DrawThumbnail } from "../frame.ts";

const RADIUS = 8;
/** More events than these have dots that touch. */
const MOST = 12;
/** From one event to the next before a break of time, and of two strokes across it, half their height, in px. */
const [STEP, SLASH] = [36, 9];
const lists = z.object({
  minor: z.array(z.string()).catch([]),
  colors: z.record(z.string(), z.string()).catch({}),
  scaled: z.boolean().catch(false),
});

/** Events on a line of time, with the first one's date: in their order, or where the chart is true to scale at their dates. */
const drawEvents: DrawThumbnail = ({ input }, context) => {
  const { date, kind } = input.fields;
  if (!date || !kind) return { words: "", marks: [] };
  const { minor, colors, scaled } = lists.parse(input.options);
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
  const from = scaled ? afterLastBreak(shown) : 0;
  const begins = AREA.left + RADIUS + from * STEP;
  const length = AREA.right - RADIUS - begins;
  const time = partOf(shown.slice(from).map((event, index) => (scaled ? middleOf(event) : index)));
  const dots = shown.map((event, index) => {
    const { id, category } = event.kind;
    const colour =
      colors[id] === undefined
        ? accent(category.region, context)
        : (roles[colors[id]] ?? accent(colors[id], context));
    const x =
      index < from
        ? AREA.left + RADIUS + index * STEP
        : begins + time(scaled ? middleOf(event) : index) * length;
    return dotAt(context, x, y, colour, minor.includes(id) ? 5 : RADIUS);
  });
  return {
    words: first ? context.period(first.period, "short") : "",
    marks: [line, ...(from > 0 ? breakAt(begins - STEP / 2, y, context) : []), ...dots],
  };
};

/** The line is broken where many years pass: a gap in it between two strokes. */
const breakAt = (x: number, y: number, context: Parameters<DrawThumbnail>[1]): SVGElement[] => [
  strokeBetween(context, [x - 4, y], [x + 4, y], { stroke: "var(--paper)", width: 5 }),
  ...[-4, 4].map((by) =>
    strokeBetween(context, [x + by - 3, y + SLASH], [x + by + 3, y - SLASH], {
      stroke: "var(--muted)",
      width: 3,
    }),
  ),
];

export default drawEvents;
