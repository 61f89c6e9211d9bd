import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../src/charts/json-schemas.ts";
import { PAGE_COMPONENTS, STORY_COMPONENTS } from "../../src/content/component-faults.ts";
import { refreshSchemas } from "../../src/commands/schemas.ts";
import { memoize } from "../../src/model/memoize.ts";
import { smallContent, writeContent } from "../support/content-folder.ts";
import { site } from "../support/site-file.ts";

const schemas = jsonSchemas(site);
const FOLDERS = { source: "sources", dataset: "datasets", chart: "charts" };

const contentFile = (path: string): unknown => JSON.parse(readFileSync(`content/${path}`, "utf8"));

describe.each([...schemas.keys()])("the schema of a %s", (kind) => {
  const schema = schemas.get(kind)!;

  test("explains every key that an editor completes", () => {
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === "properties" && !/\.(?:if|then)$/.test(path))
          for (const [name, own] of Object.entries(inner as Record<string, object>))
            // Languages and currencies are explained by what holds them, values that are given need no words.
            if (!("description" in own) && !("const" in own) && !/^[a-z]{2,3}$/.test(name))
              silent.push(`${path}.${name}`);
        visit(inner, `${path}.${key}`);
      }
    };
    if (kind !== "site") visit(schema, "");
    expect(silent).toEqual([]);
  });
});

test("a content that has schemas has those of today after a check, and one that has none gets none", () => {
  const root = writeContent(smallContent());
  refreshSchemas(root);
  expect(existsSync(join(root, "schemas"))).toBe(false);
  mkdirSync(join(root, "schemas"));
  writeFileSync(join(root, "schemas/chart.schema.json"), "{}");
  refreshSchemas(root);
  const written = JSON.parse(readFileSync(join(root, "schemas/chart.schema.json"), "utf8")) as object;
  expect(written).toHaveProperty("properties.encodings");
  expect(readdirSync(join(root, "schemas"))).toHaveLength(schemas.size);
  rmSync(root, { recursive: true });
});

const validatorOf = memoize((kind: string) =>
  new Ajv({ strict: false, allErrors: true }).compile(schemas.get(kind)!),
);

/** What a schema refuses. */
function faultsOf(kind: string, value: unknown): string[] {
  const validate = validatorOf(kind);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each(Object.entries(FOLDERS))("the %s schema takes every file of the content", (kind, folder) => {
  const refused = readdirSync(`content/${folder}`).filter(
    (name) => faultsOf(kind, contentFile(`${folder}/${name}`)).length > 0,
  );
  expect(refused).toEqual([]);
});

test("the schema of the site takes its file", () => {
  expect(faultsOf("site", contentFile("site.json"))).toEqual([]);
});

test("a schema names a unit, a topic and an option that there are not, and takes the key that names it", () => {
  const chart = contentFile("charts/trade.json") as Record<string, unknown>;
  expect(faultsOf("chart", { ...chart, $schema: "../schemas/chart.schema.json" })).toEqual([]);
  expect(faultsOf("chart", { ...chart, topic: "nothing" })).toContain(
    "/topic must be equal to one of the allowed values",
  );
  const encodings = { ...(chart["encodings"] as object), nothing: true };
  expect(faultsOf("chart", { ...chart, encodings })).toContain(
    "/encodings must NOT have additional properties",
  );
});

test("the types of components have the attributes that the check takes", () => {
  const types = readFileSync("src/mdx-components.d.ts", "utf8");
  const typed = [
    ...types.matchAll(/^ {2}(\w+)\(props: \{(?: children: unknown \}\)|\n([\s\S]*?)^ {2}\}\))/gm),
  ].map(([, name, props = ""]) => [
    name,
    [...props.matchAll(/^ {4}(\w+)\??:/gm)].flatMap(([, prop]) => (prop === "children" ? [] : [prop])),
  ]);
  expect(Object.fromEntries(typed)).toEqual({ ...STORY_COMPONENTS, ...PAGE_COMPONENTS });
});
