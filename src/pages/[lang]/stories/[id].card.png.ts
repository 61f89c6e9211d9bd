import type { APIRoute } from "astro";
import { storyCard } from "../../../exports/files/card.ts";
import { loadContent } from "../../../charts/read-content.ts";

export const getStaticPaths = () => {
  const { languages, stories } = loadContent();
  return languages.flatMap((lang) =>
    (stories.get(lang) ?? []).map((story) => ({ params: { lang, id: story.id }, props: { story } })),
  );
};

export const GET: APIRoute = async ({ props }) => {
  const png = await storyCard(props.story, loadContent());
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
