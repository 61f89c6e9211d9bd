import type { APIRoute } from "astro";
import { CARD_PAGES, pageCard } from "../../exports/files/card.ts";
import { pageAt } from "../_content.ts";
import { languagePaths } from "../_paths.ts";

export const getStaticPaths = async () =>
  (await languagePaths()).flatMap(({ params: { lang } }) =>
    CARD_PAGES.map((page) => ({ params: { lang, page }, props: { page } })),
  );

export const GET: APIRoute = async ({ params, props }) => {
  const { content, language } = await pageAt(params);
  const png = await pageCard(props.page, language, content);
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
