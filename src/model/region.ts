import { z } from "zod";
import { idSchema } from "./id.ts";

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, "is not a colour: write # and six hexadecimal digits, such as “#1d4e89”");

/** Of lines and labels on light and on dark paper, and of pale areas on each. */
export const regionColourSchema = z.strictObject({
  light: colour,
  dark: colour,
  lightSoft: colour,
  darkSoft: colour,
});

/** A country, a group of countries, or the rest of the world, as `content/site.json` declares it. */
export const regionSchema = z.strictObject({
  /** ISO 3166-1 alpha-2; left out by what is not one country. */
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/, "is not a country code: write two capitals (ISO 3166-1)")
    .optional(),
  /** The regions that this one stands for together. */
  members: z.array(idSchema).min(2).optional(),
  /** What it is called in each language, where it is not one country. */
  name: z.record(z.string(), z.string().min(1)).optional(),
  /** Several categories of a chart may have its colour: it stands for whatever has none of its own. */
  shared: z.literal(true).optional(),
  colour: regionColourSchema,
});

/** Whose colour a category of a chart takes. */
export interface Region extends z.infer<typeof regionSchema> {
  id: string;
  /** Name of its custom property, without the dashes: its code in lower case, or its id. */
  property: string;
}
