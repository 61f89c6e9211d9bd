import { z } from "zod";
import { fieldTypes } from "./read/channel-words.ts";
import type { ChartType } from "./chart-type.ts";

/** What a chart type declares, in words for authors. */
export interface TypeDescription {
  shows: string;
  channels: { name: string; fields: string; isOptional: boolean }[];
  options: { name: string; values: string; initial?: string }[];
  /** What it can do besides drawing. */
  can: string[];
}

/** Says what a chart type declares. */
export function describeType(type: ChartType): TypeDescription {
  return {
    shows: type.shows,
    channels: Object.entries(type.channels).map(([name, channel]) => ({
      name,
      fields: fieldTypes(channel).join(" or "),
      isOptional: channel.optional ?? false,
    })),
    options: describeOptions(type.options),
    can: capabilities(type),
  };
}

/** The parts of JSON Schema that options are made of. */
interface Schema {
  type?: string;
  enum?: unknown[];
  items?: Schema;
  additionalProperties?: Schema;
  minimum?: number;
  maximum?: number;
  default?: unknown;
}

function describeOptions(options: z.ZodObject): TypeDescription["options"] {
  const { properties = {} } = z.toJSONSchema(options, { io: "input" }) as {
    properties?: Record<string, Schema>;
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    values: valuesOf(schema),
    ...(schema.default !== undefined && { initial: JSON.stringify(schema.default) }),
  }));
}

function valuesOf({ type, enum: choices, items, additionalProperties, minimum, maximum }: Schema): string {
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(" or ");
  if (items) return items.type === "string" && !items.enum ? "list of ids" : `list of ${valuesOf(items)}`;
  if (type === "object") return `{ id: ${valuesOf(additionalProperties ?? {})} }`;
  if (type === "string") return "id";
  if (type === "boolean") return "true or false";
  const range = maximum !== undefined ? ` from ${minimum} to ${maximum}` : "";
  return `${type === "integer" ? "whole number" : (type ?? "anything")}${range}`;
}

function capabilities({ nonNegative, annotations, series, overTime }: ChartType): string[] {
  return [
    nonNegative && "shows no number below zero",
    annotations && "annotations",
    overTime && "readers choose the time",
    overTime?.drawable && "readers draw the rest",
    overTime?.scales && "other scales",
    series?.choose && "readers leave series out",
    series?.focus && "readers bring one series forward",
  ].filter((words): words is string => typeof words === "string");
}
