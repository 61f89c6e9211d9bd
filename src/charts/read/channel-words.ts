import type { FieldType } from "../../model/dataset.ts";
import type { Dataset } from "../../values/dataset.ts";
import type { Channel } from "../chart-type.ts";

/** The types of field that may play a channel. */
export const fieldTypes = (channel: Channel): readonly FieldType[] =>
  typeof channel.type === "string" ? [channel.type] : channel.type;

/** “a period or category”. */
export const typeWords = (channel: Channel): string => `a ${fieldTypes(channel).join(" or ")}`;

/** The fields of a dataset that may play a channel. */
export const fitting = (dataset: Dataset, channel: Channel): string[] =>
  [...dataset.fields.values()]
    .filter((field) => fieldTypes(channel).includes(field.type))
    .map((field) => field.name);

/** Advice to write one of some names; nothing where there is none. */
export function oneOf(names: readonly string[]): string {
  if (names.length > 1) return ` Write one of: ${names.join(", ")}.`;
  return names.length === 1 ? ` Write “${names[0]}”.` : "";
}
