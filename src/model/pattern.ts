import { z } from "zod";
import type { SiteLanguages } from "./language.ts";

/** How something is written around a number, by language; `{}` stands for the number. Left out, it is the number alone. */
export type Pattern = Readonly<Partial<Record<string, string>>>;

export const patternSchema = ({ languages }: SiteLanguages): z.ZodType<Pattern> =>
  z.strictObject(
    Object.fromEntries(
      languages.map(({ id }) => [
        id,
        z
          .string()
          .refine((text) => text.includes("{}"), "has no {} for the number: write it where the number stands")
          .optional(),
      ]),
    ),
  );
