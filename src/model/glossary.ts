import { z } from "zod";
import { memoize } from "./memoize.ts";
import type { Language, SiteLanguages } from "./language.ts";
import { parsePeriod, periodSchema } from "./period.ts";

/** By language; a language that is absent has no rule of its own. */
type ByLanguage<T> = Readonly<Partial<Record<Language, T>>>;

/** Words that are not to be written of a thing, and what to write. */
export interface Forbidden {
  language: Language;
  /** Each as it stands in a text. One that begins in lower case is also found where a sentence begins with it. */
  words: readonly string[];
  write: string;
  /** The reason, for authors. */
  why: string;
  /** Longer words that have these in them and may stand. */
  unless?: readonly string[] | undefined;
}

/** What a word of the trade is called. */
export interface Term {
  /** What is meant, for authors. */
  meaning: string;
  /** The forms that are right, the usual one first. */
  forms: ByLanguage<readonly string[]>;
  /** Languages in which one text keeps to one of the forms. */
  onePerText?: readonly Language[] | undefined;
  never?: readonly Forbidden[] | undefined;
}

/** When a body had a name, and what it was called before and after. */
export interface NameInTime {
  /** First period of the name. */
  from?: string | undefined;
  /** Last period of the name. */
  until?: string | undefined;
  /** The name that came before or after it, by its form in the source language. */
  otherwise: string;
}

/** An office that somebody had for a time. */
export interface Office {
  title: ByLanguage<readonly string[]>;
  from: string;
  until?: string | undefined;
  /** Words that say that the office is over, such as “then”. */
  former: ByLanguage<readonly string[]>;
}

const GENDERS = ["female", "male"] as const;
export type Gender = (typeof GENDERS)[number];

export interface Person {
  gender?: Gender | undefined;
  offices?: readonly Office[] | undefined;
  /** Languages in which no source spells the name, each with what is known: until one is found, no text names the person. */
  unspelled?: ByLanguage<string> | undefined;
}

/** What `content/glossary.json` says of names and terms. */
export interface Glossary {
  /** By the form of the source language; a list gives the forms that are right in a language, the usual one first. */
  names: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
  /** Words that are the same in every language: brands, acronyms. */
  same: readonly string[];
  /** Words of a language by each of which a search finds what has any of the others: “FDI”, “foreign investment”. */
  synonyms?: ByLanguage<readonly (readonly string[])[]> | undefined;
  /** Terms, each by an id. */
  terms?: Readonly<Record<string, Term>> | undefined;
  /** Names of bodies that they had for a time, by their form in the source language. */
  namesInTime?: Readonly<Record<string, NameInTime>> | undefined;
  /** People, by their names in the source language. */
  people?: Readonly<Record<string, Person>> | undefined;
  /** Words that stand before the name of a woman and of a man. */
  address?: ByLanguage<Readonly<Record<Gender, readonly string[]>>> | undefined;
}

const forms = z.array(z.string().trim().min(1)).min(1);
const why = z.string().trim().min(12, "is too short: write why, for who wonders later");

/** The schema of `content/glossary.json` in the languages of a site. */
export const glossarySchema = memoize(({ languages, sourceLanguage }: SiteLanguages): z.ZodType<Glossary> => {
  const ids = languages.map(({ id }) => id);
  const language = z.enum(ids as [Language, ...Language[]]);
  const inLanguages = <T extends z.ZodType>(schema: T) =>
    z.strictObject(Object.fromEntries(ids.map((id) => [id, schema.optional()]))) as z.ZodType<
      ByLanguage<z.infer<T>>
    >;
  const targets = ids.filter((id) => id !== sourceLanguage);
  const forbidden = z.strictObject({
    language,
    words: forms,
    write: z.string(),
    why,
    unless: forms.optional(),
  });
  const office = z.strictObject({
    title: inLanguages(forms),
    from: periodSchema,
    until: periodSchema.optional(),
    former: inLanguages(forms),
  });
  return z
    .strictObject({
      names: z.record(
        z.string(),
        z.strictObject(Object.fromEntries(targets.map((id) => [id, forms]))) as z.ZodType<
          Readonly<Record<Language, readonly string[]>>
        >,
      ),
      same: z.array(z.string()),
      synonyms: inLanguages(z.array(forms)).optional(),
      terms: z
        .record(
          z.string(),
          z.strictObject({
            meaning: z.string(),
            forms: inLanguages(forms),
            onePerText: z.array(language).min(1).optional(),
            never: z.array(forbidden).min(1).optional(),
          }),
        )
        .optional(),
      namesInTime: z
        .record(
          z.string(),
          z
            .strictObject({
              from: periodSchema.optional(),
              until: periodSchema.optional(),
              otherwise: z.string(),
            })
            .refine(
              ({ from, until }) => (from ?? until) !== undefined,
              "has no time: write “from” or “until”",
            ),
        )
        .optional(),
      people: z
        .record(
          z.string(),
          z.strictObject({
            gender: z.enum(GENDERS).optional(),
            offices: z.array(office).min(1).optional(),
            unspelled: inLanguages(why).optional(),
          }),
        )
        .optional(),
      address: inLanguages(z.strictObject({ female: forms, male: forms })).optional(),
    })
    .superRefine(({ names, namesInTime = {}, people = {} }, context) => {
      const known = (name: string, path: PropertyKey[]): void => {
        if (name in names) return;
        context.addIssue({ code: "custom", path, message: `“${name}” is no name of “names”: add it there` });
      };
      for (const [name, { otherwise }] of Object.entries(namesInTime)) {
        known(name, ["namesInTime", name]);
        known(otherwise, ["namesInTime", name, "otherwise"]);
      }
      for (const [name, { unspelled }] of Object.entries(people))
        if (unspelled === undefined) known(name, ["people", name]);
    });
});

/** First and last day (UTC midnight) of what has a beginning, an end or both. */
export function timeOf({ from, until }: { from?: string | undefined; until?: string | undefined }): {
  start: number;
  end: number;
} {
  return {
    start: from === undefined ? -Infinity : parsePeriod(from)!.start.getTime(),
    end: until === undefined ? Infinity : parsePeriod(until)!.end.getTime(),
  };
}
