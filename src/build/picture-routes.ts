import type { AstroIntegration } from "astro";
import { PICTURE_TYPES } from "../content/pictures.ts";
import { fileRoutes } from "./file-routes.ts";

/** A route for every kind of picture that stories show. */
export const pictureRoutes = (): AstroIntegration =>
  fileRoutes(
    "picture-routes",
    Object.keys(PICTURE_TYPES).map((ending) => `/pictures/[name].${ending}`),
    "_picture.ts",
  );
