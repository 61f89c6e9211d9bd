import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { minify } from "html-minifier-next";

/**
 * The same document in less space, as HTML allows it: without end tags that parsers put in themselves, and without
 * quotes around plain values. Measured, gzipped: 2.4 % of a story, whose budget needs it, 1.8 % of a chart's page, 1.9 %
 * of an embed. Styles and scripts come here minified.
 */
export const minifyPage = (html: string): Promise<string> =>
  minify(html, {
    collapseBooleanAttributes: true,
    decodeEntities: true,
    removeAttributeQuotes: true,
    removeOptionalTags: true,
  });

/** Minifies every page of the built site. */
export const minifyPages = (): AstroIntegration => ({
  name: "minify-pages",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      for (const path of globSync(`${fileURLToPath(dir)}/**/*.html`))
        writeFileSync(path, await minifyPage(readFileSync(path, "utf8")));
    },
  },
});
