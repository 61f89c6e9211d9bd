import type { NumeralGrammar } from "../../values/locales/numerals/numerals.ts";
import { placeholders, type ValueRequest } from "../../values/words.ts";
import { without } from "../without.ts";

/** `{fdi.share[2025] | percent | 1}`, without the spaces and parts that mean nothing. */
export function writeRequest({ of, as = "", decimals }: ValueRequest): string {
  const parts = [of.replace(/\s+/g, " "), as, String(decimals ?? "")].map((part) => part.trim());
  return `{${parts.join(" | ").replace(/(?: \| )+$/, "")}}`;
}

/** The values of a text in their order, each as `writeRequest` has it. */
export const requestsIn = (text: string): string[] =>
  // Braces with nothing in them are a pattern’s.
  placeholders(text).flatMap((request) => (request.of === "" ? [] : [writeRequest(request)]));

/** What is asked for and in which unit. */
const withoutDecimals = (request: string): string => {
  const [of = "", as = ""] = request.slice(1, -1).split("|");
  return `${of.trim()} | ${as.trim()}`;
};

/**
 * What is wrong with the values of a translation: each stands in it as often as in the source, as the same unit and
 * with as many decimals.
 * @param original what messages call the source
 */
export function valueMessages(source: string, translated: string, original: string): string[] {
  const [expected, found] = [requestsIn(source), requestsIn(translated)];
  const missing = without(expected, found);
  const added = without(found, expected);
  const rounded = missing.filter((request) => rest(added, request) !== undefined);
  return [
    ...rounded.map((request) => {
      const other = rest(added, request)!;
      return `rounds otherwise than the ${original}: write ${request} and not ${other}`;
    }),
    ...missing
      .filter((request) => !rounded.includes(request))
      .map((request) => `lacks the value ${request} of the ${original}${again(request, found)}`),
    ...added
      .filter((request) => rest(rounded, request) === undefined)
      .map((request) => `has the value ${request}, which the ${original} has not${again(request, expected)}`),
  ];
}

const again = (request: string, others: readonly string[]): string =>
  others.includes(request) ? " as often" : "";

/** The same value with other decimals. */
const rest = (others: readonly string[], request: string): string | undefined =>
  others.find((other) => withoutDecimals(other) === withoutDecimals(request));

/**
 * Two values of a translation that stand in the other order than in the source, or each beside the other's year, where
 * both texts have the same values. Languages order words differently: a whole may stand before its part, and values that
 * stand beside a year of their own may move with it.
 */
export function exchangedValues(
  source: string,
  translated: string,
  grammar: NumeralGrammar,
): readonly [string, string] | undefined {
  const reordered = grammar.wholeFirst ? translated.replace(grammar.wholeFirst, "$2 $1") : translated;
  const [expected, found] = [numbered(requestsIn(source)), numbered(requestsIn(reordered))];
  if (expected.toSorted().join("\n") !== found.toSorted().join("\n")) return undefined;
  const [ofSource, ofTranslation] = [yearsBeside(source), yearsBeside(translated)];
  const yearIn = (text: ReadonlyMap<string, { year?: string }>, request: string) => text.get(request)?.year;
  const moved = (request: string): boolean => yearIn(ofSource, request) === yearIn(ofTranslation, request);
  const beside = (request: string, year: string | undefined): boolean =>
    yearIn(ofTranslation, request) === year && ofTranslation.get(request)!.distance <= BESIDE;
  for (const [index, first] of expected.entries())
    for (const second of expected.slice(index + 1)) {
      const [year, other] = [yearIn(ofSource, first), yearIn(ofSource, second)];
      const inOrder = found.indexOf(first) < found.indexOf(second);
      const fits = inOrder
        ? year === other || !beside(first, other) || !beside(second, year)
        : year !== other && moved(first) && moved(second);
      if (!fits) return [first, second].map(unnumbered) as [string, string];
    }
  return undefined;
}

/** A value that stands in a text twice is told apart by which time it is. */
const numbered = (requests: readonly string[]): string[] =>
  requests.map(
    (request, index) => `${request}${requests.slice(0, index).filter((other) => other === request).length}`,
  );

const unnumbered = (request: string): string => request.replace(/\}\d+$/, "}");

/** The year that stands nearest to each value, and how far: what lies beyond a comma or another value is far. */
function yearsBeside(text: string): ReadonlyMap<string, { year?: string; distance: number }> {
  const requests = numbered(requestsIn(text));
  const places = [...text.matchAll(/\{[^{}]+\}/g)].map(({ index, 0: { length } }) => [index, index + length]);
  const words = text.replace(/\{[^{}]*\}/g, (inside) => `{${" ".repeat(inside.length - 2)}}`);
  const years = [...words.matchAll(YEAR)];
  return new Map(
    requests.map((request, index) => {
      const [start = 0, end = 0] = places[index] ?? [];
      const near = years.map(({ index: at, 0: year }) => {
        const between = at < start ? words.slice(at + 4, start) : words.slice(end, at);
        return { year, distance: between.length + (/[{,;.、。；]/.test(between) ? FAR : 0) };
      });
      return [request, near.toSorted((a, b) => a.distance - b.distance)[0] ?? { distance: Infinity }];
    }),
  );
}

/** Characters that a comma counts for. */
const FAR = 40;

/** Characters between a value and a year that surely is its own: 2008年の, năm 2008. */
const BESIDE = 8;

const YEAR = /(?<![\d.,])[12]\d{3}(?![\d]|[.,]\d)/g;
