import type { AstroIntegration } from "astro";
import { EXPORT_FORMATS } from "../model/export-format.ts";

/**
 * A route for every kind of file that a chart has. One route with a parameter for the ending would do for the build;
 * Astro's development server, though, answers under a name with an extension only where the route has it too.
 */
export function chartFileRoutes(): AstroIntegration {
  return {
    name: "chart-file-routes",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const ending of Object.keys(EXPORT_FORMATS))
          injectRoute({
            pattern: `/[lang]/charts/[id].${ending}`,
            entrypoint: "./src/pages/_chart-file.ts",
            prerender: true,
          });
      },
    },
  };
}
