import { z } from "zod";
import { pathThrough } from "../../scene/corners.ts";
import { bind } from "../../scene/mark.ts";
import { round1 } from "../../scene/draw-context.ts";
import { blockHeight, element, root, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import {
  placeUnits,
  TO_BRACKET,
  TO_TIMES,
  type PlacedBlock,
  type UnitBlocks,
} from "../layouts/unit-blocks.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryOf } from "../../values/dataset.ts";
import { namedPoints, points } from "../parts/measures.ts";
import { amountFacts } from "../summary/amounts.ts";

/** More categories are a list, and more squares nobody takes in. */
const [MOST_BLOCKS, MOST_UNITS] = [12, 1000];
/** The part of the way from one square to the next that a square takes. */
const FILLED = 0.78;

/** Counts as squares, each of which stands for so many: how many there are is seen, not read off an axis. */
export default chartType({
  shows: `Counts as squares, each of which stands for so many, at most ${MOST_UNITS} in at most ${MOST_BLOCKS} blocks.`,
  channels: { category: { type: "category" }, value: { type: "number" } },
  options: {
    each: z
      .number()
      .positive()
      .default(1)
      .describe("What one square stands for, in the unit of the figures."),
    sort: z.enum(["value", "none"]).default("none").describe("Whether the largest count comes first."),
    highlight: z
      .array(z.string())
      .min(1)
      .optional()
      .describe("The categories that are told about: they come first, and the others are grey."),
    line: z
      .string()
      .optional()
      .describe(
        "The category whose count is one line of squares: another has as many lines as it is times as large, with a bracket that says how many.",
      ),
  },
  nonNegative: true,
  check({ rows, fields, options: { each, line, highlight = [] } }, report) {
    const known = new Set(rows.map((row) => categoryOf(row, fields.category.name).id));
    highlight.forEach((id, index) => {
      if (!known.has(id)) report(`highlight[${index}]`, `“${id}” is none of the categories that are drawn`);
    });
    if (line !== undefined && !known.has(line))
      report("line", `“${line}” is none of the categories that are drawn`);
    const all = points(rows, fields.value.name);
    if (all.length > MOST_BLOCKS)
      report(
        "category",
        `makes ${all.length} blocks, and ${MOST_BLOCKS} are seen at once: choose some by a filter`,
      );
    const units = Math.ceil(all.reduce((sum, { value }) => sum + value / each, 0));
    if (units > MOST_UNITS)
      report("each", `makes ${units} squares, and ${MOST_UNITS} can be drawn: let each stand for more`);
  },
  facts: amountFacts({ category: "category", number: "value" }),
  draw({ rows, fields, options: { each, sort, highlight, line } }, page) {
    const context = listContext(page);
    const { fontSize: size, width } = context.size;
    const named = namedPoints(
      points(rows, fields.value.name),
      fields.category,
      fields.value,
      { sort },
      context,
    );
    const all = named.map(({ label, text, value, row, ...rest }) => ({
      ...rest,
      name: label,
      value: text,
      units: value / each,
      isLine: categoryOf(row, fields.category.name).id === line,
      muted: !(highlight?.includes(categoryOf(row, fields.category.name).id) ?? true),
    }));
    all.sort((a, b) => Number(a.muted) - Number(b.muted));
    const isKeyed = each !== 1;
    const ofCount = all.find(({ isLine }) => isLine)?.units;
    const top = isKeyed ? blockHeight(1, size) + 6 : 0;
    const placed = placeUnits(all, top, context, ofCount && Math.max(1, Math.round(ofCount)));
    const svg = root(context, placed.height);
    if (isKeyed) {
      const one = { value: each, unit: fields.value.unit, derived: false, cells: [] };
      const lines = [`= ${context.mark(one).label}`];
      const side = Math.min(9, width / 30);
      svg.append(
        element(context, "rect", { y: size - side, width: side, height: side, fill: "var(--muted)" }),
        textBlock(context, { x: side + 6, y: size, lines, align: "top", fill: "var(--muted)" }),
      );
    }
    for (const block of placed.blocks) {
      const { baseline: y, lines, key, value, valueX, nameX, muted } = block;
      const fill = muted ? "var(--muted)" : block.colour;
      const number = { x: valueX, y, lines: [value], fill, weight: 600, anchor: "end" } as const;
      svg.append(
        bind(textBlock(context, { ...number, align: "top" }), key),
        bind(textBlock(context, { x: nameX, y, lines, align: "top", fill: muted ? fill : undefined }), key),
        bind(squares(block, placed, context), key),
        ...(block.times === undefined ? [] : timesBeside(block, block.times, placed, context)),
      );
    }
    return svg;
  },
});

/** A bracket beside the squares of a count, and how many times the count of a line that it is. */
function timesBeside(
  { units, top, key }: PlacedBlock,
  times: string,
  { perLine, pitch }: UnitBlocks,
  context: ChartContext,
): SVGElement[] {
  const x = round1(perLine * pitch) + TO_BRACKET;
  const bottom = round1(top + Math.ceil(units / perLine) * pitch - pitch * (1 - FILLED));
  const words = { x: x + TO_TIMES, y: (top + bottom) / 2, lines: [times], weight: 600 } as const;
  return [
    element(context, "path", {
      d: `M${x - 5},${round1(top)}h5V${bottom}h-5`,
      fill: "none",
      stroke: "var(--ink)",
      "stroke-width": 1.5,
    }),
    bind(textBlock(context, words), key),
  ];
}

/** Squares as dashed lines: a path for each block, however many it has. The last one is as wide as the part that it stands for. */
function squares(
  { units, top, colour, muted }: PlacedBlock,
  { perLine, pitch }: UnitBlocks,
  context: ChartContext,
): SVGElement {
  const side = round1(pitch * FILLED);
  const lines = Array.from({ length: Math.max(1, Math.ceil(units / perLine)) }, (_, line) => {
    const here = Math.min(perLine, units - line * perLine);
    const whole = Math.floor(here);
    const length = whole * pitch + Math.max(here > whole ? 1 : 0, (here - whole) * side);
    const y = round1(top + line * pitch + side / 2);
    return pathThrough([
      [0, y],
      [round1(Math.max(1, length)), y],
    ]);
  });
  return element(context, "path", {
    d: lines.join(""),
    fill: "none",
    stroke: muted ? "var(--other)" : colour,
    ...(muted && { "stroke-opacity": "0.6" }),
    "stroke-width": side,
    "stroke-dasharray": `${side} ${round1(pitch - side)}`,
  });
}
