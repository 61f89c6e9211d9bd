import type { z } from "zod";

/** What of a zod schema its keys are found in. */
interface SchemaLike {
  shape?: Record<PropertyKey, SchemaLike>;
  element?: SchemaLike;
  valueType?: SchemaLike;
  options?: readonly SchemaLike[];
  unwrap?: () => SchemaLike;
  in?: SchemaLike;
}

/** The keys that a schema knows at a path of what it reads, for “did you mean”. */
export function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let reached = [schema as SchemaLike];
  for (const part of path) reached = reached.flatMap((one) => insideOf(one, part));
  return [...new Set(reached.flatMap(branches).flatMap(({ shape }) => Object.keys(shape ?? {})))];
}

function insideOf(schema: SchemaLike, part: PropertyKey): SchemaLike[] {
  return branches(schema).flatMap((branch) => {
    const inner = branch.shape?.[part] ?? (typeof part === "number" ? branch.element : branch.valueType);
    return inner ? [inner] : [];
  });
}

/** The schemas that a value may be read by: the branches of a union, what an optional or a default wraps. */
function branches(schema: SchemaLike): SchemaLike[] {
  if (schema.options) return schema.options.flatMap(branches);
  if (schema.shape || schema.element || schema.valueType) return [schema];
  const inner = schema.unwrap?.() ?? schema.in;
  return inner ? branches(inner) : [schema];
}
