import { framed, numberAxis, timeFrame, unitIn } from "../frame.ts";
import { nameSeries } from "../mark.ts";
import { dotsOf, pathOf } from "../marks.ts";
import { round1, type DrawContext } from "../draw-context.ts";
import { element, LINE_HEIGHT, textBlock } from "../svg.ts";
import { joined, type TimeChart, type TimeDrawing } from "../time-chart.ts";

const GAP = 28;
const BETWEEN = 16;

/** Height of the lowest panel without its title, in letters. */
const LOWEST = 6;

/** Width in px from which two panels stand side by side where there is little room. */
const TWO_PANELS = 420;

/** Width of a panel in px, how many stand side by side, and how many there is room for. */
export function panelsAcross(
  count: number,
  { size: { narrow, width, fontSize, tallest = Infinity } }: Pick<DrawContext, "size">,
): { across: number; width: number; most: number } {
  const least = fontSize * (LOWEST + LINE_HEIGHT) + 6 + BETWEEN;
  const down = Math.floor((tallest + BETWEEN) / least);
  // In a frame that is too low for panels one below the other, two stand side by side.
  const isPair = count > down || (count > 1 && width >= TWO_PANELS);
  const across = narrow ? (isPair ? 2 : 1) : Math.min(3, count);
  return { across, width: (width - GAP * (across - 1)) / across, most: down * across };
}

/** From one number at the axis to the next at least, in letters. */
const TICK = 1.1;

/** How many ticks stand apart on an axis that so many have room on: four, or as many as there is room for. */
const tickCount = (chart: TimeChart, values: readonly number[], room: number): number =>
  [4, 3, 2].find((count) => {
    const axis = numberAxis(chart, values, count);
    const [first, second] = axis.values as [number, number];
    return ((second - first) / (axis.domain[1] - axis.domain[0])) * room >= 1;
  }) ?? 1;

/** One small panel for each series, on one time axis and one scale. */
export default function drawMultiples(chart: TimeChart, context: DrawContext): TimeDrawing {
  const { series } = chart;
  const { fontSize: size, narrow, height } = context.size;
  const { across, width } = panelsAcross(series.length + (chart.leftOut ?? 0), context);
  const inner: DrawContext = { ...context, size: { ...context.size, width } };
  const titleHeight = Math.max(...series.map(({ lines }) => lines.length)) * size * LINE_HEIGHT + 6;
  const down = Math.ceil(series.length / across);
  const plotHeight =
    height === undefined
      ? narrow
        ? 190
        : 240
      : Math.max(size * LOWEST, (height - BETWEEN * (down - 1)) / down - titleHeight);
  const all = series.flatMap(({ points }) => points);
  const values = all.map(({ value }) => value);
  const top = size * (height === undefined ? 1.8 : 1.4);
  const labelWidths = series.map(({ points }) => context.measure(points.at(-1)!.label, size, 600));
  const frame = timeFrame(
    chart,
    {
      dates: all.map(({ date }) => date),
      values,
      height: plotHeight,
      right: Math.ceil(Math.max(...labelWidths)) / 2 + 2,
      top,
      // A low panel has no room for numbers between the ends.
      count:
        plotHeight < size * 6.5 ? 1 : tickCount(chart, values, (plotHeight - top - size * 2) / (size * TICK)),
    },
    inner,
  );
  const nodes = series.flatMap(({ id, lines, colour, points }, index) => {
    const last = points.at(-1)!;
    const [unit] = unitIn(frame, inner);
    const isBeside =
      unit && frame.y(last.value) - 10 > unit.top && frame.y(last.value) - 10 - size < unit.bottom;
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
          x: Math.max(
            frame.x(last.date),
            (isBeside ? unit.right : frame.margins.left) + inner.measure(last.label, size, 600) / 2,
          ),
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
  const bottom = down * (titleHeight + plotHeight + BETWEEN) - BETWEEN;
  if (!chart.leftOut) return { height: bottom, nodes };
  const count = { x: 0, y: bottom + size, lines: [`+${chart.leftOut}`], fill: "var(--muted)" };
  return {
    height: bottom + size * LINE_HEIGHT,
    nodes: [...nodes, textBlock(context, { ...count, align: "top" })],
  };
}
