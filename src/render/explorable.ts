import { DAY } from "../model/day.ts";
import type { ChartContext } from "../charts/chart-context.ts";
import type { Chart, Content } from "../charts/chart.ts";
import { chartInCurrencies, drawsMoney } from "../charts/in-currency.ts";
import { periodOf } from "../values/dataset.ts";
import { packPoint, PAGE_SIZES, type Advances, type Explorable } from "../scene/explorable.ts";
import type { TimeChart } from "../scene/time-chart.ts";
import type { Language } from "../model/language.ts";
import { periodPosition } from "../model/period.ts";
import { typesettingOf } from "../values/locales/typesetting/typesetting-of.ts";
import { chartContext, SIZES } from "./chart-context.ts";
import { measureText } from "../text/text-metrics.ts";

/** Of other numbers than the drawing has now: those at another axis, and of an index. */
const ALWAYS = "0123456789.,−%";

/**
 * What a chart's page needs to draw it again for a reader's choices; undefined where it shows nothing over time.
 * @param currency by whose name style sheets choose the drawing, where the page has several
 */
export function explorable(
  chart: Chart,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
  currency?: string,
): Explorable | undefined {
  const { overTime } = chart.type;
  if (!overTime) return undefined;
  const contexts = PAGE_SIZES.map((size) => chartContext(size, language, content));
  const charts = contexts.map((context) => overTime.chart(chart.input, context));
  const { series, notes: _, ...common } = charts.at(-1)!;
  const bySize = <T>(value: (index: number) => T): Record<(typeof PAGE_SIZES)[number], T> =>
    Object.fromEntries(PAGE_SIZES.map((size, index) => [size, value(index)])) as Record<
      (typeof PAGE_SIZES)[number],
      T
    >;
  return {
    drawing: overTime.drawing,
    currency,
    chart: common,
    series: series.map(({ id, name, colour, muted, points }) => ({
      id,
      name,
      colour,
      muted,
      points: points.map(packPoint),
    })),
    words: bySize((index) => ({
      lines: charts[index]!.series.map(({ lines }) => lines),
      notes: charts[index]!.notes,
    })),
    periods: periodsOf(chart, charts[0]!, contexts[0]!),
    sizes: bySize((index) => {
      const { width, fontSize } = SIZES[PAGE_SIZES[index]!];
      return { width, fontSize };
    }),
    advances: advancesFor(charts, language),
  };
}

/** The same in every currency in which the page has its drawings; nothing where the chart shows nothing over time. */
export function explorablesOf(chart: Chart, language: Language, content: Content): Explorable[] {
  const states = drawsMoney(chart, content)
    ? chartInCurrencies(chart, content)
    : [{ chart, content, currency: undefined }];
  return states.flatMap(
    ({ chart: state, content: inside, currency }) => explorable(state, language, inside, currency) ?? [],
  );
}

/** The periods of what is drawn; of columns, those that stand in order of time. */
function periodsOf(
  { rows, input }: Chart,
  { series, apart }: TimeChart,
  context: ChartContext,
): Explorable["periods"] {
  const ordered = apart ? series.slice(0, 1) : series;
  const time = Object.values(input.fields).find((field) => field?.type === "period")!.name;
  const keys = new Set(ordered.flatMap(({ points }) => points.map(({ key }) => key)));
  const periods = rows
    .filter(({ key }) => keys.has(key))
    .map((row) => periodOf(row, time))
    .map((period): [string, string, number] => [
      period.text,
      context.period(period, "short"),
      periodPosition(period).getTime() / DAY,
    ])
    .sort((a, b) => a[2] - b[2]);
  return periods.filter(([, , day], index) => day !== periods[index - 1]?.[2]);
}

/** Widths of all characters that may be measured: those of labels, names and axes. */
function advancesFor(charts: readonly TimeChart[], language: Language): Advances {
  const texts = charts.flatMap(({ series, year, axis }) => [
    year,
    axis.suffix,
    axis.top ?? "",
    ...series.flatMap(({ name = "", lines, points }) => [
      name,
      ...lines,
      ...points.flatMap(({ label, bare = "", period = "" }) => [label, bare, period]),
    ]),
  ]);
  const characters = [...new Set([" ", ...ALWAYS, ...typesettingOf(language).numerals, ...texts.join("")])];
  const widths = (weight: number): number[] =>
    characters.map((character) => Math.round(measureText(character, 1000, weight)));
  return {
    characters: characters.join(""),
    regular: widths(400),
    semibold: widths(600),
    stretch: typesettingOf(language).stretch,
  };
}
