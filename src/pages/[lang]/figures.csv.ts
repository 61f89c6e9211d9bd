import type { APIRoute } from "astro";
import { figuresCsv } from "../../exports/files/figures-file.ts";
import { contentType } from "../../model/export-format.ts";
import { pageAt } from "../_content.ts";
import { languagePaths } from "../_paths.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) => {
  const { content, language } = await pageAt(params);
  return new Response(figuresCsv(language, content), { headers: { "content-type": contentType("csv") } });
};
