import type { Library } from "../../content/library.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Chart } from "../chart.ts";

/** Summaries name a chart's type and count its marks, in every language that has an interface. */
export function checkTypeNames(charts: Iterable<Chart>, { ui }: Pick<Library, "ui">): Diagnostic[] {
  const first = new Map<string, Chart>();
  for (const chart of charts) if (!first.has(chart.typeName)) first.set(chart.typeName, chart);
  return [...ui].flatMap(([language, { summary }]) =>
    [...first]
      .filter(([name]) => !Object.hasOwn(summary.types, name))
      .map(([name, { file }]) => ({
        file: `content/ui/${language}.json`,
        path: `summary.types.${name}`,
        message: `is missing: ${file} has this chart type. Write what it is called and how many marks it has: { "name": "…", "marks": "{count} …" }`,
      })),
  );
}
