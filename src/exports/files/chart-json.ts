import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Cell, Field, Provenance, Row } from "../../values/dataset.ts";
import type { Language } from "../../model/language.ts";
import { storedUnit } from "../../model/unit.ts";
import { textIn, type LocalizedText } from "../../model/localized-text.ts";
import { creditText } from "../../charts/credit-text.ts";
import { absolute, address, permalink } from "../address.ts";
import { citationLine } from "../cite/citation-line.ts";
import { chartProvenance, cited } from "../../charts/queries/references.ts";
import { correctionsOfChart } from "../../charts/queries/corrections.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import { sourceLine } from "../cite/source-line.ts";

/**
 * A chart as JSON for programs, in the words of a language: what it says, its columns, and its rows with everything
 * that the sources say about each number. Categories carry their ids, so that languages can be matched; numbers are as
 * datasets hold them, in every language in the same unit, and times its scale in the base of what it measures.
 */
export function chartJson(chart: Chart, language: Language, content: Content): string {
  const { dataset, rows, fields } = chart;
  const { title, subtitle, note, alt } = chartWords(chart, language, content);
  const { footer } = content.ui.get(language)!;
  const columns = fields.map((name) => dataset.fields.get(name)!);
  return `${JSON.stringify(
    {
      id: chart.id,
      ...(chart.view && { view: chart.view.id }),
      language,
      title,
      subtitle,
      ...(note && { note }),
      alt,
      address: permalink(language, chart),
      credit: creditText(chart, language, content),
      licence: footer.licence,
      ...versionOf(dataset, content),
      corrections: correctionsOfChart(chart, content).map(({ date, version, cells, why }) => ({
        date,
        version,
        cells,
        why: textIn(why, language),
      })),
      citation: citationLine(chart, language, content),
      dataset: {
        id: dataset.id,
        title: textIn(dataset.title, language),
        package: absolute(address.dataPackage(dataset.id)),
      },
      columns: columns.map((field) => ({
        name: field.name,
        type: field.type,
        title: textIn(field.title, language),
        ...(field.type === "number" && {
          unit: field.unit.id,
          unitTitle: storedUnit(field.unit, language),
          scale: field.unit.scale,
        }),
      })),
      rows: rows.map((row) => rowJson(row, columns, language)),
      sources: cited(chartProvenance(chart)).map((source) => {
        const { publisher, title: name, url, accessed, class: vouching } = content.sources.get(source.id)!;
        return {
          id: source.id,
          publisher,
          ...(name && { title: name }),
          ...(url && { url }),
          class: vouching,
          accessed,
          locators: source.locators,
          text: sourceLine(source, language, content),
        };
      }),
    },
    null,
    1,
  )}\n`;
}

function rowJson(row: Row, columns: readonly Field[], language: Language): object {
  const note = row.note && textIn(row.note, language);
  return {
    key: row.key,
    values: Object.fromEntries(columns.map(({ name }) => [name, cellJson(row.cells[name]!, language)])),
    ...(note && { note }),
    ...(row.provenance && { source: placeJson(row.provenance, language) }),
  };
}

const placeJson = ({ unquoted, ...place }: Provenance, language: Language): object => ({
  ...place,
  ...(unquoted && { unquoted: textIn(unquoted, language) }),
});

function cellJson(cell: Cell, language: Language): unknown {
  const words = (text: LocalizedText | undefined): string | undefined => text && textIn(text, language);
  switch (cell.type) {
    case "category":
      return { id: cell.id, title: words(cell.category.title) };
    case "text":
      return words(cell.text);
    case "period":
      return cell.inferred || cell.note
        ? { value: cell.period.text, inferred: cell.inferred || undefined, note: words(cell.note) }
        : cell.period.text;
    case "number": {
      if (!cell.quantity) return null;
      const { value, low, high, qualifier } = cell.quantity;
      return {
        value,
        low,
        high,
        qualifier,
        derived: words(cell.derived),
        note: words(cell.note),
        sources: cell.provenance.map((place) => placeJson(place, language)),
      };
    }
  }
}
