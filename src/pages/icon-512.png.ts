import type { APIRoute } from "astro";
import { iconPng } from "../exports/files/icons.ts";
import { coloursOf } from "../render/theme.ts";
import { siteContent } from "./_content.ts";

export const GET: APIRoute = async () => {
  const icon = await iconPng(coloursOf((await siteContent()).site), 512);
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/png" } });
};
