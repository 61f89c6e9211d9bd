import type { APIRoute } from "astro";
import { storyTables } from "../../../components/story/story-tables.ts";
import { storyAt } from "../../_content.ts";
import { storyPaths } from "../../_paths.ts";

export const getStaticPaths = storyPaths;

export const GET: APIRoute = async ({ params }) => {
  const { content, story } = await storyAt(params);
  return new Response(await storyTables(story, content), {
    headers: { "content-type": "application/json" },
  });
};
