import { readProse, readTexts, type ContentText } from "../../../src/content/content-texts.ts";
import { claimedWords } from "../../../src/content/claims/claimed-words.ts";
import { evaluateClaim } from "../../../src/values/claims/evaluate-claim.ts";
import { CELL } from "../../../src/values/arithmetic.ts";
import { extentsOf } from "../../../src/values/locales/extents/extents-of.ts";
import { numeralsOf } from "../../../src/values/locales/numerals/numerals-of.ts";
import { numeralsIn } from "../../../src/values/locales/numerals/numerals.ts";
import { QUALIFIERS } from "../../../src/model/cell.ts";
import { set } from "../content-folder.ts";
import { random } from "../random.ts";
import { library, root, site, textOf, type Changes } from "./content-under-check.ts";

/** An error in the content: what it is, and the files that it is in. */
export interface Planted {
  what: string;
  changes: Changes;
}

/** Chooses one of a list, by a seed. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

/** Plants one error; undefined where the place that was drawn has no room for it. */
type Plant = (pick: Pick, turn: number) => Planted | undefined;

type Json = Record<string, unknown>;
type WrittenCell =
  number | null | { value?: number; low?: number; from?: string; qualifier?: string; source?: string };

const { sourceLanguage } = site;
/** Texts that their path leads to: a few keys have a dot in them. */
const texts = readTexts(root, site).filter(({ file, path }) => {
  const json = JSON.parse(textOf(file === "ui" ? `ui/${sourceLanguage}.json` : file)) as unknown;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  return keys.reduce((object, key) => (object as Json | undefined)?.[key], json) !== undefined;
});
const prose = readProse(root, site);
const stories = prose.filter(({ file }) => file.startsWith("stories/"));
const sources = [...library.sources.keys()];

const plantedIn = (path: string, text: string, what: string): Planted => ({
  what: `${path}: ${what}`,
  changes: new Map([[path, text]]),
});

/** A text with other words in one language, in the file that it stands in. */
function reworded({ file, path, words }: ContentText, language: string, now: string): Planted {
  const what = difference(words[language]!, now);
  if (path === "text") return plantedIn(`${file}/${language}.mdx`, now, what);
  const place = file === "ui" ? `ui/${language}.json` : file;
  const json = JSON.parse(textOf(place)) as Json;
  set(json, file === "ui" ? path : `${path}.${language}`, now);
  return plantedIn(place, JSON.stringify(json), `${path}.${language}: ${what}`);
}

function difference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const excerpt = (text: string): string => text.slice(Math.max(0, at - 25), at + 40).replace(/\s+/g, " ");
  return `“${excerpt(before)}” → “${excerpt(after)}”`;
}

/** Where the digits of a text’s own words stand: not in values, tags, front matter, addresses or numbers of lists. */
function digitsOf(words: string): number[] {
  const blank = (match: string): string => match.replace(/\d/g, "x");
  const own = words
    .replace(/^---[\s\S]*?\n---\n/, blank)
    .replace(/<(?:"[^"]*"|[^>"])*>|\{[^{}]*\}|https?:\S+|^\d+\. /gm, blank);
  return [...own.matchAll(/[0-9]/g)].map(({ index }) => index);
}

/** Every second error goes into a story or page: most texts are short words of charts and of the interface. */
const drawText = (language: string, pick: Pick, turn: number): ContentText =>
  pick(turn % 2 ? prose : texts.filter(({ words }) => words[language] !== undefined))!;

const otherDigit = (digit: string, pick: Pick): string =>
  pick([..."123456789"].filter((one) => one !== digit))!;

const withDigit = (words: string, at: number, pick: Pick): string =>
  words.slice(0, at) + otherDigit(words[at]!, pick) + words.slice(at + 1);

const typedDigit =
  (language: string): Plant =>
  (pick, turn) => {
    const text = drawText(language, pick, turn);
    const words = text.words[language] ?? "";
    const at = pick(digitsOf(words));
    return at === undefined ? undefined : reworded(text, language, withDigit(words, at, pick));
  };

