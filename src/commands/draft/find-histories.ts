import type { Library } from "../../content/library.ts";
import type { ChartProposal } from "../../drafting/propose-charts.ts";
import type { Statement } from "../../drafting/statement.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { periodsOf, quantityOf, type Dataset, type NumberField, type Row } from "../../values/dataset.ts";
import { shared, subjectOf, wordsOf } from "./known-cells.ts";
import { unitsFor } from "./units-for.ts";

/** Fewest times that make a history. */
const FEWEST = 3;
/** Words that a statement has in common with what it is a point of. */
const COMMON = 2;

/** Figures of one thing over time. */
interface Series {
  dataset: Dataset;
  field: NumberField;
  /** Its rows as expressions write them: `trade.value[total,*]`. */
  name: string;
  rows: Row[];
}

/**
 * Charts in which a number that an article states for one time alone is joined with the figures of the content that give
 * it its history.
 * @param proposed charts in which the article itself gives numbers over time
 */
export function findHistories(
  statements: readonly Statement[],
  proposed: readonly ChartProposal[],
  { datasets, site, drafts }: Pick<Library, "datasets" | "site" | "drafts">,
  language: Language,
): ChartProposal[] {
  const inLines = new Set(proposed.flatMap(({ type, statements: of }) => (type === "line" ? of : [])));
  const all = [...datasets.values()].filter(({ id }) => !drafts.has(`datasets/${id}.json`)).flatMap(seriesOf);
  return statements.flatMap((statement, index): ChartProposal[] => {
    const [unit] = unitsFor(statement.unit, site);
    if (statement.value === null || statement.period === null || !unit || inLines.has(index)) return [];
    const words = wordsOf(`${statement.measure ?? ""} ${statement.place ?? ""} ${statement.quote}`);
    const [best] = all
      .filter(({ field }) => field.unit.dimension === unit.dimension && field.unit.kind === unit.kind)
      .map((series) => ({
        series,
        common: shared(words, subjectOf(series.dataset, series.field, series.rows[0]!, language)),
      }))
      .filter(({ common }) => common >= COMMON)
      .sort((a, b) => b.common - a.common);
    if (!best) return [];
    const { dataset, name } = best.series;
    return [
      {
        type: "line",
        title: textIn(dataset.title, language) ?? dataset.id,
        statements: [index],
        history: name,
      },
    ];
  });
}

/** The series of a dataset: its rows that differ in nothing but their time. */
function seriesOf(dataset: Dataset): Series[] {
  const series: Series[] = [];
  for (const field of dataset.fields.values()) {
    if (field.type !== "number") continue;
    const told = dataset.rows.filter(
      (row) => periodsOf(row).length === 1 && quantityOf(row, field.name)?.value !== undefined,
    );
    for (const [key, rows] of Map.groupBy(told, keyWithoutTime))
      if (rows.length >= FEWEST)
        series.push({ dataset, field, name: `${dataset.id}.${field.name}[${key}]`, rows });
  }
  return series;
}

/** The key of a row with a star for its time. */
function keyWithoutTime(row: Row): string {
  const [time] = periodsOf(row);
  return row.key
    .split(",")
    .map((part) => (part === time!.text ? "*" : part))
    .join(",");
}
