import { axisY, gridY, rectY, ruleY } from "@observablehq/plot";
import { scaleBand, scaleLinear } from "d3";
import type { CategoryField } from "../../model/dataset.ts";
import { formatYear } from "../parts/year.ts";
import { chartType } from "../chart-type.ts";
import { annotate } from "../parts/annotate.ts";
import { bare, tickLabels } from "../parts/axes.ts";
import { colours, softOf } from "../parts/colour.ts";
import { categoryWords, numberField, points, valueLabel } from "../parts/measures.ts";
import { textBlock } from "../parts/svg.ts";
import { categoryOf, periodOf } from "../../data/dataset.ts";

/**
 * Columns for a figure of every year. Rows of a further category are set apart at the right, beyond a gap, with
 * words of their own: they share the scale, not the definition.
 */
export default chartType({
  channels: { x: { type: "period" }, y: { type: "number" }, colour: { type: "category", optional: true } },
  annotations: true,
  draw({ dataset, rows, channels, annotations }, context) {
    const { fontSize: size, width, narrow } = context.size;
    const field = numberField(dataset, channels.y);
    const definition =
      channels.colour === undefined ? undefined : (dataset.fields.get(channels.colour) as CategoryField);
    const first = definition && Object.keys(definition.categories)[0];
    const palette = colours(Object.entries(definition?.categories ?? {}));
    const all = points(rows, channels.y).map((point) => {
      const category = channels.colour === undefined ? undefined : categoryOf(point.row, channels.colour);
      return {
        ...point,
        category,
        apart: category !== undefined && category.id !== first,
        period: periodOf(point.row, channels.x),
      };
    });
    const main = all.filter(({ apart }) => !apart);
    const apart = all.filter((point) => point.apart);

    const height = context.size.height ?? (narrow ? 300 : 360);
    const scale = scaleLinear()
      .domain([0, Math.max(...all.map(({ value }) => value))])
      .nice(4);
    const ticks = tickLabels(scale, field, 4, false, context);
    const left = Math.ceil(Math.max(...ticks.map(({ text }) => context.measure(text, size)))) + 8;
    const apartWidth = narrow ? 76 : 110;
    const lines = apart.map(({ category }) =>
      context.wrap(categoryWords(category!.category, context), apartWidth, size),
    );
    const bottom = size * 2 + Math.max(0, ...lines.map((block) => (block.length - 1) * size * 1.25));
    const top = size * 1.8;
    scale.range([height - bottom, top]);

    const mainRight = width - (apart.length > 0 ? apart.length * apartWidth + 16 : 0);
    const band = scaleBand(
      main.map(({ key }) => key),
      [left, mainRight],
    )
      .paddingInner(0.28)
      .paddingOuter(0.1);
    const middles = new Map(main.map(({ key }) => [key, band(key)! + band.bandwidth() / 2]));
    apart.forEach(({ key }, index) => middles.set(key, mainRight + 16 + apartWidth * (index + 0.5)));
    const half = Math.min(band.bandwidth(), 48) / 2;

    const bars = all.map((point) => {
      const colour = point.category ? (palette.get(point.category.id) ?? "var(--vn)") : "var(--vn)";
      const middle = middles.get(point.key)!;
      return {
        ...point,
        colour,
        fill: point.hedged ? softOf(colour) : colour,
        x1: middle - half,
        x2: middle + half,
      };
    });
    const words = new Map(ticks.map(({ value, text }) => [value, text]));
    const values = ticks.map(({ value }) => value);
    const svg = bare(
      {
        width,
        height,
        marginTop: top,
        marginRight: 0,
        marginBottom: bottom,
        marginLeft: left,
        x: { type: "identity", axis: null },
        y: { domain: scale.domain(), axis: null },
        marks: [
          gridY(values, { stroke: "var(--rule)", strokeOpacity: 1 }),
          axisY(values, {
            tickSize: 0,
            tickPadding: 8,
            tickFormat: (value: number) => words.get(value) ?? "",
            fill: "var(--muted)",
            fontSize: size,
            label: null,
          }),
          rectY(
            bars.filter(({ hedged }) => !hedged),
            { x1: "x1", x2: "x2", y1: 0, y2: "value", fill: "fill", ariaLabel: "key" },
          ),
          rectY(
            bars.filter(({ hedged }) => hedged),
            { x1: "x1", x2: "x2", y1: 0, y2: "value", fill: "fill", stroke: "colour", ariaLabel: "key" },
          ),
          ruleY([0], { stroke: "var(--muted)" }),
        ],
      },
      context,
    );

    const labelY = scale(0) + size * 1.4;
    let lastRight = Number.NEGATIVE_INFINITY;
    for (const { key, period } of main.toReversed()) {
      const text = formatYear(period, context);
      const wide = context.measure(text, size);
      const x = middles.get(key)!;
      if (lastRight !== Number.NEGATIVE_INFINITY && x + wide / 2 > lastRight - 6) continue;
      lastRight = x - wide / 2;
      svg.append(
        textBlock(context, {
          x,
          y: labelY,
          lines: [text],
          anchor: "middle",
          align: "top",
          fill: "var(--muted)",
        }),
      );
    }
    apart.forEach(({ key }, index) =>
      svg.append(
        textBlock(context, {
          x: middles.get(key)!,
          y: labelY,
          lines: lines[index]!,
          anchor: "middle",
          align: "top",
          fill: "var(--ink)",
        }),
      ),
    );

    // Values stand on every column where there is room for all, else on those that carry the story.
    const highest = main.reduce((best, point) => (point.value > best.value ? point : best), main[0]!);
    const widest = Math.max(
      ...main.map((point) => context.measure(valueLabel(point, dataset, channels.y, context), size, 600)),
    );
    const order =
      widest < band.step() - 4 ? [...apart, ...main] : [...apart, main.at(-1)!, highest, main[0]!];
    const taken: { left: number; right: number; y: number }[] = [];
    const done = new Set<string>();
    for (const point of order) {
      if (done.has(point.key)) continue;
      done.add(point.key);
      const text = valueLabel(point, dataset, channels.y, context);
      const wide = context.measure(text, size, 600);
      const middle = Math.max(wide / 2, Math.min(width - wide / 2, middles.get(point.key)!));
      const y = scale(point.value) - 6;
      const box = { left: middle - wide / 2 - 3, right: middle + wide / 2 + 3, y };
      const clash = taken.some(
        (other) => box.left < other.right && other.left < box.right && Math.abs(other.y - y) < size * 1.2,
      );
      const pierced = bars.some(
        (bar) => bar.key !== point.key && bar.x1 < box.right && bar.x2 > box.left && scale(bar.value) < y,
      );
      if (clash || pierced) continue;
      taken.push(box);
      const colour = bars.find(({ key }) => key === point.key)!.colour;
      svg.append(
        textBlock(context, {
          x: middle,
          y,
          lines: [text],
          anchor: "middle",
          align: "bottom",
          fill: colour,
          weight: 600,
        }),
      );
    }
    const byKey = new Map(bars.map((bar) => [bar.key, bar]));
    annotate(
      svg,
      annotations,
      (key) => {
        const bar = byKey.get(key);
        return bar && [middles.get(key)!, scale(bar.value) - size * 1.5];
      },
      context,
    );
    return svg;
  },
});
