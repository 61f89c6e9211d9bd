import { splitStory } from "./parse-story.ts";

/** Whether the file of a story is marked as a draft. */
export const isMarkedDraft = (text: string): boolean =>
  /^draft:\s*true\s*$/m.test(splitStory(text)?.frontMatter ?? "");

/**
 * Whether a version of a story is what a command began and nobody has written: a draft without a title, of a story that
 * has one in its source. It counts as not written, and is written anew from the source.
 */
export const isSkeleton = (text: string, source: string | undefined): boolean =>
  source !== undefined && isMarkedDraft(text) && isUntitled(text) && !isUntitled(source);

/** Whether nobody has written the title of a version yet. */
export const isUntitled = (text: string): boolean =>
  /^title:\s*"?\[to write:/m.test(splitStory(text)?.frontMatter ?? "");
