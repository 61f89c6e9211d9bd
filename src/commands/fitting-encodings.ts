import type { ChartType } from "../charts/chart-type.ts";
import type { Dataset } from "../values/dataset.ts";

/** A field of the dataset for each channel that a chart type needs; undefined where there are not enough. */
export function fittingEncodings(type: ChartType, dataset: Dataset): Record<string, string> | undefined {
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
