import { mkdirSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { runNode } from "./run-node.ts";
import { LOCAL_ADDRESS } from "./site-address.ts";

export interface BuildSettings {
  /** Path of the content, from the project's root; `content` where it is left out. */
  content?: string;
  /** The origin of its addresses; this machine's where it is left out. */
  siteUrl?: string;
  basePath?: string;
  /** How wide pictures are drawn, as a part of their whole width. */
  pictureScale?: number;
  /** Whether the content has been checked, or is being checked elsewhere. */
  checked?: boolean;
}

/** A fresh folder for what a command or a test makes. */
export function freshFolder(name: string): string {
  const cache = resolve(".cache");
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, `${name}-`));
}

/**
 * Builds the site into a folder, as `npm run build` does.
 * @throws Error with what was printed when the build fails
 */
export async function buildSite(
  folder: string,
  { content, siteUrl, basePath, pictureScale, checked = false }: BuildSettings = {},
): Promise<void> {
  const { code, output } = await runNode(
    [resolve("src/commands/run.ts"), "build", ...(checked ? ["--no-check"] : [])],
    {
      OUT_DIR: folder,
      ...(content && { CONTENT_DIR: content }),
      SITE_URL: siteUrl ?? LOCAL_ADDRESS,
      BASE_PATH: basePath ?? "",
      PICTURE_SCALE: String(pictureScale ?? 1),
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  );
  if (code !== 0) throw new Error(`The site does not build.\n${output.trim()}`);
}
