import { round1 } from "../../scene/draw-context.ts";
import { bind } from "../../scene/mark.ts";
import { blockHeight, element, root, textBlock } from "../../scene/svg.ts";
import { HOLLOW } from "../../scene/tint.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { besideFlag, placeFlags, type Flag } from "../layouts/ruler-flags.ts";
import { HIGHLIGHT } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { namedPoints, points, pointsByName, rowLabel, type NamedPoint } from "../parts/measures.ts";
import { domainFromZero, ticksApart } from "../plot/number-axis.ts";
import { amountFacts } from "../summary/amounts.ts";

/** More statements than these hang too far below the ruler. */
const MOST_STATEMENTS = 10;
/** Radius of a dot, half the thickness of a range, and the height of a bracket, in px. */
const [RADIUS, HALF, BRACKET] = [6, 4, 7];

/** Statements on one ruler, with a bracket over those that speak of the same: how far apart they are is what is seen. */
export default chartType({
  shows: `Statements on one ruler from zero, at most ${MOST_STATEMENTS}, each with its words below; a bracket joins those that speak of the same.`,
  channels: {
    y: { type: "category" },
    x: { type: "number" },
    same: { type: ["period", "category"], optional: true },
  },
  nonNegative: true,
  check({ rows, channels }, report) {
    const count = points(rows, channels.x).length;
    if (count > MOST_STATEMENTS)
      report(
        "y",
        `makes ${count} statements, and ${MOST_STATEMENTS} have room on a ruler: choose some by a filter`,
      );
  },
  facts: amountFacts({ category: "y", number: "x" }),
  draw({ rows, fields }, page) {
    const context = listContext(page);
    const { fontSize: size, width } = context.size;
    const look = { sort: "none", whole: context.size.height === undefined } as const;
    const all = namedPoints(points(rows, fields.x.name), fields.y, fields.x, look, context);
    const domain = domainFromZero(all.map(({ high }) => high));
    const write = (value: number): string =>
      context.quantity({ value, unit: fields.x.unit, derived: false, cells: [] }, "axis");
    const half = (value: number): number => context.measure(write(value), size) / 2;
    const ticks = ticksApart(domain, width - 2 * RADIUS, fields.x.unit.kind, (value) => 2 * half(value));
    // The last number stands at its line.
    const right = Math.max(RADIUS + 1, half(ticks.at(-1)!));
    const at = (value: number): number =>
      round1(RADIUS + 1 + (value / domain[1]) * (width - RADIUS - 1 - right));
    const { same } = fields;
    const groups = same ? pointsByName(all, same.name).filter((group) => group.length > 1) : [];
    const joined = new Set(groups.flatMap((group) => group.map(({ key }) => key)));
    const brackets = groups.map((group) => ({
      text: rowLabel(group[0]!.row, same!, context),
      from: at(Math.min(...group.map(({ value }) => value))),
      to: at(Math.max(...group.map(({ value }) => value))),
    }));
    const colourOf = ({ key }: NamedPoint): string => (joined.has(key) ? HIGHLIGHT : "var(--ink)");
    // A line of words and a bracket for each, then the numbers of the ruler.
    const above = brackets.length * (blockHeight(1, size) + BRACKET);
    const ruler = above + blockHeight(1, size) + 12;
    const statements = all.map(({ key, text, label: name, value }) => ({ key, text, name, x: at(value) }));
    const { flags, height, leftOut } = placeFlags(statements, ruler + 14, context);
    const svg = root(context, height + 4);
    brackets.forEach(({ text, from, to }, index) => {
      const y = index * (blockHeight(1, size) + BRACKET);
      svg.append(...bracket(text, [from, to], [y, above], context));
    });
    const line = { stroke: "var(--muted)", "stroke-width": 2 };
    svg.append(element(context, "path", { d: `M0,${ruler}H${width}`, ...line }));
    for (const value of ticks) {
      const x = at(value);
      const words = {
        x: Math.max(half(value), x),
        y: ruler - 9,
        lines: [write(value)],
        anchor: "middle",
        align: "top",
      } as const;
      svg.append(
        element(context, "path", { d: `M${x},${ruler - 6}V${ruler}`, stroke: "var(--muted)" }),
        textBlock(context, { ...words, fill: "var(--muted)" }),
      );
    }
    const byKey = new Map(all.map((point) => [point.key, point]));
    for (const flag of flags) svg.append(leader(flag, ruler, context));
    for (const point of all) {
      const colour = colourOf(point);
      if (point.low < point.high) {
        const box = {
          x: at(point.low),
          y: ruler - HALF,
          width: at(point.high) - at(point.low),
          height: 2 * HALF,
        };
        svg.append(bind(element(context, "rect", { ...box, fill: colour }), point.key));
      } else {
        const dot = { cx: at(point.value), cy: ruler, r: RADIUS, stroke: colour, "stroke-width": 2 };
        svg.append(
          bind(element(context, "circle", { ...dot, fill: point.hedged ? HOLLOW : colour }), point.key),
        );
      }
    }
    for (const flag of flags)
      svg.append(...flagWords(flag, colourOf(byKey.get(flag.statement.key)!), context));
    if (leftOut > 0)
      svg.append(
        textBlock(context, {
          x: 0,
          y: height - 4,
          lines: [`+${leftOut}`],
          align: "top",
          fill: "var(--muted)",
        }),
      );
    return svg;
  },
});

/** What several statements speak of, over a bracket from the first to the last of them. */
function bracket(
  text: string,
  [from, to]: readonly [number, number],
  [top, foot]: readonly [number, number],
  context: ChartContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  const y = top + blockHeight(1, size) + 3;
  const half = context.measure(text, size, 600) / 2;
  const x = Math.max(half, Math.min(width - half, (from + to) / 2));
  const words = { x, y: top + size, lines: [text], anchor: "middle", align: "top", weight: 600 } as const;
  return [
    textBlock(context, { ...words, fill: HIGHLIGHT }),
    element(context, "path", {
      d: `M${from},${Math.max(y + 6, foot)}V${y}H${to}V${Math.max(y + 6, foot)}`,
      fill: "none",
      stroke: HIGHLIGHT,
      "stroke-width": 2,
    }),
  ];
}

const leader = ({ statement: { x }, foot }: Flag, ruler: number, context: ChartContext): SVGElement =>
  element(context, "path", {
    d: `M${x},${ruler}V${Math.round(foot)}`,
    stroke: "var(--muted)",
    "stroke-opacity": 0.6,
  });

function flagWords(flag: Flag, colour: string, context: ChartContext): SVGElement[] {
  const { statement, lines, anchor, y } = flag;
  const block = { x: besideFlag(flag), anchor, align: "top", halo: true } as const;
  const size = context.size.fontSize;
  return [
    bind(
      textBlock(context, { ...block, y, lines: [statement.text], fill: colour, weight: 600 }),
      statement.key,
    ),
    bind(textBlock(context, { ...block, y: y + blockHeight(1, size), lines }), statement.key),
  ];
}
