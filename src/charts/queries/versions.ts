import type { Dataset } from "../../values/dataset.ts";
import type { Content } from "../chart.ts";

/** The version of a dataset, and the days on which it was first published and last changed; nothing where it is not locked. */
export function versionOf(
  { id }: Dataset,
  { locks }: Pick<Content, "locks">,
): { version?: string; created?: string; modified?: string } {
  const lock = locks?.get(id);
  return lock ? { version: lock.version, created: lock.created, modified: lock.modified } : {};
}
