import type { ArticleDraft } from "../../drafting/draft-article.ts";
import type { ArticleEvent } from "../../drafting/find-events.ts";
import type { Site } from "../../model/site.ts";
import { isDrawable } from "../../content/picture-typeface.ts";
import { toWrite } from "../../model/to-write.ts";
import { factsLicence } from "../licences.ts";
import { articleWords, wordsToWrite } from "./draft-words.ts";
import { inUnit } from "./place-figures.ts";
import { another, type Table, type TableRow } from "./tables.ts";

type Json = Record<string, unknown>;

/** The source of a draft: what the article prints of itself; what it does not print is left out, but for who published it. */
export function sourceFile({ source }: ArticleDraft, today: string, site: Site): Json {
  const { title, publisher, author, date, language } = source;
  return {
    draft: true,
    ...(title && { title }),
    language,
    publisher: publisher ?? toWrite("who published it, or delete this line where that is not known"),
    ...(author && { author }),
    kind: "article",
    class: "press",
    ...(date && { published: { date } }),
    accessed: today,
    licence: factsLicence(site.licences.sources, site),
  };
}

/** The dataset of a table, each figure with the place and the words where the article prints it. */
export function datasetFile(
  { rows, columns, overTime, dated }: Table,
  source: string,
  { language, site }: { language: string; site: Site },
): Json {
  const period = {
    name: "period",
    title: wordsToWrite("a word for the time, such as Year", site),
    type: "period",
  };
  const item = {
    name: "item",
    title: wordsToWrite("a word for what the rows are", site),
    type: "category",
    categories: Object.fromEntries(
      rows.map(({ key, title }) => [key, { title: articleWords(drawable(title), language, site) }]),
    ),
  };
  return {
    draft: true,
    title: wordsToWrite("what these figures are, as a title", site),
    description: wordsToWrite("what they count, where and when, in a sentence", site),
    fields: [
      ...(overTime ? [period] : [item, ...(dated ? [period] : [])]),
      ...columns.map(({ field, unit, counts }) => ({
        name: field,
        // Its numbers are as they are printed; tables of readers count in what the heading says.
        title:
          counts === undefined ? { ...unit.heading, ...unit.stored } : articleWords(counts, language, site),
        type: "number",
        unit: unit.id,
      })),
    ],
    primaryKey: [overTime ? "period" : "item"],
    source,
    licence: factsLicence(site.licences.datasets, site),
    rows: rows.map((row) => ({
      ...(overTime ? {} : { item: row.key }),
      ...((overTime || dated) && { period: periodCell(row) }),
      ...Object.fromEntries(
        columns.map((column) => [column.field, column === row.column ? cellOf(row) : null]),
      ),
      locator: `¶${row.figure.statement.paragraph}`,
      quote: row.figure.quote,
    })),
  };
}

function periodCell({ figure: { statement } }: TableRow): unknown {
  const inferred = statement.warnings.some((warning) => warning.startsWith("the period was inferred"));
  return inferred ? { value: statement.period, inferred: true } : statement.period;
}

function cellOf({ figure: { statement }, column: { unit } }: TableRow): unknown {
  const { value, low, high, qualifier } = statement;
  const number =
    value === null ? { low: inUnit(low!, unit), high: inUnit(high!, unit) } : { value: inUnit(value, unit) };
  return value !== null && !qualifier ? number.value : { ...number, ...(qualifier && { qualifier }) };
}

/** The dataset of the days that an article names. */
export function eventsFile(
  events: readonly ArticleEvent[],
  source: string,
  { language, site }: { language: string; site: Site },
): Json {
  const ids = new Set<string>();
  const rows = events.map(({ date, title, paragraph }) => {
    const id = another(`on-${date}`, ids);
    ids.add(id);
    const words = drawable(title.replace(/[{}<>*_[\]`|~\\]/g, ""));
    return { id, words: words.trim() === "" ? toWrite("what happened on this day") : words, date, paragraph };
  });
  return {
    draft: true,
    title: wordsToWrite("what these days are, as a title", site),
    description: wordsToWrite("which days these are, in a sentence", site),
    fields: [
      {
        name: "event",
        title: wordsToWrite("a word for what happened", site),
        type: "category",
        categories: Object.fromEntries(
          rows.map(({ id, words }) => [id, { title: articleWords(words, language, site) }]),
        ),
      },
      { name: "date", title: wordsToWrite("a word for the day", site), type: "period" },
      {
        name: "kind",
        title: wordsToWrite("a word for kinds of events", site),
        type: "category",
        categories: { event: { title: wordsToWrite("a name for events of this kind", site) } },
      },
    ],
    primaryKey: ["event"],
    source,
    licence: factsLicence(site.licences.datasets, site),
    rows: rows.map(({ id, date, paragraph }) => ({
      event: id,
      date,
      kind: "event",
      locator: `¶${paragraph}`,
    })),
  };
}

/** Words as pictures can show them, and as no spreadsheet takes for a formula. */
const drawable = (words: string): string =>
  [...words]
    .filter((character) => character === " " || isDrawable(character))
    .join("")
    .replace(/^[\s=+@.,;:-]+/, "")
    .normalize("NFC");
