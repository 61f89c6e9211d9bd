import { extent, scaleLinear, select } from "d3";
import type { CategoryField } from "../../model/dataset.ts";
import type { Period } from "../../model/period.ts";
import { categoryOf, periodOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import type { ChartContext } from "../chart-context.ts";
import { listContext } from "../parts/list-context.ts";
import { YEAR } from "../../scene/time-chart.ts";
import { eventFacts } from "../summary/links.ts";
import { LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";

/** Shapes tell the kinds of event apart where colour does not. */
const MARKS = ["filled", "hollow", "small"] as const;

/**
 * Events one below the other in order of time. The distance between them grows with the time between them, though
 * not in proportion: decades and days share the page. Time that has not come yet is dashed.
 */
export default chartType({
  shows: "Events one below the other in order of time.",
  channels: {
    date: { type: "period" },
    title: { type: "category" },
    kind: { type: "category" },
    description: { type: "text", optional: true },
  },
  facts: ({ channels, ...input }, writer) => eventFacts(input, channels, writer),
  draw({ dataset, rows, channels }, page) {
    const kinds = Object.keys((dataset.fields.get(channels.kind) as CategoryField).categories);
    const events: Event[] = rows
      .map((row) => {
        const period = periodOf(row, channels.date);
        const cell = row.cells[channels.date];
        const kind = categoryOf(row, channels.kind);
        const inferred = cell?.type === "period" && cell.inferred;
        const text = channels.description === undefined ? undefined : row.cells[channels.description];
        return {
          key: row.key,
          period,
          date: `${page.period(period, "short")}${inferred ? "*" : ""}`,
          kind: kind.id,
          colour: kindColour(kinds.indexOf(kind.id)),
          kindWords: page.words(kind.category.title),
          title: page.words(categoryOf(row, channels.title).category.title),
          description: text?.type === "text" ? page.words(text.text) : undefined,
        };
      })
      .sort(
        (a, b) =>
          a.period.start.getTime() - b.period.start.getTime() ||
          a.period.end.getTime() - b.period.end.getTime() ||
          (a.key < b.key ? -1 : 1),
      );
    if (page.size.name === "sheet" && events.length > IN_ONE_COLUMN) return inTwoColumns(events, page);
    const { height, left, placed } = place(events, page);
    const { tallest } = page.size;
    if (tallest === undefined || height <= tallest)
      return drawn([{ placed, axis: left, x: 0 }], height, page);
    // The first ones and the last tell where a timeline leads; between them stands how many are left out.
    for (let first = events.length - 2; ; first--) {
      const some = place([...events.slice(0, first), events.at(-1)!], page, events.length - first - 1);
      if (some.height <= tallest || first === 1)
        return drawn([{ placed: some.placed, axis: some.left, x: 0 }], some.height, page);
    }
  },
});

interface Event {
  key: string;
  period: Period;
  date: string;
  kind: string;
  colour: string;
  kindWords: string;
  title: string;
  description: string | undefined;
}

interface Placed {
  event: Event;
  title: string[];
  description: string[];
  top: number;
  /** How many events are left out before it. */
  skipped: number;
}

/** Up to so many events fill a sheet in one column. */
const IN_ONE_COLUMN = 8;
/** Between two columns, in px. */
const GUTTER = 40;

/**
 * Breaks the words of events into lines and gives each its place.
 * @param skipped how many events are left out before the last one
 */
function place(
  events: readonly Event[],
  context: ChartContext,
  skipped = 0,
): { height: number; left: number; placed: Placed[] } {
  const { fontSize: size, width, narrow, name } = context.size;
  const axis = narrow
    ? 10
    : Math.ceil(
        Math.max(
          ...events
            .flatMap(({ date, kindWords }) => [date, kindWords])
            .map((text) => context.measure(text, size)),
        ),
      ) + 22;
  const textWidth = width - axis - TEXT - 4;
  const line = size * LINE_HEIGHT;

  // The square root keeps a gap of half a century from pushing everything else off the page.
  const gaps = events
    .slice(1)
    .map(
      ({ period }, index) =>
        Math.max(0, period.start.getTime() - events[index]!.period.start.getTime()) / YEAR,
    );
  const [, widest] = extent(gaps) as [number, number];
  // A frame holds few events: they stand closer, and their descriptions are left out.
  const framed = context.size.height !== undefined;
  const air = scaleLinear(
    [0, Math.sqrt(widest)],
    framed ? [6, 20] : name === "sheet" ? [8, 24] : [12, narrow ? 58 : 70],
  );
  let y = size;
  const placed = events.map((event, index) => {
    const before = index === events.length - 1 ? skipped : 0;
    if (index > 0) y += before > 0 ? line * 2 : air(Math.sqrt(gaps[index - 1]!));
    const title = context.wrap(event.title, textWidth, size, 600);
    const description =
      event.description === undefined || framed ? [] : context.wrap(event.description, textWidth, size);
    const top = y;
    y +=
      (narrow ? 1 + title.length + description.length : Math.max(2, title.length + description.length)) *
      line;
    return { event, title, description, top, skipped: before };
  });
  return { height: y + 4, left: axis, placed };
}

/** From the line of time to the words, in px. */
const TEXT = 20;

/** A long timeline on paper: two columns as on a phone, the second going on where the first ends. */
function inTwoColumns(events: readonly Event[], page: ChartContext): SVGSVGElement {
  const context = listContext(page);
  const width = (context.size.width - GUTTER) / 2;
  const column = { ...context, size: { ...context.size, width, narrow: true } };
  const halves = events.slice(1).map((_, index) => {
    const parts = [events.slice(0, index + 1), events.slice(index + 1)].map((part) => place(part, column));
    return { parts, height: Math.max(...parts.map(({ height }) => height)) };
  });
  const { parts, height } = halves.reduce((best, one) => (one.height < best.height ? one : best));
  return drawn(
    parts.map(({ placed, left }, index) => ({ placed, axis: left, x: index * (width + GUTTER) })),
    height,
    { ...context, size: { ...context.size, narrow: true } },
  );
}

interface Column {
  placed: Placed[];
  axis: number;
  /** Its left edge in px. */
  x: number;
}

function drawn(columns: readonly Column[], height: number, context: ChartContext): SVGSVGElement {
  const { fontSize: size, narrow } = context.size;
  const line = size * LINE_HEIGHT;
  const svg = root(context, height);
  const drawing = select(svg);
  columns.forEach(({ placed, axis: from, x }, index) => {
    const axis = x + from;
    const textLeft = axis + TEXT;
    const end = placed.at(-1)!.top;
    const isLast = index === columns.length - 1;
    const open = placed.findIndex(
      ({ event, skipped }, at) => at > 0 && (event.kind === "target" || skipped > 0),
    );
    const solid = open < 0 ? (isLast ? end : height) : placed[open - 1]!.top;
    drawing
      .append("path")
      .attr("d", `M${axis},${placed[0]!.top - 4}V${solid}`)
      .attr("stroke", "var(--muted)");
    if (open >= 0)
      drawing
        .append("path")
        .attr("d", `M${axis},${solid}V${end}`)
        .attr("stroke", "var(--muted)")
        .attr("stroke-dasharray", "2 4");
    for (const { event, title, description, top, skipped } of placed) {
      const { key, kind, colour, date, kindWords } = event;
      const style = MARKS[kind === "target" ? 1 : kind === "background" ? 2 : 0];
      if (skipped > 0)
        svg.append(
          textBlock(context, {
            x: textLeft,
            y: top - line * 1.5,
            lines: [`+${skipped}`],
            align: "top",
            fill: "var(--muted)",
          }),
        );
      drawing
        .append("circle")
        .attr("cx", axis)
        .attr("cy", top - size * 0.35)
        .attr("r", style === "small" ? 4 : 6)
        .attr("fill", style === "hollow" ? "var(--paper)" : colour)
        .attr("stroke", colour)
        .attr("stroke-width", 2)
        .attr("data-k", key);
      let baseline = top;
      if (narrow) {
        svg.append(
          textBlock(context, {
            x: textLeft,
            y: baseline,
            lines: [`${date} · ${kindWords}`],
            align: "top",
            fill: "var(--muted)",
          }),
        );
        baseline += line;
      } else {
        svg.append(
          textBlock(context, {
            x: axis - 16,
            y: baseline,
            lines: [date, kindWords],
            anchor: "end",
            align: "top",
            fill: "var(--muted)",
          }),
        );
      }
      svg.append(textBlock(context, { x: textLeft, y: baseline, lines: title, align: "top", weight: 600 }));
      baseline += title.length * line;
      if (description.length > 0)
        svg.append(textBlock(context, { x: textLeft, y: baseline, lines: description, align: "top" }));
    }
  });
  return svg;
}

const KIND_COLOURS = [
  "var(--muted)",
  "var(--gold)",
  "var(--jp)",
  "var(--vn)",
  "var(--both)",
  "var(--both)",
  "var(--gold)",
];
const kindColour = (index: number): string => KIND_COLOURS[index % KIND_COLOURS.length]!;
