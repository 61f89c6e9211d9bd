import type { APIRoute } from "astro";
import { oembed } from "../../../exports/feeds/oembed.ts";
import { publishedStates } from "../../../charts/queries/published.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props }) => Response.json(oembed(props.chart, props.language, loadContent()));
