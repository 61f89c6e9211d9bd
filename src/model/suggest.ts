import { closest, distance } from "fastest-levenshtein";

/**
 * ` Did you mean “x”?` for the candidate nearest to a misspelt word, a list of what there is where nothing is near
 * and the list is short, otherwise nothing.
 */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  if (known.length === 0) return "";
  const nearest = closest(word.toLowerCase(), known);
  const reach = word.length <= 3 ? 1 : Math.max(2, Math.ceil(word.length / 3));
  if (distance(word.toLowerCase(), nearest.toLowerCase()) <= reach) return ` Did you mean “${nearest}”?`;
  if (known.length === 1) return ` Write “${known[0]}”.`;
  return known.length <= 12 ? ` Write one of: ${known.join(", ")}.` : "";
}

/** Most names that are listed beside one that is near: chart types are as many. */
const MOST_LISTED = 20;

/**
 * As `suggestion`, with all that may be written: for lists that a file of the content or a schema fixes. Beside a word
 * that is near, a long list would only hide it.
 */
export function listing(word: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  const near = suggestion(word, known);
  if (known.length < 2 || near.includes(known.join(", "))) return near;
  if (!near) return ` Write one of: ${known.join(", ")}.`;
  return known.length <= MOST_LISTED ? `${near} Known are: ${known.join(", ")}.` : near;
}
