import type { APIRoute } from "astro";
import { dataPackage } from "../../../exports/files/data-package.ts";
import { siteContent } from "../../_content.ts";
import { datasetPaths } from "../../_paths.ts";

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) => {
  const content = await siteContent();
  return new Response(dataPackage(content.datasets.get(params.id!)!, content), {
    headers: { "content-type": "application/json" },
  });
};
