import { z } from "zod";
import { draftSchema } from "./draft.ts";
import { claimsOf } from "./claims.ts";
import { idSchema } from "./id.ts";
import { periodSchema } from "./period.ts";
import type { Site } from "./site.ts";

/** The front matter of a story's MDX file, which is written in one language. Words may hold values in braces. */
export const storySchema = ({ topics }: Pick<Site, "topics">) =>
  z.strictObject({
    draft: draftSchema,
    /** The headline: a finding. */
    title: z.string().trim().min(1),
    /** The standfirst, one or two sentences. */
    description: z.string().trim().min(1),
    /** Place in lists; 1 leads the home page. */
    order: z.int().min(1),
    topic: z.enum([...topics], "Declare a new one in content/site.json, under “topics”."),
    /** The article that the story grew from; left out by stories that join several. */
    article: idSchema.optional(),
    /** The chart that stands for the story on the home page and in lists. */
    chart: idSchema,
    published: periodSchema,
    updated: periodSchema.optional(),
    /** What makes title and description true, in every language: written in the source language's file. */
    claims: claimsOf(["title", "description"]).optional(),
  });
export type StoryMeta = z.infer<ReturnType<typeof storySchema>>;
