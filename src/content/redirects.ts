import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { readJsonText } from "./read-json.ts";

const FILE = "content/redirects.json";

/** A page below the base path: names of folders, none of which leads out of another. */
const address = z
  .string()
  .regex(
    /^(?:[a-z0-9][\w-]*(?:\.[\w-]+)*\/)+$/,
    "is not a page below the base path, such as en/charts/old-name/",
  );
const redirectsSchema = z.record(address, address);

/** Addresses that have moved, old to new, below the base path; a site may do without. */
export function readRedirects(root: string, diagnostics: Diagnostic[]): Record<string, string> {
  const path = join(root, "redirects.json");
  if (!existsSync(path)) return {};
  const read = readJsonText(FILE, readFileSync(path, "utf8"), redirectsSchema, diagnostics);
  const redirects = read?.content ?? {};
  for (const [from, to] of Object.entries(redirects))
    if (Object.hasOwn(redirects, to))
      diagnostics.push({
        file: FILE,
        path: from,
        message: `leads to “${to}”, which has moved itself: write where that leads`,
      });
  return redirects;
}
