import type { StoryValue } from "../../content/story-values.ts";
import type { ValueRequest } from "../../values/words.ts";

/**
 * Tells each figure of a text its place among them, from 1. Components need not be rendered in the order of the text: a
 * figure is known by what it asks for, and the same asked for again has the next place of its kind.
 */
export function valueNumbers(
  values: readonly Pick<StoryValue, "number" | "request">[],
): (request: ValueRequest) => number | undefined {
  const places = Map.groupBy(values, ({ request }) => keyOf(request));
  return (request) => places.get(keyOf(request))?.shift()?.number;
}

const keyOf = ({ of, as, decimals }: ValueRequest): string => JSON.stringify([of, as, decimals]);
