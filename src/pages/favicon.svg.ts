import type { APIRoute } from "astro";
import { favicon } from "../render/favicon.ts";
import { coloursOf } from "../render/theme.ts";
import { siteContent } from "./_content.ts";

export const GET: APIRoute = async () =>
  new Response(favicon(coloursOf((await siteContent()).site)), {
    headers: { "content-type": "image/svg+xml" },
  });
