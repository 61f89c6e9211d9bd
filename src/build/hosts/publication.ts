import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AuthorError } from "../../model/diagnostic.ts";
import { readRules, type HeaderRule } from "../header-rules.ts";

/** A built site, and what its host is to know of it. */
export interface Publication {
  /** Where its files lie: those of `base`. */
  folder: string;
  /** Such as `https://example.org`. */
  origin: string;
  /** Path below the origin, with slashes at both ends. */
  base: string;
  /** What is sent with what. */
  rules: readonly HeaderRule[];
  /** Addresses that have moved, old to new, as paths from the root of the host. */
  redirects: readonly (readonly [from: string, to: string])[];
}

/**
 * Reads a built site. What it was built for stands in it: no setting of today can say something else.
 * @throws AuthorError where there is no site
 */
export function readPublication(folder: string): Publication {
  const [headers, redirects, robots] = ["_headers", "_redirects", "robots.txt"].map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  });
  if (headers === undefined || redirects === undefined || robots === undefined)
    throw new AuthorError(`there is no site in ${folder}: write npm run build first`);
  const rules = readRules(headers);
  const base = rules[0]!.path.replace(/\*$/, "");
  const map = /^Sitemap: (\S+)$/m.exec(robots)![1]!;
  return {
    folder,
    origin: new URL(map).origin,
    base,
    rules,
    redirects: redirects
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" "))
      .map(([from, to]) => [from!, to!]),
  };
}
