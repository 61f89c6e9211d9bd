import { z } from "zod";
import { round1 } from "../../scene/draw-context.ts";
import { bind } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";
import { HOLLOW } from "../../scene/tint.ts";
import { categoryOf, periodOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { placeEvents, TO_WORDS } from "../layouts/event-column.ts";
import {
  BREAK,
  yearsBetween,
  type EventColumn,
  type PlacedEvent,
  type TimelineEvent,
} from "../layouts/timeline-event.ts";
import { accent, colours, HIGHLIGHT } from "../parts/colour.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { checkRegion } from "../read/check-region.ts";
import { eventFacts } from "../summary/links.ts";

/** Colours that belong to no region. */
const ROLES = new Map([
  ["highlight", HIGHLIGHT],
  ["muted", "var(--muted)"],
  ["ink", "var(--ink)"],
]);

const kinds = z.array(z.string()).default([]);

/** Shapes tell the kinds of event apart where colour does not. */
type Shape = "filled" | "hollow" | "small";

interface Event extends TimelineEvent {
  colour: string;
  shape: Shape;
}

/**
 * Events one below the other in order of time. The distance between them grows with the time between them, though
 * not in proportion unless few events share a few years (`scaled`). Time that has not come yet is dashed.
 */
export default chartType({
  shows: `Events one below the other in order of time, at most ${MOST_ROWS}.`,
  channels: {
    date: { type: "period" },
    title: { type: "category" },
    kind: { type: "category" },
    description: { type: "text", optional: true },
  },
  options: {
    planned: kinds.describe("Kinds that have not happened yet: hollow, at the end of a dashed line."),
    minor: kinds.describe("Kinds that only lead up to the others: small."),
    scaled: z
      .boolean()
      .default(false)
      .describe(
        "Whether events after the last break of ten years stand at their dates on a true scale, their words beside them: for a few.",
      ),
    colors: z
      .record(z.string(), z.string())
      .default({})
      .describe("By kind: a region, `highlight`, `muted` or `ink`."),
  },
  check({ rows, fields, options: { planned, minor, colors } }, report, regions) {
    checkRows(rows.length, "title", report);
    const known = new Map(Object.entries(fields.kind.categories));
    for (const [option, ids] of Object.entries({ planned, minor }))
      ids.forEach((id, index) => {
        if (!known.has(id)) report(`${option}[${index}]`, `“${id}” is no category of “${fields.kind.name}”`);
      });
    for (const [id, colour] of Object.entries(colors)) {
      if (!known.has(id)) report(`colors.${id}`, `“${id}” is no category of “${fields.kind.name}”`);
      if (!ROLES.has(colour)) checkRegion(`colors.${id}`, colour, regions, report);
    }
  },
  facts: eventFacts({ date: "date", title: "title", kind: "kind" }),
  draw({ rows, fields, options: { planned, minor, colors, scaled } }, page) {
    const palette = colours(Object.entries(fields.kind.categories), page);
    const events = rows
      .map((row): Event => {
        const period = periodOf(row, fields.date.name);
        const cell = row.cells[fields.date.name];
        const { id: kind, category } = categoryOf(row, fields.kind.name);
        const isInferred = cell?.type === "period" && cell.inferred;
        const text = fields.description && row.cells[fields.description.name];
        const colour = colors[kind];
        return {
          key: row.key,
          period,
          date: `${page.period(period, "short")}${isInferred ? "*" : ""}`,
          kind,
          kindWords: page.words(category.title),
          colour: colour === undefined ? palette.get(kind)! : (ROLES.get(colour) ?? accent(colour, page)),
          shape: planned.includes(kind) ? "hollow" : minor.includes(kind) ? "small" : "filled",
          title: page.words(categoryOf(row, fields.title.name).category.title),
          description: text?.type === "text" ? page.words(text.text) : undefined,
        };
      })
      .sort(
        (a, b) =>
          a.period.start.getTime() - b.period.start.getTime() ||
          a.period.end.getTime() - b.period.end.getTime() ||
          (a.key < b.key ? -1 : 1),
      );
    const { columns, height, context } = placeEvents(events, page, scaled);
    const svg = root(context, height);
    columns.forEach((column, index) => {
      const end = index === columns.length - 1 ? column.placed.at(-1)!.at : height;
      svg.append(...lineOfTime(column, end, context));
      for (const placed of column.placed) svg.append(...eventMarks(placed, column.axis, context));
    });
    return svg;
  },
});

/**
 * A line down a column, dashed from where the next event has not happened yet, or does not follow at once.
 * @param end in px, where the line is not dashed
 */
function lineOfTime(
  { placed, axis, years = [] }: EventColumn<Event>,
  end: number,
  context: ChartContext,
): SVGElement[] {
  const line = (d: string, dashes?: string): SVGElement =>
    element(context, "path", { d, stroke: "var(--muted)", "stroke-dasharray": dashes });
  const top = placed[0]!.at - 4;
  const breaks = placed.flatMap(({ event, at }, index) => {
    const before = placed[index - 1];
    return before && yearsBetween(before.event, event) >= BREAK
      ? breakAt(axis, Math.min(at, years[0]?.at ?? at), context)
      : [];
  });
  const ticks = years.flatMap(({ at, text }) => {
    const y = at - context.size.fontSize * 0.35;
    const words = { x: axis - 10, y, lines: [text], anchor: "end", fill: "var(--muted)" } as const;
    return [line(`M${axis - 6},${round1(y)}h6`), textBlock(context, words)];
  });
  const open = placed.findIndex(
    ({ event, skipped }, index) => index > 0 && (event.shape === "hollow" || skipped > 0),
  );
  if (open < 0) return [line(`M${axis},${top}V${round1(end)}`), ...ticks, ...breaks];
  const solid = placed[open - 1]!.at;
  return [
    line(`M${axis},${top}V${solid}`),
    line(`M${axis},${solid}V${placed.at(-1)!.at}`, "2 4"),
    ...ticks,
    ...breaks,
  ];
}

/** The line is broken above an event before which so many years passed: two strokes across a gap in it. */
function breakAt(axis: number, top: number, context: ChartContext): SVGElement[] {
  const y = top - context.size.fontSize * 2;
  const across = `M${axis - 6},${y}l12,-5M${axis - 6},${y + 6}l12,-5`;
  return [
    element(context, "path", { d: `M${axis},${y - 2}v5`, stroke: "var(--paper)", "stroke-width": 4 }),
    element(context, "path", { d: across, stroke: "var(--muted)" }),
  ];
}

/** The dot of an event with its words, below what says how many are left out before it. */
function eventMarks(placed: PlacedEvent<Event>, axis: number, context: ChartContext): SVGElement[] {
  const { event, heading, title, description, top, at, span, skipped } = placed;
  const { fontSize: size, narrow } = context.size;
  const line = size * LINE_HEIGHT;
  const muted = { align: "top", fill: "var(--muted)" } as const;
  const x = axis + TO_WORDS;
  const dot = element(context, "circle", {
    cx: axis,
    cy: round1(at - size * 0.35),
    r: event.shape === "small" ? 4 : 6,
    fill: event.shape === "hollow" ? HOLLOW : event.colour,
    stroke: event.colour,
    "stroke-width": 2,
  });
  const titleTop = narrow ? top + line : top;
  const raised = size * 0.35;
  const beside = (d: string, look: Record<string, number>): SVGElement =>
    element(context, "path", { d, fill: "none", stroke: "var(--muted)", ...look });
  return [
    ...(span
      ? [
          beside(`M${axis},${round1(span[0] - raised)}V${round1(span[1] - raised)}`, {
            "stroke-width": 6,
            "stroke-opacity": 0.35,
          }),
        ]
      : []),
    ...(Math.abs(top - at) > 4
      ? [beside(`M${axis + 8},${round1(at - raised)}L${x - 4},${round1(top - raised)}`, {})]
      : []),
    ...(skipped > 0
      ? [textBlock(context, { x, y: top - line * 1.5, lines: [`+${skipped}`], ...muted })]
      : []),
    bind(dot, event.key),
    narrow
      ? textBlock(context, { x, y: top, lines: heading, ...muted })
      : textBlock(context, { x: axis - 16, y: top, lines: heading, anchor: "end", ...muted }),
    bind(textBlock(context, { x, y: titleTop, lines: title, align: "top", weight: 600 }), event.key),
    ...(description.length > 0
      ? [textBlock(context, { x, y: titleTop + title.length * line, lines: description, align: "top" })]
      : []),
  ];
}
