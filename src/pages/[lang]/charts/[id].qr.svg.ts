import type { APIRoute } from "astro";
import { absolute, address } from "../../../artefacts/address.ts";
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
    qrSvg(
      absolute(address.chart(props.language, props.chart.id, props.chart.view?.id)),
      loadContent().ui.get(props.language)!.share.qrAlt,
    ),
    {
      headers: { "content-type": "image/svg+xml" },
    },
  );
