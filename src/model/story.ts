import { z } from "zod";
import { memoize } from "./memoize.ts";
import { draftSchema } from "./draft.ts";
import { claimsOf } from "./claims.ts";
import { idSchema } from "./id.ts";
import { periodSchema } from "./period.ts";
import type { Site } from "./site.ts";

/** The front matter of a story's MDX file, which is written in one language. Words may hold values in braces. */
export const storySchema = memoize(({ topics }: Pick<Site, "topics">) =>
  z.strictObject({
    draft: draftSchema,
    title: z.string().trim().min(1).describe("The headline: a finding."),
    description: z.string().trim().min(1).describe("The standfirst, one or two sentences."),
    order: z.int().min(1).describe("Place in lists; 1 leads the home page."),
    topic: z
      .enum([...topics], "Declare a new one in content/site.json, under “topics”.")
      .describe("What it is filed under: a topic of content/site.json."),
    article: idSchema
      .optional()
      .describe("The article that the story grew from; left out by stories that join several."),
    chart: idSchema.describe("The chart that stands for the story on the home page and in lists."),
    published: periodSchema.describe("The day of its publication."),
    updated: periodSchema.optional().describe("The day of the last change that readers should know of."),
    claims: claimsOf(["title", "description"])
      .optional()
      .describe(
        "What makes title and description true, in every language: written in the source language's file.",
      ),
  }),
);
export type StoryMeta = z.infer<ReturnType<typeof storySchema>>;
