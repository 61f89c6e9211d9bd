import { z } from "zod";
import { claimsOf } from "./claims.ts";
import { idSchema } from "./id.ts";
import type { LocalizedText } from "./localized-text.ts";
import { periodSchema } from "./period.ts";

/** The words of a chart whose reader draws the rest of it: what is asked, and what there is to say once the truth is shown. */
export const DRAWN_WORDS = ["question", "answer"] as const;

/** The name under which the game of a chart has an address of its own, beside those of its views. */
export const DRAW = "draw";

/** What of a chart over time its reader draws, before it is shown. */
export const drawItSchema = (text: z.ZodType<LocalizedText>) =>
  z.strictObject({
    series: idSchema
      .optional()
      .describe("Which line its reader draws; left out where the chart has only one."),
    from: periodSchema.describe("The first period that its reader draws: what lies before it is shown."),
    others: z
      .array(idSchema)
      .optional()
      .describe("Which other lines are shown from the start, [] for none; left out, all of them."),
    question: text.describe("What its reader is asked to draw. The title is not shown before the truth is."),
    answer: text.describe("What there is to say of it, shown with the truth."),
    claims: claimsOf(DRAWN_WORDS)
      .optional()
      .describe("What makes question and answer true: relations between cells."),
  });
export type DrawItFile = z.infer<ReturnType<typeof drawItSchema>>;
