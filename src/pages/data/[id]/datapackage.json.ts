import type { APIRoute } from "astro";
import { dataPackage } from "../../../exports/files/data-package.ts";
import { siteContent } from "../../_content.ts";

export const getStaticPaths = async () =>
  [...(await siteContent()).datasets.values()].map((dataset) => ({
    params: { id: dataset.id },
    props: { dataset },
  }));

export const GET: APIRoute = async ({ props }) =>
  new Response(dataPackage(props.dataset, await siteContent()), {
    headers: { "content-type": "application/json" },
  });
