import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { buildSite, freshFolder } from "../../src/commands/build-site.ts";
import { serveFolder } from "../../src/commands/serve-folder.ts";
import { FULL } from "./full.ts";

/** A site that was built of a content, and its server. */
export interface BuiltSite {
  /** Path of the content, from the project's root. */
  content: string;
  /** Its languages with their locale, in its order. */
  languages: readonly { id: string; locale: string }[];
  /** What the build was told: the origin that addresses in the pages begin with. */
  siteUrl: string;
  /** The path under which the site lies, with slashes at both ends. */
  base: string;
  folder: string;
  /** Where the tests reach it, base included. */
  url: string;
}

declare module "vitest" {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

/**
 * Of the pictures of the sites: in a quick run they are all made, and are small. Some are made whole in
 * tests/unit/pictures.test.ts.
 */
export const PICTURE_SCALE = FULL ? 1 : 0.2;

const SITE_URL = "https://bridgelines.example";
/** The content of the project, and a small other one that lies deep in its host and is built outside of the project. */
const BUILDS = [
  { content: "content", base: "/", fresh: () => freshFolder("test-site") },
  {
    content: "tests/fixtures/site",
    base: "/deep/base/",
    fresh: () => mkdtempSync(join(tmpdir(), "test-site-")),
  },
];

/**
 * Where builds stay between runs if `REUSE_BUILD` is set: while a test is being written, the site need not be built again
 * for each run. Delete the folder to have it built.
 */
const KEPT = process.env.REUSE_BUILD ? resolve(".cache/test-sites", FULL ? "full" : "quick") : undefined;

/**
 * Vitest's global setup: builds the site once for a run, and the one of the fixture. It does not wait for the builds,
 * so that unit tests run meanwhile; the servers answer when their build is done.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { sites, close } = await startBuilds();
  provide("sites", sites);
  return close;
}

async function startBuilds(): Promise<{ sites: BuiltSite[]; close(): Promise<void> }> {
  let queue = Promise.resolve();
  const started = await Promise.all(
    BUILDS.map(async ({ content, base, fresh }, index) => {
      const folder = KEPT ? join(KEPT, String(index)) : fresh();
      const isBuilt = existsSync(join(folder, "index.html"));
      if (KEPT) mkdirSync(KEPT, { recursive: true });
      const ready = isBuilt
        ? Promise.resolve()
        : queue.then(() =>
            buildSite(folder, {
              content,
              siteUrl: SITE_URL,
              basePath: base,
              pictureScale: PICTURE_SCALE,
              // The tests of the corpus do, of both, and draw all charts.
              checked: true,
            }),
          );
      // Astro keeps its caches in one place: the second build waits for the first.
      queue = ready.catch(() => undefined);
      const server = await serveFolder(folder, base, ready);
      const { languages } = JSON.parse(readFileSync(join(content, "site.json"), "utf8")) as BuiltSite;
      return { site: { content, languages, siteUrl: SITE_URL, base, folder, url: server.url }, server };
    }),
  );
  return {
    sites: started.map(({ site }) => site),
    close: async () => {
      await queue;
      await Promise.all(started.map(({ server }) => server.close()));
      if (!KEPT) for (const { site } of started) rmSync(site.folder, { recursive: true, force: true });
    },
  };
}

/** The sites that are built, each once its build is done: that of the content, and that of the fixture. */
export async function builtSites(): Promise<BuiltSite[]> {
  return Promise.all(inject("sites").map(whenBuilt));
}

/** The site of the project's content, under the root path. */
export async function builtSite(): Promise<BuiltSite> {
  return whenBuilt(inject("sites")[0]!);
}

/** The site of the fixture, under a deep path. */
export async function fixtureSite(): Promise<BuiltSite> {
  return whenBuilt(inject("sites")[1]!);
}

async function whenBuilt(site: BuiltSite): Promise<BuiltSite> {
  const answer = await ask(site.url);
  if (answer.statusCode === 503) throw new Error(await text(answer));
  answer.resume();
  return site;
}

/** Waits as long as it takes: `fetch` loses its patience after five minutes. */
const ask = (url: string): Promise<IncomingMessage> =>
  new Promise((answered, failed) => void get(url, answered).on("error", failed));
