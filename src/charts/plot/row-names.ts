import { blockHeight, element, LINE_HEIGHT, textBlock, type TextBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Markish, PlotOptions } from "./marks.ts";

/** A row of a chart, by its words. */
export interface RowName {
  label: string;
  /** Above the first row of a panel. */
  heading?: string;
}

/** Room beside the marks, in px. */
export interface Room {
  /** For values right of the marks. */
  right: number;
  /** For values left of the marks. */
  inset?: number;
  /** Above the rows. */
  top?: number;
  /** Whether there is an axis below, where there is room for one. */
  axis?: boolean;
}

/** Where rows stand together, in px. */
export interface Panel {
  top: number;
  bottom: number;
}

/** Rows one below the other, of heights that their names need, which no scale of Plot knows. */
export interface Rows<R> {
  /** The rows with the middle of their marks in px. Where a frame is too low for all, the last ones are left out. */
  placed: (R & { y: number })[];
  /** Size and margins of the plot, and its y scale, which is in px. */
  frame: PlotOptions;
  /** Length of the x axis in px. */
  length: number;
  hasAxis: boolean;
  /** From where to where the rows of each panel stand, below its heading, in px: lines from top to bottom spare headings. */
  panels: Panel[];
  /** The names, as a mark. */
  names: Markish;
}

/** From the words of a row to those of the next, where words stand above marks, in px. */
const BELOW = 26;
/** In a frame at least, and in one that is crowded; there the axis goes too: every mark has its value. */
const [TIGHT, CROWDED] = [20, 15];
/** From words to their marks, and where it is crowded, in px. */
const [GAP, SMALL_GAP] = [3, 1];
/** Between names and marks beside them, in px. */
const BESIDE = 14;

/** Names left of the marks where there is a column, above them on a phone. */
export function rowNames<R extends RowName>(rows: readonly R[], room: Room, context: ChartContext): Rows<R> {
  const { width } = context.size;
  const { right, inset = 0 } = room;
  const words = breakNames(rows, context);
  const left = words.left + inset;
  const fit = fitInto(words.heights, room, context);
  const places = placeRows(words, fit, room, context);
  return {
    placed: places.middles.map((y, index) => ({ ...rows[index]!, y })),
    frame: {
      height: places.bottom + fit.below,
      marginTop: 0,
      marginRight: right,
      marginBottom: fit.below,
      marginLeft: left,
      y: { type: "identity", axis: null },
    },
    length: width - right - left,
    hasAxis: fit.hasAxis,
    panels: panelsOf(places),
    names: () =>
      element(
        context,
        "g",
        {},
        // A name says no key: its row's mark, which is the nearest, answers for it.
        ...places.blocks.map((block) => textBlock(context, block)),
        ...(fit.leftOut > 0
          ? [textBlock(context, { ...leftOutAt(places.bottom, context), lines: [`+${fit.leftOut}`] })]
          : []),
      ),
  };
}

interface BrokenName {
  lines: string[];
  heading: string[];
}

/** The names in lines, the heights of these in px, and the left end of what they stand beside. */
function breakNames(
  names: readonly RowName[],
  { size: { fontSize: size, width, narrow }, measure, wrap }: ChartContext,
): { rows: BrokenName[]; heights: number[]; left: number } {
  const line = size * LINE_HEIGHT;
  const longest = Math.min(230, Math.max(...names.map(({ label }) => measure(label, size))) + 2);
  const rows = names.map(({ label, heading }) => ({
    lines: wrap(label, narrow ? width - 4 : longest, size),
    heading: heading === undefined ? [] : wrap(heading, width - 4, size, 600),
  }));
  const heights = rows.map(
    ({ heading, lines }, index) =>
      (heading.length > 0 ? heading.length * line + 4 + (index > 0 ? line * 0.8 : 0) : 0) +
      lines.length * line,
  );
  return { rows, heights, left: narrow ? 11 : Math.ceil(longest) + BESIDE };
}

