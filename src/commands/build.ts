import { existsSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { basePath } from "../build/base-path.ts";
import { cacheFolder } from "../text/kept-file.ts";
import { buildInputs } from "./build-inputs.ts";
import { BuildProgress } from "./build-progress.ts";
import { buildSummary, keptFiles } from "./build-summary.ts";
import check from "./check.ts";
import { keepSite, takeSite } from "./kept-site.ts";
import { limitCache } from "./limit-cache.ts";
import { replaceFolder, restoreFolder } from "./replace-folder.ts";
import { runNode } from "./run-node.ts";
import { siteAddress } from "./site-address.ts";
import { siteFolder, siteFolderFault } from "./site-folder.ts";
import { systemFault, systemFaultIn } from "./system-fault.ts";
import { codeOf, UsageError } from "./usage-error.ts";
import { workFolder } from "./work-folder.ts";

/** What lies there belongs to all builds. */
const CACHE = cacheFolder();

const AS_IT_WAS = "The site is as it was.";

const HELP = `npm run build -- [options]
  --verbose    shows all that Astro prints
  --no-cache   makes everything anew, and keeps nothing of it for the next build`;

/**
 * Builds the site into `OUT_DIR` or `dist`. The content is checked first; the site is built elsewhere, and takes the
 * place of the one before when it is whole: a build that fails, or is killed, leaves that one as it was. What a build
 * that was killed has left behind, the next one ends or clears away. A site that was built of the same is taken from the
 * cache, and so is each picture, document and page.
 */
export default async function build(args: readonly string[] = []): Promise<number> {
  try {
    const options = readOptions(args);
    const target = siteFolder();
    const fault = siteFolderFault(target);
    if (fault !== undefined) return refuse(fault);
    return await buildInto(target, siteAddress(), options);
  } catch (error) {
    const trouble = systemFault(error);
    return trouble === undefined ? codeOf(error) : refuse(`${trouble}. ${AS_IT_WAS}`);
  }
}

interface Options {
  verbose: boolean;
  cached: boolean;
}

/** @throws UsageError for what it does not know */
function readOptions(args: readonly string[]): Options {
  try {
    const { verbose = false, "no-cache": anew = false } = parseArgs({
      args: [...args],
      options: { verbose: { type: "boolean" }, "no-cache": { type: "boolean" } },
    }).values;
    return { verbose, cached: !anew };
  } catch (error) {
    throw new UsageError((error as Error).message, HELP);
  }
}

async function buildInto(target: string, address: string, { verbose, cached }: Options): Promise<number> {
  const started = performance.now();
  const folder = workFolder(target);
  const site = join(folder, "site");
  try {
    restoreFolder(target);
    const inputs = buildInputs(address);
    const kept = join(CACHE, "sites", inputs);
    const cache = cached ? CACHE : join(folder, "cache");
    const isKept = cached && takeSite(kept, site);
    const before = isKept ? undefined : keptFiles(cache);
    if (!isKept) {
      const code = await make(folder, address, cache, verbose);
      if (code !== 0) return code;
    }
    replaceFolder(target, site);
    console.log(buildSummary(target, { started, kept: before, cache }));
    // What has changed meanwhile may be in some pages and not in others.
    if (cached && !isKept && buildInputs(address) === inputs) keep(kept, target);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For the next build, which can do without. */
function keep(folder: string, site: string): void {
  try {
    keepSite(folder, site);
    limitCache(CACHE);
  } catch (error) {
    console.log(`The site is not kept for the next build: ${systemFault(error) ?? (error as Error).message}`);
  }
}

/** Checks the content and has Astro make the site of it. */
async function make(folder: string, address: string, cache: string, verbose: boolean): Promise<number> {
  if (check() !== 0) return refuse(`nothing was built. ${AS_IT_WAS}`);
  console.log(`building for ${address}${basePath()}`);
  const progress = new BuildProgress(console.log);
  const { code, output } = await runNode(
    [resolve("node_modules/astro/bin/astro.mjs"), "build"],
    {
      BUILD_FOLDER: relative(process.cwd(), folder),
      CACHE_FOLDER: cache,
      NODE_ENV: "production",
      SITE_URL: address,
    },
    verbose ? { shown: true } : { read: (text) => progress.take(text) },
  );
  progress.end();
  const isMade = code === 0 && isWhole(join(folder, "site"));
  if (isMade) return 0;
  const trouble = systemFaultIn(output);
  return refuse(`the build failed${trouble === undefined ? "" : `: ${trouble}`}. ${AS_IT_WAS}`);
}

/** The last that Astro does is to take away what it made pages with. */
const isWhole = (site: string): boolean =>
  existsSync(join(site, "index.html")) && !existsSync(join(site, ".prerender"));

function refuse(message: string): number {
  console.error(message);
  return 1;
}
