import type { APIRoute } from "astro";
import { permalink } from "../../../artefacts/address.ts";
import { qrSvg } from "../../../artefacts/qr-code.ts";
import { publishedStates } from "../../../artefacts/published.ts";
import { loadContent } from "../../../charts/content.ts";

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