/** The number words of a language that follow one another, and where one of them counts something; the next is planted. */
const COUNTED: Readonly<Record<string, readonly (readonly [form: RegExp, next: string])[]>> = {
  en: [
    [/\bone\b/gi, "two"],
    [/\btwo\b/gi, "three"],
  ],
  vi: [
    [/(?<!\p{L})một(?!\p{L})/giu, "hai"],
    [/(?<!\p{L})hai(?!\p{L})/giu, "ba"],
  ],
  ja: [
    [/(?<!\d)1(?=つ|人|社|本|件|年間|カ月)|一(?=つ|人)/g, "2"],
    [/(?<!\d)2(?=つ|人|社|本|件|年間|カ月|カ国)|二(?=つ|人)/g, "3"],
  ],
};

/** “One” says “two”, and “two” says “three”, where the source counts so many. */
const countWord =
  (language: string): Plant =>
  (pick, turn) => {
    const text = drawText(language, pick, turn);
    const words = text.words[language] ?? "";
    // Values, tags and what lies before the text have no words of a count.
    const own = words.replace(/^---[\s\S]*?\n---\n|<(?:"[^"]*"|[^>"])*>|\{[^{}]*\}|\]\([^)]*\)/g, (match) =>
      " ".repeat(match.length),
    );
    const counts = text.path === "text" ? undefined : countsIn(text.source);
    const found = pick(
      COUNTED[language]!.flatMap(([form, next], index) =>
        counts && !counts.has(index + 1) ? [] : [...own.matchAll(form)].map((match) => ({ match, next })),
      ).filter(({ match }) => language !== sourceLanguage || isCount(own, match.index)),
    );
    if (!found) return undefined;
    const { match, next } = found;
    const cased = /^\p{Lu}/u.test(match[0]) ? next[0]!.toUpperCase() + next.slice(1) : next;
    return reworded(
      text,
      language,
      words.slice(0, match.index) + cased + words.slice(match.index + match[0].length),
    );
  };

const countsIn = (source: string): ReadonlySet<number> =>
  new Set(
    numeralsIn(source, numeralsOf(sourceLanguage)).flatMap(({ kind, value }) =>
      kind === "hint" ? [] : [Number(value)],
    ),
  );

/** Whether the word at a place is a number, and no pronoun or another word. */
const isCount = (source: string, place: number): boolean =>
  numeralsIn(source, numeralsOf(sourceLanguage)).some(({ at, kind }) => at === place && kind !== "hint");

/** A cell with a figure of its own, in the file of its dataset. */
interface Place {
  id: string;
  row: number;
  field: string;
  cell: Exclude<WrittenCell, null>;
}

const datasetOf = (id: string): Json & { fields: Json[]; rows: Json[] } =>
  JSON.parse(textOf(`datasets/${id}.json`)) as Json & { fields: Json[]; rows: Json[] };

const places: readonly Place[] = [...library.datasets.values()].flatMap(({ id, fields }) => {
  const { rows } = datasetOf(id);
  return [...fields.values()]
    .filter(({ type }) => type === "number")
    .flatMap(({ name: field }) =>
      rows.flatMap((written, row) => {
        const cell = written[field] as WrittenCell;
        return cell === null || (typeof cell === "object" && cell.from !== undefined)
          ? []
          : [{ id, row, field, cell }];
      }),
    );
});

/** The dataset with something else at a path of its file. */
function withCell(id: string, changed: Readonly<Record<string, unknown>>, what: string): Planted {
  const json = datasetOf(id);
  for (const [path, value] of Object.entries(changed)) set(json, path, value);
  return plantedIn(`datasets/${id}.json`, JSON.stringify(json), what);
}

const at = ({ row, field }: Place): string => `rows[${row}].${field}`;

const keyOf = (cell: Place["cell"]): string =>
  typeof cell === "number" ? "" : cell.value === undefined ? "low" : "value";

