import type { APIRoute, GetStaticPathsOptions } from "astro";
import { publishedStates } from "../charts/queries/published.ts";
import { CHART_EXPORTS } from "../exports/chart-exports.ts";
import { contentType, type ExportEnding } from "../model/export-format.ts";
import { siteContent } from "./_content.ts";

/** One entry for every route of `src/build/chart-file-routes.ts`: a file of every chart and view in every language. */
export const getStaticPaths = async ({ routePattern }: GetStaticPathsOptions) => {
  const ending = routePattern.split("[id].")[1] as ExportEnding;
  return publishedStates(await siteContent()).map(({ language, chart }) => ({
    params: { lang: language, id: chart.key },
    props: { language, chart, ending },
  }));
};

export const GET: APIRoute = async ({ props: { language, chart, ending } }) => {
  const file = await CHART_EXPORTS[ending as ExportEnding](chart, language, await siteContent());
  return new Response(typeof file === "string" ? file : new Uint8Array(file), {
    headers: { "content-type": contentType(ending) },
  });
};
