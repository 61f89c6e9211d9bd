import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { chartTypes } from "../charts/registry.ts";
import { contentRoot } from "../content/content-root.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { Library } from "../content/library.ts";
import { readLibrary } from "../content/read-library.ts";
import { suggestion } from "../model/suggest.ts";
import { fittingEncodings } from "./fitting-encodings.ts";
import { jsonText, namingSchema } from "./json-text.ts";
import { factsLicence } from "./licences.ts";
import { idSchema } from "../model/id.ts";
import { SOURCE_CLASSES, SOURCE_KINDS } from "../model/source.ts";

/** A starting file. What only an author can know is left empty in it, and the loader asks for it by name. */
export interface Scaffold {
  file: string;
  text: string;
  /** What the author does next. */
  advice: string[];
}

/** The words after `new source <id>` and its like; they name what the new file builds on. */
type Scaffolder = (id: string, words: readonly string[], library: Library, root: string) => Scaffold;

const KINDS: Record<string, { takes: string; scaffold: Scaffolder }> = {
  source: { takes: "<id>", scaffold: newSource },
  dataset: { takes: "<id> [source]", scaffold: newDataset },
  chart: { takes: "<id> <dataset> [type]", scaffold: newChart },
  story: { takes: "<id> <chart>", scaffold: newStory },
};

