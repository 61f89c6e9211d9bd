import { readDataset } from "../content/read-dataset.ts";
import type { Library } from "../content/library.ts";
import type { ReadColumn, ReadTable } from "../drafting/table/read-columns.ts";
import type { Site } from "../model/site.ts";
import { toWrite } from "../model/to-write.ts";
import type { Dataset } from "../values/dataset.ts";
import { inAllLanguages, withoutUnit, yearsOf, type KnownWords } from "./dataset-of-table.ts";
import { jsonText } from "./json-text.ts";
import { newChart } from "./scaffold-chart.ts";
import type { Scaffold } from "./scaffold.ts";
import { today } from "./today.ts";

/** Most charts that are begun with a dataset; of further columns an author begins what tells something. */
const MOST_CHARTS = 4;

/**
 * Drafts of charts of a table, one for each column of numbers: the first is named for the dataset, the others for their
 * column too. Only the finding is still to be written, and what no language has words for yet.
 * @param file of the dataset, as it is written
 */
export function chartsOfTable(
  id: string,
  file: Record<string, unknown>,
  table: ReadTable,
  { library, root, known }: { library: Library; root: string; known: KnownWords },
): Scaffold[] {
  const { site } = library;
  const { dataset } = readDataset(
    { id, file: `content/datasets/${id}.json`, content: file as never },
    site,
    new Set([...library.sources.keys(), String(file["source"])]),
    [],
  );
  return table.columns
    .filter(({ kind }) => kind === "number")
    .slice(0, MOST_CHARTS)
    .map((column, index) => {
      const name = index === 0 ? id : `${id}-${kebab(column.name)}`;
      const [chart] = newChart(name, [id], {
        library: { ...library, datasets: new Map([...library.datasets, [id, only(column, dataset)]]) },
        root,
        today: today(),
      });
      return { ...chart!, text: jsonText(worded(JSON.parse(chart!.text), column, table, site, known)) };
    });
}

/** A dataset as if it had no other numbers than those of one column. */
const only = (column: ReadColumn, dataset: Dataset): Dataset => ({
  ...dataset,
  fields: new Map(
    [...dataset.fields].filter(([name, { type }]) => type !== "number" || name === column.name),
  ),
});

function worded(
  { note: _note, inCurrency, ...chart }: Record<string, unknown>,
  column: ReadColumn,
  table: ReadTable,
  site: Site,
  known: KnownWords,
): Record<string, unknown> {
  const { sourceLanguage } = site;
  const unit = column.unit?.unit;
  const shown =
    unit?.kind === "money" ? "{unit}" : unit?.kind === "count" ? undefined : unit?.heading[sourceLanguage];
  const subtitle = [withoutUnit(column), shown, yearsOf(table)].filter(Boolean).join(", ");
  return {
    ...chart,
    title: inAllLanguages({ [sourceLanguage]: toWrite("the finding, in one sentence") }, site, known),
    subtitle: inAllLanguages({ [sourceLanguage]: subtitle }, site, known),
    // The words are those of the first currency as long as no claim of the author says otherwise.
    ...(inCurrency !== undefined && {
      inCurrency: Object.fromEntries(Object.keys(inCurrency as object).map((currency) => [currency, {}])),
    }),
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
