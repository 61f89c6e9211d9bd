import type { APIRoute } from "astro";
import { chartFeed } from "../../exports/feeds/chart-feed.ts";
import { pageAt } from "../_content.ts";
import { languagePaths } from "../_paths.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) => {
  const { content, language } = await pageAt(params);
  return new Response(await chartFeed(language, content), {
    headers: { "content-type": "application/rss+xml" },
  });
};
