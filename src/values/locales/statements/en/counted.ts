import type { CountedThing } from "../statement-grammar.ts";
import { words } from "./numbers.ts";

/** Nouns that name what the units of sites name; all others are their own units. */
const NOUNS: readonly (readonly [unit: string, nouns: RegExp])[] = [
  [
    "people",
    /^(?:people|persons?|individuals|workers|employees|staff|personnel|engineers|programmers|developers|technicians|researchers|scientists|specialists|students|pupils|graduates|interns|trainees|experts|professionals|teachers|lecturers|doctors|nurses|residents|citizens|inhabitants|nationals|visitors|tourists|guests|delegates|participants|attendees|members|representatives|laureates|founders|entrepreneurs|users|customers|subscribers|jobs|learners|alumni|applicants|candidates|carers|caregivers|chefs|cleaners|cooks|drivers|electricians|farmers|fishers|growers|migrants|miners|officials|passengers|patients|pickers|surgeons|riders|players|athletes|soldiers|officers|managers|executives|lawyers|commuters|travell?ers|adults|pilots|recruits|refugees|retirees|sailors|scholars|volunteers|welders|women|men|children|\p{L}+(?:ologists|icians))$/u,
  ],
  [
    "enterprises",
    /^(?:enterprises|companies|firms|businesses|corporations|manufacturers|smes|suppliers|conglomerates)$/,
  ],
  ["startups", /^(?:start-?ups|unicorns)$/],
  ["organisations", /^organi[sz]ations$/],
  ["centres", /^cent(?:re|er)s$/],
  ["MW", /^(?:mw|megawatts?)$/],
  ["GW", /^(?:gw|gigawatts?)$/],
  ["kW", /^(?:kw|kilowatts?)$/],
  ["MWh", /^mwh$/],
  ["GWh", /^gwh$/],
  ["kWh", /^kwh$/],
  ["km", /^(?:km|kilomet(?:re|er)s?)$/],
  ["m²", /^(?:m2|m²|sqm|square met(?:re|er)s?)$/],
  ["km²", /^(?:km2|km²|square kilomet(?:re|er)s?)$/],
  ["hectares", /^(?:ha|hectares?)$/],
  ["tonnes", /^(?:tonnes?|tons?)$/],
  ["nm", /^(?:nm|nanomet(?:re|er)s?)$/],
  ["percentage-points", /^(?:percentage points?|pp)$/],
  ["times", /^times$/],
  ["rank", /^(?:places?|spots?|notches)$/],
];

const SYMBOL =
  /^[\s\u00a0-]?((?:square|cubic|percentage) \w+|[kMGT]Wh?|[kc]?m[²³23]?|ha|nm|sqm|GB|TB|pp)(?![\p{L}\d])/u;

/** What people are called after their country. */
const PEOPLE = /^\p{Lu}\p{Ll}+(?:ese|ish|ch|ans)(?!\p{L})/u;

/** What ends the words of a counted thing. */
const STOP = new Set(
  words(
    "of in on at to for from with by under over into across through between among within during since after before until against about around as per via than that which who whose where when while so if because is are was were be been being has have had do does did will would can could may might must shall should not also each every annually yearly daily monthly the a an this these those its their his her our your currently now already respectively worldwide globally nationwide abroad overseas there out only alone",
  ),
);
const JOINED = new Set(words("and or but nor"));

