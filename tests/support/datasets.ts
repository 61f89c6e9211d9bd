import { datasetSchema } from "../../src/model/dataset.ts";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import { resolvePending } from "../../src/values/evaluate.ts";
import type { Figures } from "../../src/values/figures.ts";
import { site } from "./site-file.ts";
import { readDataset } from "../../src/content/read-dataset.ts";
import type { Dataset } from "../../src/values/dataset.ts";

type Written = Record<string, unknown> & { fields: unknown[]; rows: unknown[]; primaryKey: string[] };

/** Datasets read as from files, of the source `a-source` unless they say otherwise, and what was wrong with them. */
export function readDatasets(files: Record<string, Written>): {
  datasets: Map<string, Dataset>;
  diagnostics: string[];
} {
  const diagnostics: Diagnostic[] = [];
  const sources = new Set(["a-source", "b-source", "c-source"]);
  const datasets = new Map<string, Dataset>();
  const pending = Object.entries(files).flatMap(([id, written]) => {
    const content = datasetSchema(site).parse({
      title: { en: id },
      description: { en: `About ${id}.` },
      licence: "facts",
      source: "a-source",
      ...written,
    });
    const read = readDataset(
      { id, file: `content/datasets/${id}.json`, content },
      site,
      sources,
      diagnostics,
    );
    datasets.set(id, read.dataset);
    return read.pending;
  });
  resolvePending(pending, { datasets, site }, diagnostics);
  return { datasets, diagnostics: diagnostics.map(diagnosticLine) };
}

/** The same for content that must be in order. */
export function soundDatasets(files: Record<string, Written>): Map<string, Dataset> {
  const { datasets, diagnostics } = readDatasets(files);
  if (diagnostics.length > 0) throw new Error(diagnostics.join("\n"));
  return datasets;
}

/** The same with the units and currencies of the site. */
export const soundFigures = (files: Record<string, Written>): Figures => ({
  datasets: soundDatasets(files),
  site,
});

export const period = { name: "period", type: "period", title: { en: "Year" } };

export const number = (name: string, unit: string, more: object = {}): object => ({
  name,
  type: "number",
  unit,
  title: { en: `The ${name}` },
  ...more,
});

export const category = (name: string, ids: readonly string[]): object => ({
  name,
  type: "category",
  title: { en: `The ${name}` },
  categories: Object.fromEntries(ids.map((id) => [id, { title: { en: `The ${id}` } }])),
});
