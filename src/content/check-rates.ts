import type { FieldType } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import type { Library } from "./library.ts";

/** The rates that `site.json` names must be there, with the fields that it names. */
export function ratesFaults({ site, datasets, invalid }: Library): Diagnostic[] {
  if (!site.conversion) return [];
  const { dataset: id, currency, period, rate } = site.conversion.rates;
  if (invalid.has(id)) return [];
  const fault = (path: string, message: string): Diagnostic => ({
    file: "content/site.json",
    path: `conversion.rates.${path}`,
    message,
  });
  const dataset = datasets.get(id);
  if (!dataset)
    return [fault("dataset", `no dataset “${id}” in content/datasets.${suggestion(id, datasets.keys())}`)];
  const wanted: [path: string, name: string, type: FieldType][] = [
    ["currency", currency, "category"],
    ["period", period, "period"],
    ["rate", rate, "number"],
  ];
  return wanted.flatMap(([path, name, type]) => {
    const fitting = [...dataset.fields.values()].filter((field) => field.type === type);
    if (fitting.some((field) => field.name === name)) return [];
    const names = fitting.map((field) => field.name);
    return [fault(path, `no ${type} field “${name}” in dataset ${id}.${suggestion(name, names)}`)];
  });
}
