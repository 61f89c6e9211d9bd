import { globSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { freshFolder } from "../../src/commands/build-site.ts";
import { UsageError, codeOf } from "../../src/commands/usage-error.ts";
import { writeGeneratedContent } from "./scale/generated-content.ts";
import { measuredRun, type Cost } from "./scale/measured-run.ts";
import { PEERS, buildPeer, installPeers } from "./scale/peers.ts";
import { scaleTable, type Measured } from "./scale/scale-table.ts";

const HELP = `npm run bench:scale -- [options] [numbers of stories; 10 100 where none is given, 1000 takes hours]
  --no-peers       measures the project alone, and installs nothing
  --only-pages     leaves out builds with exports: pictures, documents, data files`;

/** Stories of a content, at most: there are no more names. */
const MOST = 4000;

/**
 * Builds made-up contents of several sizes, each story with four charts in three languages, with all exports and without, and the
 * same by other programs; prints what each build cost, and as multiples of the cheapest of its size. Measures, and judges nothing.
 */
export default async function benchScale(args: readonly string[]): Promise<number> {
  try {
    const { sizes, peers, exports } = readOptions(args);
    const installed = peers ? await installPeers(console.log) : undefined;
    console.log(`Node ${process.version} on ${availableParallelism()} cores\n`);
    const measured: Measured[] = [];
    for (const stories of sizes) {
      const own = exports ? ([true, false] as const) : ([false] as const);
      for (const withExports of own) measured.push(await buildOwn(stories, withExports));
      if (installed)
        for (const peer of PEERS) {
          const { cost, site } = await buildPeer(peer, installed, stories);
          measured.push(measuredOf(peer.name, stories, cost, site));
        }
    }
    console.log(scaleTable(measured));
    if (peers) for (const { name, without } of PEERS) console.log(`${name} makes ${without}.`);
    return 0;
  } catch (error) {
    return codeOf(error);
  }
}

interface Options {
  sizes: number[];
  peers: boolean;
  exports: boolean;
}

/** @throws UsageError for what it does not know */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "no-peers": { type: "boolean" }, "only-pages": { type: "boolean" } },
    });
    const sizes = positionals.map((text) => {
      const size = /^\d+$/.test(text) ? Number(text) : 0;
      if (size < 1 || size > MOST)
        throw new Error(`a number of stories is “${text}”: write one from 1 to ${MOST}`);
      return size;
    });
    return {
      sizes: sizes.length > 0 ? sizes : [10, 100],
      peers: !values["no-peers"],
      exports: !values["only-pages"],
    };
  } catch (error) {
    throw new UsageError((error as Error).message, HELP);
  }
}

/** A cold build of a generated content by this project. */
async function buildOwn(stories: number, withExports: boolean): Promise<Measured> {
  const folder = freshFolder("scale");
  try {
    const content = join(folder, "content");
    mkdirSync(content);
    writeGeneratedContent(content, stories);
    const site = join(folder, "site");
    const cost = await measuredRun(
      process.execPath,
      [resolve("src/commands/run.ts"), "build", "--no-cache"],
      {
        cwd: process.cwd(),
        variables: {
          CONTENT_DIR: content,
          OUT_DIR: site,
          SITE_URL: "https://example.org",
          EXPORTS: withExports ? "" : "none",
          ASTRO_TELEMETRY_DISABLED: "1",
        },
      },
    );
    return measuredOf(withExports ? "this project" : "this project, pages alone", stories, cost, site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const measuredOf = (name: string, stories: number, cost: Cost, site: string): Measured => ({
  name,
  stories,
  ...cost,
  pages: globSync("**/*.html", { cwd: site }).length,
  files: readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
});