const numberOf = (cell: Place["cell"]): number =>
  typeof cell === "number" ? cell : (cell.value ?? cell.low!);

const cellDigit: Plant = (pick) => {
  const place = pick(places)!;
  const written = String(numberOf(place.cell));
  const digit = pick([...written].flatMap((one, index) => (/\d/.test(one) ? [index] : [])))!;
  const now = Number(withDigit(written, digit, pick));
  if (now === numberOf(place.cell)) return undefined;
  const key = keyOf(place.cell);
  return withCell(
    place.id,
    { [key ? `${at(place)}.${key}` : at(place)]: now },
    `${at(place)}: ${written} → ${now}`,
  );
};

const cellsExchanged: Plant = (pick) => {
  const place = pick(places)!;
  const other = pick(
    places.filter(
      ({ id, field, cell }) =>
        id === place.id && field === place.field && numberOf(cell) !== numberOf(place.cell),
    ),
  );
  return (
    other &&
    withCell(place.id, { [at(place)]: other.cell, [at(other)]: place.cell }, `${at(place)} ↔ ${at(other)}`)
  );
};

const qualifier: Plant = (pick, turn) => {
  const hedged = places.filter(({ cell }) => typeof cell === "object" && cell.qualifier !== undefined);
  const kind = turn % 3;
  const place = pick(kind === 2 ? places.filter((one) => !hedged.includes(one)) : hedged)!;
  const old = typeof place.cell === "object" ? place.cell.qualifier : undefined;
  const now = kind === 0 ? undefined : pick(QUALIFIERS.filter((one) => one !== old))!;
  const value = typeof place.cell === "number" ? { value: place.cell } : place.cell;
  return withCell(
    place.id,
    { [at(place)]: { ...value, qualifier: now } },
    `${at(place)}: ${old ?? "no hedge"} → ${now ?? "no hedge"}`,
  );
};

const unit: Plant = (pick) => {
  const { id, field } = pick(places)!;
  const json = datasetOf(id);
  const index = json.fields.findIndex(({ name }) => name === field);
  const old = site.units.get(json.fields[index]!["unit"] as string)!;
  const alike = [...site.units.values()].filter(
    ({ kind, id: other }) => kind === old.kind && other !== old.id,
  );
  const now = pick(alike.length > 0 ? alike : [...site.units.values()].filter((one) => one !== old))!;
  return withCell(id, { [`fields[${index}].unit`]: now.id }, `${field}: ${old.id} → ${now.id}`);
};

const source: Plant = (pick) => {
  const { id, row, cell } = pick(places)!;
  const json = datasetOf(id);
  const path =
    typeof cell === "object" && cell.source !== undefined
      ? at({ id, row, field: "", cell }).replace(/\.$/, "")
      : json.rows[row]!["source"] === undefined
        ? ""
        : `rows[${row}]`;
  const old = (path === "" ? json["source"] : json.rows[row]!["source"]) as string | undefined;
  const now = pick(sources.filter((one) => one !== old))!;
  return withCell(
    id,
    { [path === "" ? "source" : `${path}.source`]: now },
    `${path} source: ${old} → ${now}`,
  );
};

const VALUE = /<Value of="([^"]+)"[^>]*\/>/g;

const valuesIn = (words: string): string[] => [
  ...new Set([...words.matchAll(VALUE)].map(([, expression]) => expression!)),
];

/** Whether an error is in one version of a story, or in all of them. */
type Where = "one" | "all";

function inStory(
  where: Where,
  pick: Pick,
  spoil: (words: string) => ((other: string) => string) | undefined,
): Planted | undefined {
  const { file, words } = pick(stories)!;
  const languages = Object.keys(words);
  const first = pick(languages)!;
  const replace = spoil(words[first]!);
  if (!replace) return undefined;
  const changes = new Map(
    (where === "all" ? languages : [first]).flatMap((language): [string, string][] => {
      const now = replace(words[language]!);
      return now === words[language] ? [] : [[`${file}/${language}.mdx`, now]];
    }),
  );
  const complete = changes.size === (where === "all" ? languages.length : 1);
  return complete
    ? { what: `${file} (${first}): ${difference(words[first]!, replace(words[first]!))}`, changes }
    : undefined;
}

