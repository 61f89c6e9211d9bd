/** Words of a text that say how far a relation goes, so that a claim has to go as far: “tripled”, “than ever”. */
export interface Extent {
  at: number;
  end: number;
  written: string;
  reach: Reach;
}

/**
 * How far: so many times as much (or so small a part), with its hedge; beyond all that was before; or onwards in every
 * single year.
 */
export type Reach = Multiple | { kind: "record" | "every-year" };

/** So many times as much, more than that (“more than tripled”), or only about as much (“nearly tripled”). */
export interface Multiple {
  kind: "multiple";
  factor: number;
  hedge: "over" | "near" | undefined;
}

/** Finds them in a text of one language. What stands in braces is no word. */
export type ExtentFinder = (text: string) => Extent[];

/** Patterns of the words of a language, by what they say. The first multiple that fits at a place is taken. */
export interface ExtentWords {
  /** With their factor, or how it is worked out from the named group `n`; groups that begin with `over` or `near` are hedges. */
  multiples: readonly (readonly [form: string, factor: number | ((n: string) => number)])[];
  records: readonly string[];
  /** Each with the verb that says what happens every year: much is counted every year. */
  everyYear: readonly string[];
}

/** Finds the words of a language by its patterns. */
export function extentFinder({ multiples, records, everyYear }: ExtentWords): ExtentFinder {
  const form = (source: string): RegExp => new RegExp(source, "giu");
  const factors = multiples.map(([source, factor]) => [form(source), factor] as const);
  const others = [
    ...records.map((source) => ["record", form(source)] as const),
    ...everyYear.map((source) => ["every-year", form(source)] as const),
  ];
  return (text) => {
    const words = text.replace(/\{[^{}]*\}/g, (inside) => `{${" ".repeat(inside.length - 2)}}`);
    const found: Extent[] = [];
    const add = ({ 0: written, index: at }: RegExpExecArray, reach: Reach): void => {
      const end = at + written.length;
      if (!found.some((one) => one.at < end && at < one.end)) found.push({ at, end, written, reach });
    };
    for (const [pattern, factor] of factors)
      for (const match of words.matchAll(pattern)) {
        const { n = "", ...hedges } = match.groups ?? {};
        const value = typeof factor === "number" ? factor : factor(n);
        if (value > 0 && value !== 1) add(match, { kind: "multiple", factor: value, hedge: hedgeOf(hedges) });
      }
    for (const [kind, pattern] of others) for (const match of words.matchAll(pattern)) add(match, { kind });
    return found.toSorted((a, b) => a.at - b.at);
  };
}

/** The hedge whose group has something, before the multiple or after it. */
function hedgeOf(groups: Readonly<Record<string, string | undefined>>): Multiple["hedge"] {
  const has = (hedge: string): boolean =>
    Object.entries(groups).some(([name, found]) => name.startsWith(hedge) && found !== undefined);
  return has("over") ? "over" : has("near") ? "near" : undefined;
}
