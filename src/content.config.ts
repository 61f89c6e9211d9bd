import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

/**
 * The prose of the stories. Front matter is read, checked and typed by the library (`src/content/read-story.ts`), which
 * knows the datasets and charts that it refers to; the collection is there to compile MDX.
 */
const stories = defineCollection({
  loader: glob({
    base: "./content/stories",
    pattern: "*/*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
    retainBody: false,
  }),
});

export const collections = { stories };
