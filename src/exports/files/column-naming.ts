import type { Content } from "../../charts/chart.ts";
import type { Qualifier } from "../../model/cell.ts";
import { say } from "../../model/fill-template.ts";
import type { Language } from "../../model/language.ts";
import { textIn, type LocalizedText } from "../../model/localized-text.ts";
import type { Period } from "../../model/period.ts";
import type { Cell, Field, NumberField, Provenance } from "../../values/dataset.ts";
import { formatPeriod } from "../../values/format.ts";
import { shownFactor } from "../../values/numbers/unit-pattern.ts";
import { withoutNoise } from "../../values/numbers/round.ts";
import { absolute, address } from "../address.ts";
import { sourceClass, sourceLine } from "../cite/source-line.ts";
import { columnUnit } from "./column-unit.ts";

/** What a column holds: a field's value, something that is said about it, or where the row was read. */
export type ColumnPart =
  "value" | "low" | "high" | "unit" | "qualifier" | "derived" | "note" | PlaceColumn["part"];
/** What is said about a number in a column of its own. */
export type NumberPart = Extract<ColumnPart, "low" | "high" | "qualifier" | "derived" | "note">;

/** How a table is written: by ids, for programs, or in the words of a language, for people. */
export interface Naming {
  /** The head of a field's own column. */
  field(field: Field): string;
  /** The head of a column about a field. */
  part(field: NumberField, part: NumberPart): string;
  category(cell: Extract<Cell, { type: "category" }>): string;
  period(period: Period): string;
  qualifier(qualifier: Qualifier): string;
  /** The head of a column with the unit of each number, where the head of the numbers does not name it. */
  unitColumn?(field: NumberField): string;
  /** A number, in the unit that the table names. */
  number(n: number, field: NumberField): number;
  text(text: LocalizedText): string | undefined;
  /** The columns that say where a row was read. */
  places: readonly PlaceColumn[];
}

interface PlaceColumn {
  part: "source" | "sourceClass" | "address" | "locator";
  header: string;
  value(place: Provenance): string | undefined;
  /** Whether it says something of each source, in their order, even where it says the same of two. */
  each?: true;
}

/** @param language of notes, which have no ids */
export const idNaming = (language: Language, { sources }: Pick<Content, "sources">): Naming => ({
  field: ({ name }) => name,
  part: ({ name }, part) => `${name} ${part}`,
  category: ({ id }) => id,
  period: ({ text }) => text,
  qualifier: (qualifier) => qualifier,
  unitColumn: ({ name }) => `${name} unit`,
  number: (n) => n,
  text: (text) => textIn(text, language),
  places: [
    { part: "source", header: "source", value: ({ source }) => source },
    {
      part: "sourceClass",
      header: "source class",
      value: ({ source }) => sources.get(source)!.class,
      each: true,
    },
    { part: "locator", header: "locator", value: ({ locator }) => locator },
  ],
});

/**
 * Numbers stand in the unit of the table on the chart's page, which a language may count otherwise than their source
 * does; sources stand with their address, or where they have none with that of their entry on this site.
 */
export function wordNaming(language: Language, content: Content): Naming {
  const words = content.ui.get(language)!.columns;
  const title = (field: Field): string => textIn(field.title, language) ?? field.name;
  // The space without width in some languages' brackets is for lines that break, which a cell's do not.
  const unit = (field: NumberField): string => columnUnit(field, language).unit.replaceAll("\u200b", "");
  return {
    field: (field) => title(field) + (field.type === "number" ? unit(field) : ""),
    part: (field, part) =>
      say(words[part], { field: title(field) }) + (part === "low" || part === "high" ? unit(field) : ""),
    category: ({ id, category }) => textIn(category.title, language) ?? id,
    // Years, months and days stay as spreadsheets know them.
    period: (period) => (period.text.includes("FY") ? formatPeriod(period, language) : period.text),
    qualifier: (qualifier) => words.qualifiers[qualifier],
    number: (n, field) => {
      const factor = shownFactor(field.unit, language);
      return factor === 1 ? n : withoutNoise(n * factor);
    },
    text: (text) => textIn(text, language),
    places: [
      {
        part: "source",
        header: words.source,
        value: ({ source }) => sourceLine({ id: source, locators: [] }, language, content),
      },
      {
        part: "sourceClass",
        header: words.sourceClass,
        value: ({ source }) => sourceClass(content.sources.get(source)!, language, content),
        each: true,
      },
      {
        part: "address",
        header: words.address,
        value: ({ source }) => content.sources.get(source)!.url ?? absolute(address.source(language, source)),
      },
      { part: "locator", header: words.locator, value: ({ locator }) => locator },
    ],
  };
}
