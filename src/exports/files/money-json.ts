import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { chartInCurrencies, drawsMoney, type ChartInCurrency } from "../../charts/in-currency.ts";
import { NOTE, SUBTITLE } from "../../model/contract/classes.ts";
import type { AmountInMoney, ChartInMoneys } from "../../model/contract/currencies.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import type { Language } from "../../model/language.ts";
import { renderChart } from "../../render/render-chart.ts";
import { PAGE_SIZES } from "../../scene/explorable.ts";
import { phrases } from "../../text/phrases.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { chartTable, type DataTable } from "./data-table.ts";
import { cellData, unitData } from "./table-data.ts";

/** A chart in every currency but that of its page: what the page, and stories that show it, fetch for a reader's choice. */
export function moneyJson(chart: Chart, language: Language, content: Content): string {
  const [, ...others] = chartInCurrencies(chart, content);
  const own = chartTable(chart, language, content);
  const all: ChartInMoneys = Object.fromEntries(
    others.map((state) => {
      const cells = cellsOf(chartTable(state.chart, language, state.content), own);
      const drawings = drawsMoney(chart, content) ? drawingsOf(state, language) : "";
      return [state.currency, { html: wordsOf(state, language) + drawings, cells }];
    }),
  );
  return JSON.stringify(all);
}

/** Words break between phrases, as those of pages do. */
function wordsOf({ chart, content }: ChartInCurrency, language: Language): string {
  const { title, subtitle, note } = chartWords(chart, language, content);
  const name = `<b>${escapeXml(content.ui.get(language)!.chart.note)}</b>${localeOf(language).separators.space}`;
  return phrases(
    `<h2>${escapeXml(title)}</h2><p class="${SUBTITLE}">${escapeXml(subtitle)}</p>` +
      (note ? `<p class="${NOTE}">${name}${escapeXml(note)}</p>` : ""),
    language,
    content.typography,
  );
}

function drawingsOf({ chart, content, currency }: ChartInCurrency, language: Language): string {
  const words = chartWords(chart, language, content);
  return PAGE_SIZES.map((size) => renderChart(chart, size, language, content, words, currency).svg).join("");
}

/** What a table says in a currency where that differs from the page's. */
function cellsOf(table: DataTable, own: DataTable): ChartInMoneys[string]["cells"] {
  const heads = table.columns.map(({ unit = "", pattern }, c) =>
    unit === (own.columns[c]!.unit ?? "") ? 0 : { text: unit, data: plain(unitData(pattern)) },
  );
  const rows = table.rows.map(({ cells }, r) =>
    cells.map((cell, c) =>
      cell.text === own.rows[r]!.cells[c]!.text ? 0 : { text: cell.text, data: plain(cellData(cell, true)) },
    ),
  );
  return [heads, ...rows];
}

/** Attributes by their names in an element's `dataset`. */
const plain = (data: ReturnType<typeof cellData>): AmountInMoney["data"] =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.replace("data-", ""), String(value)]],
    ),
  );