/** A value in prose bound to another cell of its field. */
const valueReplaced =
  (where: Where): Plant =>
  (pick) =>
    inStory(where, pick, (words) => {
      const old = pick(valuesIn(words).filter((of) => new RegExp(`^${CELL}$`).test(of)));
      if (old === undefined) return undefined;
      const [, id, field, key] = new RegExp(`^${CELL}$`).exec(old)!;
      const rows = library.datasets.get(id!)!.rows.filter(({ key: other, cells }) => {
        const cell = cells[field!];
        return other !== key && cell?.type === "number" && cell.quantity;
      });
      const row = pick(rows);
      return row && ((other) => other.replace(`of="${old}"`, `of="${id}.${field}[${row.key}]"`));
    });

/** Two values of one paragraph in each other’s place. */
const valuesExchanged =
  (where: Where): Plant =>
  (pick) =>
    inStory(where, pick, (words) => {
      const paragraph = pick(words.split("\n\n").filter((one) => valuesIn(one).length > 1));
      if (paragraph === undefined) return undefined;
      const a = pick(valuesIn(paragraph))!;
      const b = pick(valuesIn(paragraph).filter((one) => one !== a))!;
      return (other) => {
        const own = other.split("\n\n").find((one) => valuesIn(one).includes(a) && valuesIn(one).includes(b));
        if (own === undefined) return other;
        const exchanged = own.replace(VALUE, (tag, of: string) =>
          of === a || of === b ? tag.replace(`of="${of}"`, `of="${of === a ? b : a}"`) : tag,
        );
        return other.replace(own, () => exchanged);
      };
    });

/** `a − b` or `a / b` the other way round: in a story, in the words of a chart, in a cell that is worked out. */
const operandsExchanged: Plant = (pick, turn) => {
  if (turn % 2)
    return inStory("all", pick, (words) => {
      const old = pick(valuesIn(words).filter((of) => OPERANDS.test(of)));
      return old === undefined
        ? undefined
        : (other) => other.replaceAll(`of="${old}"`, `of="${turned(old)}"`);
    });
  const { path, expression } = pick(expressions)!;
  return plantedIn(
    path,
    textOf(path).replaceAll(expression, () => turned(expression)),
    `${expression} turned round`,
  );
};

const OPERANDS = new RegExp(`(${CELL}) ([-/]) (${CELL})`);

