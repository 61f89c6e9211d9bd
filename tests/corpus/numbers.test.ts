import { expect, test } from "vitest";
import { allTexts, checkNumbers, reckonTexts } from "../../src/content/numbers/check-numbers.ts";
import { exemptWords, readExemptions } from "../../src/content/numbers/exemptions.ts";
import { isWithin, placesOf } from "../../src/content/spans.ts";
import { numeralsOf } from "../../src/values/locales/numerals/numerals-of.ts";
import { numeralsIn } from "../../src/values/locales/numerals/numerals.ts";
import type { CountedText } from "../../src/content/numbers/counted-text.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import { FULL } from "../support/full.ts";
import { random } from "../support/random.ts";

const { library } = readLibrary("content");
const texts = allTexts("content", library);
const exemptions = readExemptions("content", []);

test("every number of the content is vouched for, and few of them by no more than a reason", () => {
  const { faults, count } = checkNumbers("content", library);
  expect(faults).toEqual([]);
  expect(count.numbers).toBeGreaterThan(2000);
  expect(count.exempt / count.numbers).toBeLessThan(0.05);
});

/** Words that are another number, by those that are one. */
const OTHERS = ["three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve"];

/**
 * A text in which one typed number, that is none of a date, a name or an exemption, is another; undefined where it has
 * none. All languages may have changed alike, so nothing but what vouches for it can tell.
 */
function withOther(counted: CountedText, pick: <T>(list: readonly T[]) => T): CountedText | undefined {
  const { text } = counted;
  const words = new RegExp(`\\b(?:${OTHERS.join("|")})\\b(?![^{]*\\})`, "gi");
  const places = [...text.matchAll(words), ...text.matchAll(/(?<![\w.,–-])\d{1,3}(?![\w–-])(?![^{]*\})/g)];
  if (places.length === 0) return undefined;
  const { 0: written, index } = pick(places);
  const other = /\d/.test(written)
    ? String(Number(written) + 31)
    : pick(OTHERS.filter((one) => one !== written.toLowerCase()));
  const changed = text.slice(0, index) + other + text.slice(index + written.length);
  return {
    ...counted,
    text: changed,
    claims: counted.claims.map((claim) => moved(claim, index, other.length - written.length)),
  };
}

/** A text in which a counting “one” is “two”, or “two” is “three”. */
function withNext(counted: CountedText, pick: <T>(list: readonly T[]) => T): CountedText | undefined {
  const { text } = counted;
  const spans = exemptWords(exemptions, counted.name, "number").flatMap((words) => placesOf(words, text));
  const places = numeralsIn(text, numeralsOf("en")).filter(
    ({ at, end, kind }) =>
      kind === "word" && /^(?:one|two)$/i.test(text.slice(at, end)) && !isWithin({ start: at, end }, spans),
  );
  if (places.length === 0) return undefined;
  const { at, end, value } = pick(places);
  const next = value === "1" ? "two" : "three";
  return {
    ...counted,
    text: text.slice(0, at) + next + text.slice(end),
    claims: counted.claims.map((claim) => moved(claim, at, next.length - (end - at))),
  };
}

const moved = (
  { start, end, holds }: CountedText["claims"][number],
  from: number,
  by: number,
): CountedText["claims"][number] => ({
  start: start > from ? start + by : start,
  end: end > from ? end + by : end,
  holds,
});

/** A text with the year beside a value changed to another of the same rows. */
function withOtherYear(counted: CountedText, pick: <T>(list: readonly T[]) => T): CountedText | undefined {
  const { text } = counted;
  const beside = [...text.matchAll(/\} in ((?:19|20)\d{2})\b/g)];
  if (beside.length === 0) return undefined;
  const { 1: year = "", index } = pick(beside);
  const others = [...new Set(text.match(/\b(?:19|20)\d{2}\b/g))].filter((one) => one !== year);
  const other = others.length > 0 ? pick(others) : String(Number(year) + 1);
  const at = index + "} in ".length;
  return { ...counted, text: text.slice(0, at) + other + text.slice(at + 4) };
}

/** Changed numbers and years of each run. The rules were made while only the first seed was looked at. */
const PLANTED = FULL ? 200 : 60;
const SEEDS = FULL ? [1, 2, 3, 4, 5, 6] : [1];

test.each(
  SEEDS.flatMap((seed) => [
    { seed, kind: "number", change: withOther, atMost: 0.05 },
    // Where the same words have the next number too, of something else, a claim of that vouches for both.
    { seed, kind: "one and two", change: withNext, atMost: 0.1 },
    { seed, kind: "year beside a value", change: withOtherYear, atMost: 0.05 },
  ]),
)(
  "of every $kind that is changed in all languages alike, all but $atMost are told (seed $seed)",
  ({ seed, change, atMost }) => {
    const between = random(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(between(0, list.length))]!;
    const changed: CountedText[] = [];
    for (let turn = 0; changed.length < PLANTED && turn < PLANTED * 500; turn += 1) {
      const other = change(pick(texts), pick);
      if (other) changed.push(other);
    }
    expect(changed).toHaveLength(PLANTED);
    const missed = reckonTexts(changed, library, exemptions).filter(
      ({ unvouched, untold }) => unvouched.length + untold.length === 0,
    );
    if (missed.length > 0)
      console.log(missed.map(({ counted }) => `${counted.name} ${counted.path}: ${counted.text}`).join("\n"));
    expect(missed.length / changed.length).toBeLessThanOrEqual(atMost);
  },
);
