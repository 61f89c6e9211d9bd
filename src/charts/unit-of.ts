import type { Dataset } from "../values/dataset.ts";
import type { Unit } from "../model/unit.ts";
import type { ChartInput } from "./chart-type.ts";

/** The unit of the first number that a chart draws; undefined where it draws none. */
export function unitOf(dataset: Dataset, channels: Partial<ChartInput["channels"]>): Unit | undefined {
  for (const name of Object.values(channels)) {
    const field = name === undefined ? undefined : dataset.fields.get(name);
    if (field?.type === "number") return field.unit;
  }
  return undefined;
}
