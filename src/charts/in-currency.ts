import type { Annotation, ChartFile } from "../model/chart.ts";
import type { NumberField } from "../model/dataset.ts";
import { textIn } from "../model/localized-text.ts";
import { LANGUAGES } from "../model/language.ts";
import { datasetsIn, isDollars } from "../values/in-currency.ts";
import { CURRENCIES, hasRates, type Currency } from "../values/money.ts";
import { placeholders, UNIT, writeValue } from "../values/words.ts";
import type { Chart, Content } from "./chart.ts";
import { fieldsOf } from "./chart-type.ts";

/** A chart as it is read in one currency, with the content that its words take their values from. */
export interface ChartInCurrency {
  currency: "usd" | Currency;
  chart: Chart;
  content: Content;
}

const inAll = new WeakMap<Content, WeakMap<Chart, ChartInCurrency[]>>();

/**
 * A chart in US dollars and in every currency that a reader can choose; a chart that draws and names no dollars, or for
 * which there are no rates, only as it is. Worked out once: every part of a chart's page asks.
 */
export function chartInCurrencies(chart: Chart, content: Content): readonly ChartInCurrency[] {
  const charts = inAll.get(content) ?? new WeakMap<Chart, ChartInCurrency[]>();
  inAll.set(content, charts);
  if (!charts.has(chart)) charts.set(chart, workOut(chart, content));
  return charts.get(chart)!;
}

function workOut(chart: Chart, content: Content): ChartInCurrency[] {
  const own: ChartInCurrency = { currency: "usd", chart, content };
  if (!hasRates(content.datasets) || !hasMoney(chart, content)) return [own];
  return [
    own,
    ...CURRENCIES.map((currency) => {
      const converted = contentIn(currency, content);
      return { currency, chart: chartIn(currency, chart, converted.datasets), content: converted };
    }),
  ];
}

/** Whether a chart draws US dollars. */
export const drawsMoney = (chart: Chart): boolean => moneyFields(chart).length > 0;

/** Whether a chart draws US dollars, or names any in the words that everyone sees. */
function hasMoney(chart: Chart, { datasets }: Content): boolean {
  const { title, subtitle, note } = chart.declaration;
  return (
    drawsMoney(chart) ||
    [title, subtitle, note].some((text) =>
      LANGUAGES.some((language) =>
        placeholders(((text && textIn(text, language)) ?? "").replaceAll(UNIT, "")).some(
          (request) => writeValue(request, datasets, language).money.length > 0,
        ),
      ),
    )
  );
}

const known = new WeakMap<Content, Map<Currency, Content>>();

/** The whole content in a currency, worked out once. */
function contentIn(currency: Currency, content: Content): Content {
  const converted = known.get(content) ?? new Map<Currency, Content>();
  known.set(content, converted);
  if (!converted.has(currency))
    converted.set(currency, { ...content, datasets: datasetsIn(currency, content.datasets) });
  return converted.get(currency)!;
}

/** The chart over the dataset in that currency, with the words that are only true in it. */
function chartIn(currency: Currency, chart: Chart, datasets: Content["datasets"]): Chart {
  const dataset = datasets.get(chart.dataset.id)!;
  const words = chart.declaration.inCurrency?.[currency];
  const rows = chart.rows.map(({ key }) => dataset.byKey.get(key)!);
  return {
    ...chart,
    currency,
    views: [],
    dataset,
    rows,
    declaration: { ...chart.declaration, ...(words as Partial<ChartFile>) },
    input: {
      ...chart.input,
      dataset,
      rows,
      fields: fieldsOf(chart.input.channels, dataset),
      annotations: chart.input.annotations.map((annotation) => ({
        ...annotation,
        ...(annotation.inCurrency?.[currency] as Partial<Annotation>),
      })),
    },
  };
}

/** Which rates put a chart's amounts into another currency. */
export type Conversion = "stocks" | "flows" | "newer-flows" | "any";

/**
 * @param latest the last year for which there are rates
 * @returns `any` where dollars are only in the chart's words
 */
export function conversionOf(chart: Chart, latest: number): Conversion {
  const drawn = moneyFields(chart);
  if (drawn.length === 0) return "any";
  if (drawn.every((field) => field.stock)) return "stocks";
  return yearsOf(chart).some((year) => year > latest) ? "newer-flows" : "flows";
}

/** Whether a chart draws amounts of several years, each of which has a rate of its own. */
export const drawsFlows = (chart: Chart): boolean =>
  moneyFields(chart).some((field) => !field.stock) && new Set(yearsOf(chart)).size > 1;

const moneyFields = ({ dataset, fields }: Chart): NumberField[] =>
  fields.map((name) => dataset.fields.get(name)!).filter(isDollars);

const yearsOf = ({ rows }: Chart): number[] =>
  rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((cell) =>
      cell.type === "period" ? [cell.period.start.getUTCFullYear()] : [],
    ),
  );
