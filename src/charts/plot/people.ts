import { pathThrough, type Corner } from "../../scene/corners.ts";
import { bind } from "../../scene/mark.ts";
import { round1 } from "../../scene/draw-context.ts";
import { element } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Markish, PlotOptions } from "./marks.ts";
import type { wholeBracket } from "./whole-bracket.ts";

/** The widest step from one figure to the next in px, and how much higher than wide a step is. */
const [WIDEST, TALL] = [39, 1.8];
/** Figures one below the other, and in a figure that has the width of a page. */
const [LINES, IN_PAGE] = [5, 4];
/** Between the words above and the figures, in px. */
const BELOW_WORDS = 12;
/** Of those that no part stands for, and of all others together. */
export const PALE = "var(--rest)";

interface Shown {
  key: string;
  colour: string;
  /** How many figures it is. */
  count: number;
}

/** The room of words around figures, in px. */
interface Around {
  width: number;
  /** Above them. */
  height: number;
  /** Below them. */
  below?: number;
  /** Whether the figures that no part stands for are outlined, as nothing is said of them. */
  open?: boolean;
}

/**
 * People as a mark, from the left, each column from the top: those of each part in its colour, the rest pale or outlined. Every
 * part is an area in a pattern of one person, so that a hundred people take hardly more than one.
 * @returns the mark, the size and margins of the plot, and where the figures end below, how wide they are, and each part of them
 */
export function people(
  parts: readonly Shown[],
  all: number,
  { width: wide, height, below = 0, open = false }: Around,
  context: ChartContext,
): { mark: Markish; frame: PlotOptions; field: Parameters<ReturnType<typeof wholeBracket>["draw"]>[0] } {
  const { name, width, height: frame } = context.size;
  const lines = name === "sheet" ? IN_PAGE : LINES;
  const columns = Math.ceil(all / lines);
  const top = height + (open ? 0 : BELOW_WORDS);
  const framed = frame === undefined ? WIDEST : (frame - top - below) / (lines * TALL);
  const step = Math.floor(Math.min(WIDEST, width / columns, framed) * 10) / 10;
  let next = 0;
  const groups = parts.map(({ key, colour, count }) => {
    next += count;
    return { key, colour, from: next - count, to: next };
  });
  const figure = personPath(step);
  const areas = [...groups, { key: undefined, colour: PALE, from: next, to: all }];
  const marks = areas.flatMap(({ key, colour, from, to }, index) => {
    if (from >= to) return [];
    const id = `people-${index}`;
    const size = { width: step, height: round1(step * TALL), y: top };
    // A little below the edge of its step: heads, and outlines, at it would show at the foot of the area, where the next step
    // would begin.
    const look = key === undefined && open ? { fill: "none", stroke: "var(--muted)" } : { fill: colour };
    const person = element(context, "path", { d: `M${round1(step / 2)},${open ? 2 : 1}${figure}`, ...look });
    const pattern = element(context, "pattern", { id, patternUnits: "userSpaceOnUse", ...size }, person);
    const area = element(context, "path", { d: areaOf(from, to, { step, top, lines }), fill: `url(#${id})` });
    return [pattern, key === undefined ? area : bind(area, key)];
  });
  const foot = Math.ceil(top + lines * step * TALL);
  return {
    mark: () => element(context, "g", {}, ...marks),
    frame: {
      width: frame === undefined ? width : Math.max(Math.ceil(columns * step), wide),
      height: foot + below,
    },
    field: {
      foot,
      width: round1(columns * step),
      stretches: groups.map(({ from, to }) => [
        round1(Math.floor(from / lines) * step),
        round1(Math.ceil(to / lines) * step),
      ]),
    },
  };
}

/** The outline of the places from one to another, down a column and on in the next one. */
function areaOf(
  from: number,
  to: number,
  { step, top, lines }: { step: number; top: number; lines: number },
): string {
  const x = (column: number): number => round1(column * step);
  const y = (line: number): number => round1(top + line * step * TALL);
  const [first, last] = [Math.floor(from / lines), Math.floor(to / lines)];
  const [start, end] = [from % lines, to % lines];
  if (first === last)
    return polygon(
      [x(first), y(start)],
      [x(first + 1), y(start)],
      [x(first + 1), y(end)],
      [x(first), y(end)],
    );
  return polygon(
    [x(first), y(start)],
    [x(first + 1), y(start)],
    [x(first + 1), y(0)],
    [x(last + 1), y(0)],
    [x(last + 1), y(end)],
    [x(last), y(end)],
    [x(last), y(lines)],
    [x(first), y(lines)],
  );
}

const polygon = (...corners: Corner[]): string => `${pathThrough(corners)}Z`;

/** A head and a body below the point where a step begins, of relative strokes. */
function personPath(step: number): string {
  const [head, half, body] = [step * 0.2, step * 0.34, step * 0.92].map(round1) as [number, number, number];
  const circle = `a${head},${head} 0 1 1 -.1,0z`;
  const shoulders = round1(half * 0.8);
  return `${circle}m${-half},${round1(head * 2 + 1.5 + shoulders)}a${half},${shoulders} 0 0 1 ${half * 2},0v${round1(body - shoulders)}h${-half * 2}z`;
}
