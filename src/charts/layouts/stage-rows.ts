import { LINE_HEIGHT } from "../../scene/svg.ts";
import { withCount } from "../../values/with-count.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** What a row of a chart of stages says. */
export interface StageRow {
  key: string;
  colour: string;
  title: string;
  /** Who and when, in a line. */
  about: string;
}

export interface Stage {
  title: string;
  /** How far it is, from 0 to 1. */
  reached: number;
  rows: StageRow[];
}

export interface PlacedRow extends StageRow {
  lines: string[];
  aboutLines: string[];
  /** Whether who and when stand below the title, not beside it. */
  isBelow: boolean;
  /** First baseline in px. */
  top: number;
}

/** A stage with a circle for each of its rows. */
export interface PlacedCount {
  stage: Stage;
  lines: string[];
  baseline: number;
  /** Where circles begin, from one to the next, and their radius, in px. */
  left: number;
  pitch: number;
  radius: number;
}

export interface PlacedStage extends Omit<Stage, "rows"> {
  /** Its heading, with the number of its rows. */
  lines: string[];
  /** Baseline of its heading in px. */
  top: number;
  rows: PlacedRow[];
}

/** From the left edge to the words of a row, in px. */
export const TO_TITLE = 26;
/** The part of the width from which a wide drawing says who and when. */
const ABOUT_FROM = 0.54;
/** From one circle of a count to the next in px, and the part of it that is its radius. */
const [PITCH, RADIUS_PART] = [17, 0.36];
/** The part of the width that names of counts may take. */
const COUNTED_NAMES = 0.42;

/** Where the words of who and when begin beside a title, in px. */
export const aboutLeft = ({ size: { width } }: ChartContext): number => Math.round(width * ABOUT_FROM);

/** How many rows each stage has, a line for each: names, circles and the number. */
export function placeCounts(
  stages: readonly Stage[],
  top: number,
  context: ChartContext,
): { rows: PlacedCount[]; height: number } {
  const { fontSize: size, width } = context.size;
  const named = stages.map((stage) => ({
    stage,
    lines: nameLines(stage.title, width * COUNTED_NAMES, 1, context),
  }));
  const left = Math.ceil(Math.max(...named.map(({ lines }) => context.measure(lines[0]!, size, 600)))) + 10;
  const most = Math.max(...stages.map(({ rows }) => rows.length));
  const pitch = Math.min(PITCH, (width - left - size * 2) / most);
  const step = size * LINE_HEIGHT + 4;
  return {
    rows: named.map((one, index) => ({
      ...one,
      baseline: top + size + index * step,
      ...{ left, pitch, radius: Math.floor(pitch * RADIUS_PART * 2) / 2 },
    })),
    height: top + stages.length * step + size,
  };
}

/**
 * Places the rows of stages one below the other: who and when beside the title; on a phone at the end of its line, or below it where
 * there is no room.
 * @param start where the first stage begins in px
 */
export function placeStages(
  stages: readonly Stage[],
  start: number,
  context: ChartContext,
): { placed: PlacedStage[]; height: number } {
  const { fontSize: size, width, narrow } = context.size;
  const line = size * LINE_HEIGHT;
  const left = narrow ? TO_TITLE : aboutLeft(context);
  const titleWidth = (narrow ? width : left - 16) - TO_TITLE - 4;
  let y = start + size;
  const placed = stages.map((stage): PlacedStage => {
    const top = y;
    const heading = nameLines(
      withCount(stage.title, stage.rows.length, context.language),
      width - 4,
      2,
      context,
    );
    y += line * (heading.length + 0.6);
    const rows = stage.rows.map((row): PlacedRow => {
      const lines = context.wrap(row.title, titleWidth, size);
      const aboutLines = nameLines(row.about, width - left - 4, 2, context);
      const needed = context.measure(lines[0]!, size) + context.measure(row.about, size) + size;
      const isBelow = narrow && (lines.length > 1 || needed > width - TO_TITLE);
      const own = { ...row, lines, aboutLines, isBelow, top: y };
      const height = isBelow ? lines.length + aboutLines.length : Math.max(lines.length, aboutLines.length);
      y += height * line + (narrow ? 3 : 7);
      return own;
    });
    y += line * (narrow ? 0.6 : 0.9);
    return { ...stage, lines: heading, top, rows };
  });
  return { placed, height: y - line * (narrow ? 1.1 : 1.4) };
}
