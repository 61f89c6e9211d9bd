import { framed, timeFrame } from "../frame.ts";
import { nameSeries } from "../mark.ts";
import { dotsOf, pathOf } from "../marks.ts";
import { round1, type DrawContext } from "../draw-context.ts";
import { element, LINE_HEIGHT, textBlock } from "../svg.ts";
import { joined, type TimeChart, type TimeDrawing } from "../time-chart.ts";

const GAP = 28;
const BETWEEN = 16;

/** Width of a panel in px, and how many stand side by side. */
export function panelsAcross(
  count: number,
  { size }: Pick<DrawContext, "size">,
): { across: number; width: number } {
  const across = size.narrow ? 1 : Math.min(3, count);
  return { across, width: (size.width - GAP * (across - 1)) / across };
}

/** One small panel for each series, on one time axis and one scale. */
export default function drawMultiples(chart: TimeChart, context: DrawContext): TimeDrawing {
  const { series } = chart;
  const { fontSize: size, narrow, height } = context.size;
  const { across, width } = panelsAcross(series.length, context);
  const inner: DrawContext = { ...context, size: { ...context.size, width } };
  const titleHeight = Math.max(...series.map(({ lines }) => lines.length)) * size * LINE_HEIGHT + 6;
  const down = Math.ceil(series.length / across);
  const plotHeight =
    height === undefined
      ? narrow
        ? 190
        : 240
      : Math.max(size * 6, (height - BETWEEN * (down - 1)) / down - titleHeight);
  const all = series.flatMap(({ points }) => points);
  const labelWidths = series.map(({ points }) => context.measure(points.at(-1)!.label, size, 600));
  const frame = timeFrame(
    chart,
    {
      dates: all.map(({ date }) => date),
      values: all.map(({ value }) => value),
      height: plotHeight,
      right: Math.ceil(Math.max(...labelWidths)) / 2 + 2,
      top: size * (height === undefined ? 1.8 : 1.4),
      // A low panel has no room for numbers between the ends.
      count: plotHeight < size * 6.5 ? 1 : 4,
    },
    inner,
  );
  const nodes = series.flatMap(({ id, lines, colour, points }, index) => {
    const last = points.at(-1)!;
    const left = (index % across) * (width + GAP);
    const top = Math.floor(index / across) * (titleHeight + plotHeight + BETWEEN);
    const marks = [
      ...joined(points, chart.maxGap)
        .filter((run) => run.length > 1)
        .map((run) => pathOf(run, frame, { stroke: colour, width: 2.5 }, inner)),
      ...dotsOf(points, frame, { stroke: colour, width: 1.8, radius: 3.5 }, inner),
    ];
    return [
      nameSeries(
        textBlock(context, { x: left, y: top + size, lines, align: "top", fill: colour, weight: 600 }),
        id,
      ),
      element(
        context,
        "g",
        { transform: `translate(${round1(left)},${round1(top + titleHeight)})` },
        framed(frame, marks, inner),
        textBlock(inner, {
          // Not over the numbers of the axis.
          x: Math.max(frame.x(last.date), frame.margins.left + inner.measure(last.label, size, 600) / 2),
          y: frame.y(last.value) - 10,
          lines: [last.label],
          anchor: "middle",
          align: "bottom",
          fill: colour,
          weight: 600,
          halo: true,
        }),
      ),
    ];
  });
  return { height: down * (titleHeight + plotHeight + BETWEEN) - BETWEEN, nodes };
}
