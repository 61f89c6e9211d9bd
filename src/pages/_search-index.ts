import type { APIRoute, GetStaticPathsOptions } from "astro";
import { searchIndex } from "../exports/search/search-index.ts";
import { hasWhole } from "../exports/shard.ts";
import { siteContent } from "./_content.ts";

/** One entry for every route of `src/build/search-routes.ts`: the files of the index whose names fit the route. */
export const getStaticPaths = async ({ routePattern }: GetStaticPathsOptions) => {
  if (!hasWhole()) return [];
  const [before, after] = routePattern.replace(/^\/pagefind\//, "").split("[name]") as [string, string];
  return (await searchIndex(await siteContent()))
    .filter(({ path }) => path.startsWith(before) && path.endsWith(after))
    .map(({ path, bytes }) => ({ name: path.slice(before.length, -after.length), bytes }))
    .filter(({ name }) => !name.includes("/"))
    .map(({ name, bytes }) => ({ params: { name }, props: { bytes } }));
};

export const GET: APIRoute = ({ props, url }) =>
  new Response(props.bytes, {
    headers: {
      "content-type": url.pathname.endsWith(".js") ? "text/javascript" : "application/octet-stream",
    },
  });
