import { globSync } from "node:fs";
import { resolve, sep } from "node:path";

/** A group of the bundler: modules that cross the wire as one file. */
export interface ChunkGroup {
  name: string;
  /** @param id of a module, which is its whole path */
  test: (id: string) => boolean;
}

/**
 * A group of modules by their places. The bundler passes over a pattern that fits nothing, so that a module which is
 * renamed would leave its group without a word.
 * @param name of the file, before its hash
 * @param modules patterns of their paths, from the project's root
 * @param except patterns of those that stay outside
 * @throws Error for a pattern that no file fits
 */
export function chunkGroup(
  name: string,
  modules: readonly string[],
  except: readonly string[] = [],
): ChunkGroup {
  const outside = new Set(except.flatMap(filesOf));
  const inside = new Set(modules.flatMap(filesOf).filter((file) => !outside.has(file)));
  return { name, test: (id) => inside.has(id) };
}

function filesOf(pattern: string): string[] {
  const files = globSync(pattern).map((file) => resolve(file).split(sep).join("/"));
  if (files.length === 0) throw new Error(`no module is ${pattern}: correct its group in astro.config.mjs`);
  return files;
}