/** Expressions of two operands in files of charts and datasets, claims apart. */
const expressions = [
  ...[...library.charts.keys()].map((id) => [`charts/${id}.json`, /\{[^{}"]*\}/g] as const),
  ...[...library.datasets.keys()].map((id) => [`datasets/${id}.json`, /"from": "[^"]*"/g] as const),
].flatMap(([path, pattern]) =>
  [...textOf(path).matchAll(pattern)]
    .filter(([expression]) => OPERANDS.test(expression))
    .map(([expression]) => ({ path, expression })),
);

const turned = (expression: string): string =>
  expression.replace(OPERANDS, (_, left: string, ...rest: string[]) => `${rest[4]} ${rest[3]} ${left}`);

/** A figure that a headline rests on, so far off that what the headline says is no longer true. */
const staleHeadline: Plant = (pick) => {
  const headlines = claimedWords(library, []).filter(
    ({ isHeadline, claims, currencies }) =>
      isHeadline && Array.isArray(claims) && typeof currencies !== "string",
  );
  const { claims, file, path } = pick(headlines)!;
  const claim = pick(claims as readonly string[])!;
  if (claim.startsWith("in ")) return undefined;
  const cell = pick([...claim.matchAll(new RegExp(CELL, "g"))]);
  if (!cell) return undefined;
  const [name, id, field, key] = cell;
  const row = library.datasets.get(id!)?.rows.findIndex((one) => one.key === key) ?? -1;
  const place = places.find((one) => one.id === id && one.field === field && one.row === row);
  if (!place || typeof place.cell !== "number") return undefined;
  for (const factor of [0.9, 1.1, 0.7, 1.4, 0.4, 2.5]) {
    const now = Number((place.cell * factor).toPrecision(4));
    if (isFalseWith(claim, place, now))
      return withCell(
        place.id,
        { [at(place)]: now },
        `${name}: ${place.cell} → ${now}, under ${file} ${path}`,
      );
  }
  return undefined;
};

function isFalseWith(claim: string, { id, field, row }: Place, value: number): boolean {
  const dataset = library.datasets.get(id)!;
  const rows = dataset.rows.map((one, index) => {
    const cell = one.cells[field]!;
    if (index !== row || cell.type !== "number") return one;
    return { ...one, cells: { ...one.cells, [field]: { ...cell, quantity: { ...cell.quantity!, value } } } };
  });
  const spoilt = { ...dataset, rows, byKey: new Map(rows.map((one) => [one.key, one])) };
  try {
    return !evaluateClaim(claim, { datasets: new Map([...library.datasets, [id, spoilt]]) }).holds;
  } catch {
    return false;
  }
}

/** Headlines of charts that say “tripled” or the like, with what has a place in a chart’s file. */
const multiples = claimedWords(library, []).flatMap((one) =>
  one.isHeadline && Array.isArray(one.claims) && one.file.endsWith(".json")
    ? Object.entries(one.words).flatMap(([language, text = ""]) =>
        extentsOf(language)(text)
          .filter(({ reach }) => reach.kind === "multiple")
          .map((extent) => ({ ...one, claims: one.claims as readonly string[], language, text, extent })),
      )
    : [],
);

const withJson = (file: string, path: string, value: unknown, what: string): Planted => {
  const place = file.replace(/^content\//, "");
  const json = JSON.parse(textOf(place)) as Json;
  set(json, path, value);
  return plantedIn(place, JSON.stringify(json), `${path}: ${what}`);
};

/** “Tripled” over a claim that only says that there is more, or less: each ratio is compared with one. */
const weakClaim: Plant = (pick) => {
  const { file, claimsPath, claims } = pick(multiples)!;
  const weak = claims.map((claim) =>
    claim.includes("] / ")
      ? claim.replace(
          /^((?:in \w+: )?)(?:[\d.]+ < )?(.*?) (?:<|>|~) [\d. /]+$/,
          (_, currency: string, ratio: string) => {
            const rises = !/~ 0|< (?:0|1 \/)/.test(claim);
            return `${currency}${ratio} ${rises ? ">" : "<"} 1`;
          },
        )
      : claim,
  );
  return String(weak) === String(claims) ? undefined : withJson(file, claimsPath, weak, String(weak));
};

/** Each multiple in words with another, by language. */
const MULTIPLES: Readonly<Record<string, readonly (readonly [form: RegExp, next: string])[]>> = {
  en: [
    [/doubl(?=ed|ing)/i, "tripl"],
    [/tripl(?=ed|ing)/i, "quadrupl"],
    [/quadrupl(?=ed|ing)/i, "doubl"],
  ],
  vi: [
    [/đôi/i, "ba"],
    [/ba(?= lần|$)/i, "sáu"],
    [/hai(?= lần)/i, "năm"],
    [/bốn(?= lần)/i, "hai"],
  ],
  ja: [
    [/[2-4](?=倍)/, "6"],
    [/[5-8](?=倍)/, "2"],
  ],
};

/** In texts with one multiple: where there are two, the claim of one may have what the other says now. */
const otherMultiple: Plant = (pick) => {
  const { file, path, language, text, extent } = pick(multiples)!;
  const { at: start, end, written } = extent;
  const form = MULTIPLES[language]!.find(([one]) => one.test(written));
  if (!form || extentsOf(language)(text).length > 1) return undefined;
  const now = text.slice(0, start) + written.replace(...form) + text.slice(end);
  return withJson(file, `${path}.${language}`, now, difference(text, now));
};

/** The source says something else now, and its translations do not: a number, or a word less. */
const staleTranslation: Plant = (pick, turn) => {
  const text = drawText(sourceLanguage, pick, turn >> 1);
  const words = text.source;
  const digit = pick(digitsOf(words));
  if (turn % 2 && digit !== undefined) return reworded(text, sourceLanguage, withDigit(words, digit, pick));
  const found = pick([...words.matchAll(/(?<=\s)\p{Ll}+ /gu)]);
  return (
    found &&
    reworded(text, sourceLanguage, words.slice(0, found.index) + words.slice(found.index + found[0].length))
  );
};

/** The year of the cell that a value is bound to, where it is bound to one. */
const yearOf = (of: string): string | undefined =>
  /^[^[]*\[(?:[^\]]*,)?(?:FY)?((?:19|20)\d\d)[^[]*$/.exec(of)?.[1];

/** Where a year is typed in the paragraph of a value; −1 where it is not. */
function yearBeside(words: string, of: string, year: string): number {
  let start = 0;
  for (const paragraph of words.split("\n\n")) {
    const own = paragraph.replace(/^---[\s\S]*|<(?:"[^"]*"|[^>"])*>/g, (match) => match.replace(/\d/g, "x"));
    if (paragraph.includes(`of="${of}"`) && own.includes(year)) return start + own.indexOf(year);
    start += paragraph.length + 2;
  }
  return -1;
}

/** A year typed beside a value of that year. */
const wrongPeriod =
  (where: Where): Plant =>
  (pick) =>
    inStory(where, pick, (words) => {
      const found = valuesIn(words).filter((of) => {
        const year = yearOf(of);
        return year !== undefined && yearBeside(words, of, year) >= 0;
      });
      const of = pick(found);
      if (of === undefined) return undefined;
      const year = yearOf(of)!;
      const now = String(Number(year) + pick([-3, -2, -1, 1, 2, 3])!);
      return (other) => {
        const index = yearBeside(other, of, year);
        return index < 0 ? other : other.slice(0, index) + now + other.slice(index + year.length);
      };
    });

/** Kinds of errors, by what is wrong. */
export const KINDS: Readonly<Record<string, Plant>> = {
  ...Object.fromEntries(site.languages.map(({ id }) => [`digit typed (${id})`, typedDigit(id)])),
  "digit of a cell": cellDigit,
  "two cells exchanged": cellsExchanged,
  "hedge of a cell": qualifier,
  "unit of a field": unit,
  "source of a cell": source,
  "value bound to another cell, in one language": valueReplaced("one"),
  "value bound to another cell, in all": valueReplaced("all"),
  "two values exchanged, in one language": valuesExchanged("one"),
  "two values exchanged, in all": valuesExchanged("all"),
  "operands exchanged": operandsExchanged,
  "headline that no longer holds": staleHeadline,
  "stale translation": staleTranslation,
  "year beside a value, in one language": wrongPeriod("one"),
  "year beside a value, in all": wrongPeriod("all"),
  ...Object.fromEntries(site.languages.map(({ id }) => [`one or two in words (${id})`, countWord(id)])),
  "multiple in words over a weaker claim": weakClaim,
  "another multiple in words": otherMultiple,
};

/** So many different errors of a kind. */
export function plantedErrors(kind: string, count: number, seed: number): Planted[] {
  const draw = random(seed * 1000 + Object.keys(KINDS).indexOf(kind));
  const pick: Pick = (list) => list[Math.floor(draw(0, list.length))];
  const found = new Map<string, Planted>();
  for (let turn = 0; found.size < count && turn < count * 200; turn += 1) {
    const planted = KINDS[kind]!(pick, found.size);
    if (planted) found.set(planted.what, planted);
  }
  return [...found.values()];
}
