import { z } from "zod";
import { cellSchemas } from "../model/cell.ts";
import { chartSchema } from "../model/chart.ts";
import { datasetSchema } from "../model/dataset.ts";
import { listSchema } from "../model/list.ts";
import { siteSchema, type Site } from "../model/site.ts";
import { sourceSchema } from "../model/source.ts";
import { fieldTypes } from "./read/channel-words.ts";
import { chartTypes } from "./registry.ts";

/** A JSON Schema, as far as it is put together here. */
interface Schema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  markdownEnumDescriptions?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
}

const DRAFT = "draft-7";

/**
 * JSON Schemas of the files of a content by the name of their kind, for editors: what completes and explains the keys
 * while they are written. They know the units, topics and regions of the site. What only other files tell – ids, names of
 * fields, keys of rows – is left to the check.
 */
export function jsonSchemas(site: Site): ReadonlyMap<string, object> {
  return new Map<string, object>([
    ["source", named(schemaOf(sourceSchema(site)), "A source")],
    ["dataset", named(withCells(schemaOf(datasetSchema(site)), site), "A dataset")],
    ["chart", named(withTypes(schemaOf(chartSchema(site))), "A chart")],
    ["list", named(schemaOf(listSchema(site)), "A list of rows")],
    ["site", named(schemaOf(siteSchema(site)), "What makes this site this site")],
  ]);
}

const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: "input", target: DRAFT, unrepresentable: "any" }) as Schema;

/** Files may name their schema, whatever else they hold. */
const named = ({ $schema = "", ...schema }: Schema, title: string): Schema => ({
  $schema,
  title,
  ...schema,
  properties: {
    $schema: { type: "string", description: "Where an editor finds what this file can hold." },
    ...schema.properties,
  },
});

/** Rows hold a cell for each field, whose names the dataset itself says. */
function withCells(schema: Schema, site: Site): Schema {
  const { number, period, text } = cellSchemas(site);
  const cells = [number, period, z.string(), text].map((cell) => {
    const { $schema: _, ...cellSchema } = schemaOf(cell);
    return cellSchema;
  });
  const { source, locator, producer } = schema.properties!;
  const { quote, unquoted, claims, note } = cells[0]!.anyOf!.find(
    ({ type }) => type === "object",
  )!.properties!;
  const ofRow = { source, locator, quote, unquoted, note, producer, claims } as Record<string, Schema>;
  schema.properties!["rows"]!.items = {
    type: "object",
    properties: ofRow,
    additionalProperties: { anyOf: cells },
  };
  return schema;
}

/** A chart has the channels and options of its type. */
function withTypes(schema: Schema): Schema {
  const types = [...chartTypes];
  const type = schema.properties!["type"]!;
  type.enum = types.map(([name]) => name);
  type.markdownEnumDescriptions = types.map(([, { shows }]) => shows);
  schema.allOf = types.map(([name, { channels, options }]) => {
    const { properties = {} } = schemaOf(options);
    const roles = Object.entries(channels).map(([channel, declared]): [string, Schema] => [
      channel,
      { type: "string", description: `The name of a ${fieldTypes(declared).join(" or ")} field.` },
    ]);
    const required = Object.entries(channels).flatMap(([channel, { optional }]) =>
      optional ? [] : [channel],
    );
    const encodings = {
      type: "object",
      properties: { ...Object.fromEntries(roles), ...properties },
      required,
      additionalProperties: false,
    };
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema, in what nobody awaits
    return { if: { properties: { type: { const: name } } }, then: { properties: { encodings } } };
  });
  return schema;
}
