import type { APIRoute } from "astro";
import { storyOembed } from "../../../exports/feeds/oembed.ts";
import { storyAt } from "../../_content.ts";
import { storyPaths } from "../../_paths.ts";

export const getStaticPaths = storyPaths;

export const GET: APIRoute = async ({ params }) => {
  const { content, story } = await storyAt(params);
  return new Response(JSON.stringify(storyOembed(story, content)), {
    headers: { "content-type": "application/json" },
  });
};
