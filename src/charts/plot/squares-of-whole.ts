import { round1 } from "../../scene/draw-context.ts";
import { bind } from "../../scene/mark.ts";
import { element } from "../../scene/svg.ts";
import { STRIPES } from "../../scene/stripes.ts";
import { percentOf } from "../../values/figures.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Point } from "../parts/measures.ts";
import { toldPart, wholeWords, type WholeFields, type WordedPart } from "../parts/of-whole.ts";
import type { PlotOptions } from "./marks.ts";
import { wholeBracket, type Stretch } from "./whole-bracket.ts";

/** Squares side by side, the widest step from one to the next in px, and the part of it that a square takes. */
const [PER_LINE, WIDEST, FILLED] = [20, 34, 0.92];

interface Part {
  key: string;
  colour: string;
  /** The ends of its range; of a value, twice that. */
  low: number;
  high: number;
}

/**
 * Squares of a whole in lines from below, those of each part in its colour and the rest pale: full up to the lower end of a
 * range, striped up to its higher one. Each colour is a path, however many squares it has.
 * @param all what the squares are together
 * @param around room for words above and below the squares
 */
function squaresIn(
  parts: readonly Part[],
  all: number,
  squares: number,
  around: { above: number; below: number; width: number },
  context: ChartContext,
): { frame: PlotOptions; field: { foot: number; width: number; stretches: Stretch[] }; marks: SVGElement[] } {
  const { width, height: framed } = context.size;
  const lines = Math.ceil(squares / PER_LINE);
  const room = framed === undefined ? WIDEST : (framed - around.above - around.below) / lines;
  const pitch = Math.floor(Math.min(WIDEST, width / PER_LINE, room) * 10) / 10;
  const foot = Math.ceil(around.above + lines * pitch);
  const side = round1(pitch * FILLED);
  const middle = (line: number): number => round1(foot - (line + 0.5) * pitch);
  /** How far right so many squares of a line reach. */
  const reach = (count: number): number => {
    const whole = Math.floor(count);
    return round1(whole * pitch + (count - whole) * side);
  };
  const run = (from: number, to: number): string =>
    Array.from({ length: lines }, (_, line) => {
      const [begin, end] = [from, to].map((at) => Math.min(PER_LINE, Math.max(0, at - line * PER_LINE)));
      return end! > begin! ? `M${reach(begin!)},${middle(line)}L${reach(end!)},${middle(line)}` : "";
    }).join("");
  const dashes = {
    fill: "none",
    "stroke-width": side,
    "stroke-dasharray": `${side} ${round1(pitch - side)}`,
  };
  const count = (value: number): number => (value / all) * squares;
  let next = 0;
  const placed = parts.map((part) => {
    const from = next;
    next += count(part.high);
    return { ...part, from, sure: from + count(part.low), to: next };
  });
  const marks = [
    element(context, "path", { d: run(0, squares), stroke: "var(--rest)", ...dashes }),
    // From the last to the first: each begins where the first square does, and so at the edge of one.
    ...placed.toReversed().flatMap(({ key, colour, sure, to }) => [
      bind(element(context, "path", { d: run(0, to), stroke: colour, ...dashes }), key),
      ...(to > sure
        ? [
            bind(
              element(context, "path", {
                d: run(sure, to),
                ...STRIPES,
                fill: "none",
                "stroke-width": side,
              }),
              key,
            ),
          ]
        : []),
    ]),
  ];
  const field = round1(PER_LINE * pitch - (pitch - side));
  return {
    frame: {
      width: framed === undefined ? width : Math.ceil(Math.max(field, around.width)),
      height: foot + around.below,
    },
    field: {
      foot,
      width: field,
      stretches: placed.map(({ from, to }) =>
        to - from > PER_LINE ? [0, field] : [reach(from % PER_LINE), reach(((to - 1e-9) % PER_LINE) + 1e-9)],
      ),
    },
    marks,
  };
}

/** Squares of a whole that has a row of its own, under its bracket, with the share of each part as a large number. */
export function squaresOfWhole(
  parts: readonly WordedPart[],
  whole: Point,
  squares: number,
  fields: WholeFields,
  context: ChartContext,
): PlotOptions {
  const told = parts.map((part) => {
    const share = (): string => context.quantity(percentOf(part.quantity, whole.quantity), "label", 0);
    const { large, ...words } = toldPart(part, fields, context);
    return { ...words, large: large ?? share() };
  });
  const around = wholeBracket(wholeWords(whole, fields, context), told, context);
  const { frame, field, marks } = squaresIn(parts, whole.value, squares, around, context);
  return { ...frame, marks: [() => element(context, "g", {}, ...marks, ...around.draw(field))] };
}
