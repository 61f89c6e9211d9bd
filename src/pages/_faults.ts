import { defineMiddleware } from "astro:middleware";
import { siteFaults } from "./_content.ts";

/**
 * While developing, the page of a chart or a story whose file has faults shows these in its place. It answers 500, as a page
 * with an error does, and comes back by itself when they are mended.
 */
export const onRequest = defineMiddleware(async ({ url, locals, rewrite }, next) => {
  const [, kind, id] = /\/(charts|embed|stories|figures)\/([^/]+)\//.exec(url.pathname) ?? [];
  if (!kind || !id) return next();
  const file = FILES[kind]!(id);
  const faults = siteFaults();
  if (!faults.has(file)) return next();
  locals.faultyFile = file;
  return rewrite("/faults/");
});

/** The file that a page stands for, by the folder of its address. */
const FILES: Readonly<Record<string, (id: string) => string>> = {
  charts: (id) => `charts/${id}.json`,
  embed: (id) => `charts/${id}.json`,
  stories: (id) => `stories/${id}`,
  figures: (id) => `datasets/${id}.json`,
};
