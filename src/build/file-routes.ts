import type { AstroIntegration } from "astro";

/**
 * A route for every kind of file that one module answers with. One route with a parameter for the ending would do for the
 * build; Astro's development server, though, answers under a name with an extension only where the route has it too.
 * @param patterns from the site's root, each with its extension
 * @param entrypoint the module, below `src/pages`
 */
export const fileRoutes = (
  name: string,
  patterns: readonly string[],
  entrypoint: string,
): AstroIntegration => ({
  name,
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      for (const pattern of patterns)
        injectRoute({ pattern, entrypoint: `./src/pages/${entrypoint}`, prerender: true });
    },
  },
});
