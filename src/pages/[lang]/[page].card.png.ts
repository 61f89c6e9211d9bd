import type { APIRoute } from "astro";
import { CARD_PAGES, pageCard } from "../../exports/files/card.ts";
import { siteContent } from "../_content.ts";

export const getStaticPaths = async () =>
  (await siteContent()).languages.flatMap((lang) =>
    CARD_PAGES.map((page) => ({ params: { lang, page }, props: { language: lang, page } })),
  );

export const GET: APIRoute = async ({ props }) => {
  const png = await pageCard(props.page, props.language, await siteContent());
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
