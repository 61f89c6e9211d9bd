import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SiteLanguages } from "../model/language.ts";
import { typographySchema, type Typography } from "../model/typography.ts";
import { parseJson } from "./read-json.ts";
import { zodFaults } from "./zod-diagnostics.ts";

/** Reads `typography.json`, which a site may do without. */
export function readTypography(root: string, site: SiteLanguages, diagnostics: Diagnostic[]): Typography {
  const none: Typography = { compounds: {} };
  const path = join(root, "typography.json");
  if (!existsSync(path)) return none;
  const file = "content/typography.json";
  const parsed = parseJson(file, readFileSync(path, "utf8"), diagnostics);
  if (parsed === undefined) return none;
  const result = typographySchema(site).safeParse(parsed);
  if (result.success) return result.data;
  diagnostics.push(...zodFaults(file, result.error, parsed));
  return none;
}
