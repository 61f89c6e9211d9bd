import type { Content, Chart } from "../chart.ts";
import type { ChartVersionFile } from "../../model/chart-version.ts";
import type { FieldDeclaration } from "../../model/dataset.ts";
import type { Language } from "../../model/language.ts";
import type { LocalizedText } from "../../model/localized-text.ts";
import type { Cell, Field, Row } from "../../values/dataset.ts";
import { fillIn } from "../../values/words.ts";
import { chartWords } from "../chart-words.ts";
import { creditText } from "../credit-text.ts";
import { languagesOfChart } from "../queries/published.ts";
import { chartProvenance } from "../queries/references.ts";

/**
 * What is kept of a chart so that it can be drawn as it is now whatever becomes of its dataset: the words of each language
 * with their values, the rows and fields that it draws, each figure as a number.
 * @param date the day on which it is published
 */
export function snapshot(chart: Chart, content: Content, date: string): ChartVersionFile {
  const { declaration, dataset, rows } = chart;
  const { type, topic, encodings, filter, annotations } = declaration;
  const languages = languagesOfChart(chart, content);
  const inEach = (words: (language: Language) => string | undefined): LocalizedText =>
    Object.fromEntries(languages.map((language) => [language, words(language)]));
  const filled = (text: LocalizedText): LocalizedText =>
    inEach((language) => text[language] && fillIn(text[language], content, language, "label"));
  const say = (part: "title" | "subtitle" | "note" | "alt"): LocalizedText =>
    inEach((language) => chartWords(chart, language, content)[part]);
  // The table of a chart without figures has all fields of its dataset.
  const hasNumbers = chart.fields.some((name) => dataset.fields.get(name)?.type === "number");
  const names = new Set([...chart.fields, ...Object.keys(filter ?? {})]);
  const fields = [...dataset.fields.values()].filter(({ name }) => !hasNumbers || names.has(name));
  return {
    date,
    credit: inEach((language) => creditText(chart, language, content)),
    chart: {
      ...{ type, dataset: dataset.id, topic, encodings },
      ...(filter && { filter }),
      title: say("title"),
      subtitle: say("subtitle"),
      ...(declaration.note && { note: say("note") }),
      alt: say("alt"),
      // A view has those of its chart, and shows the ones whose rows it draws.
      annotations: annotations
        .filter(({ key, to }) => [key, to ?? key].every((end) => rows.some((row) => row.key === end)))
        .map(({ key, to, channel, text, short, place, distance, width, phone }) => ({
          ...{ key, place, distance, width },
          ...(to !== undefined && { to }),
          ...(channel !== undefined && { channel }),
          ...(phone !== undefined && { phone }),
          text: filled(text),
          ...(short && { short: filled(short) }),
        })),
    },
    ...(chart.input.told.size > 0 && { told: [...chart.input.told] }),
    dataset: {
      title: dataset.title,
      description: dataset.description,
      licence: dataset.licence,
      source: chartProvenance(chart)[0]?.source ?? [...content.sources.keys()][0]!,
      primaryKey: [...dataset.primaryKey],
      fields: fields.map(fieldOf),
      rows: rows.map((row) => rowOf(row, fields)),
    },
  };
}

function fieldOf(field: Field): FieldDeclaration {
  const { description: _, ...kept } = field;
  if (kept.type !== "number") return kept;
  const { unit, plausible: __, ...number } = kept;
  return { ...number, unit: unit.id };
}

const rowOf = (
  { cells, provenance, note, producer }: Row,
  fields: readonly Field[],
): Record<string, unknown> => ({
  ...Object.fromEntries(fields.map(({ name }) => [name, written(cells[name]!)])),
  ...(provenance && { source: provenance.source, locator: provenance.locator }),
  ...(note && { note }),
  ...(producer && { producer }),
});

/** A cell as it is written in a file, without the expression that it was worked out by. */
function written(cell: Cell): unknown {
  switch (cell.type) {
    case "number": {
      const { quantity, note, derived } = cell;
      if (!quantity) return null;
      const { value, low, high, qualifier } = quantity;
      const words = { ...(qualifier && { qualifier }), ...(derived && { derived }), ...(note && { note }) };
      if (value !== undefined && Object.keys(words).length === 0) return value;
      return { ...(value === undefined ? { low, high } : { value }), ...words };
    }
    case "period":
      return cell.inferred
        ? { value: cell.period.text, inferred: true, ...(cell.note && { note: cell.note }) }
        : cell.period.text;
    case "category":
      return cell.id;
    case "text":
      return cell.text;
  }
}
