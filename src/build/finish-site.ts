import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import type { Shard } from "../exports/shard.ts";
import { writeChecksums } from "./checksums.ts";
import { writeHeaderFiles } from "./header-file.ts";
import { writeSiteMap } from "./site-map.ts";

/** What is known of a site beside its files. */
export interface SiteFacts {
  /** Origin of its addresses. */
  site: string;
  /** The path below it, with slashes at both ends. */
  base: string;
  languages: readonly string[];
  /** Addresses that have moved, old to new, below the base path. */
  redirects: Readonly<Record<string, string>>;
}

/** Of a part of a site: the paths of its pages, for whoever puts the parts together. */
export const PART_PAGES = ".pages.json";

/**
 * Writes into the folder of a site what is said of all its pages and files: sitemap, headers, sums.
 * @param pages paths of its pages below the base path
 */
export async function finishSite(folder: string, pages: readonly string[], facts: SiteFacts): Promise<void> {
  await writeSiteMap({ ...facts, dir: pathToFileURL(`${folder}/`), pages });
  writeHeaderFiles(folder, facts.base, facts.redirects);
  writeChecksums(folder);
}

/**
 * Finishes a site when it is built: after whatever else changes pages. Of a part of it, only its pages are noted.
 * @param shard the part that is built; undefined for the whole site
 */
export const siteFinish = (facts: SiteFacts, shard: Shard | undefined): AstroIntegration => ({
  name: "site-finish",
  hooks: {
    "astro:build:done": async ({ dir, pages }) => {
      const folder = fileURLToPath(dir).replace(/\/$/, "");
      const paths = pages.map(({ pathname }) => pathname);
      if (shard) writeFileSync(join(folder, PART_PAGES), JSON.stringify(paths.toSorted()));
      else await finishSite(folder, paths, facts);
    },
  },
});
