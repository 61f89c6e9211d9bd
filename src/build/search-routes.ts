import type { AstroIntegration } from "astro";
import { fileRoutes } from "./file-routes.ts";

/** Names of the search index's files. */
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
export const searchRoutes = (): AstroIntegration =>
  fileRoutes(
    "search-routes",
    PATTERNS.map((name) => `/pagefind/${name}`),
    "_search-index.ts",
  );
