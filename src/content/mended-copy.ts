import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * A faulty file with its faults mended somehow, where they leave the rest of it as it is: a key too many is taken out, a
 * word that is not listed becomes one that is. What else is wrong in the file is then told in the same run.
 * @returns undefined where a fault may change how the rest is to be read
 */
export function mendedCopy<T>(schema: z.ZodType<T>, value: unknown, error: z.ZodError): T | undefined {
  const copy: unknown = structuredClone(value);
  if (!error.issues.every((issue) => mend(copy, issue))) return undefined;
  const read = schema.safeParse(copy);
  return read.success ? read.data : undefined;
}

function mend(root: unknown, issue: Issue): boolean {
  const around = issue.path.slice(0, -1).reduce<unknown>(inside, root);
  const name = issue.path.at(-1);
  if (issue.code === "unrecognized_keys") {
    const object = issue.path.reduce<unknown>(inside, root) as Record<string, unknown>;
    for (const key of issue.keys) delete object[key];
    return true;
  }
  // What a field is decides how its rows are read.
  if (typeof around !== "object" || around === null || name === undefined || name === "type") return false;
  const object = around as Record<PropertyKey, unknown>;
  if (issue.code === "invalid_value") object[name] = issue.values[0];
  // A text may be left out, or be any other.
  else if (issue.code === "too_small" && issue.origin === "string") object[name] = "—";
  else if (object[name] !== undefined && issue.code !== "invalid_union") delete object[name];
  else return false;
  return true;
}

const inside = (value: unknown, key: PropertyKey): unknown =>
  (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
