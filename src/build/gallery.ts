import type { AstroIntegration } from "astro";

/**
 * Pages for developers and authors, while developing alone, and never built: `/gallery/`, which shows every chart type, and
 * `/faults/`, which lists what is wrong in the content and what is a draft. A faulty file's own page shows its faults.
 */
export const gallery = (): AstroIntegration => ({
  name: "gallery",
  hooks: {
    "astro:config:setup": ({ command, injectRoute, addMiddleware }) => {
      if (command !== "dev") return;
      injectRoute({ pattern: "/gallery", entrypoint: "./src/pages/_gallery.astro" });
      injectRoute({ pattern: "/faults", entrypoint: "./src/pages/_faults.astro" });
      addMiddleware({ order: "pre", entrypoint: new URL("../pages/_faults.ts", import.meta.url) });
    },
  },
});
