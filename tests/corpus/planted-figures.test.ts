import { describe, expect, test } from "vitest";
import { alarmTells, ContentCopy, ruleTells, textOf } from "../support/planted/content-under-check.ts";
import { KINDS, plantedErrors, type Planted } from "../support/planted/planting.ts";
import { FULL } from "../support/full.ts";

const PER_KIND = FULL ? 40 : 14;
/** The rules were made while only the first was looked at. */
const SEEDS = FULL ? [1, 2, 3, 4, 5, 6] : [1];
/** Errors of each kind to which all rules are put; that takes ten times as long as to see that something has changed. */
const TO_RULES = FULL ? PER_KIND : 3;

/**
 * What part of the errors of a kind is told for what it is, by rules that look at nothing but the content as it stands. The
 * others are told because a figure or a text is not as it was accepted. No rule can know that a cell without a quote has
 * another digit than its source prints or lacks its hedge, that another source was meant, or, where all languages say the
 * same, which of two cells a sentence means and which way round a ratio is; nor that a word of the source is gone. Small
 * parts are looked at in a full run, which plants enough of each kind.
 */
const TOLD_BY_RULES = Object.entries({
  "digit typed (en)": 0.9,
  "digit typed (vi)": 0.9,
  "digit typed (ja)": 0.9,
  "digit of a cell": 0.35,
  "two cells exchanged": 0.5,
  "hedge of a cell": 0.5,
  "unit of a field": 0.4,
  "value bound to another cell, in one language": 0.98,
  "two values exchanged, in one language": 0.95,
  "year beside a value, in one language": 0.98,
  "headline that no longer holds": 1,
  "one or two in words (en)": 0.95,
  "one or two in words (vi)": 0.8,
  "one or two in words (ja)": 0.8,
  "multiple in words over a weaker claim": 1,
  "another multiple in words": 1,
} satisfies Partial<Record<keyof typeof KINDS, number>>).filter(([, part]) => FULL || part >= 0.9);

const planted = SEEDS.flatMap((seed) =>
  Object.keys(KINDS).flatMap((kind) =>
    plantedErrors(kind, PER_KIND, seed).map((error, index) => ({ kind, seed, index, ...error })),
  ),
);

const told = ({ changes }: Planted): boolean =>
  alarmTells(changes) !== undefined || ruleTells(changes) !== undefined;

describe("of errors planted one at a time", () => {
  test("there are enough, of every kind", () => {
    expect(planted.length).toBeGreaterThanOrEqual(FULL ? 1800 : 200);
    expect(new Set(planted.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
  });

  test.each(SEEDS)("98 of 100 are told by the check (seed %d)", (seed) => {
    const ofSeed = planted.filter((error) => error.seed === seed);
    const missed = ofSeed.filter((error) => !told(error)).map(({ kind, what }) => `${kind}: ${what}`);
    if (missed.length > 0) console.log(missed.join("\n"));
    expect(missed.length / ofSeed.length).toBeLessThanOrEqual(0.02);
  });

  test.each(TOLD_BY_RULES)("%s: this part is told for what it is: %d", (kind, part) => {
    const ofKind = planted.filter((error) => error.kind === kind && error.index < TO_RULES);
    const missed = ofKind.filter(({ changes }) => ruleTells(changes) === undefined);
    expect(missed.map(({ what }) => what).slice(Math.floor(ofKind.length * (1 - part) + 1e-9))).toEqual([]);
  });

  // The whole check takes as long as all that is told above.
  test.each(FULL ? ["the whole check"] : [])(
    "those that are told here are told by %s, and nothing else is",
    () => {
      const copy = new ContentCopy();
      try {
        expect(copy.tells(new Map())).toBeUndefined();
        for (const kind of Object.keys(KINDS)) {
          const { changes, what } = planted.find((error) => error.kind === kind)!;
          expect([what, copy.tells(changes)]).toEqual([what, expect.any(String)]);
        }
      } finally {
        copy.remove();
      }
    },
  );
});

test.each([
  "datasets/fdi-capital.json",
  "charts/trade.json",
  "stories/open-innovation/en.mdx",
  "stories/open-innovation/ja.mdx",
  "ui/vi.json",
])("nothing is told of a file that is as it was: %s", (path) => {
  const same = new Map([[path, textOf(path)]]);
  expect([ruleTells(same), alarmTells(same)]).toEqual([undefined, undefined]);
});
