import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { basePath } from "../build/base-path.ts";
import { authorMessage } from "../model/diagnostic.ts";
import { BuildProgress } from "./build-progress.ts";
import { buildSummary, keptPictures } from "./build-summary.ts";
import check from "./check.ts";
import { replaceFolder, restoreFolder } from "./replace-folder.ts";
import { runNode } from "./run-node.ts";
import { siteAddress } from "./site-address.ts";
import { siteFolder, siteFolderFault } from "./site-folder.ts";

/** Inside the project, because what Astro builds finds packages from where it lies. */
const BUILDS = resolve(".cache/builds");

/**
 * Builds the site into `OUT_DIR` or `dist`; `--verbose` shows all that Astro prints. The content is checked first; the site is built elsewhere, and takes the
 * place of the one before when it is whole: a build that fails, or is killed, leaves that one as it was. What a build
 * that was killed has left behind, the next one ends or clears away.
 */
export default async function build(args: readonly string[] = []): Promise<number> {
  const { verbose } = parseArgs({ args: [...args], options: { verbose: { type: "boolean" } } }).values;
  const target = siteFolder();
  const fault = siteFolderFault(target);
  if (fault !== undefined) return refuse(fault);
  try {
    return await buildInto(target, siteAddress(), verbose ?? false);
  } catch (error) {
    return refuse(authorMessage(error));
  }
}

async function buildInto(target: string, address: string, verbose: boolean): Promise<number> {
  const [started, kept] = [performance.now(), keptPictures()];
  restoreFolder(target);
  if (check() !== 0) return refuse("nothing was built: the site is as it was");
  console.log(`building for ${address}${basePath()}`);
  const folder = workFolder();
  const progress = new BuildProgress(console.log);
  try {
    const { code } = await runNode(
      [resolve("node_modules/astro/bin/astro.mjs"), "build"],
      {
        BUILD_FOLDER: relative(process.cwd(), folder),
        NODE_ENV: "production",
        SITE_URL: address,
      },
      verbose ? { shown: true } : { read: (text) => progress.take(text) },
    );
    progress.end();
    const site = join(folder, "site");
    if (code !== 0 || !isWhole(site)) return refuse("the build failed: the site is as it was");
    replaceFolder(target, site);
    console.log(buildSummary(target, started, kept));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The last that Astro does is to take away what it made pages with. */
const isWhole = (site: string): boolean =>
  existsSync(join(site, "index.html")) && !existsSync(join(site, ".prerender"));

/** A folder for this build alone, named for its process. Those of processes that are gone are cleared away. */
function workFolder(): string {
  mkdirSync(BUILDS, { recursive: true });
  for (const name of readdirSync(BUILDS))
    if (!isRunning(Number(name))) rmSync(join(BUILDS, name), { recursive: true, force: true, maxRetries: 3 });
  const folder = join(BUILDS, String(process.pid));
  mkdirSync(folder);
  return folder;
}

/** Whether another process has this number. */
function isRunning(id: number): boolean {
  if (!(id > 0) || id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}
