import { defineCollection } from "astro:content";
import { z } from "zod";
import { contentLoaders } from "./build/content-loader.ts";
import { publishedStates } from "./charts/queries/published.ts";
import { contentRoot } from "./content/content-root.ts";
import { readSite } from "./content/read-site.ts";
import { storySchema } from "./model/story.ts";

const root = contentRoot();
const load = contentLoaders(root);

/** What routes make pages and files of. What an entry says beyond its names is in the library: see src/pages/_content.ts. */
export const collections = {
  version: defineCollection({ loader: load.version(), schema: z.object({ version: z.string() }) }),

  /** Front matter is read, checked and typed by the library; the text is compiled when a page renders it. */
  stories: defineCollection({
    loader: load.content(({ languages, stories }) =>
      languages.flatMap((language) =>
        (stories.get(language) ?? []).map(({ id, meta }) => ({
          id: `${id}/${language}`,
          data: { ...meta, story: id, language },
          text: `stories/${id}/${language}.mdx`,
        })),
      ),
    ),
    schema: storySchema(readSite(root)).extend({ story: z.string(), language: z.string() }),
  }),

  /** The text about the site in each language. */
  pages: defineCollection({
    loader: load.content(({ languages }) =>
      languages.map((language) => ({
        id: `about/${language}`,
        data: { language },
        text: `pages/about/${language}.mdx`,
      })),
    ),
    schema: z.object({ language: z.string() }),
  }),

  /** Charts and their views in each language that has all of their words. */
  charts: defineCollection({
    loader: load.content((content) =>
      publishedStates(content).map(({ language, chart: { id, key, view } }) => ({
        id: `${language}/${key}`,
        data: { language, key, chart: id, ...(view && { view: view.id }) },
      })),
    ),
    schema: z.object({
      language: z.string(),
      /** Name of its files: the chart's id, and after a dot that of the view. */
      key: z.string(),
      chart: z.string(),
      view: z.string().optional(),
    }),
  }),

  datasets: defineCollection({
    loader: load.content(({ datasets }) => [...datasets.keys()].map((id) => ({ id, data: {} }))),
    schema: z.object({}),
  }),
};
