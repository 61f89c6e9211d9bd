import { z } from "zod";
import { idSchema } from "./id.ts";
import type { SiteLanguages } from "./language.ts";
import { localizedText, type LocalizedText } from "./localized-text.ts";
import { patternSchema, type Pattern } from "./pattern.ts";

/** What kinds of numbers there are; the grammar of a language writes each in its own way. */
export const UNIT_KINDS = ["money", "count", "share", "rank", "ratio", "physical"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What a number counts or measures, with its words; all that code knows of a unit. */
export interface Unit {
  id: string;
  kind: UnitKind;
  /** Units of one dimension may be added and divided; of money it is the id of the currency. */
  dimension: string;
  /** Turns a number as written into the base of its dimension: 1e9 for billions. */
  scale: number;
  /** In the head of a table's column: `km`. */
  heading: LocalizedText;
  /** A figure of a table read alone: `{} km`; ordinals have four forms, divided by `|`. */
  alone?: LocalizedText | undefined;
  /** How the number is written in a sentence, where words around it do not say what it is: `{} km`. */
  prose?: Pattern | undefined;
  /** The same beside a mark of a chart; as in a sentence where it is left out. */
  label?: Pattern | undefined;
  /** The amount, in the base of the dimension, that tables and axes of a language count in; the scale where it is left out. */
  shown?: Readonly<Record<string, number>> | undefined;
}

/** A unit as `content/site.json` declares it. */
export const unitDefinitionSchema = (languages: SiteLanguages) =>
  z.strictObject({
    kind: z.enum(UNIT_KINDS),
    /** Left out where no other unit measures the same. */
    dimension: idSchema.optional(),
    scale: z.number().positive().default(1),
    heading: localizedText(languages),
    alone: localizedText(languages).optional(),
    prose: patternSchema(languages).optional(),
    label: patternSchema(languages).optional(),
    shown: z.record(z.string(), z.number().positive()).optional(),
  });

/**
 * What a number counts or measures. `dimension` says which units may be added or divided; `scale` turns the number
 * as written into the dimension's base (78.6 `usd-billion` is 78.6e9 US dollars).
 */
interface UnitDefinition {
  kind: "money" | "count" | "share" | "rank" | "ratio" | "physical";
  dimension: string;
  scale: number;
}

const count = (dimension: string): UnitDefinition => ({ kind: "count", dimension, scale: 1 });

export const UNITS = {
  usd: { kind: "money", dimension: "usd", scale: 1 },
  "usd-million": { kind: "money", dimension: "usd", scale: 1e6 },
  "usd-billion": { kind: "money", dimension: "usd", scale: 1e9 },
  "jpy-hundred-million": { kind: "money", dimension: "jpy", scale: 1e8 },
  jpy: { kind: "money", dimension: "jpy", scale: 1 },
  "jpy-billion": { kind: "money", dimension: "jpy", scale: 1e9 },
  "jpy-trillion": { kind: "money", dimension: "jpy", scale: 1e12 },
  vnd: { kind: "money", dimension: "vnd", scale: 1 },
  "vnd-billion": { kind: "money", dimension: "vnd", scale: 1e9 },
  "vnd-trillion": { kind: "money", dimension: "vnd", scale: 1e12 },
  "per-usd": { kind: "physical", dimension: "per-usd", scale: 1 },
  percent: { kind: "share", dimension: "share", scale: 0.01 },
  "percent-of-gdp": { kind: "share", dimension: "share", scale: 0.01 },
  "percent-per-year": { kind: "share", dimension: "share-per-year", scale: 0.01 },
  rank: { kind: "rank", dimension: "rank", scale: 1 },
  times: { kind: "ratio", dimension: "ratio", scale: 1 },
  megawatts: { kind: "physical", dimension: "watts", scale: 1e6 },
  "per-million-people": { kind: "physical", dimension: "per-million-people", scale: 1 },
  people: count("people"),
  "people-per-year": count("people-per-year"),
  enterprises: count("enterprises"),
  startups: count("startups"),
  organisations: count("organisations"),
  projects: count("projects"),
  economies: count("economies"),
  deals: count("deals"),
  countries: count("countries"),
  sessions: count("sessions"),
  plants: count("plants"),
  years: count("years"),
} as const satisfies Record<string, UnitDefinition>;

export type UnitId = keyof typeof UNITS;

export const unitSchema = z.enum(Object.keys(UNITS) as [UnitId, ...UnitId[]]);

/** Units that a table's head does not name in brackets, or that stand elsewhere than after their number: see `amounts` in `content/ui`. */
export const AMOUNT_UNITS = [
  "rank",
  "per-million-people",
  "people",
  "people-per-year",
  "enterprises",
  "startups",
  "organisations",
  "projects",
  "economies",
  "deals",
  "countries",
  "sessions",
  "plants",
  "years",
] as const satisfies UnitId[];
