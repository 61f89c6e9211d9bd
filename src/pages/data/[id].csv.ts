import type { APIRoute } from "astro";
import { datasetCsv } from "../../exports/files/csv.ts";
import { siteContent } from "../_content.ts";

export const getStaticPaths = async () =>
  [...(await siteContent()).datasets.values()].map((dataset) => ({
    params: { id: dataset.id },
    props: { dataset },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(datasetCsv(props.dataset), { headers: { "content-type": "text/csv; charset=utf-8" } });
