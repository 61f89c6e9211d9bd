import type { AstroIntegration } from "astro";

/** `/gallery/`, which shows every chart type to developers and authors: while developing alone, and never built. */
export const gallery = (): AstroIntegration => ({
  name: "gallery",
  hooks: {
    "astro:config:setup": ({ command, injectRoute }) => {
      if (command === "dev") injectRoute({ pattern: "/gallery", entrypoint: "./src/pages/_gallery.astro" });
    },
  },
});
