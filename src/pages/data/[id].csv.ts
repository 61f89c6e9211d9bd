import type { APIRoute } from "astro";
import { datasetCsv } from "../../exports/files/csv.ts";
import { siteContent } from "../_content.ts";
import { datasetPaths } from "../_paths.ts";

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) => {
  const { datasets, site } = await siteContent();
  return new Response(datasetCsv(datasets.get(params.id!)!, site.sourceLanguage), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
};
