import { z } from "zod";
import { scaleSchema } from "./figure.ts";
import { idSchema } from "./id.ts";
import type { SiteLanguages } from "./language.ts";
import { localizedText, textIn, type LocalizedText } from "./localized-text.ts";
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
  /** Of places: what a drawing says beside an arrow to the better ones. */
  better?: LocalizedText | undefined;
  /** The amount, in the base of the dimension, that tables and axes of a language count in; the scale where it is left out. */
  shown?: Readonly<Record<string, number>> | undefined;
  /** What a number as datasets hold it counts, in words, for the languages whose tables count in another amount: `US$`. */
  stored?: Readonly<Record<string, string>> | undefined;
  /** By which words, of whatever language, the quotes from sources are seen to name it; of money those of its currency too. */
  printed?: readonly string[] | undefined;
}

/** Words by which quotes name something, in any language; nothing is asked of quotes where they are left out. */
export const printedSchema = z.array(z.string().trim().min(1)).min(1).optional();

/** The unit that numbers have as datasets hold them, in the words of a language; its tables may count in another. */
export const storedUnit = ({ stored, heading, id }: Unit, language: string): string =>
  stored?.[language] ?? textIn(heading, language) ?? id;

/** A unit as `content/site.json` declares it. */
export const unitDefinitionSchema = (languages: SiteLanguages) =>
  z.strictObject({
    kind: z.enum(UNIT_KINDS).describe("What kind of number it is; languages write each in their own way."),
    dimension: idSchema.optional().describe("Left out where no other unit measures the same."),
    scale: scaleSchema
      .default(1)
      .describe("Turns a number as written into the base of its dimension: 1e9 for billions."),
    heading: localizedText(languages).describe("In the head of a table’s column, by language: km."),
    alone: localizedText(languages)
      .optional()
      .describe("A figure of a table read alone: “{} km”; ordinals have four forms, divided by “|”."),
    prose: patternSchema(languages)
      .optional()
      .describe(
        "How the number is written in a sentence, where words around it do not say what it is: “{} km”.",
      ),
    label: patternSchema(languages)
      .optional()
      .describe("The same beside a mark of a chart; as in a sentence where it is left out."),
    better: localizedText(languages)
      .optional()
      .describe("Of places: what a drawing says beside an arrow to the better ones."),
    shown: z
      .record(z.string(), scaleSchema)
      .optional()
      .describe("The amount, in the base of the dimension, that tables and axes of a language count in."),
    stored: z
      .record(z.string(), z.string().min(1))
      .optional()
      .describe(
        "What a number as datasets hold it counts, for languages whose tables count in another amount.",
      ),
    printed: printedSchema.describe(
      "By which words, of whatever language, quotes from sources are seen to name it.",
    ),
  });

/** Id of a unit of the site. */
export type UnitId = string;
