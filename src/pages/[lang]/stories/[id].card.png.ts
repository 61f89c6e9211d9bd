import type { APIRoute } from "astro";
import { storyCard } from "../../../exports/files/card.ts";
import { hasExports } from "../../../exports/has-exports.ts";
import { storyAt } from "../../_content.ts";
import { storyPaths } from "../../_paths.ts";

export const getStaticPaths = async () => (hasExports() ? storyPaths() : []);

export const GET: APIRoute = async ({ params }) => {
  const { content, story } = await storyAt(params);
  const png = await storyCard(story, content);
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
