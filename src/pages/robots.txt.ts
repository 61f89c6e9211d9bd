import { absolute, address } from "../exports/address.ts";

export const GET = (): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(address.file("sitemap-index.xml"))}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
