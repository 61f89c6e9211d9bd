import type { APIRoute } from "astro";
import { cslItem, cslJson } from "../../../exports/cite/citation.ts";
import { publishedStates } from "../../../charts/queries/published.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(cslJson(cslItem(props.chart, props.language, loadContent())), {
    headers: { "content-type": "application/vnd.citationstyles.csl+json" },
  });
