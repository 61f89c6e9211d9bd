import { checkFile } from "../charts/check-file.ts";
import { chartTypes } from "../charts/registry.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { toWrite } from "../model/to-write.ts";
import type { Dataset } from "../values/dataset.ts";
import { fittingEncodings } from "./fitting-encodings.ts";
import { jsonText } from "./json-text.ts";
import { datasetToBe, newDataset, newestDraft } from "./scaffold-data.ts";
import { missing, topicToChoose, type Place, type Scaffold } from "./scaffold.ts";

/**
 * The draft of a chart. Where no dataset is named it is drawn from that of its own name, else from the draft that was
 * written last, else from a new one, which is begun with it.
 */
export function newChart(id: string, [named, typeName]: readonly string[], place: Place): Scaffold[] {
  const { library, root } = place;
  const { datasets, site } = library;
  const dataset = datasets.get(named ?? "");
  if (named !== undefined && !dataset)
    throw new AuthorError(
      `${missing("dataset", named, datasets.keys(), root)}\nDatasets: ${[...datasets.keys()].join(", ")}`,
    );
  const words = (what: string): Record<string, string> => ({ [site.sourceLanguage]: toWrite(what) });
  const taken = dataset ?? datasets.get(id) ?? datasets.get(newestDraft("datasets", place) ?? "");
  const file = `content/charts/${id}.json`;
  const chartOf = (
    type: string,
    encodings: Record<string, string>,
    currencies: readonly string[] = [],
  ): object => ({
    draft: true,
    type,
    dataset: taken?.id ?? id,
    topic: topicToChoose(site.topics),
    encodings,
    title: words("the finding, in one sentence"),
    subtitle: words("measure, unit (of money: {unit} in braces), place and time"),
    note: words("the caveat; take it out where there is none"),
    ...(currencies.length > 0 && {
      inCurrency: Object.fromEntries(
        currencies.map((currency) => [
          currency,
          { title: words("the title as it is true in this currency; take it out where the first title is") },
        ]),
      ),
    }),
  });
  const faultsOf = (type: string, encodings: Record<string, string>): string[] =>
    checkFile(file, JSON.stringify(chartOf(type, encodings)), library).map(({ path }) => path);
  // What is to be said in other currencies is words, and no matter of the drawing.
  const isFaultless = (type: string, encodings: Record<string, string>): boolean =>
    faultsOf(type, encodings).every((path) => path.startsWith("inCurrency"));
  const { type, encodings, others } = drawnAs(taken ?? datasetToBe(id, library), typeName, isFaultless);
  const currencies = faultsOf(type, encodings).flatMap((path) => /^inCurrency\.(.+)$/.exec(path)?.[1] ?? []);
  return [
    ...(taken ? [] : newDataset(id, [], place)),
    {
      file,
      text: jsonText(chartOf(type, encodings, currencies)),
      advice: [
        ...(named === undefined && taken
          ? [`dataset: ${taken.id}; another: npm run new -- chart ${id} <dataset> [type]`]
          : []),
        ...(taken && !isFaultless(type, encodings)
          ? ["no type draws all rows of the dataset: add a “filter”, as the check says"]
          : []),
        `type: ${type}; these fit the dataset too: ${others.join(", ") || "none"}`,
        ...(currencies.length > 0
          ? [
              `inCurrency: amounts of several years grow otherwise in ${currencies.join(", ")}; title, note and alt that hold there all the same are left out, and {} stands where all do`,
            ]
          : []),
        "alt: what a reader who cannot see the drawing should know, where the figures do not say it; left out, a summary of them is written in every language",
        "Numbers in words are bound, not typed: {dataset.field[key]}",
      ],
    },
  ];
}

/**
 * The type that a dataset is drawn as, with a field for each of its channels: the first without a fault, those first
 * that suit its key.
 */
function drawnAs(
  dataset: Dataset,
  typeName: string | undefined,
  isFaultless: (type: string, encodings: Record<string, string>) => boolean,
): { type: string; encodings: Record<string, string>; others: string[] } {
  if (typeName !== undefined && !chartTypes.has(typeName))
    throw new AuthorError(`no chart type “${typeName}”.${suggestion(typeName, chartTypes.keys())}`);
  const lastKey = dataset.fields.get(dataset.primaryKey.at(-1) ?? "")?.type;
  const fitting = new Map(
    [...chartTypes]
      .toSorted(([, a], [, b]) => Number(b.suits === lastKey) - Number(a.suits === lastKey))
      .flatMap(([name, type]) => {
        const encodings = fittingEncodings(type, dataset);
        return encodings ? [[name, encodings]] : [];
      }),
  );
  const drawable = [...fitting]
    .filter(([name, encodings]) => isFaultless(name, encodings))
    .map(([name]) => name);
  const chosen = typeName ?? drawable[0] ?? [...fitting.keys()][0];
  if (chosen === undefined) throw new AuthorError(`no chart type fits the fields of dataset ${dataset.id}`);
  const encodings = fitting.get(chosen);
  if (!encodings)
    throw new AuthorError(
      `dataset ${dataset.id} has not the fields that “${chosen}” needs. These types fit: ${[...fitting.keys()].join(", ")}`,
    );
  return { type: chosen, encodings, others: drawable.filter((other) => other !== chosen) };
}
