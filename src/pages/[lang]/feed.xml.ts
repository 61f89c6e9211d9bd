import type { APIRoute, GetStaticPaths } from "astro";
import { storyFeed } from "../../exports/feeds/feed.ts";
import { loadContent } from "../../charts/read-content.ts";
import type { Language } from "../../model/language.ts";

export const getStaticPaths = (() =>
  loadContent().languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(storyFeed(params.lang as Language, loadContent()), {
    headers: { "Content-Type": "application/rss+xml" },
  });
