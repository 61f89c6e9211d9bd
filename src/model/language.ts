import { z } from "zod";

/** Languages of the site, in the order in which switchers list them. The code is also the first part of every address. */
export const LANGUAGES = ["en", "vi", "ja"] as const;

export const languageSchema = z.enum(LANGUAGES);

/** A language code: `en`, `vi` or `ja`. */
export type Language = z.infer<typeof languageSchema>;