interface Fit {
  isCrowded: boolean;
  hasAxis: boolean;
  leftOut: number;
  /** Room below the last row in px. */
  below: number;
  /** From the words of a row to those of the next in px, where words stand above marks. */
  step: number;
}

/** How rows go into a frame: those that stand in one move apart, or closer, to fill it; where it is too low, some are left out. */
function fitInto(heights: readonly number[], { top = 2, axis = true }: Room, { size }: ChartContext): Fit {
  const { height: frame, tallest = Infinity, fontSize } = size;
  const line = fontSize * LINE_HEIGHT;
  const words = top + heights.reduce((sum, height) => sum + height, 0);
  const isCrowded = words + heights.length * (GAP + TIGHT) + (axis ? fontSize * 2 : 4) > tallest;
  const hasAxis = axis && !isCrowded;
  const leftOut = isCrowded ? heights.length - fitting(heights, tallest - top, line) : 0;
  const below = hasAxis ? fontSize * 2 : leftOut > 0 ? line : 4;
  const spare =
    frame === undefined ? 0 : (frame - words - below - heights.length * (GAP + BELOW)) / heights.length;
  const step = Math.max(isCrowded ? CROWDED : TIGHT, Math.min(64, BELOW + spare));
  return { isCrowded, hasAxis, leftOut, below, step };
}

/** How many crowded rows fit into a height, above a line that says how many do not; all, where they do. */
function fitting(heights: readonly number[], height: number, line: number): number {
  let y = 0;
  const ends = heights.map((words) => (y += words + SMALL_GAP + CROWDED));
  return y + 4 <= height ? ends.length : Math.max(1, ends.filter((end) => end + line <= height).length);
}

interface Places {
  middles: number[];
  blocks: TextBlock[];
  /** Where headings begin and end, in px. */
  headings: Panel[];
  /** Of the last row, in px. */
  bottom: number;
}

/** What is left between headings. */
const panelsOf = ({ headings, bottom }: Places): Panel[] =>
  [{ top: 0, bottom: 0 }, ...headings]
    .map((heading, index) => ({ top: heading.bottom, bottom: headings[index]?.top ?? bottom }))
    .filter((panel) => panel.bottom > panel.top);

/** Gives rows and words their places. */
function placeRows(
  { rows, left }: ReturnType<typeof breakNames>,
  { isCrowded, leftOut, step }: Fit,
  { top = 2 }: Room,
  { size: { fontSize: size, narrow } }: ChartContext,
): Places {
  const middles: number[] = [];
  const blocks: Places["blocks"] = [];
  const headings: Places["headings"] = [];
  let y = top;
  rows.slice(0, rows.length - leftOut).forEach(({ lines, heading }, index) => {
    if (heading.length > 0) {
      const above = index > 0 ? y : 0;
      if (index > 0) y += size * LINE_HEIGHT * 0.8;
      blocks.push({ x: 0, y: y + size, lines: heading, align: "top", weight: 600, halo: true });
      y += blockHeight(heading.length, size) + 4;
      headings.push({ top: above, bottom: y });
    }
    if (narrow) {
      blocks.push({ x: 0, y: y + size, lines, align: "top", halo: true });
      y += blockHeight(lines.length, size) + (isCrowded ? SMALL_GAP : GAP);
      middles.push(y + 9);
      y += step;
    } else {
      const tall = Math.max(30, blockHeight(lines.length, size) + 10);
      middles.push(y + tall / 2);
      blocks.push({ x: left - BESIDE, y: y + tall / 2, lines, anchor: "end" });
      y += tall;
    }
  });
  return { middles, blocks, headings, bottom: y };
}

/** Where it stands how many rows are left out: in the room below the last one. */
const leftOutAt = (bottom: number, { size: { fontSize } }: ChartContext): Omit<TextBlock, "lines"> => ({
  x: 0,
  y: bottom + fontSize,
  align: "top",
  fill: "var(--muted)",
});
