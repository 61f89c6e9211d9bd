import type { APIRoute } from "astro";
import { publishedStates } from "../../../artefacts/published.ts";
import { loadContent } from "../../../charts/content.ts";
import { standaloneSvg } from "../../../render/standalone-svg.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(standaloneSvg(props.chart, props.language, loadContent()), {
    headers: { "content-type": "image/svg+xml" },
  });
