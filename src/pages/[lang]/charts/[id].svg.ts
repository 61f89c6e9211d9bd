import type { APIRoute } from "astro";
import { permalink } from "../../../exports/address.ts";
import { publishedStates } from "../../../charts/queries/published.ts";
import { loadContent } from "../../../charts/read-content.ts";
import { standaloneSvg } from "../../../render/standalone-svg.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props: { chart, language } }) =>
  new Response(standaloneSvg(chart, language, loadContent(), "light", permalink(language, chart)), {
    headers: { "content-type": "image/svg+xml" },
  });
