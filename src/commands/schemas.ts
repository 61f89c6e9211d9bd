import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "../charts/json-schemas.ts";
import { contentRoot } from "../content/content-root.ts";
import { readSite } from "../content/read-site.ts";
import { AuthorError, ContentError, type Diagnostic } from "../model/diagnostic.ts";

/** Writes the JSON Schemas that editors complete and explain the content by. */
export default function schemas(): number {
  const root = contentRoot();
  try {
    for (const [path, text] of schemaFiles(root)) {
      mkdirSync(join(root, "schemas"), { recursive: true });
      writeFileSync(join(root, path), text);
      console.log(`wrote content/${path}`);
    }
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

/** Schemas of a content that has them, but as they were before `site.json` or the engine changed. */
export function staleSchemas(root: string): Diagnostic[] {
  if (!existsSync(join(root, "schemas"))) return [];
  return filesOf(root).flatMap(([path, text]) =>
    existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === text
      ? []
      : [{ file: `content/${path}`, path: "", message: "is not as the content now is: run npm run schemas" }],
  );
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
