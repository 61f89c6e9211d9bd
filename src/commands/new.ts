import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { format, resolveConfig } from "prettier";
import type { ChartType } from "../charts/chart-type.ts";
import { chartTypes } from "../charts/registry.ts";
import type { Dataset } from "../values/dataset.ts";
import type { Library } from "../content/library.ts";
import { readLibrary } from "../content/read-library.ts";
import { suggestion } from "../model/suggest.ts";
import { idSchema } from "../model/id.ts";

/** A starting file. What only an author can know is left empty in it, and the loader asks for it by name. */
export interface Scaffold {
  file: string;
  text: string;
  /** What the author does next. */
  advice: string[];
}

/** The words after `new source <id>` and its like; they name what the new file builds on. */
type Scaffolder = (id: string, words: readonly string[], library: Library) => Scaffold;

const KINDS: Record<string, { takes: string; scaffold: Scaffolder }> = {
  source: { takes: "<id>", scaffold: newSource },
  dataset: { takes: "<id> [source]", scaffold: newDataset },
  chart: { takes: "<id> <dataset> [type]", scaffold: newChart },
  story: { takes: "<id> <chart>", scaffold: newStory },
};

/** Writes a starting file; an existing file is never overwritten. */
export default async function newContent(args: string[]): Promise<number> {
  try {
    const { file, text, advice } = scaffold(args, readLibrary("content").library);
    if (existsSync(file)) throw new Refusal(`${file} exists already: choose another id, or edit that file`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
    console.log(
      [
        `wrote ${file}`,
        ...advice.map((line) => `  ${line}`),
        "Then `npm run check` names everything that is still missing.",
      ].join("\n"),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 2;
  }
}

/**
 * The starting file that `npm run new` writes for its arguments.
 * @throws Refusal with words for the author
 */
export function scaffold([kind = "", id, ...words]: readonly string[], library: Library): Scaffold {
  const known = KINDS[kind];
  if (!known || id === undefined) {
    const usage = Object.entries(KINDS).map(([name, { takes }]) => `  npm run new ${name} ${takes}`);
    throw new Refusal(`Say what to write:\n${usage.join("\n")}`);
  }
  const valid = idSchema.safeParse(id);
  if (!valid.success) throw new Refusal(`“${id}” ${valid.error.issues[0]!.message}`);
  return known.scaffold(id, words, library);
}

/** A request that cannot be met as it was put. */
export class Refusal extends Error {
  override name = "Refusal";
}

function newSource(id: string): Scaffold {
  return {
    file: `content/sources/${id}.json`,
    text: json({
      title: "",
      language: "en",
      publisher: "",
      kind: "article",
      published: { date: "" },
      url: "https://",
      accessed: "",
      licence: "facts",
      description: { en: "" },
    }),
    advice: [
      "title, as printed; publisher, spelled out; published.date and accessed as 2026-01-19, 2026-01 or 2026",
      "language: en, vi, ja or fr; kind: article, statistics, report or official-page",
      "licence: facts where only figures are taken from it; else CC-BY-4.0, government or proprietary",
      "description: one sentence of your own on what it is. Add “caution” where readers should take care.",
    ],
  };
}

function newDataset(id: string, [source]: readonly string[], { sources }: Library): Scaffold {
  if (source !== undefined && !sources.has(source))
    throw new Refusal(missing("source", source, sources.keys()));
  return {
    file: `content/datasets/${id}.json`,
    text: json({
      title: { en: "" },
      description: { en: "" },
      fields: [
        { name: "year", title: { en: "Year" }, type: "period" },
        { name: "amount", title: { en: "" }, type: "number", unit: "" },
      ],
      primaryKey: ["year"],
      source: source ?? "",
      locator: "",
      licence: "facts",
      method: { en: "" },
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

function newChart(id: string, [name, typeName]: readonly string[], { datasets }: Library): Scaffold {
  const dataset = datasets.get(name ?? "");
  if (!dataset) {
    const trouble = name ? missing("dataset", name, datasets.keys()) : "A chart is drawn from a dataset.";
    throw new Refusal(
      `${trouble}\n  npm run new chart ${id} <dataset> [type]\nDatasets: ${[...datasets.keys()].join(", ")}`,
    );
  }
  if (typeName !== undefined && !chartTypes.has(typeName))
    throw new Refusal(`no chart type “${typeName}”.${suggestion(typeName, chartTypes.keys())}`);
  const fitting = [...chartTypes]
    .filter(([, type]) => encodingsFor(type, dataset) !== undefined)
    .map(([other]) => other);
  const lastKey = dataset.fields.get(dataset.primaryKey.at(-1) ?? "")?.type;
  const usual = fitting.find((other) => chartTypes.get(other)!.suits === lastKey);
  const chosen = typeName ?? usual ?? fitting[0];
  const type = chosen === undefined ? undefined : chartTypes.get(chosen);
  if (chosen === undefined || !type)
    throw new Refusal(`no chart type fits the fields of dataset ${dataset.id}`);
  const encodings = encodingsFor(type, dataset);
  if (!encodings)
    throw new Refusal(
      `dataset ${dataset.id} has not the fields that “${chosen}” needs. These types fit: ${fitting.join(", ")}`,
    );
  return {
    file: `content/charts/${id}.json`,
    text: json({
      type: chosen,
      dataset: dataset.id,
      topic: "",
      encodings,
      title: { en: "" },
      subtitle: { en: "" },
      note: { en: "" },
    }),
    advice: [
      `type: ${chosen}; these fit the dataset too: ${fitting.filter((other) => other !== chosen).join(", ") || "none"}`,
      "title: the finding; subtitle: measure, unit (of US dollars: {unit}), place and time; note: the caveat, or take it out",
      "alt: what a reader who cannot see the drawing should know, where the figures do not say it; left out, a summary of them is written in every language",
      "Numbers in words are bound, not typed: {dataset.field[key]}",
    ],
  };
}

/** A field of the dataset for each channel that a chart type needs; undefined where there are not enough. */
function encodingsFor(type: ChartType, dataset: Dataset): Record<string, string> | undefined {
  const free = new Map([...dataset.fields].map(([name, field]) => [name, field.type]));
  const encodings: Record<string, string> = {};
  for (const [channel, { type: wanted, optional }] of Object.entries(type.channels)) {
    if (optional) continue;
    const name = [...free].find(([, fieldType]) => [wanted].flat().includes(fieldType))?.[0];
    if (name === undefined) return undefined;
    encodings[channel] = name;
    free.delete(name);
  }
  return encodings;
}

function newStory(id: string, [chart]: readonly string[], { charts, stories }: Library): Scaffold {
  if (chart === undefined || !charts.has(chart)) {
    const trouble = chart ? missing("chart", chart, charts.keys()) : "A story is led by a chart.";
    throw new Refusal(`${trouble}\n  npm run new story ${id} <chart>`);
  }
  const order = Math.max(0, ...(stories.get("en") ?? []).map(({ meta }) => meta.order)) + 1;
  const front = { title: "", description: "", order, topic: "", chart, published: "" };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value === "" ? '""' : value}`);
  return {
    file: `content/stories/${id}/en.mdx`,
    text: `---\n${lines.join("\n")}\n---\n\n<Chart id="${chart}" />\n\n## What these figures cannot tell\n`,
    advice: [
      "title: a finding; description: one or two sentences; published: the day, as 2026-11-21; add “article” for the source it grew from",
      'Open with why it matters, place each chart once with <Chart id="…" />, and close with what the figures cannot tell',
      'Numbers in the text are bound, not typed: <Value of="dataset.field[key]" />',
    ],
  };
}

/** Words about an id that leads nowhere: misspelt, or the id of a file that the loader refuses. */
function missing(kind: "source" | "dataset" | "chart", id: string, known: Iterable<string>): string {
  const file = `content/${kind}s/${id}.json`;
  if (existsSync(file)) return `${file} has diagnostics: mend them first, \`npm run check\` names them`;
  return `no ${kind} “${id}” in content/${kind}s.${suggestion(id, known)}`;
}

/** JSON with the innermost objects and lists on one line each, as authors write them. */
function json(value: unknown): string {
  const innermost = /([{[])\n\s+([^{}[\]]+)\n\s+([}\]])/g;
  return JSON.stringify(value, null, 2).replace(
    innermost,
    (_, open: string, inside: string, close: string) => {
      const space = open === "{" ? " " : "";
      return open + space + inside.replace(/\n\s+/g, " ") + space + close;
    },
  );
}
