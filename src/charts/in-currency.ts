import type { Annotation, ChartFile } from "../model/chart.ts";
import type { CurrencyId } from "../model/currency.ts";
import type { NumberField } from "../values/dataset.ts";
import type { Figures } from "../values/figures.ts";
import { datasetsIn, isMoneyField } from "../values/in-currency.ts";
import { currenciesOf } from "../values/money.ts";
import { placeholders, UNIT, writeValue } from "../values/words.ts";
import type { Chart, Content } from "./chart.ts";
import { fieldsOf } from "./chart-type.ts";

/** A chart as it is read in one currency, with the content that its words take their values from. */
export interface ChartInCurrency {
  currency: CurrencyId;
  chart: Chart;
  content: Content;
}

const inAll = new WeakMap<Content, WeakMap<Chart, ChartInCurrency[]>>();

/**
 * A chart in the currency of the content and in every other that a reader can choose; a chart that draws and names no
 * amounts in it, or for which there are no rates, only as it is. Worked out once: every part of a chart's page asks.
 */
export function chartInCurrencies(chart: Chart, content: Content): readonly ChartInCurrency[] {
  const charts = inAll.get(content) ?? new WeakMap<Chart, ChartInCurrency[]>();
  inAll.set(content, charts);
  if (!charts.has(chart)) charts.set(chart, workOut(chart, content));
  return charts.get(chart)!;
}

function workOut(chart: Chart, content: Content): ChartInCurrency[] {
  const from = content.site.conversion?.from ?? "";
  const own: ChartInCurrency = { currency: from, chart, content };
  if (!hasMoney(chart, content)) return [own];
  return [
    own,
    ...currenciesOf(content).map((currency) => {
      const converted = contentIn(currency, content);
      return { currency, chart: chartIn(currency, chart, converted.datasets), content: converted };
    }),
  ];
}

/** Whether a chart draws amounts that readers can have in another currency. */
export const drawsMoney = (chart: Chart, content: Pick<Figures, "site">): boolean =>
  moneyFields(chart, content).length > 0;

/** Whether a chart draws such amounts, or names any in the words that everyone sees. */
function hasMoney(chart: Chart, content: Content): boolean {
  const { title, subtitle, note } = chart.declaration;
  return (
    drawsMoney(chart, content) ||
    [title, subtitle, note].some((text) =>
      Object.entries(text ?? {}).some(([language, words = ""]) =>
        placeholders(words.replaceAll(UNIT, "")).some(
          (request) => writeValue(request, content, language).money.length > 0,
        ),
      ),
    )
  );
}

const known = new WeakMap<Content, Map<CurrencyId, Content>>();

/** The whole content in a currency, worked out once. */
function contentIn(currency: CurrencyId, content: Content): Content {
  const converted = known.get(content) ?? new Map<CurrencyId, Content>();
  known.set(content, converted);
  if (!converted.has(currency))
    converted.set(currency, { ...content, datasets: datasetsIn(currency, content) });
  return converted.get(currency)!;
}

/** The chart over the dataset in that currency, with the words that are only true in it. */
function chartIn(currency: CurrencyId, chart: Chart, datasets: Content["datasets"]): Chart {
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
 * @returns `any` where amounts are only in the chart's words
 */
export function conversionOf(chart: Chart, latest: number, content: Pick<Figures, "site">): Conversion {
  const drawn = moneyFields(chart, content);
  if (drawn.length === 0) return "any";
  if (drawn.every((field) => field.stock)) return "stocks";
  return yearsOf(chart).some((year) => year > latest) ? "newer-flows" : "flows";
}

/** Whether a chart draws amounts of several years, each of which has a rate of its own. */
export const drawsFlows = (chart: Chart, content: Pick<Figures, "site">): boolean =>
  moneyFields(chart, content).some((field) => !field.stock) && new Set(yearsOf(chart)).size > 1;

const moneyFields = ({ dataset, fields }: Chart, content: Pick<Figures, "site">): NumberField[] =>
  fields.flatMap((name) => {
    const field = dataset.fields.get(name)!;
    return isMoneyField(field, content) ? [field] : [];
  });

const yearsOf = ({ rows }: Chart): number[] =>
  rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((cell) =>
      cell.type === "period" ? [cell.period.start.getUTCFullYear()] : [],
    ),
  );
