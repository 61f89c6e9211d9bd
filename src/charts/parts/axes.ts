import { axisX, axisY, gridY, ruleY, plot, type Markish, type PlotOptions } from "@observablehq/plot";
import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from "d3";
import { periodOf, type Row } from "../../data/dataset.ts";
import type { NumberField } from "../../model/dataset.ts";
import { parsePeriod } from "../../model/period.ts";
import type { ChartContext } from "../chart-type.ts";
import { YEAR } from "./measures.ts";
import { element } from "./svg.ts";

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The panel of a chart with a number going up and time going along: scales in px, and what Plot needs to agree with them. */
export interface TimeFrame {
  height: number;
  margins: Margins;
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
}

interface TimeFrameOptions {
  field: NumberField;
  dates: readonly Date[];
  values: readonly number[];
  height: number;
  /** Room on the right for direct labels, in px. */
  right: number;
  top?: number;
  /** Whether the axis begins at zero. */
  zero: boolean;
  /** Ranks: the best on top, no zero. */
  reverse?: boolean;
  ticks?: number;
}

/** A little air at both ends of time, so that marks do not stand on the edge. */
function timeDomain(dates: readonly Date[]): [Date, Date] {
  const times = dates.map((date) => date.getTime());
  const [low, high] = [Math.min(...times), Math.max(...times)];
  const air = Math.max((high - low) * 0.02, YEAR * 0.1);
  return [new Date(low - air), new Date(high + air)];
}

export function timeFrame(options: TimeFrameOptions, context: ChartContext): TimeFrame {
  const { values, zero, reverse = false, height, field } = options;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const count = options.ticks ?? (context.size.narrow ? 4 : 5);
  // A rank of 0 does not exist, so a rank axis runs from 1 to a little beyond the worst place.
  const scale = reverse
    ? scaleLinear().domain([1, high * 1.06])
    : scaleLinear()
        .domain([zero ? Math.min(0, low) : low, high])
        .nice(count);
  const margins: Margins = {
    top: options.top ?? context.size.fontSize,
    right: options.right,
    bottom: context.size.fontSize * 2,
    left: 0,
  };
  const labels = tickLabels(scale, field, count, reverse, context);
  margins.left =
    Math.ceil(Math.max(...labels.map(({ text }) => context.measure(text, context.size.fontSize)))) + 8;
  scale.range(reverse ? [margins.top, height - margins.bottom] : [height - margins.bottom, margins.top]);
  const x = scaleUtc(timeDomain(options.dates), [margins.left, context.size.width - margins.right]);
  return { height, margins, x, y: scale };
}

/** Ticks of the number axis with their words. A rank axis names 1 and then round numbers. */
export function tickLabels(
  scale: ScaleLinear<number, number>,
  field: NumberField,
  count: number,
  reverse: boolean,
  context: ChartContext,
): { value: number; text: string }[] {
  const values = reverse ? [1, ...scale.ticks(count).filter((tick) => tick > 2)] : scale.ticks(count);
  return values.map((value) => ({
    value,
    text: context.quantity({ value, unit: field.unit, derived: false, cells: [] }, "axis"),
  }));
}

/** Years for the ticks of a time axis: as many as fit, at steps that readers count in. */
export function yearTicks(
  x: ScaleTime<number, number>,
  context: ChartContext,
  label: (year: number) => string = String,
): Date[] {
  const [start, end] = x.domain().map((date) => date.getTime() / YEAR + 1970) as [number, number];
  const width = context.measure(label(2024), context.size.fontSize) + context.size.fontSize;
  const room = Math.max(2, Math.floor((x.range()[1]! - x.range()[0]!) / width));
  const step = [1, 2, 5, 10, 20, 50].find((size) => (end - start) / size <= room) ?? 100;
  const years: Date[] = [];
  for (let year = Math.ceil(start / step) * step; year <= end; year += step)
    years.push(new Date(Date.UTC(year, 0, 1)));
  return years;
}

/** How a time axis names its years: as they are, or as fiscal years where the figures are of such. */
export function yearWords(
  rows: readonly Row[],
  field: string,
  context: ChartContext,
): (year: number) => string {
  const fiscal = rows.every((row) => periodOf(row, field).precision === "fiscal-year");
  return fiscal ? (year) => context.period(parsePeriod(`FY${year}`)!, "short") : String;
}

/** Grid, axes and marks drawn by Plot in the frame; the root svg has the drawing's size. */
export function plotInFrame(
  frame: TimeFrame,
  field: NumberField,
  marks: Markish[],
  context: ChartContext,
  extra: { reverse?: boolean; ticks?: number; year?: (year: number) => string } = {},
): SVGSVGElement {
  const { margins, height, x, y } = frame;
  const size = context.size.fontSize;
  const ticks = tickLabels(
    y,
    field,
    extra.ticks ?? (context.size.narrow ? 4 : 5),
    extra.reverse ?? false,
    context,
  );
  const words = new Map(ticks.map(({ value, text }) => [value, text]));
  const year = extra.year ?? String;
  return bare(
    {
      width: context.size.width,
      height,
      marginTop: margins.top,
      marginRight: margins.right,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      x: { type: "utc", domain: x.domain(), axis: null },
      y: { type: "linear", domain: y.domain(), reverse: extra.reverse ?? false, axis: null },
      marks: [
        gridY(
          ticks.map(({ value }) => value),
          { stroke: "var(--rule)", strokeOpacity: 1 },
        ),
        axisY(
          ticks.map(({ value }) => value),
          {
            tickSize: 0,
            tickPadding: 8,
            tickFormat: (value: number) => words.get(value) ?? "",
            fill: "var(--muted)",
            fontSize: size,
            label: null,
          },
        ),
        axisX(yearTicks(x, context, year), {
          tickSize: 5,
          tickFormat: (date: Date) => year(date.getUTCFullYear()),
          textAnchor: "middle",
          stroke: "var(--muted)",
          fill: "var(--muted)",
          fontSize: size,
          label: null,
        }),
        ...(!extra.reverse && y.domain()[0] === 0 ? [ruleY([0], { stroke: "var(--muted)" })] : []),
        ...marks,
      ],
    },
    context,
  );
}

/**
 * Plot's svg without legend, caption or figure around it. What Plot says of all text on its root moves to a group,
 * so that words added beside it are not bound by it.
 */
export function bare(options: PlotOptions, context: ChartContext): SVGSVGElement {
  const svg = plot({
    ...options,
    document: context.document,
    figure: false,
  } as PlotOptions) as unknown as SVGSVGElement;
  const group = element(context, "g", { "text-anchor": svg.getAttribute("text-anchor") ?? undefined });
  for (const child of [...svg.childNodes]) group.append(child as Element);
  svg.append(group);
  return svg;
}
