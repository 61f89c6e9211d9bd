import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { inThread } from "../render/threads.ts";
import { cacheFolder, keptFile } from "../text/kept-file.ts";
import { versionsOf } from "../text/made-by.ts";

const MAKERS = { packages: ["html-minifier-next"], modules: ["src/build/minify-page.ts"] };

const minifyPage = inThread<string, string>("src/build/minify-page.ts", "minifyPage");

/** Minifies every page of the built site, several at a time. */
export const minifyPages = (): AstroIntegration => ({
  name: "minify-pages",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const pages = globSync(`${fileURLToPath(dir)}/**/*.html`);
      await Promise.all(
        pages.map(async (path) => {
          const from = [versionsOf(MAKERS), readFileSync(path, "utf8")];
          const { bytes } = await keptFile({ folder: cacheFolder("made"), ending: ".html", from }, async () =>
            Buffer.from(await minifyPage(from[1]!)),
          );
          writeFileSync(path, bytes);
        }),
      );
    },
  },
});
