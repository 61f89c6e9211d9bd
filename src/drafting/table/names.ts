import { isInherited } from "../../model/id.ts";
import { foldStroke } from "../../model/search.ts";

/** Words of a row that no field may be called. */
const RESERVED = ["source", "locator", "quote", "unquoted", "note", "producer", "claims", "draft"];
const MOST_WORDS = 5;

/** The words of a text in letters and digits of ASCII, without what stands in brackets; none where it has none. */
const plainWords = (text: string): string[] =>
  foldStroke(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[(（[［][^)）\]］]*[)）\]］]/g, " ")
    .replace(/['’]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, MOST_WORDS) ?? [];

/** A kebab-case id of a text; undefined where it has no letters for one. */
export function idOf(text: string): string | undefined {
  const words = plainWords(text);
  if (!words.some((word) => /[a-z]/.test(word))) return undefined;
  const id = words.join("-");
  return /^[a-z]/.test(id) && !isInherited(id) ? id : `n-${id}`;
}

/** A field’s name in camelCase; undefined where the text has no letters for one. */
export function fieldNameOf(text: string): string | undefined {
  const id = idOf(text)?.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return id !== undefined && RESERVED.includes(id) ? `${id}Given` : id;
}

/** The first name that is not taken, with a number after it where there are several of one. */
export function freeName(wanted: string, taken: ReadonlySet<string>, between = ""): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${between}${number}`)) number += 1;
  return `${wanted}${between}${number}`;
}
