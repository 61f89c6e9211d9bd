import { round1 } from "../../scene/draw-context.ts";
import { bind, nameSeries } from "../../scene/mark.ts";
import { element, root, textBlock } from "../../scene/svg.ts";
import { HOLLOW } from "../../scene/tint.ts";
import { wordsBelow } from "../../scene/words-below.ts";
import { chartType } from "../chart-type.ts";
import { heatGrid } from "../layouts/heat-grid.ts";
import { accent } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords, seriesOf, timePoints } from "../parts/measures.ts";
import { reverseOption } from "../parts/options.ts";
import { columnPeriod } from "../parts/time-chart.ts";
import { overTimeFacts } from "../summary/over-time.ts";

/** More rows fill several screens, and more columns have no room for their numbers on a phone. */
const [MOST_ROWS, MOST_COLUMNS] = [20, 16];
/** How dark the palest cell and the darkest are: numbers stay legible on both. */
const [PALEST, DARKEST] = [0.06, 0.34];

/** A table of figures over time whose cells are the darker, the larger their figures; what is missing has no cell. */
export default chartType({
  across: true,
  shows: `Figures as a table, at most ${MOST_ROWS} rows of ${MOST_COLUMNS} times, its cells the darker, the larger the figure; what is missing has no cell.`,
  channels: { x: { type: "period" }, y: { type: "category" }, value: { type: "number" } },
  options: { reverse: reverseOption },
  check({ dataset, rows, channels }, report) {
    const all = timePoints(rows, channels.x, channels.value);
    const series = seriesOf(all, dataset, channels.y);
    const times = new Set(all.map(({ date }) => date.getTime())).size;
    if (series.length > MOST_ROWS)
      report("y", `makes ${series.length} rows, and ${MOST_ROWS} can be read: choose some by a filter`);
    if (times > MOST_COLUMNS)
      report("x", `makes ${times} columns, and ${MOST_COLUMNS} have room: choose some by a filter`);
  },
  facts: overTimeFacts({ time: "x", number: "value", series: "y", counts: "figures" }),
  draw({ dataset, rows, channels, fields, options: { reverse } }, page) {
    const context = listContext(page);
    const { fontSize: size, width, narrow } = context.size;
    const all = timePoints(rows, channels.x, channels.value);
    const series = seriesOf(all, dataset, channels.y);
    const times = [...new Map(all.map(({ date, row }) => [date.getTime(), row]))];
    const write = (point: (typeof all)[number]): string =>
      context.quantity(point.quantity, "table", fields.value.decimals);
    const whole = times.map(([, row], _, all) =>
      columnPeriod(
        row,
        all.map(([, one]) => one),
        channels.x,
        context,
      ),
    );
    // On a phone years have two digits; the subtitle says of which century.
    const isShort = narrow && times.length > 6 && whole.every((text) => /^\d{4}$/.test(text));
    const heads = isShort ? whole.map((text) => text.slice(2)) : whole;
    const widest = Math.max(...all.map((point) => context.measure(write(point), size, 600)));
    const names = series.map(({ category }) => categoryWords(category!, context));
    const grid = heatGrid(names, times.length, widest, context);
    const [low, high] = [
      Math.min(...all.map(({ value }) => value)),
      Math.max(...all.map(({ value }) => value)),
    ];
    const shade = (value: number): number => {
      const part = high === low ? 1 : (value - low) / (high - low);
      return PALEST + (DARKEST - PALEST) * (reverse ? 1 - part : part);
    };
    const columns = new Map(times.map(([time], index) => [time, grid.left + index * grid.step]));
    const middles = heads.map((text, index) => ({ at: grid.left + (index + 0.5) * grid.step, text }));
    const svg = root(context, grid.height);
    for (const { middle: x, text } of wordsBelow(middles, width, context))
      svg.append(
        textBlock(context, {
          x,
          y: grid.head,
          lines: [text],
          anchor: "middle",
          align: "top",
          fill: "var(--muted)",
        }),
      );
    grid.rows.forEach(({ top, name, nameX, nameY, anchor }, index) => {
      const { id, category, points } = series[index]!;
      const fill = category!.region ? accent(category!.region, context) : undefined;
      const words = textBlock(context, { x: nameX, y: nameY, lines: [name], anchor, fill, weight: 600 });
      svg.append(nameSeries(words, id));
      for (const point of points) {
        const x = columns.get(point.date.getTime())!;
        const ink = point.hedged
          ? { fill: HOLLOW, stroke: "var(--muted)" }
          : { fill: "var(--ink)", "fill-opacity": Math.round(shade(point.value) * 100) / 100 };
        const box = { x: round1(x + 1), y: round1(top), width: round1(grid.step - 2), height: grid.cell };
        const at = { x: x + grid.step / 2, y: top + grid.cell / 2, anchor: "middle" } as const;
        svg.append(
          bind(element(context, "rect", { ...box, ...ink }), point.key),
          bind(textBlock(context, { ...at, lines: [write(point)], weight: 600 }), point.key),
        );
      }
    });
    if (grid.leftOut > 0)
      svg.append(
        textBlock(context, {
          x: 0,
          y: grid.height - size * 0.3,
          lines: [`+${grid.leftOut}`],
          align: "top",
          fill: "var(--muted)",
        }),
      );
    return svg;
  },
});
