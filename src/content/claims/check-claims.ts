import type { CurrencyId } from "../../model/currency.ts";
import { AuthorError, authorMessage, type Diagnostic } from "../../model/diagnostic.ts";
import { listing } from "../../model/suggest.ts";
import { evaluateClaim, type Verdict } from "../../values/claims/evaluate-claim.ts";
import type { Figures } from "../../values/figures.ts";
import { datasetsIn } from "../../values/in-currency.ts";
import { currenciesOf } from "../../values/money.ts";
import type { Library } from "../library.ts";
import { claimExample } from "./claim-example.ts";
import { claimedWords, type ClaimedWords } from "./claimed-words.ts";
import { extentFaults } from "./extent-faults.ts";
import { statedIn } from "./stated.ts";

/** A claim worked out in one of the currencies that its words are read in. */
export interface WorkedClaim {
  file: string;
  path: string;
  claim: string;
  currency: CurrencyId | undefined;
  verdict: Verdict;
}

type Claiming = Pick<Library, "charts" | "lists" | "stories" | "site" | "datasets" | "invalid">;

/** Claims that do not hold or cannot be worked out, and headlines that state a relation without one. */
export function checkClaims(library: Claiming): Diagnostic[] {
  const words = claimedWords(library, currenciesOf(library));
  const { worked, faults } = workOut(words, library);
  return [
    ...faults,
    ...worked.filter(({ verdict }) => !verdict.holds).map(claimFault),
    ...words.flatMap((one) => relationFaults(one, library)),
    ...words.flatMap((one) => overstated(one, library)),
  ];
}

function claimFault({ file, path, claim, currency, verdict }: WorkedClaim): Diagnostic {
  const where = currency === undefined ? "" : ` in ${currency.toUpperCase()}`;
  return {
    file,
    path,
    message: `“${claim}” does not hold${where}: ${verdict.workedOut}. Write words and a claim that the figures bear out`,
  };
}

/** All claims worked out, each in every currency that its words are read in; and what could not be. */
export const workOutClaims = (library: Claiming): WorkedClaims =>
  workOut(claimedWords(library, currenciesOf(library)), library);

interface WorkedClaims {
  worked: WorkedClaim[];
  faults: Diagnostic[];
}

function workOut(words: readonly ClaimedWords[], library: Claiming): WorkedClaims {
  const figuresIn = figuresByCurrency(library);
  const worked: WorkedClaim[] = [];
  const faults: Diagnostic[] = [];
  for (const { file, claimsPath: path, claims, currencies } of words)
    for (const claim of Array.isArray(claims) ? claims : [])
      try {
        worked.push(
          ...verdictsOf(claim, currencies, library, figuresIn).map((one) => ({ file, path, claim, ...one })),
        );
      } catch (error) {
        faults.push({ file, path, message: authorMessage(error) });
      }
  return { worked, faults };
}

/** What becomes of a claim in each currency in which it is another one. */
function verdictsOf(
  claim: string,
  readIn: ClaimedWords["currencies"],
  library: Claiming,
  figuresIn: (currency: CurrencyId | undefined) => Figures,
): Pick<WorkedClaim, "currency" | "verdict">[] {
  const names = (id: string): boolean => claim.includes(`${id}.`);
  // Datasets that have faults of their own are mended first.
  if ([...library.invalid].some(names)) return [];
  const [own, text] = withCurrency(claim, library);
  const converted = (currency: CurrencyId): boolean =>
    [...library.datasets].some(
      ([id, dataset]) => names(id) && figuresIn(currency).datasets.get(id) !== dataset,
    );
  const shared = typeof readIn === "string" ? [readIn] : [undefined, ...readIn.filter(converted)];
  return (own === undefined ? shared : [own]).map((currency) => ({
    currency,
    verdict: evaluateClaim(text, figuresIn(currency), library.datasets),
  }));
}

/**
 * A claim that begins with `in <currency>:` must hold in that one, whatever the words are read in.
 * @throws AuthorError for a currency that readers cannot choose
 */
function withCurrency(claim: string, library: Claiming): [currency: CurrencyId | undefined, text: string] {
  const [, currency, text = claim] = /^in ([a-z]+): (.*)$/s.exec(claim) ?? [];
  const known = [
    ...(library.site.conversion ? [library.site.conversion.from] : []),
    ...currenciesOf(library),
  ];
  if (currency !== undefined && !known.includes(currency))
    throw new AuthorError(`no currency “${currency}” that readers can choose.${listing(currency, known)}`);
  return [currency, text];
}

function figuresByCurrency(library: Claiming): (currency: CurrencyId | undefined) => Figures {
  const known = new Map<CurrencyId, Figures>();
  return (currency) => {
    if (currency === undefined || currency === library.site.conversion?.from) return library;
    if (!known.has(currency))
      known.set(currency, { site: library.site, datasets: datasetsIn(currency, library) });
    return known.get(currency)!;
  };
}

/** Headlines in which a word sets figures against one another, without a claim that says how. */
function relationFaults(
  { file, path, claimsPath, words, claims, isHeadline }: ClaimedWords,
  library: Claiming,
): Diagnostic[] {
  if (claims !== undefined || !isHeadline) return [];
  const found = Object.entries(words).flatMap(([language, text = ""]) => {
    const stated = statedIn(text, language);
    const reach = stated.find((one) => one.reach)?.reach;
    return stated.slice(0, 1).map(({ written }) => ({ language, relation: written, reach }));
  })[0];
  if (!found) return [];
  return [
    {
      file,
      path: `${path}.${found.language}`,
      message: `says “${found.relation}”, and nothing holds it true: write what must hold under “${claimsPath}”, such as ["${claimExample(file, library, found.reach)}"], or why nothing can be worked out`,
    },
  ];
}

/** Headlines that go further than their claims, each kind of excess in the first language that has it. */
function overstated(
  { file, path, words, claims, isHeadline }: ClaimedWords,
  library: Claiming,
): Diagnostic[] {
  if (!Array.isArray(claims) || !isHeadline) return [];
  const told = new Map<string, Diagnostic>();
  for (const [language, text = ""] of Object.entries(words))
    for (const { reach, message } of extentFaults(
      { file, language, text, claims: [{ start: 0, end: text.length, holds: claims }] },
      library,
    )) {
      const kind = reach.kind === "multiple" ? `${reach.kind} ${reach.factor}` : reach.kind;
      if (!told.has(kind)) told.set(kind, { file, path: `${path}.${language}`, message });
    }
  return [...told.values()];
}
