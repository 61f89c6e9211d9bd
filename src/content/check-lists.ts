import type { Diagnostic } from "../model/diagnostic.ts";
import { TAKEN_PAGES } from "../model/list.ts";
import { suggestion } from "../model/suggest.ts";
import type { Dataset } from "../values/dataset.ts";
import type { KnownIds, Library } from "./library.ts";

/** What is wrong with the ids, fields and keys that lists of rows name. */
export function checkLists(
  { lists, datasets, invalid, stories, site }: Library,
  known: KnownIds,
  diagnostics: Diagnostic[],
): void {
  const told = (stories.get(site.sourceLanguage) ?? []).map(({ id }) => id);
  for (const { id, file, content } of lists.values()) {
    const report = (path: string, message: string): void => void diagnostics.push({ file, path, message });
    const leads = (path: string, kind: string, to: string, ids: Iterable<string>): void => {
      const all = [...ids];
      if (!all.includes(to)) report(path, `no ${kind} “${to}” in the content.${suggestion(to, all)}`);
    };
    if ((TAKEN_PAGES as readonly string[]).includes(id))
      report("", `has the address of another page, /${id}/: rename the file`);
    if (content.chart !== undefined) leads("chart", "chart", content.chart, known.charts);
    for (const [key, { charts, stories: of }] of Object.entries(content.entries)) {
      charts.forEach((chart, index) =>
        leads(`entries.${key}.charts[${index}]`, "chart", chart, known.charts),
      );
      of.forEach((story, index) => leads(`entries.${key}.stories[${index}]`, "story", story, told));
    }
    const dataset = datasets.get(content.dataset);
    if (dataset) checkRows(content, dataset, report);
    else if (!invalid.has(content.dataset)) leads("dataset", "dataset", content.dataset, datasets.keys());
  }
}

function checkRows(
  { heading, filter, entries }: { heading: string; filter: readonly string[]; entries: object },
  { id, fields, byKey }: Dataset,
  report: (path: string, message: string) => void,
): void {
  const categories = [...fields.values()].flatMap(({ name, type }) => (type === "category" ? [name] : []));
  for (const [path, name] of [
    ["heading", heading],
    ...filter.map((field, index) => [`filter[${index}]`, field]),
  ] as const)
    if (!categories.includes(name))
      report(path!, `no category field “${name!}” in dataset ${id}.${suggestion(name!, categories)}`);
  for (const key of Object.keys(entries))
    if (!byKey.has(key))
      report(`entries.${key}`, `no row “${key}” in dataset ${id}.${suggestion(key, [...byKey.keys()])}`);
}
