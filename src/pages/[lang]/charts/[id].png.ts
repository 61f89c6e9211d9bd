import type { APIRoute } from "astro";
import { chartPicture } from "../../../exports/files/picture.ts";
import { publishedStates } from "../../../charts/queries/published.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = async ({ props }) => {
  const png = await chartPicture(props.chart, props.language, loadContent(), "light");
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
