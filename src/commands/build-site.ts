import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export interface BuildSettings {
  /** Path of the content, from the project's root; `content` where it is left out. */
  content?: string;
  siteUrl?: string;
  basePath?: string;
  /** Builds without what Astro remembers of earlier builds. */
  force?: boolean;
}

/** A fresh folder for a build. It lies inside the repository, because Astro resolves packages from its output folder. */
export function freshFolder(name: string): string {
  const cache = resolve(".cache");
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, `${name}-`));
}

/**
 * Builds the site into a folder.
 * @throws Error with what Astro printed when the build fails
 */
export async function buildSite(
  folder: string,
  { content, siteUrl, basePath, force = false }: BuildSettings = {},
): Promise<void> {
  const astro = [resolve("node_modules/astro/bin/astro.mjs"), "build", ...(force ? ["--force"] : [])];
  const { code, output } = await runNode(astro, {
    OUT_DIR: relative(process.cwd(), folder),
    ...(content && { CONTENT_DIR: content }),
    SITE_URL: siteUrl ?? "",
    BASE_PATH: basePath ?? "",
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  });
  if (code !== 0) throw new Error(`The site does not build.\n${output.trim()}`);
}

function runNode(
  args: string[],
  variables: Record<string, string>,
): Promise<{ code: number; output: string }> {
  // What a test runner sets for itself must not reach the build: it would change what is built.
  const { VITEST: _vitest, TEST: _test, ...environment } = process.env;
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      env: { ...environment, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", failed);
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
