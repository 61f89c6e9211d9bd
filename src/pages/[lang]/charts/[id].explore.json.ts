import type { APIRoute } from "astro";
import { explorablesOf } from "../../../render/explorable.ts";
import { stateAt } from "../../_content.ts";
import { explorePaths } from "../../_paths.ts";

export const getStaticPaths = explorePaths;

export const GET: APIRoute = async ({ params }) => {
  const { chart, language, content } = await stateAt(params);
  return new Response(JSON.stringify(explorablesOf(chart, language, content)), {
    headers: { "content-type": "application/json" },
  });
};
