import type { APIRoute, GetStaticPathsOptions } from "astro";
import { CHART_EXPORTS } from "../exports/chart-exports.ts";
import { contentType, type ExportEnding } from "../model/export-format.ts";
import { stateAt } from "./_content.ts";
import { statePaths } from "./_paths.ts";

/** One entry for every route of `src/build/chart-file-routes.ts`: a file of every chart and view in every language. */
export const getStaticPaths = async ({ routePattern }: GetStaticPathsOptions) => {
  const ending = routePattern.split("[id].")[1] as ExportEnding;
  return (await statePaths()).map(({ params }) => ({ params, props: { ending } }));
};

export const GET: APIRoute<{ ending: ExportEnding }> = async ({ params, props: { ending } }) => {
  const { chart, language, content } = await stateAt(params);
  const file = await CHART_EXPORTS[ending](chart, language, content);
  return new Response(typeof file === "string" ? file : new Uint8Array(file), {
    headers: { "content-type": contentType(ending) },
  });
};
