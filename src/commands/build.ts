import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { basePath } from "../build/base-path.ts";
import { contentRoot } from "../content/content-root.ts";
import { readSite } from "../content/read-site.ts";
import { hasExports } from "../exports/has-exports.ts";
import { readLedger, readRedirects } from "../exports/ledger.ts";
import { readShard, type Shard } from "../exports/shard.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { cacheFolder } from "../text/kept-file.ts";
import { buildInputs } from "./build-inputs.ts";
import { BuildProgress } from "./build-progress.ts";
import { buildSummary, keptFiles } from "./build-summary.ts";
import { keepSite, takeSite } from "./kept-site.ts";
import { limitCache } from "./limit-cache.ts";
import { mergeShards, PART, type Part } from "./merge-shards.ts";
import { replaceFolder, restoreFolder } from "./replace-folder.ts";
import { runNode } from "./run-node.ts";
import { siteAddress } from "./site-address.ts";
import { siteFolder, siteFolderFault } from "./site-folder.ts";
import { systemFault, systemFaultIn } from "./system-fault.ts";
import { codeOf, UsageError } from "./usage-error.ts";
import { workFolder } from "./work-folder.ts";

/** What lies there belongs to all builds. */
const CACHE = cacheFolder();

/**
 * Of the allocator of the C library: threads share two arenas, instead of keeping for themselves what is free again. To have
 * the bundler's allocator hand back at once what is free (`MIMALLOC_PURGE_DELAY=0`) costs a build a third more.
 */
const MEMORY = { MALLOC_ARENA_MAX: "2" };

const AS_IT_WAS = "The site is as it was.";

const HELP = `npm run build -- [options]
  --verbose            shows all that Astro prints
  --no-cache           makes everything anew, and keeps nothing of it for the next build
  --no-check           does not check the content first, which somebody has just done
  --shard 2/3          builds one of three parts, which other machines can make side by side
  --merge one two …    puts the folders of all parts together, and builds nothing`;

/**
 * Builds the site into `OUT_DIR` or `dist`. The content is checked first; the site is built elsewhere, and takes the
 * place of the one before when it is whole: a build that fails, or is killed, leaves that one as it was. What a build
 * that was killed has left behind, the next one ends or clears away. A site that was built of the same is taken from the
 * cache, and so is each picture, document and page. A part of a site is built in the same way, and so are parts put together.
 */
export default async function build(args: readonly string[] = []): Promise<number> {
  try {
    const options = readOptions(args);
    const target = siteFolder();
    const fault = siteFolderFault(target);
    if (fault !== undefined) return refuse(fault);
    // What is wrong with it is told before anything is built.
    hasExports();
    return await buildInto(target, siteAddress(), options);
  } catch (error) {
    const trouble = systemFault(error);
    return trouble === undefined ? codeOf(error) : refuse(`${trouble}. ${AS_IT_WAS}`);
  }
}

interface Options {
  verbose: boolean;
  cached: boolean;
  /** Whether the content has just been checked. */
  checked: boolean;
  /** The part that is built; undefined for the whole site. */
  shard: Shard | undefined;
  /** Folders of the parts that are put together; undefined where something is built. */
  parts: readonly string[] | undefined;
}

/** @throws UsageError for what it does not know */
function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        verbose: { type: "boolean" },
        "no-cache": { type: "boolean" },
        "no-check": { type: "boolean" },
        shard: { type: "string" },
        merge: { type: "boolean" },
      },
    });
    const { verbose = false, "no-cache": anew, "no-check": checked = false, shard, merge = false } = values;
    if (merge === (positionals.length === 0))
      throw new AuthorError(
        merge ? "--merge needs the folders of all parts" : `“${positionals[0]!}” is no option`,
      );
    if (merge && shard !== undefined)
      throw new AuthorError("--merge puts parts together, and --shard builds one");
    return {
      verbose,
      cached: !anew,
      checked,
      shard: shard === undefined ? undefined : readShard(shard),
      parts: merge ? positionals : undefined,
    };
  } catch (error) {
    throw new UsageError((error as Error).message, HELP);
  }
}

async function buildInto(target: string, address: string, options: Options): Promise<number> {
  const started = performance.now();
  const folder = workFolder(target);
  const site = join(folder, "site");
  const { cached, shard, parts } = options;
  // Of a part, or of parts, the whole site is not kept: what they are made of is.
  const keeps = cached && !shard && !parts;
  try {
    restoreFolder(target);
    const inputs = buildInputs(address);
    const kept = join(CACHE, "sites", inputs);
    const cache = cached ? CACHE : join(folder, "cache");
    const isKept = keeps && takeSite(kept, site);
    const before = isKept ? undefined : keptFiles(cache);
    if (parts) await merge(parts, site, address, inputs);
    else if (!isKept) {
      const code = await make(folder, address, cache, options);
      if (code !== 0) return code;
    }
    if (shard) writeFileSync(join(site, PART), JSON.stringify({ ...shard, inputs } satisfies Part));
    replaceFolder(target, site);
    console.log(buildSummary(target, { started, kept: before, cache }));
    // What has changed meanwhile may be in some pages and not in others.
    if (keeps && !isKept && buildInputs(address) === inputs) keep(kept, target);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws AuthorError where the parts do not make a site of what is here */
async function merge(parts: readonly string[], site: string, address: string, inputs: string): Promise<void> {
  const root = contentRoot();
  const languages = readSite(root).languages.map(({ id }) => id);
  const facts = { site: address, base: basePath(), languages, redirects: readRedirects(root) };
  await mergeShards(parts, site, facts, { inputs, ledger: readLedger(root) });
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
async function make(
  folder: string,
  address: string,
  cache: string,
  { verbose, checked, shard }: Options,
): Promise<number> {
  if (!checked && !(await isInOrder())) return refuse(`nothing was built. ${AS_IT_WAS}`);
  console.log(`building for ${address}${basePath()}`);
  const progress = new BuildProgress(console.log);
  const { code, output } = await runNode(
    [resolve("node_modules/astro/bin/astro.mjs"), "build"],
    {
      ...MEMORY,
      BUILD_FOLDER: relative(process.cwd(), folder),
      CACHE_FOLDER: cache,
      NODE_ENV: "production",
      SITE_URL: address,
      SHARD: shard ? `${shard.index}/${shard.total}` : "",
    },
    verbose ? { shown: true } : { read: (text) => progress.take(text) },
  );
  progress.end();
  const isMade = code === 0 && isWhole(join(folder, "site"));
  if (isMade) return 0;
  const trouble = systemFaultIn(output);
  return refuse(`the build failed${trouble === undefined ? "" : `: ${trouble}`}. ${AS_IT_WAS}`);
}

/** Checks the content, in a process of its own, whose memory goes with it. */
async function isInOrder(): Promise<boolean> {
  const { code } = await runNode([resolve("src/commands/run.ts"), "check"], {}, { shown: true });
  return code === 0;
}

/** The last that Astro does is to take away what it made pages with. */
const isWhole = (site: string): boolean =>
  existsSync(join(site, "index.html")) && !existsSync(join(site, ".prerender"));

function refuse(message: string): number {
  console.error(message);
  return 1;
}
