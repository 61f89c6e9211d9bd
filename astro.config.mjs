import { defineConfig, passthroughImageService } from "astro/config";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { readRedirects, redirectRoutes } from "./src/exports/ledger.ts";
import { inlineScript } from "./src/build/inline-script.ts";
import { minifyPages } from "./src/build/minify-pages.ts";
import { stripPreloadHelper } from "./src/build/strip-preload-helper.ts";
import { annotatePureCalls } from "./src/build/annotate-pure-calls.ts";
import { contentRoot } from "./src/content/content-root.ts";
import { chartFileRoutes } from "./src/build/chart-file-routes.ts";
import { gallery } from "./src/build/gallery.ts";
import { searchRoutes } from "./src/build/search-routes.ts";

/** Where the site is published: `SITE_URL=https://example.org BASE_PATH=/bridgelines npm run build`. */
const site = process.env.SITE_URL || "http://localhost:4321";
const base = `/${process.env.BASE_PATH ?? ""}/`.replace(/\/{2,}/g, "/");

const root = new URL(base, site).href;

/**
 * Alternates as the pages name them: the choice of languages is nobody's English page, but the page for everyone else.
 * @param {import("@astrojs/sitemap").SitemapItem} item
 */
const withDefault = (item) => {
  const links = item.links?.filter(({ url }) => url !== root) ?? [];
  const home = links.some(({ url }) => url === `${root}en/`);
  const url = home ? root : links.find(({ lang }) => lang === "en")?.url;
  return url ? { ...item, links: [...links, { lang: "x-default", url }] } : item;
};

/** Pages that search engines should not list: the bare charts for other people's pages. */
const isListed = (address) => !/\/(?:embed|404)\//.test(new URL(address).pathname);

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  outDir: process.env.OUT_DIR || "dist",
  integrations: [
    mdx(),
    sitemap({
      filter: isListed,
      i18n: { defaultLocale: "en", locales: { en: "en", vi: "vi", ja: "ja" } },
      serialize: withDefault,
    }),
    chartFileRoutes(),
    searchRoutes(),
    gallery(),
    minifyPages(),
  ],
  redirects: redirectRoutes(readRedirects(), base),
  markdown: { syntaxHighlight: false },
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
    resolve: { alias: { "@content": contentRoot() } },
    plugins: [inlineScript(), stripPreloadHelper(), annotatePureCalls()],
    build: {
      // A font in the style sheet of every page would be paid for on every page.
      assetsInlineLimit: 0,
      // With it, every script names what each of its lazy imports imports in turn.
      modulePreload: false,
      rolldownOptions: {
        // To read a property does nothing but that.
        treeshake: { propertyReadSideEffects: false },
        // The contract with the pages costs nothing: its names are written out where scripts use them.
        optimization: { inlineConst: { mode: "all" } },
        // What drawings over time share crosses the wire as one file.
        output: {
          codeSplitting: {
            groups: [
              // Apart, so that `stripPreloadHelper` can leave it out.
              { name: "on-demand", test: /vite\/preload-helper/, priority: 1 },
              // Small, and wanted by most pages: one file instead of three.
              {
                name: "shared",
                test: /\/src\/(?:browser\/(?:page\/(?:interface-strings|page-state|shown-text)|chart\/money-choice)|model\/(?:fill-template|page-state))\.ts/,
              },
              {
                name: "drawing",
                test: /\/src\/(?:scene\/(?!drawings|spaced|tint)|scene\/drawings\/line|browser\/explore\/redraw)/,
              },
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
