import type { Diagnostic } from "../model/diagnostic.ts";
import { walkJson } from "./walk-json.ts";
import { pathText } from "./zod-diagnostics.ts";

/**
 * What is wrong with the keys of a valid JSON text, of which its parsed value says nothing: where one stands twice, the
 * last wins.
 */
export function keyFaults(json: string): Omit<Diagnostic, "file">[] {
  /** The keys of each object so far, with the lines where they stand. */
  const known = new Map<object, Map<string, number>>();
  return [...walkJson(json)].flatMap(({ path, inside, line }) => {
    const key = path.at(-1);
    if (typeof key !== "string") return [];
    const keys = known.get(inside) ?? new Map<string, number>();
    known.set(inside, keys);
    const before = keys.get(key);
    keys.set(key, line);
    const message =
      key === "__proto__"
        ? "is a name that every object has: write another"
        : before !== undefined &&
          `stands twice, in lines ${before} and ${line}, and JSON reads the last alone: take one out`;
    return message ? [{ path: pathText(path), message }] : [];
  });
}
