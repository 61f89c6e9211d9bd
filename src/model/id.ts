import { z } from "zod";

/** A kebab-case id: lower-case letters, digits and single hyphens, starting with a letter (`fdi-capital`). */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const idSchema = z
  .string()
  .regex(
    ID_PATTERN,
    "is not a kebab-case id: use lower-case letters, digits and single hyphens, such as “fdi-capital”",
  );
