import type { AstroIntegration } from "astro";
import { hasExports } from "../exports/has-exports.ts";
import { EXPORT_FORMATS } from "../model/export-format.ts";
import { fileRoutes } from "./file-routes.ts";

/** A route for every kind of file that a chart has. */
export const chartFileRoutes = (): AstroIntegration =>
  fileRoutes(
    "chart-file-routes",
    (hasExports() ? Object.keys(EXPORT_FORMATS) : []).map((ending) => `/[lang]/charts/[id].${ending}`),
    "_chart-file.ts",
  );
