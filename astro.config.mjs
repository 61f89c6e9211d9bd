import { defineConfig, passthroughImageService } from "astro/config";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { readRedirects, redirectRoutes } from "./src/exports/ledger.ts";
import { basePath } from "./src/build/base-path.ts";
import { browserTargets } from "./src/build/browser-targets.ts";
import { siteFinish } from "./src/build/finish-site.ts";
import { chunkGroup } from "./src/build/chunk-group.ts";
import { inlineScript } from "./src/build/inline-script.ts";
import { minifyPages } from "./src/build/minify-pages.ts";
import { plainDynamicImports } from "./src/build/plain-dynamic-imports.ts";
import { FOOTNOTE_PREFIX } from "./src/model/contract/ids.ts";
import { contentRoot } from "./src/content/content-root.ts";
import { readSite } from "./src/content/read-site.ts";
import { chartFileRoutes } from "./src/build/chart-file-routes.ts";
import { readerWords } from "./src/build/reader-words.ts";
import { pictureRoutes } from "./src/build/picture-routes.ts";
import { gallery } from "./src/build/gallery.ts";
import { searchRoutes } from "./src/build/search-routes.ts";
import { shardOfBuild } from "./src/exports/shard.ts";

/** Where the site is published: `SITE_URL=https://example.org BASE_PATH=/charts npm run build`. */
const site = process.env.SITE_URL || "http://localhost:4321";
const base = basePath();

/** Where a build lies before it takes the place of the site: see src/commands/build.ts. */
const folder = process.env.BUILD_FOLDER || ".cache/builds/unpublished";
// Without the command that began it, nobody would take what is built.
process.once("disconnect", () => process.exit(1));
process.channel?.unref();

const content = contentRoot();
const redirects = readRedirects();
const languages = readSite(content).languages.map(({ id }) => id);

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  outDir: `${folder}/site`,
  // What Astro remembers of a build is that build's own: the next may be of another content.
  cacheDir: `${folder}/astro`,
  integrations: [
    mdx(),
    chartFileRoutes(),
    pictureRoutes(),
    searchRoutes(),
    gallery(),
    minifyPages(),
    // Of pages as they are published: after whatever changes them.
    siteFinish({ site, base, languages, redirects }, shardOfBuild()),
  ],
  redirects: redirectRoutes(redirects, base),
  markdown: {
    syntaxHighlight: false,
    // What the check reads as it is compiled (src/content/parse-story.ts): tables and footnotes. The rest of it is refused there.
    processor: satteri({ features: { gfm: { footnotes: { clobberPrefix: FOOTNOTE_PREFIX } } } }),
  },
  // Pictures are made beside the main thread: while one is, the next can be drawn.
  build: { inlineStylesheets: "always", concurrency: 4 },
  devToolbar: { enabled: false },
  // No picture goes through Astro: `overrides` in package.json leaves sharp, its image library, uninstalled.
  image: { service: passthroughImageService() },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // `Page.astro_astro_type_script_index_0_lang.BJ5WWmyb.js` would be written out on every page.
            output: { entryFileNames: ({ name }) => `_astro/${name.split(".")[0]}.[hash].js` },
          },
        },
      },
    },
    plugins: [inlineScript(), plainDynamicImports(), readerWords(content, languages)],
    // `Features.LightDark`, which no style has, would have `color-scheme` written three times over; `VendorPrefixes`
    // stand for nothing that a page needs. Together 55 bytes of a story, gzipped.
    css: { lightningcss: { exclude: 1_048_576 | 262_144 } },
    build: {
      target: browserTargets(),
      // A font in the style sheet of every page would be paid for on every page.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // As it loads, d3-array works out functions that no page uses; neither these calls nor reading a property of
        // what they return has side effects. 305 of 12,262 bytes that a story loads at once, gzipped.
        treeshake: {
          manualPureFunctions: ["bisector", "Blur2", "shuffler"],
          propertyReadSideEffects: false,
        },
        // The contract with the pages costs nothing: its names are written out where scripts use them.
        optimization: { inlineConst: { mode: "all" } },
        // What drawings over time share crosses the wire as one file.
        output: {
          codeSplitting: {
            groups: [
              // Small, and wanted by most pages: one file instead of two.
              chunkGroup("shared", [
                "src/browser/page/fetch-ok.ts",
                "src/browser/page/page-state.ts",
                "src/browser/chart/first-sign.ts",
                "src/browser/chart/money-choice.ts",
                "src/model/page-state.ts",
              ]),
              // What writes words into a page: charts that are pointed at, Explore and the search need it.
              chunkGroup("words", [
                "src/browser/page/interface-strings.ts",
                "src/browser/page/shown-text.ts",
                "src/model/fill-template.ts",
              ]),
              // What reads a drawing and its table: scrollies and charts need it, and drawings over time the keys in it.
              chunkGroup("table", [
                "src/scene/corners.ts",
                "src/scene/mark-key.ts",
                "src/browser/chart/table.ts",
              ]),
              chunkGroup(
                "drawing",
                ["src/scene/*.ts", "src/scene/drawings/line.ts", "src/browser/explore/redraw.ts"],
                [
                  "src/scene/corners.ts",
                  "src/scene/mark-key.ts",
                  "src/scene/spaced-labels.ts",
                  "src/scene/tint.ts",
                ],
              ),
            ],
          },
        },
        // Every compiled MDX file begins with "use client" or its like, which means nothing here.
        onLog(level, log, handle) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
});
