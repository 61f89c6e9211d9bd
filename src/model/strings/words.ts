import { z } from "zod";

/** Words of the interface; `{name}` in them is filled in by the page. */
export const words = z.string().trim().min(1, "is empty: write the words");

/** Every key of a list with words for it; a key too few or too many is a fault. */
export const wordsFor = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);
