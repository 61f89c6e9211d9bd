import { dot, line } from "@observablehq/plot";
import { chartType, type ChartContext } from "../chart-type.ts";
import { plotInFrame, timeFrame, yearWords } from "../parts/axes.ts";
import { colours } from "../parts/colour.ts";
import { joined, numberField, seriesOf, timePoints, valueLabel, type TimePoint } from "../parts/measures.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../parts/svg.ts";

/** One small panel for each category, on one time axis and one scale, so that different measures are seen together but never joined. */
export default chartType({
  channels: { x: { type: "period" }, y: { type: "number" }, panel: { type: "category" } },
  draw({ dataset, rows, channels }, context) {
    const field = numberField(dataset, channels.y);
    const all = timePoints(rows, channels.x, channels.y);
    const panels = seriesOf(all, dataset, channels.panel);
    const palette = colours(panels.map(({ id, category }) => [id, category!]));
    const { fontSize: size, width, narrow } = context.size;
    const across = narrow ? 1 : Math.min(3, panels.length);
    const gap = 28;
    const panelWidth = (width - gap * (across - 1)) / across;
    const inner: ChartContext = { ...context, size: { ...context.size, width: panelWidth } };
    const titles = panels.map(({ category }) =>
      context.wrap(context.words(category!.title), panelWidth, size, 600),
    );
    const titleHeight = Math.max(...titles.map((lines) => lines.length)) * size * LINE_HEIGHT + 6;
    const down = Math.ceil(panels.length / across);
    const plotHeight =
      context.size.height === undefined
        ? narrow
          ? 190
          : 240
        : (context.size.height - 16 * (down - 1)) / down - titleHeight;
    const svg = root(context, down * (titleHeight + plotHeight + 16) - 16);
    const labels = panels.map(({ points: members }) =>
      valueLabel(members.at(-1)!, dataset, channels.y, context),
    );
    const right = Math.ceil(Math.max(...labels.map((label) => context.measure(label, size, 600)))) / 2 + 2;
    panels.forEach((panel, index) => {
      const colour = palette.get(panel.id)!;
      const last = panel.points.at(-1)!;
      const label = labels[index]!;
      const frame = timeFrame(
        {
          field,
          dates: all.map(({ date }) => date),
          values: all.map(({ value }) => value),
          height: plotHeight,
          right,
          top: size * 1.8,
          zero: true,
          ticks: 4,
        },
        inner,
      );
      const runs = joined(panel.points, 1.1);
      const plotted = plotInFrame(
        frame,
        field,
        [
          ...runs
            .filter((run) => run.length > 1)
            .map((run) => line(run, { x: "date", y: "value", stroke: colour, strokeWidth: 2.5 })),
          dot(panel.points, {
            x: "date",
            y: "value",
            r: 3.5,
            fill: (point: TimePoint) => (point.hedged ? "var(--paper)" : colour),
            stroke: colour,
            strokeWidth: 1.75,
            ariaLabel: "key",
          }),
        ],
        inner,
        { ticks: 4, year: yearWords(rows, channels.x, context) },
      );
      const [left, top] = [
        (index % across) * (panelWidth + gap),
        Math.floor(index / across) * (titleHeight + plotHeight + 16),
      ];
      const group = element(context, "g", { transform: `translate(${left},${top + titleHeight})` });
      for (const child of [...plotted.childNodes]) group.append(child as Element);
      group.append(
        textBlock(inner, {
          x: frame.x(last.date),
          y: frame.y(last.value) - 8,
          lines: [label],
          anchor: "middle",
          align: "bottom",
          fill: colour,
          weight: 600,
          halo: true,
        }),
      );
      svg.append(
        textBlock(context, {
          x: left,
          y: top + size,
          lines: titles[index]!,
          align: "top",
          fill: colour,
          weight: 600,
        }),
        group,
      );
    });
    return svg;
  },
});
