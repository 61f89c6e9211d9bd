import type { APIRoute } from "astro";
import { iconIco } from "../exports/files/icons.ts";
import { coloursOf } from "../render/theme.ts";
import { siteContent } from "./_content.ts";

export const GET: APIRoute = async () => {
  const icon = await iconIco(coloursOf((await siteContent()).site));
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/x-icon" } });
};
