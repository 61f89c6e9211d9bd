import type { Site } from "../../model/site.ts";
import type { Unit } from "../../model/unit.ts";
import { statementLanguages, statementsOf } from "../../values/locales/statements/statements-of.ts";
import { madeOnce } from "./made-once.ts";

/** A unit of the site, and by what a table’s figures are multiplied to be in it. */
export interface TableUnit {
  unit: Unit;
  factor: number;
  /** The words of the table that say it. */
  words: string;
}

type Units = Pick<Site, "units" | "currencies">;

/**
 * The unit that a heading or a title names: first by what stands in brackets or after a colon, then by all of it.
 * @param isHeading of a column, which names what it counts; a title tells of other things too
 * @returns undefined where it names none that the site knows
 */
export function unitOfWords(text: string, site: Units, isHeading: boolean): TableUnit | undefined {
  const parts = [
    ...[...text.matchAll(/[(（[［]([^)）\]］]+)[)）\]］]/g)].map(([, inside]) => inside!),
    ...(/[:：,]\s*(.+)$/.exec(text)?.slice(1) ?? []),
  ].map((part) => part.replace(/^[^:：]*[:：]\s*/, "").trim());
  for (const words of parts) {
    const found = named(words, site);
    if (found) return { ...found, words };
  }
  const whole = moneyIn(text, site) ?? percentIn(text, site) ?? (isHeading ? counted(text, site) : undefined);
  return whole && { ...whole, words: text };
}

type Found = Omit<TableUnit, "words">;

const named = (words: string, site: Units): Found | undefined =>
  byHeading(words, site) ?? moneyIn(words, site) ?? counted(words, site) ?? percentIn(words, site);

/** The words by which the site itself heads columns. */
function byHeading(words: string, { units }: Units): Found | undefined {
  for (const unit of units.values()) {
    const { heading, stored = {}, shown = {} } = unit;
    for (const [language, head] of Object.entries(heading)) {
      // Where tables of the site count in another amount, the words name that one.
      const factor = stored[language] === undefined ? 1 : (shown[language] ?? unit.scale) / unit.scale;
      if (same(stored[language] ?? "", words)) return { unit, factor: 1 };
      if (factor === 1 && same(head ?? "", words)) return { unit, factor };
    }
  }
  return undefined;
}

function moneyIn(words: string, { units, currencies }: Units): Found | undefined {
  const currency = longest(
    [...currencies.values()].flatMap(({ id, printed = [] }) =>
      [id.toUpperCase(), ...printed].filter((word) => holds(words, word)).map((word) => [word, id] as const),
    ),
  );
  if (!currency) return undefined;
  const size = magnitudeIn(words.replace(currency[0], " "));
  return scaled(
    [...units.values()].filter(({ kind, dimension }) => kind === "money" && dimension === currency[1]),
    size,
  );
}

function counted(words: string, { units }: Units): Found | undefined {
  const unit = longest(
    [...units.values()]
      .filter(({ kind }) => kind === "count" || kind === "physical")
      .flatMap((one) =>
        [...Object.values(one.heading), ...(one.printed ?? [])]
          .filter((word): word is string => word !== undefined && holds(words, word))
          .map((word) => [word, one] as const),
      ),
  );
  return unit && { unit: unit[1], factor: magnitudeIn(words.replace(unit[0], " ")) };
}

const percentIn = (words: string, { units }: Units): Found | undefined => {
  const isPercent =
    /[%％]/.test(words) ||
    statementLanguages().some((language) => new RegExp(statementsOf(language)!.percent, "iu").test(words));
  const unit = [...units.values()].find(({ kind }) => kind === "share");
  return isPercent && unit ? { unit, factor: 1 } : undefined;
};

/** The unit of this very size, or else the nearest, with what leads to it. */
function scaled(units: readonly Unit[], size: number): Found | undefined {
  const [nearest] = units.toSorted(
    (a, b) => Math.abs(Math.log(a.scale / size)) - Math.abs(Math.log(b.scale / size)),
  );
  return nearest && { unit: nearest, factor: size / nearest.scale };
}

/** How many one of a column counts: 1e6 for “million”. Where a language composes such words, they multiply. */
function magnitudeIn(words: string): number {
  const digits = /(?<![\d.,])10*(?:[,.]000)*(?!\d)/.exec(words)?.[0].replace(/[,.]/g, "") ?? "1";
  for (const { forms, composed } of magnitudeForms()) {
    const found = forms.filter(([form]) => form.test(words)).map(([, size]) => size);
    if (found.length === 0) continue;
    return (
      Number(digits) * (composed ? found.reduce((product, size) => product * size, 1) : Math.max(...found))
    );
  }
  return Number(digits);
}

/** The words of each language that multiply. */
const magnitudeForms = madeOnce(() =>
  statementLanguages().map((language) => {
    const { magnitudes, spaced, composed = false } = statementsOf(language)!;
    const forms = magnitudes.map(([form, size]) => {
      const alone = form.replace(/\(\?<=[^)]*\)/g, "");
      return [new RegExp(spaced ? `(?<!\\p{L})(?:${alone})s?(?!\\p{L})` : alone, "iu"), size] as const;
    });
    return { forms, composed };
  }),
);

function longest<T>(
  found: readonly (readonly [word: string, meaning: T])[],
): readonly [string, T] | undefined {
  return found.toSorted(([a], [b]) => b.length - a.length)[0];
}

const holds = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
