import type { ChartContext } from "../chart-context.ts";
import type { PlotOptions } from "./marks.ts";

/** Squares side by side, and the widest of them in px. */
const [PER_LINE, PER_LINE_ON_PHONE] = [20, 10];
const WIDEST = 32;

/**
 * Squares in lines below some words, as large as the width and a frame leave room for.
 * @returns how many stand side by side, and the size and margins of the plot
 */
export function squareGrid(
  squares: number,
  words: { width: number; height: number },
  { size: { width: room, height: frame, narrow } }: ChartContext,
): { multiple: number; frame: PlotOptions } {
  const multiple = narrow ? PER_LINE_ON_PHONE : PER_LINE;
  const lines = squares / multiple;
  const top = words.height + (narrow ? 14 : 12);
  const cell = Math.min(room / multiple, WIDEST, frame === undefined ? WIDEST : (frame - top) / lines);
  // Squares that are as high as a frame leave room beside them: the frame closes up, and what shows it centres it.
  const width = frame === undefined ? room : Math.max(Math.ceil(multiple * cell), words.width);
  return {
    multiple,
    frame: {
      width,
      height: top + lines * cell,
      marginTop: top,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: width - multiple * cell,
    },
  };
}
