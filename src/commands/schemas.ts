import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../charts/json-schemas.ts";
import { contentRoot } from "../content/content-root.ts";
import { readSite } from "../content/read-site.ts";
import { AuthorError, ContentError } from "../model/diagnostic.ts";

/** Writes the JSON Schemas that editors complete and explain the content by. */
export default function schemas(): number {
  const root = contentRoot();
  try {
    for (const [path, text] of schemaFiles(root)) {
      mkdirSync(join(root, "schemas"), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    console.log("wrote content/schemas, by which editors complete and explain the content");
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return 1;
  }
}

const schemaFiles = (root: string): [path: string, text: string][] =>
  [...jsonSchemas(readSite(root))].map(([kind, schema]) => [
    `schemas/${kind}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);

/** Writes those of a content that has them anew, where `site.json` or the engine has changed. */
export function refreshSchemas(root: string): void {
  if (!existsSync(join(root, "schemas"))) return;
  for (const [path, text] of filesOf(root)) {
    const file = join(root, path);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
}

/** Nothing where the site itself has faults, which are told by themselves. */
function filesOf(root: string): [path: string, text: string][] {
  try {
    return schemaFiles(root);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [];
  }
}
