import type { AstroIntegration } from "astro";

/** Names of the search index's files: Astro serves under a name only what has its extension in the route. */
const PATTERNS = [
  "[name].js",
  "[name].json",
  "[name].pagefind",
  "[name].pf_meta",
  "index/[name].pf_index",
  "fragment/[name].pf_fragment",
  "filter/[name].pf_filter",
];

/** The search index at `/pagefind/`, in the built site and while developing. */
export function searchRoutes(): AstroIntegration {
  return {
    name: "search-routes",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const name of PATTERNS)
          injectRoute({
            pattern: `/pagefind/${name}`,
            entrypoint: "./src/pages/_search-index.ts",
            prerender: true,
          });
      },
    },
  };
}
