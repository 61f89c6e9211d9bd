import type { APIRoute } from "astro";
import { storyFeed } from "../../exports/feeds/feed.ts";
import type { Language } from "../../model/language.ts";
import { languagePaths, siteContent } from "../_content.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(storyFeed(params.lang as Language, await siteContent()), {
    headers: { "Content-Type": "application/rss+xml" },
  });
