import { z } from "zod";

/**
 * Marks a source, a dataset, a chart or a story that is not published: it is shown while developing, and nothing that
 * is built knows of it. It is published by taking the mark out.
 */
export const draftSchema = z
  .literal(true)
  .optional()
  .describe("Shown while developing, and never built. It is published by taking this out.");
