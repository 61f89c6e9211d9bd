import type { APIRoute } from "astro";
import { chartPdf } from "../../../exports/files/pdf.ts";
import { publishedStates } from "../../../charts/queries/published.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await chartPdf(props.chart, props.language, loadContent())), {
    headers: { "content-type": "application/pdf" },
  });
