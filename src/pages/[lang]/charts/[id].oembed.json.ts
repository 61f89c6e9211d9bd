import type { APIRoute } from "astro";
import { oembed } from "../../../artefacts/oembed.ts";
import { publishedStates } from "../../../artefacts/published.ts";
import { loadContent } from "../../../charts/content.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props }) => Response.json(oembed(props.chart, props.language, loadContent()));
