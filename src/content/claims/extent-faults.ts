import type { Language } from "../../model/language.ts";
import { AuthorError } from "../../model/diagnostic.ts";
import { evaluateClaim } from "../../values/claims/evaluate-claim.ts";
import { isFromStart, multiplesIn, seriesIn, yearsMissing } from "../../values/claims/reach.ts";
import type { Extent, Multiple, Reach } from "../../values/extent-finder.ts";
import { extentsOf } from "../../values/locales/extents/extents-of.ts";
import type { Library } from "../library.ts";
import type { Span } from "../spans.ts";
import { claimExample } from "./claim-example.ts";

type Read = Pick<Library, "charts" | "datasets" | "stories" | "site">;

/** Words that go further than their claims. */
export interface ExtentFault {
  reach: Reach;
  message: string;
}

/** Words, and what is claimed of them. */
interface Claimed {
  file: string;
  language: Language;
  text: string;
  /** The claims around some of the words. */
  claims: readonly (Span & { holds: readonly string[] })[];
  /** Stretches whose relations are not asked. */
  exempt?: readonly Span[];
}

/**
 * Words that say “tripled”, “than ever” or “rose every year” around which a claim stands that does not go so far: a claim
 * of a rise holds for any rise. Words without a claim are told where relations are.
 */
export function extentFaults(
  { file, language, text, claims, exempt = [] }: Claimed,
  library: Read,
): ExtentFault[] {
  return extentsOf(language)(text).flatMap((extent) => {
    const meets = ({ start, end }: Span): boolean => start < extent.end && extent.at < end;
    const holds = claims.filter(meets).flatMap((one) => one.holds);
    if (holds.length === 0 || exempt.some(meets)) return [];
    try {
      const lacks = lackOf(extent, text, holds, library);
      if (lacks === undefined) return [];
      const message = `says “${extent.written}”, and ${lacks.what}: ${lacks.instead ?? remedy(file, extent, holds, library)}`;
      return [{ reach: extent.reach, message }];
    } catch (error) {
      // What cannot be read or worked out is told as such.
      if (error instanceof AuthorError) return [];
      throw error;
    }
  });
}

function remedy(file: string, { reach }: Extent, holds: readonly string[], library: Read): string {
  const example = claimExample(file, library, reach, holds);
  return `claim as much, such as ["${example}"]${state(example, library)}, or write words that the figures bear out`;
}

/** What an example comes to where it does not hold. */
function state(example: string, { datasets }: Read): string {
  try {
    const { holds, workedOut } = evaluateClaim(example, { datasets });
    return holds ? "" : `, where the figures come to ${workedOut}`;
  } catch {
    return "";
  }
}

/** What claims lack that the words say, and what to write where no claim would do. */
interface Lack {
  what: string;
  instead?: string;
}

/** What claims lack that the words say; undefined where nothing. */
function lackOf(
  { reach }: Extent,
  text: string,
  holds: readonly string[],
  { datasets }: Read,
): Lack | undefined {
  switch (reach.kind) {
    case "multiple":
      return holds.some((claim) => multiplesIn(claim).some((multiple) => isAsMuch(multiple, reach))) ||
        ratiosIn(text).some((ratio) => comesTo(ratio, reach, datasets))
        ? undefined
        : { what: "no claim or value has this multiple" };
    case "record":
      return holds.some((claim) => seriesIn(claim, datasets).some(isFromStart))
        ? undefined
        : { what: "no claim is about all figures up to then" };
    case "every-year": {
      const series = holds.flatMap((claim) => seriesIn(claim, datasets, { trendsOnly: true }));
      if (series.length === 0) return { what: "no claim follows the years" };
      const gaps = series.map((one) => ({ name: one.name, missing: yearsMissing(one) }));
      if (gaps.some(({ missing }) => missing.length === 0)) return undefined;
      const [{ name, missing }] = gaps as [(typeof gaps)[number]];
      return {
        what: `the claim about ${name} has no figure of ${missing.join(", ")}`,
        instead: "name the years that are known, or add the figures",
      };
    }
  }
}

/** What may be lacking to a multiple in words: “tripled” is said of 2.9, “nearly tripled” of 2.7. */
const LACKING = { over: 1e-9, near: 0.1 + 1e-9, plain: 0.05 };
/** A claim of more than this part above the words is about something else. */
const ABOVE = 0.25;

/** A half is as much as twice, the other way round. */
const limitsOf = ({ factor, hedge }: Multiple): [least: number, most: number] => {
  const times = Math.max(factor, 1 / factor);
  return [times * (1 - LACKING[hedge ?? "plain"]), times * (1 + ABOVE)];
};

function isAsMuch(multiple: number, reach: Multiple): boolean {
  const [least, most] = limitsOf(reach);
  return least <= multiple && multiple <= most;
}

/** The values of a text that are one figure divided by another. */
const ratiosIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}|]+)[^{}]*\}/g)].flatMap(([, of = ""]) =>
    /\]\s*\/\s*[a-z(]/.test(of) ? [of.trim()] : [],
  );

function comesTo(ratio: string, reach: Multiple, datasets: Library["datasets"]): boolean {
  const [least, most] = limitsOf(reach);
  return [`${least} <= ${ratio} <= ${most}`, `${1 / most} <= ${ratio} <= ${1 / least}`].some((claim) => {
    try {
      return evaluateClaim(claim, { datasets }).holds;
    } catch {
      return false;
    }
  });
}
