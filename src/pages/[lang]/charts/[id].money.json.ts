import type { APIRoute } from "astro";
import { moneyJson } from "../../../exports/files/money-json.ts";
import { stateAt } from "../../_content.ts";
import { moneyPaths } from "../../_paths.ts";

export const getStaticPaths = moneyPaths;

export const GET: APIRoute = async ({ params }) => {
  const { chart, language, content } = await stateAt(params);
  return new Response(moneyJson(chart, language, content), {
    headers: { "content-type": "application/json" },
  });
};
