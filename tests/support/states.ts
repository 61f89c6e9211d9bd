import type { Chart } from "../../src/charts/chart.ts";
import type { Language } from "../../src/model/language.ts";
import { FULL } from "./full.ts";

/**
 * What shows every kind of chart: in a full run all states, otherwise the first of each chart type and language, and
 * the first view of each language.
 */
export function oneOfEachType<S extends { chart: Chart; language: Language }>(
  states: readonly S[],
  isFull = FULL,
): S[] {
  if (isFull) return [...states];
  const seen = new Set<string>();
  return states.filter(({ chart, language }) => {
    const kinds = [`${chart.typeName} ${language}`, ...(chart.view ? [`a view ${language}`] : [])];
    const isNew = kinds.some((kind) => !seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return isNew;
  });
}
