import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Where the folder stands that was there before, while another takes its place. */
const previousOf = (target: string): string => `${target}.previous`;
/** Where a folder waits beside the one whose place it takes. */
const nextOf = (target: string): string => `${target}.next`;

/** A folder, or what a link stands for, so that the link stays. */
const placeOf = (target: string): string => (existsSync(target) ? realpathSync(target) : target);

/** What is about to be done, for those who want to see every moment. */
export type Moment = "bring" | "take away" | "put in place" | "clean up";

/**
 * Puts a folder into the place of another, whole or not at all. Node has no call that exchanges two folders: the other
 * is renamed away and this one renamed into its place, two calls of the system that follow each other. Whoever is
 * killed between them leaves nothing in the place, and the other folder whole beside it; `restoreFolder` puts it back.
 * @param folder that moves; from another file system it is copied beside the place first
 * @throws Error of the file system, with the other folder in its place
 */
export function replaceFolder(
  target: string,
  folder: string,
  watch: (moment: Moment) => void = () => undefined,
): void {
  const place = placeOf(target);
  const [previous, next] = [previousOf(place), nextOf(place)];
  watch("bring");
  mkdirSync(dirname(place), { recursive: true });
  bring(folder, next);
  watch("take away");
  if (existsSync(place)) renameSync(place, previous);
  watch("put in place");
  try {
    renameSync(next, place);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, place);
    throw error;
  }
  watch("clean up");
  rmSync(previous, { recursive: true, force: true });
}

function bring(folder: string, next: string): void {
  rmSync(next, { recursive: true, force: true });
  try {
    renameSync(folder, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(folder, next, { recursive: true });
    rmSync(folder, { recursive: true });
  }
}

/** Ends what a `replaceFolder` that was killed has begun: the folder is in its place, and nothing beside it. */
export function restoreFolder(target: string): void {
  const place = placeOf(target);
  const previous = previousOf(place);
  if (existsSync(previous) && !existsSync(place)) renameSync(previous, place);
  for (const left of [previous, nextOf(place)]) rmSync(left, { recursive: true, force: true });
}
