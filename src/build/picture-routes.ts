import type { AstroIntegration } from "astro";
import { PICTURE_TYPES } from "../content/pictures.ts";

/** A route for every kind of picture that stories show; like those of chart files, with its ending in its pattern. */
export const pictureRoutes = (): AstroIntegration => ({
  name: "picture-routes",
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      for (const ending of Object.keys(PICTURE_TYPES))
        injectRoute({
          pattern: `/pictures/[name].${ending}`,
          entrypoint: "./src/pages/_picture.ts",
          prerender: true,
        });
    },
  },
});
