import { quantityOf, type Row } from "../../values/dataset.ts";
import type { ChartType } from "../chart-type.ts";
import { fieldTypes } from "./channel-words.ts";
import type { Encodings } from "./read-encodings.ts";

/** The fields that a chart draws numbers from, in the order of its type's channels. */
export const numberFields = (type: ChartType, channels: Encodings["channels"]): string[] =>
  Object.entries(type.channels).flatMap(([name, channel]) =>
    fieldTypes(channel).includes("number") ? (channels[name] ?? []) : [],
  );

/** Whether a row has a number in any of these fields. */
export const hasNumber = (row: Row, fields: readonly string[]): boolean =>
  fields.some((field) => quantityOf(row, field));
