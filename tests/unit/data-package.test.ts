import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { datasetCsv } from "../../src/exports/files/csv.ts";
import { dataPackage } from "../../src/exports/files/data-package.ts";
import { SOURCE_CLASSES } from "../../src/model/source.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { parseCsv } from "../support/csv.ts";
import { profileFaults } from "../support/data-package-profile.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

/** What a package of one table says, beyond what the profile of the standard asks for. */
const profile = (name: string) => z.literal(`https://datapackage.org/profiles/2.0/${name}.json`);
const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const NUMERIC_FIELDS = ["number", "integer", "year"];
const field = z
  .strictObject({
    name: text,
    type: z.enum(["string", "number", "year", "yearmonth", "date"]),
    title: text,
    description: text.optional(),
    constraints: z
      .strictObject({ required: z.boolean().optional(), enum: z.array(text).min(1).optional() })
      .optional(),
    categories: z
      .array(z.strictObject({ value: text, label: text }))
      .min(1)
      .optional(),
    // The profile allows properties of one's own.
    unit: text.optional(),
    unitTitle: text.optional(),
    scale: z.number().positive().optional(),
  })
  .refine(({ type, categories }) => !categories || !NUMERIC_FIELDS.includes(type));
const packageSchema = z.strictObject({
  $schema: profile("datapackage"),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  id: url,
  version: z.string().regex(/^\d+\.\d+$/),
  created: z.iso.datetime(),
  modified: z.iso.date(),
  title: text,
  description: text,
  homepage: url,
  licenses: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[-a-zA-Z0-9._]+$/)
          .optional(),
        path: url,
        title: text,
      }),
    )
    .min(1),
  contributors: z
    .array(z.strictObject({ title: text, path: url.optional(), roles: z.array(text).min(1) }))
    .min(1),
  sources: z.array(z.strictObject({ title: text, path: url, class: z.enum(SOURCE_CLASSES) })).min(1),
  resources: z.tuple([
    z.strictObject({
      $schema: profile("dataresource"),
      name: z.string().regex(/^[-a-z0-9._/]+$/),
      type: z.literal("table"),
      path: url,
      title: text,
      description: text,
      format: z.literal("csv"),
      mediatype: z.literal("text/csv"),
      encoding: z.literal("utf-8"),
      bytes: z.int().positive(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      dialect: z.strictObject({ $schema: profile("tabledialect"), lineTerminator: z.literal("\r\n") }),
      schema: z.strictObject({
        $schema: profile("tableschema"),
        fields: z.array(field).min(1),
        primaryKey: z.array(text).min(1),
      }),
    }),
  ]),
});

const VALID: Record<z.infer<typeof field>["type"], RegExp> = {
  string: /^[^]*$/,
  number: /^-?\d+(?:\.\d+)?$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

const content = loadContent();

describe.each([...content.datasets.values()])("the Data Package of $id", (dataset) => {
  const read = () => packageSchema.parse(JSON.parse(dataPackage(dataset, content)));
  const csv = datasetCsv(dataset, "en", content);
  const [header, ...rows] = parseCsv(csv);

  test("keeps to the profile, version 2", () => {
    expect(profileFaults(JSON.parse(dataPackage(dataset, content)))).toEqual([]);
  });

  test("says all that a package of one table should say, and no more", () => {
    expect(read().name).toBe(dataset.id);
  });

  test("describes the CSV as it is: its columns, its bytes, its address", () => {
    const [resource] = read().resources;
    expect(resource.schema.fields.map(({ name }) => name)).toEqual(header);
    expect(new Set(header).size).toBe(header!.length);
    expect(header).toEqual(expect.arrayContaining(resource.schema.primaryKey));
    expect(resource.path).toBe(`https://bridgelines.example/data/${dataset.id}.csv`);
    expect(resource.bytes).toBe(Buffer.byteLength(csv));
    expect(resource.hash).toBe(`sha256:${createHash("sha256").update(csv).digest("hex")}`);
  });

  test("has types, categories and constraints that every row keeps", () => {
    const { fields, primaryKey } = read().resources[0].schema;
    const wrong = rows.flatMap((row) =>
      fields.flatMap(({ name, type, categories, constraints }, column) => {
        const cell = row[column]!;
        if (cell === "") return constraints?.required ? [`${name} is missing`] : [];
        const allowed = constraints?.enum ?? categories?.map(({ value }) => value);
        return VALID[type].test(cell) && (allowed?.includes(cell) ?? true) ? [] : [`${name}: ${cell}`];
      }),
    );
    expect(wrong).toEqual([]);
    const keys = rows.map((row) => primaryKey.map((name) => row[header!.indexOf(name)]).join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("the profile", () => {
  type Broken = Record<string, unknown> & { resources: Record<string, Record<string, unknown>>[] };
  const good = (): Broken => JSON.parse(dataPackage(content.datasets.get("fdi-capital")!, content)) as Broken;

  test.each<[string, (descriptor: Broken) => void]>([
    ["no resources", (descriptor) => (descriptor.resources = [])],
    [
      "a path that climbs out of the folder",
      ({ resources }) => Object.assign(resources[0]!, { path: "../a.csv" }),
    ],
    ["a table without fields", ({ resources }) => (resources[0]!["schema"]!["fields"] = [])],
    [
      "a field of an unknown type",
      ({ resources }) => (resources[0]!["schema"]!["fields"] = [{ name: "a", type: "money" }]),
    ],
    ["a licence without name and path", (descriptor) => (descriptor["licenses"] = [{ title: "Free" }])],
    ["a homepage that is no address", (descriptor) => (descriptor["homepage"] = "here")],
    ["a hash that is none", ({ resources }) => Object.assign(resources[0]!, { hash: "sha256:xyz" })],
  ])("refuses %s", (_, spoil) => {
    const descriptor = good();
    expect(profileFaults(descriptor)).toEqual([]);
    spoil(descriptor);
    expect(profileFaults(descriptor)).not.toEqual([]);
  });
});
