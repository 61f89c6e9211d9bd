import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { contentRoot } from "../content/content-root.ts";
import { readRedirects as readRedirectsOf } from "../content/redirects.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";

/**
 * Files that the build names by their content, that only machines ask for by way of another, or that are for the host:
 * no address to keep.
 */
const UNLISTED =
  /^(?:_astro\/|pagefind\/|404\.html$|_(?:headers|redirects)$|sitemap-\d+\.xml$|.*\.(?:explore|money|tables)\.json$)/;

/** Every file below a folder, as sorted paths from it with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** The addresses of a built site below its base path, sorted: pages with a closing slash, files by name. */
export function publishedAddresses(folder: string): string[] {
  return filesBelow(folder)
    .filter((path) => !UNLISTED.test(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .map((path) => path || "./")
    .sort();
}

/** Every address that has ever been published: `content/addresses.txt`, one a line. */
export function readLedger(root = contentRoot()): string[] {
  const path = join(root, "addresses.txt");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
}

/**
 * Addresses that have moved, old to new, below the base path; the build makes a page of each that leads on, on any
 * host.
 * @throws ContentError where `content/redirects.json` holds anything else
 */
export function readRedirects(root = contentRoot()): Record<string, string> {
  const diagnostics: Diagnostic[] = [];
  const redirects = readRedirectsOf(root, diagnostics);
  if (diagnostics.length > 0) throw new ContentError(diagnostics);
  return redirects;
}

/** Redirects as Astro's configuration takes them: routes below the base path, leading to addresses with it. */
export const redirectRoutes = (
  redirects: Readonly<Record<string, string>>,
  base: string,
): Record<string, string> =>
  Object.fromEntries(Object.entries(redirects).map(([from, to]) => [`/${from}`, `${base}${to}`]));
