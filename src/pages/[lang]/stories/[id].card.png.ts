import type { APIRoute } from "astro";
import { storyCard } from "../../../exports/files/card.ts";
import { siteContent } from "../../_content.ts";

export const getStaticPaths = async () => {
  const { languages, stories } = await siteContent();
  return languages.flatMap((lang) =>
    (stories.get(lang) ?? []).map((story) => ({ params: { lang, id: story.id }, props: { story } })),
  );
};

export const GET: APIRoute = async ({ props }) => {
  const png = await storyCard(props.story, await siteContent());
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
