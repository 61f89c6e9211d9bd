import type { APIRoute } from "astro";
import { chartCsv } from "../../../exports/files/csv.ts";
import { publishedStates } from "../../../charts/queries/published.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(chartCsv(props.chart, props.language), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
