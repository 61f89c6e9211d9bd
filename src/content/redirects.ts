import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
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

/**
 * What has moved is not there any more: a redirect from a page that is there would never be followed, and one to a page
 * that is not there leads nowhere.
 * @param pages the addresses of all pages below the base path
 */
export const redirectFaults = (
  redirects: Readonly<Record<string, string>>,
  pages: ReadonlySet<string>,
): Diagnostic[] =>
  Object.entries(redirects).flatMap(([from, to]) => {
    const faults: string[] = [];
    if (pages.has(from))
      faults.push(
        "is a page of this site, which shows itself: take the redirect away, or name the address that was before",
      );
    if (!pages.has(to) && !Object.hasOwn(redirects, to))
      faults.push(
        `leads to “${to}”, which is no page of this site: write the address of one, as in en/charts/my-chart/.${suggestion(to, pages)}`,
      );
    return faults.map((message) => ({ file: FILE, path: from, message }));
  });
