import { z } from "zod";
import { parsePeriod } from "./period.ts";

/** A day, such as `2025-03-20`. */
export const dateSchema = z
  .string()
  .refine(
    (text) => parsePeriod(text)?.precision === "day",
    "is not a day: write year, month and day, such as 2025-03-20",
  );

/**
 * The version of a dataset: a number that rises when published figures are corrected, and one behind the point that rises
 * when figures are added or sources change.
 */
export const versionSchema = z.string().regex(/^[1-9]\d*\.\d+$/, "is not a version: write one such as 1.0");

/** The version after one in which published figures are corrected. */
export const afterCorrection = (version: string): string => `${Number(version.split(".")[0]) + 1}.0`;

/** The version after one in which figures are added, or their sources change. */
export function afterAddition(version: string): string {
  const [major, minor] = version.split(".");
  return `${major}.${Number(minor) + 1}`;
}
