import { statSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../content/library.ts";
import { readDataset } from "../content/read-dataset.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { DatasetFile } from "../model/dataset.ts";
import { suggestion } from "../model/suggest.ts";
import { SOURCE_CLASSES, SOURCE_KINDS } from "../model/source.ts";
import { toWrite } from "../model/to-write.ts";
import type { Dataset } from "../values/dataset.ts";
import { jsonText } from "./json-text.ts";
import { factsLicence } from "./licences.ts";
import { missing, oneOf, type Place, type Scaffold } from "./scaffold.ts";

/** The draft of a source. What is not known is left out, or marked in its words as still to be written. */
export function newSource(
  id: string,
  [kind = "article"]: readonly string[],
  { library, today }: Place,
): Scaffold[] {
  if (!SOURCE_KINDS.some((one) => one === kind))
    throw new AuthorError(`“${kind}” is no kind of source.${suggestion(kind, SOURCE_KINDS)}`);
  const { site, ui } = library;
  const { sourceLanguage, licences } = site;
  const languages = Object.keys(ui.get(sourceLanguage)?.sourceLanguages ?? {});
  return [
    {
      file: `content/sources/${id}.json`,
      text: jsonText({
        draft: true,
        title: toWrite("the title as printed; take it out where there is none"),
        language: sourceLanguage,
        publisher: toWrite("the publisher, spelled out"),
        kind,
        class: "press",
        accessed: today,
        licence: factsLicence(licences.sources, site),
        description: { [sourceLanguage]: toWrite("one sentence of your own on what it is") },
      }),
      advice: [
        'add “published”: { "date": "2026-01-19" } (with "inferred": true where it is not printed), “url”, “author”',
        `language: ${oneOf(languages)}; kind: ${oneOf(SOURCE_KINDS)}; class: ${oneOf(SOURCE_CLASSES)}`,
        `licence: ${oneOf(licences.sources)}; its words stand under “licences” in content/ui`,
        "add “caution” where readers should take care, as with any of the class “other”",
      ],
    },
  ];
}

/** The draft of a dataset, and that of its source where none is named and none is being written. */
export function newDataset(id: string, [named]: readonly string[], place: Place): Scaffold[] {
  const { library, root } = place;
  const { site, sources } = library;
  if (named !== undefined && !sources.has(named))
    throw new AuthorError(missing("source", named, sources.keys(), root));
  const known = named ?? newestDraft("sources", place);
  return [
    ...(known === undefined ? newSource(id, [], place) : []),
    {
      file: `content/datasets/${id}.json`,
      text: jsonText(datasetFile(known ?? id, library)),
      advice: [
        ...(named === undefined && known !== undefined
          ? [`source: ${known}, your newest draft; another: npm run new -- dataset ${id} <source>`]
          : []),
        "fields: number, period, category or text; rename “amount” to what it measures",
        `unit: ${oneOf([...site.units.keys()])}`,
        "add “locator”: where every figure was read, such as Table 2 or ¶8; a row may name its own, and a quote",
        'rows: { "year": "2024", "amount": 1.5 }, with hedges as { "value": 1.5, "qualifier": "about" } or { "low": 1, "high": 2 },',
        '  null where the source gives no figure, and { "from": "dataset.field[key] / dataset.field[key]" } for what is worked out',
        `or fill it from a table: npm run import -- figures.csv --id another-id --source ${known ?? id}`,
      ],
    },
  ];
}

function datasetFile(source: string, { site }: Library): DatasetFile {
  const words = (what: string): Record<string, string> => ({ [site.sourceLanguage]: toWrite(what) });
  const units = [...site.units.values()];
  const unit = (units.find(({ kind }) => kind === "count") ?? units[0]!).id;
  return {
    draft: true,
    title: words("what is counted, of whom and where"),
    description: words("one sentence on what the figures are"),
    fields: [
      { name: "year", title: words("what the period is, such as the word for year"), type: "period" },
      { name: "amount", title: words("what is measured"), type: "number", unit },
    ],
    primaryKey: ["year"],
    source,
    licence: factsLicence(site.licences.datasets, site),
    method: words("how the figures were collected, and what must not be concluded from them"),
    rows: [
      { year: "2024", amount: null },
      { year: "2025", amount: null },
    ],
  };
}

/** The dataset that a new file will be, for a chart that is begun with it. */
export const datasetToBe = (id: string, library: Library): Dataset =>
  readDataset(
    { id, file: `content/datasets/${id}.json`, content: datasetFile(id, library) },
    library.site,
    new Set([id]),
    [],
  ).dataset;

/** The draft of a folder that was written last. */
export function newestDraft(folder: "sources" | "datasets" | "charts", place: Place): string | undefined {
  const { library, root } = place;
  return [...library.drafts]
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1, -".json".length))
    .filter((id) => library[folder].has(id))
    .toSorted((a, b) => writtenAt(root, folder, b) - writtenAt(root, folder, a))[0];
}

const writtenAt = (root: string, folder: string, id: string): number =>
  statSync(join(root, folder, `${id}.json`)).mtimeMs;
