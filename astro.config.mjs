import { defineConfig } from "astro/config";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { contentWatcher } from "./src/content-watcher.ts";

/** Where the site is published: `SITE_URL=https://example.org BASE_PATH=/bridgelines npm run build`. */
const site = process.env.SITE_URL || "http://localhost:4321";
const base = `/${process.env.BASE_PATH ?? ""}/`.replace(/\/{2,}/g, "/");

/** Pages that search engines should not list: the bare charts for other people's pages. */
const isListed = (address) => !/\/(?:embed|404)\//.test(new URL(address).pathname);

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  outDir: process.env.OUT_DIR || "dist",
  integrations: [
    mdx(),
    sitemap({ filter: isListed, i18n: { defaultLocale: "en", locales: { en: "en", vi: "vi", ja: "ja" } } }),
    contentWatcher(),
  ],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  vite: {
    build: {
      rolldownOptions: {
        // Every compiled MDX file begins with "use client" or its like, which means nothing here.
        onLog(level, log, handle) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
});
