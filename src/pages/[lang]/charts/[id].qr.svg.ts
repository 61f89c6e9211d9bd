import type { APIRoute } from "astro";
import { permalink } from "../../../exports/address.ts";
import { qrSvg } from "../../../exports/files/qr-code.ts";
import { publishedStates } from "../../../charts/queries/published.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () =>
  publishedStates().map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(
    qrSvg(permalink(props.language, props.chart), loadContent().ui.get(props.language)!.share.qrAlt),
    {
      headers: { "content-type": "image/svg+xml" },
    },
  );
