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
  /** First baseline in px. */
  top: number;
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
const ABOUT_FROM = 0.58;

/** Where the words of who and when begin, in px. */
export const aboutLeft = ({ size: { width, narrow } }: ChartContext): number =>
  narrow ? TO_TITLE : Math.round(width * ABOUT_FROM);

/** Places the rows of stages one below the other; on a phone who and when stand below the title, else beside it. */
export function placeStages(
  stages: readonly Stage[],
  context: ChartContext,
): { placed: PlacedStage[]; height: number } {
  const { fontSize: size, width, narrow } = context.size;
  const line = size * LINE_HEIGHT;
  const left = aboutLeft(context);
  const titleWidth = (narrow ? width : left - 16) - TO_TITLE - 4;
  let y = size;
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
      const own = { ...row, lines, aboutLines, top: y };
      const height = narrow ? lines.length + aboutLines.length : Math.max(lines.length, aboutLines.length);
      y += height * line + (narrow ? 9 : 7);
      return own;
    });
    y += line * 0.9;
    return { ...stage, lines: heading, top, rows };
  });
  return { placed, height: y - line * 1.4 };
}
