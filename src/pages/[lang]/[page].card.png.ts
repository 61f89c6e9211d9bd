import type { APIRoute } from "astro";
import { CARD_PAGES, pageCard } from "../../exports/files/page-card.ts";
import { hasExports } from "../../exports/has-exports.ts";
import { pageAt, siteContent } from "../_content.ts";
import { languagePaths } from "../_paths.ts";

/** A list of rows that has a chart has its card. */
export const getStaticPaths = async () => {
  if (!hasExports()) return [];
  const { lists } = await siteContent();
  const withoutChart = [...lists.values()].flatMap(({ id, content: { chart } }) => (chart ? [] : [id]));
  return (await languagePaths()).flatMap(({ params: { lang } }) =>
    [...CARD_PAGES, ...withoutChart].map((page) => ({ params: { lang, page }, props: { page } })),
  );
};

export const GET: APIRoute = async ({ params, props }) => {
  const { content, language } = await pageAt(params);
  const png = await pageCard(props.page, language, content);
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
