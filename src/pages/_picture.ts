import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRoute, GetStaticPathsOptions } from "astro";
import { contentRoot } from "../content/content-root.ts";
import { PICTURE_TYPES } from "../content/pictures.ts";
import { sharded } from "../exports/shard.ts";
import { siteContent } from "./_content.ts";

/** One entry for every route of `src/build/picture-routes.ts`: the pictures of one kind. */
export const getStaticPaths = sharded(async ({ routePattern }: GetStaticPathsOptions) => {
  const ending = routePattern.split("[name].")[1]!;
  return [...(await siteContent()).pictures.keys()]
    .filter((name) => name.endsWith(`.${ending}`))
    .map((name) => ({ params: { name: name.slice(0, -ending.length - 1) }, props: { ending } }));
});

export const GET: APIRoute<{ ending: string }> = ({ params, props: { ending } }) =>
  new Response(new Uint8Array(readFileSync(join(contentRoot(), "pictures", `${params.name!}.${ending}`))), {
    headers: { "content-type": PICTURE_TYPES[ending]! },
  });
