import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SiteLanguages } from "../model/language.ts";
import { typographySchema, type Typography } from "../model/typography.ts";
import { readJsonText } from "./read-json.ts";

/** Reads `typography.json`, which a site may do without. */
export function readTypography(root: string, site: SiteLanguages, diagnostics: Diagnostic[]): Typography {
  const path = join(root, "typography.json");
  const read = existsSync(path)
    ? readJsonText("content/typography.json", readFileSync(path, "utf8"), typographySchema(site), diagnostics)
    : undefined;
  return read?.content ?? { compounds: {} };
}