/** Words in -s that are no nouns in the plural. */
const NO_PLURAL = /(?:ss|us|is|ous|'s|’s)$/i;
/** Nouns in the plural that stand before the noun that is counted. */
const BEFORE_NOUN = new Set(
  words(
    "sports sales services systems goods communications arms savings customs operations electronics logistics telecommunications",
  ),
);
const UNCOUNTED = new Set(words("people staff personnel women men children"));

/** The counted noun: the last noun in the plural of the words that follow a number. */
export function counted(text: string, before: string, value: number): CountedThing | undefined {
  const after = text.replace(/^ or (?:more|fewer|less)(?= \p{L})/u, "");
  const symbol = SYMBOL.exec(after);
  if (symbol) return { unit: unitOf(symbol[1]!.toLowerCase()) ?? symbol[1]!, words: symbol[1]! };
  if (/^ points? (?:more|less|fewer|higher|lower|above|below|up|down)\b/.test(after))
    return { unit: "percentage-points", words: "point" };
  const time = /^-(year|month|week|day|hour|minute)s?(?!\p{L})/u.exec(after);
  if (time) return { unit: `${time[1]}s`, words: time[1]! };
  const compound = /^-(\p{L}+(?:-(?:kilo)?met(?:re|er)s?)?)(?!\p{L})/u.exec(after)?.[1];
  const measured = compound && unitOf(compound.toLowerCase().replace("-", " "));
  if (measured) return { unit: measured, words: compound };
  const ofThem = /^ (?:of (?:them|these|those)|are|were|is|was)\b/.exec(after);
  if (!ofThem) {
    const phrase = /^(?:[\s\u00a0]|-)((?:[\p{L}\d'’&/-]+[ \u00a0]?){1,9})/u.exec(after)?.[1]?.trim();
    const noun =
      phrase === undefined ? undefined : (headNoun(phrase.split(/[ \u00a0]+/)) ?? massNoun(phrase, value));
    // “310,000 Japanese visited”, of which no noun follows.
    if (!noun && phrase !== undefined && PEOPLE.test(phrase))
      return { unit: "people", words: phrase.split(" ")[0]! };
    if (noun)
      return {
        unit: unitOf(noun.at(-1)!.toLowerCase()) ?? noun.at(-1)!.toLowerCase(),
        words: noun.join(" "),
      };
  }
  const named = /\b(population|workforce|staff|membership|headcount|audience|attendance)\b[^.;]{0,25}$/i.exec(
    before,
  );
  if (named) return { unit: "people", words: named[1]! };
  if (/\b(?:class|cohort|crew|group|team|batch|delegation)(?:es|s)? of $/i.test(before))
    return { unit: "people", words: "people" };
  return numberOf(before);
}

/** What “the number of” says before its number: “the number of accounts, over 200 million”. */
function numberOf(before: string): CountedThing | undefined {
  const phrase = /\bnumbers? of ((?:[\p{L}'’-]+ ?){1,6})(?:[^.;:]*)$/iu.exec(before)?.[1];
  const noun = phrase === undefined ? undefined : headNoun(phrase.trim().split(" "));
  return (
    noun && { unit: unitOf(noun.at(-1)!.toLowerCase()) ?? noun.at(-1)!.toLowerCase(), words: noun.join(" ") }
  );
}

/** The words up to the head noun of a phrase; undefined where it has none. */
function headNoun(phrase: readonly string[]): string[] | undefined {
  let head = -1;
  for (const [index, word] of phrase.entries()) {
    const lower = word.toLowerCase();
    if (STOP.has(lower) || (JOINED.has(lower) && (head >= 0 || index === 0))) break;
    const plural = UNCOUNTED.has(lower) || (lower.endsWith("s") && !NO_PLURAL.test(lower));
    if (plural && (head < 0 || BEFORE_NOUN.has(phrase[head]!.toLowerCase()))) head = index;
    // What follows a noun in the plural and is none itself is the verb of the sentence, or what was done to the noun.
    else if (head >= 0) break;
  }
  // “over 100 maintaining local offices” counts no offices; “50 matching sessions” counts sessions.
  if (head < 0 || (head > 1 && phrase[0]!.endsWith("ing"))) return undefined;
  return phrase.slice(0, head + 1);
}

/** After millions, one word that ends its phrase: “14.8 billion kroner”. */
function massNoun(phrase: string, value: number): string[] | undefined {
  const [first = "", next] = phrase.split(/[ \u00a0]+/);
  return value >= 1e6 && !STOP.has(first) && (next === undefined || STOP.has(next)) ? [first] : undefined;
}

const unitOf = (noun: string): string | undefined => NOUNS.find(([, nouns]) => nouns.test(noun))?.[0];
