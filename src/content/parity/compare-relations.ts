import type { Extent } from "../../values/extent-finder.ts";
import { extentsOf } from "../../values/locales/extents/extents-of.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { Relation } from "../../values/relation-finder.ts";
import { nameOf } from "../language-name.ts";
import { isWithin } from "../spans.ts";
import type { Pair } from "./parity.ts";
import type { Passage } from "./passages.ts";

/**
 * Where a passage and its translation do not set figures against one another alike: the source claims a relation that
 * the translation does not state, the translation states one that the source does not, or one says more and the other
 * less, or another multiple. Nothing is compared with a language whose words nobody has described.
 */
export function relationMessages(
  source: Passage,
  translation: Passage,
  { language, sourceLanguage }: Pick<Pair, "language" | "sourceLanguage">,
): string[] {
  const [ofSource, ofTranslation] = [sourceLanguage, language].map((one) => localeOf(one).relations);
  if (!ofSource || !ofTranslation) return [];
  const [expected, found] = [ofSource(source.text), ofTranslation(translation.text)];
  const claimed = expected.filter(({ at, end }) => isWithin({ start: at, end }, source.claims));
  const original = nameOf(sourceLanguage);
  if (claimed.length > 0 && found.length === 0 && !reckons(translation.text))
    return [
      `sets no figures against one another, and the ${original} does: it says “${claimed[0]!.written}”`,
    ];
  if (found.length > 0 && expected.length === 0 && !reckons(source.text))
    return [`says “${found[0]!.written}”, and the ${original} sets no figures against one another here`];
  const [up, down] = [only("up", expected), only("down", found)];
  const [fewer, more] = [only("down", expected), only("up", found)];
  const [said, instead] = up && down ? [up, down] : fewer && more ? [fewer, more] : multiples();
  return said && instead ? [`says “${instead.written}”, and the ${original} says “${said.written}”`] : [];

  /** A multiple that only the source has, and one that only the translation has: “tripled”, and another word for “doubled”. */
  function multiples(): readonly [Extent | undefined, Extent | undefined] {
    const [ours, theirs] = [extentsOf(sourceLanguage)(source.text), extentsOf(language)(translation.text)];
    return [without(theirs, ours), without(ours, theirs)];
  }
}

/** The first multiple of a text that another has not. */
const without = (others: readonly Extent[], own: readonly Extent[]): Extent | undefined =>
  own.find(
    ({ reach }) =>
      reach.kind === "multiple" &&
      !others.some((other) => other.reach.kind === "multiple" && other.reach.factor === reach.factor),
  );

/** The first relation of a direction, where none has the other. */
function only(direction: Relation["direction"], relations: readonly Relation[]): Relation | undefined {
  const own = relations.find((relation) => relation.direction === direction);
  const other = direction === "up" ? "down" : "up";
  return relations.some((relation) => relation.direction === other) ? undefined : own;
}

/** Whether a value in braces is worked out of two figures, which some languages tell without a word: “3.1 times”. */
const reckons = (text: string): boolean => /\{[^{}]*\] [-/] [^{}]*\}/.test(text);
