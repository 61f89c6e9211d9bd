import { seriesOf, timePoints, valueLabel } from "../../parts/measures.ts";
import { AREA, rectAt, rowAt, MOST_ROWS, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

/** Cells, the darker, the larger their figures; of ranks, the better. */
const drawCells: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { x, y, value: number } = input.fields;
  if (number?.type !== "number" || !x || !y) return { words: "", marks: [] };
  const all = timePoints(input.rows, x.name, number.name);
  const series = seriesOf(all, input.dataset, y.name).slice(0, MOST_ROWS);
  const times = [...new Set(all.map(({ date }) => date.getTime()))];
  const [low, high] = [
    Math.min(...all.map(({ value }) => value)),
    Math.max(...all.map(({ value }) => value)),
  ];
  const { reverse } = input.options as { reverse?: boolean };
  const step = (AREA.right - AREA.left) / times.length;
  const height = ((AREA.bottom - AREA.top) / series.length) * 0.8;
  const marks = series.flatMap(({ points }, index) =>
    points.map(({ value, date }) => {
      const part = high === low ? 1 : (value - low) / (high - low);
      const column = times.indexOf(date.getTime());
      const box = {
        x: AREA.left + column * step,
        y: rowAt(index, series.length) - height / 2,
        width: step - 2,
        height,
      };
      const cell = rectAt(context, box, "var(--ink)");
      cell.setAttribute(
        "fill-opacity",
        String(Math.round((0.15 + 0.7 * (reverse ? 1 - part : part)) * 100) / 100),
      );
      return cell;
    }),
  );
  const last = toldPoint(
    series.flatMap(({ points }) => points.toReversed()),
    chart,
  );
  return { words: last ? valueLabel(last, number, context) : "", marks };
};

export default drawCells;
