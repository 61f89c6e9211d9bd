import { lineThrough, type Corner } from "../../scene/corners.ts";
import { halfPixel, round1 } from "../../scene/draw-context.ts";
import { rule } from "../../scene/frame.ts";
import { bind, explain } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, textBlock } from "../../scene/svg.ts";
import { HOLLOW } from "../../scene/tint.ts";
import { joined, YEAR, type Note, type TimePoint, type TimeSeries } from "../../scene/time-chart.ts";
import { timeTicks } from "../../scene/time-ticks.ts";
import type { NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import type { ChartInput } from "../chart-type.ts";
import { nameLines } from "../parts/name-lines.ts";
import { timePoints } from "../parts/measures.ts";
import { drawnSeries, noteOf, timeParts } from "../parts/time-chart.ts";

/** Figures that grow more leave no height to what does not. */
export const MOST_TIMES = 8;

/** Height of both panels together in px, without words: on a phone and elsewhere. */
const [ON_PHONE, IN_COLUMN] = [210, 250];
/** Between the panels, and from the title of one to its highest point, in heights of letters. */
const [BETWEEN, BELOW_TITLE] = [1.1, 2.1];
/** From the last dot to its bracket, half the width of the bracket's ends, and from it to its words, in px. */
const [TO_BRACKET, END, TO_WORDS] = [15, 4, 6];
/** A rise or fall of fewer px has no bracket: its ends would touch. */
const LEAST_BRACKET = 14;
const RADIUS = 4;

type GrowthInput = Pick<
  ChartInput<
    { x: { type: "period" }; y: { type: "number" }; second: { type: "number" } },
    { maxGap: number }
  >,
  "rows" | "channels" | "fields" | "options" | "told" | "annotations"
>;

/** A figure over time. */
interface Panel {
  field: NumberField;
  series: TimeSeries;
  /** What brackets from the height of the first figure to those of others say. */
  notes: Note[];
}

/**
 * Draws two figures over time, each from zero, to one relative scale: what has doubled stands twice as high as at first in either. A
 * dashed line keeps the height of the first figure, and annotations stand at brackets that lead from it to their figure.
 */
export function drawGrowth(
  input: GrowthInput,
  colour: string,
  context: ChartContext,
): { height: number; nodes: SVGElement[] } {
  const { fontSize: size, width, narrow, height: frame } = context.size;
  const panels = (["y", "second"] as const).map((channel) => panelOf(channel, input, colour, context));
  const words = size * (LINE_HEIGHT + BELOW_TITLE);
  const outside = 2 * words + size * (BETWEEN + 2);
  const room = frame === undefined ? (narrow ? ON_PHONE : IN_COLUMN) : frame - outside;
  const unit = room / panels.reduce((sum, panel) => sum + mostTimes(panel), 0);
  const left = Math.ceil(context.measure("0", size)) + 8;
  const beside = panels.flatMap(({ notes }) => notes.map((note) => note.width));
  const right = beside.length > 0 ? Math.ceil(Math.max(...beside)) + TO_BRACKET + TO_WORDS + 2 : size;
  const dates = panels.flatMap(({ series }) => series.points.map(({ date }) => date));
  const [from, to] = [Math.min(...dates), Math.max(...dates)];
  const air = Math.max(YEAR / 12, (to - from) * 0.02);
  const end = width - right;
  const x = (date: number): number =>
    left + RADIUS + ((date - from) / (to - from || YEAR)) * (end - left - 2 * RADIUS);
  let foot = 0;
  const nodes = panels.flatMap((panel, index) => {
    const top = foot + (index > 0 ? size * BETWEEN : 0);
    foot = top + words + mostTimes(panel) * unit;
    return drawPanel(panel, { top, foot, left, end, unit, x }, input.options.maxGap, context);
  });
  const ticks = timeTicks(
    { year: timeParts(input, context).year, series: [panels[0]!.series] },
    [from - air, to + air],
    x,
    [left, end],
    context,
  );
  return {
    height: foot + size * 2,
    nodes: [
      ...nodes,
      element(context, "path", {
        d: ticks.map(({ at }) => `M${round1(at)},${round1(foot)}v5`).join(""),
        ...{ fill: "none", stroke: "var(--muted)" },
      }),
      ...ticks.map(({ middle, text }) =>
        textBlock(context, {
          ...{ x: middle, y: foot + 9 + size * 0.71, lines: [text] },
          ...{ anchor: "middle", align: "top", fill: "var(--muted)" },
        }),
      ),
    ],
  };
}

function panelOf(channel: "y" | "second", input: GrowthInput, colour: string, context: ChartContext): Panel {
  const { rows, channels, annotations } = input;
  const field = input.fields[channel];
  const points = timePoints(rows, channels.x, field.name);
  return {
    field,
    series: drawnSeries(
      { id: channel, category: undefined, points },
      { colour, name: undefined },
      { ...input, fields: { y: field } },
      context,
    ),
    notes: annotations
      .filter(({ channel: of = "y" }) => of === channel)
      // Beside a bracket there is room at every size.
      .map((annotation) => noteOf({ ...annotation, phone: annotation.phone || undefined }, context)),
  };
}

/** How many times its first figure the largest of a panel is. */
const mostTimes = ({ series: { points } }: Panel): number =>
  Math.max(...points.map(({ value }) => value)) / points[0]!.value;

/** Where a panel stands, in px: `unit` is the height of its first figure. */
interface PanelPlace {
  top: number;
  foot: number;
  left: number;
  end: number;
  unit: number;
  x(date: number): number;
}

function drawPanel(
  { field, series: { points, colour }, notes }: Panel,
  { top, foot, left, end, unit, x }: PanelPlace,
  maxGap: number,
  context: ChartContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  const [first, last] = [points[0]!, points.at(-1)!];
  const at = ({ date, value }: TimePoint): [number, number] => [
    halfPixel(x(date)),
    halfPixel(foot - (unit * value) / first.value),
  ];
  const level = at(first)[1];
  const line = (d: string, look: object): SVGElement =>
    element(context, "path", { d, fill: "none", "stroke-width": 2, ...look });
  const runs = joined(points, maxGap);
  const through = runs.filter((run) => run.length > 1).map((run) => lineThrough(run.map(at)));
  const over = runs.slice(1).map((run, index) => lineThrough([at(runs[index]!.at(-1)!), at(run[0]!)]));
  const value = ({ key, label }: TimePoint, y: number, x: number, anchor: "start" | "end"): SVGElement =>
    bind(textBlock(context, { x, y, anchor, fill: colour, lines: [label], weight: 600, halo: true }), key);
  const gap = size * 0.5 + RADIUS + 4;
  const [endX, endY] = at(last);
  const begins = endX - context.measure(last.label, size, 600);
  // Where it stands below its dot, it stands below those before it too.
  const lowest = Math.max(...points.map(at).flatMap(([cx, cy]) => (cx > begins ? [cy] : [])));
  const hasGrown = last.value >= first.value;
  return [
    textBlock(context, {
      ...{ x: 0, y: top + size, align: "top", fill: "var(--ink)", weight: 600 },
      lines: nameLines(context.words(field.title), width, 1, context),
    }),
    rule(context, left, end, foot),
    textBlock(context, { x: left - 8, y: foot, lines: ["0"], anchor: "end", fill: "var(--muted)" }),
    line(`M${left},${level}H${round1(endX + TO_BRACKET + END)}`, {
      ...{ stroke: "var(--muted)", "stroke-width": 1, "stroke-dasharray": "4 3" },
    }),
    element(
      context,
      "g",
      { stroke: colour },
      ...(over.length > 0 ? [line(over.join(""), { "stroke-width": 1.5, "stroke-dasharray": "2 4" })] : []),
      ...(through.length > 0 ? [line(through.join(""), { "stroke-linejoin": "round" })] : []),
      ...points.map((point) => {
        const [cx, cy] = at(point);
        const fill = point.hedged ? HOLLOW : colour;
        return bind(element(context, "circle", { cx, cy, r: RADIUS, fill, "stroke-width": 1.8 }), point.key);
      }),
    ),
    // A line that rises leaves the room below it, one that falls that above it.
    value(first, level + (hasGrown ? gap : -gap), left, "start"),
    value(last, hasGrown ? endY - gap : lowest + gap, endX + RADIUS, "end"),
    ...notes.flatMap((note) => {
      const of = points.find(({ key }) => key === note.key);
      return of ? bracketOf(note, at(of), level, context) : [];
    }),
  ];
}

/** A bracket from the height of a figure to that of the first, and the words beside it. */
function bracketOf({ key, lines }: Note, [x, y]: Corner, level: number, context: ChartContext): SVGElement[] {
  const [start, end] = [Math.min(y, level), Math.max(y, level)];
  const at = x + TO_BRACKET;
  const d = `M${at - END},${start}h${2 * END}M${at - END},${end}h${2 * END}M${at},${start}V${end}`;
  const words = textBlock(context, {
    ...{ x: at + TO_WORDS + 2, y: (start + end) / 2, lines },
    ...{ fill: "var(--ink)", halo: true },
  });
  return [...(end - start < LEAST_BRACKET ? [] : [element(context, "path", { d, ...BRACKET })]), words].map(
    (part) => explain(part, key),
  );
}

const BRACKET = { stroke: "var(--muted)", fill: "none" };
