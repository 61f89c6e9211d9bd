import type { ChartType } from "../charts/chart-type.ts";
import type { Dataset } from "../values/dataset.ts";

/**
 * A field of the dataset for each channel that a chart type needs, and for others a category that tells its rows apart;
 * undefined where there are not enough.
 */
export function fittingEncodings(type: ChartType, dataset: Dataset): Record<string, string> | undefined {
  const free = new Map([...dataset.fields].map(([name, field]) => [name, field.type]));
  const encodings: Record<string, string> = {};
  const take = (channel: string, name: string): void => {
    encodings[channel] = name;
    free.delete(name);
  };
  const channels = Object.entries(type.channels);
  for (const [channel, { type: wanted, optional }] of channels) {
    if (optional) continue;
    const name = [wanted]
      .flat()
      .flatMap((one) => [...free].find(([, fieldType]) => fieldType === one)?.[0] ?? [])[0];
    if (name === undefined) return undefined;
    take(channel, name);
  }
  for (const [channel, { type: wanted, optional }] of channels) {
    const name = dataset.primaryKey.find((one) => free.get(one) === "category");
    if (optional && wanted === "category" && name !== undefined) take(channel, name);
  }
  return encodings;
}
