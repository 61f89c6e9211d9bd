import type { APIRoute } from "astro";
import { datasetCsv } from "../../exports/files/csv.ts";
import { siteContent } from "../_content.ts";
import { datasetPaths } from "../_paths.ts";

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) => {
  const content = await siteContent();
  const dataset = content.datasets.get(params.id!)!;
  return new Response(datasetCsv(dataset, content.site.sourceLanguage, content), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
};