/** Writes a starting file; an existing file is never overwritten. */
export default async function newContent(args: string[]): Promise<number> {
  try {
    const root = contentRoot();
    const { file, text, advice } = scaffold(args, readLibrary(root, { withDrafts: true }).library, root);
    const path = pathOf(root, file);
    if (existsSync(path))
      throw new AuthorError(`${file} exists already: choose another id, or edit that file`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      await format(namingSchema(root, file, text), { ...(await resolveConfig(path)), filepath: path }),
    );
    console.log(
      [
        `wrote ${file}`,
        ...advice.map((line) => `  ${line}`),
        "Then `npm run check` names everything that is still missing.",
      ].join("\n"),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return 2;
  }
}

/**
 * The starting file that `npm run new` writes for its arguments.
 * @param root path of the content folder
 * @throws AuthorError where it cannot be met
 */
export function scaffold(
  [kind = "", id, ...words]: readonly string[],
  library: Library,
  root: string,
): Scaffold {
  const known = KINDS[kind];
  if (!known || id === undefined) {
    const usage = Object.entries(KINDS).map(([name, { takes }]) => `  npm run new ${name} ${takes}`);
    throw new AuthorError(`Say what to write:\n${usage.join("\n")}`);
  }
  const valid = idSchema.safeParse(id);
  if (!valid.success) throw new AuthorError(`“${id}” ${valid.error.issues[0]!.message}`);
  return known.scaffold(id, words, library, root);
}

/** Where a file of the content lies, whose name in messages begins with `content/`. */
const pathOf = (root: string, file: string): string => join(root, file.replace(/^content\//, ""));

function newSource(id: string, _: readonly string[], { site, ui }: Library): Scaffold {
  const { sourceLanguage, licences } = site;
  const languages = Object.keys(ui.get(sourceLanguage)?.sourceLanguages ?? {});
  return {
    file: `content/sources/${id}.json`,
    text: jsonText({
      title: "",
      language: sourceLanguage,
      publisher: "",
      kind: "article",
      class: "press",
      published: { date: "" },
      url: "https://",
      accessed: "",
      licence: factsLicence(licences.sources, site),
      description: { [sourceLanguage]: "" },
    }),
    advice: [
      "title, as printed; publisher, spelled out; published.date and accessed as 2026-01-19, 2026-01 or 2026",
      `language: ${oneOf(languages)}; kind: ${oneOf(SOURCE_KINDS)}; class: ${oneOf(SOURCE_CLASSES)}`,
      `licence: ${oneOf(licences.sources)}; its words stand under “licences” in content/ui`,
      "description: one sentence of your own on what it is. Add “caution” where readers should take care, as with any of the class “other”.",
    ],
  };
}

function newDataset(
  id: string,
  [source]: readonly string[],
  { site, sources }: Library,
  root: string,
): Scaffold {
  const { sourceLanguage: language } = site;
  if (source !== undefined && !sources.has(source))
    throw new AuthorError(missing("source", source, sources.keys(), root));
  return {
    file: `content/datasets/${id}.json`,
    text: jsonText({
      title: { [language]: "" },
      description: { [language]: "" },
      fields: [
        { name: "year", title: { [language]: "Year" }, type: "period" },
        { name: "amount", title: { [language]: "" }, type: "number", unit: "" },
      ],
      primaryKey: ["year"],
      source: source ?? "",
      locator: "",
      licence: factsLicence(site.licences.datasets, site),
      method: { [language]: "" },
      rows: [{ year: "" }],
    }),
    advice: [
      "fields: number, period, category or text; each number has a unit; rename “amount” to what it measures",
      "source and locator: where every figure was read, such as ¶8; a row may name its own",
      'rows: { "year": "2024", "amount": 1.5 }, with hedges as { "value": 1.5, "qualifier": "about" } or { "low": 1, "high": 2 },',
      '  null where the source gives no figure, and { "from": "dataset.field[key] / dataset.field[key]" } for what is worked out',
      "method: how the figures were collected, and what must not be concluded from them",
    ],
  };
}

function newChart(
  id: string,
  [name, typeName]: readonly string[],
  { site: { sourceLanguage: language }, datasets }: Library,
  root: string,
): Scaffold {
  const dataset = datasets.get(name ?? "");
  if (!dataset) {
    const trouble = name
      ? missing("dataset", name, datasets.keys(), root)
      : "A chart is drawn from a dataset.";
    throw new AuthorError(
      `${trouble}\n  npm run new chart ${id} <dataset> [type]\nDatasets: ${[...datasets.keys()].join(", ")}`,
    );
  }
  if (typeName !== undefined && !chartTypes.has(typeName))
    throw new AuthorError(`no chart type “${typeName}”.${suggestion(typeName, chartTypes.keys())}`);
  const fitting = [...chartTypes]
    .filter(([, type]) => fittingEncodings(type, dataset) !== undefined)
    .map(([other]) => other);
  const lastKey = dataset.fields.get(dataset.primaryKey.at(-1) ?? "")?.type;
  const usual = fitting.find((other) => chartTypes.get(other)!.suits === lastKey);
  const chosen = typeName ?? usual ?? fitting[0];
  const type = chosen === undefined ? undefined : chartTypes.get(chosen);
  if (chosen === undefined || !type)
    throw new AuthorError(`no chart type fits the fields of dataset ${dataset.id}`);
  const encodings = fittingEncodings(type, dataset);
  if (!encodings)
    throw new AuthorError(
      `dataset ${dataset.id} has not the fields that “${chosen}” needs. These types fit: ${fitting.join(", ")}`,
    );
  return {
    file: `content/charts/${id}.json`,
    text: jsonText({
      type: chosen,
      dataset: dataset.id,
      topic: "",
      encodings,
      title: { [language]: "" },
      subtitle: { [language]: "" },
      note: { [language]: "" },
    }),
    advice: [
      `type: ${chosen}; these fit the dataset too: ${fitting.filter((other) => other !== chosen).join(", ") || "none"}`,
      "title: the finding; subtitle: measure, unit (of money: {unit}), place and time; note: the caveat, or take it out",
      "alt: what a reader who cannot see the drawing should know, where the figures do not say it; left out, a summary of them is written in every language",
      "Numbers in words are bound, not typed: {dataset.field[key]}",
    ],
  };
}

function newStory(
  id: string,
  [chart]: readonly string[],
  { site: { sourceLanguage: language }, charts, stories }: Library,
  root: string,
): Scaffold {
  if (chart === undefined || !charts.has(chart)) {
    const trouble = chart ? missing("chart", chart, charts.keys(), root) : "A story is led by a chart.";
    throw new AuthorError(`${trouble}\n  npm run new story ${id} <chart>`);
  }
  const order = Math.max(0, ...(stories.get(language) ?? []).map(({ meta }) => meta.order)) + 1;
  const front = { title: "", description: "", order, topic: "", chart, published: "" };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value === "" ? '""' : value}`);
  return {
    file: `content/stories/${id}/${language}.mdx`,
    text: `---\n${lines.join("\n")}\n---\n\n<Chart id="${chart}" />\n\n## What these figures cannot tell\n`,
    advice: [
      "title: a finding; description: one or two sentences; published: the day, as 2026-11-21; add “article” for the source it grew from",
      'Open with why it matters, place each chart once with <Chart id="…" />, and close with what the figures cannot tell',
      'Numbers in the text are bound, not typed: <Value of="dataset.field[key]" />',
    ],
  };
}

/** `a, b or c` */
const oneOf = (words: readonly string[]): string => words.join(", ").replace(/, (?=[^,]*$)/, " or ");

/** Words about an id that leads nowhere: misspelt, or the id of a file that the loader refuses. */
function missing(
  kind: "source" | "dataset" | "chart",
  id: string,
  known: Iterable<string>,
  root: string,
): string {
  const file = `content/${kind}s/${id}.json`;
  if (existsSync(pathOf(root, file)))
    return `${file} has mistakes in it: mend them first, \`npm run check\` names them`;
  return `no ${kind} “${id}” in content/${kind}s.${suggestion(id, known)}`;
}
