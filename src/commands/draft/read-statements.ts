import { z } from "zod";
import { readQuote } from "../../content/evidence/read-quote.ts";
import { parseJson } from "../../content/parse-json.ts";
import { zodDiagnostics } from "../../content/zod-diagnostics.ts";
import type { Article, ArticleParagraph } from "../../drafting/article.ts";
import type { ArticleDraft } from "../../drafting/draft-article.ts";
import { chartsNaming } from "./statement-ids.ts";
import { findStatements } from "../../drafting/find-statements.ts";
import { openWarnings } from "../../drafting/editor-warnings.ts";
import { findPeriods, type ArticleDate } from "../../drafting/periods.ts";
import type { Statement } from "../../drafting/statement.ts";
import { qualifierSchema } from "../../model/cell.ts";
import { ContentError, type Diagnostic } from "../../model/diagnostic.ts";
import { parsePeriod, periodSchema } from "../../model/period.ts";
import { statementsOf } from "../../values/locales/statements/statements-of.ts";

const text = z.string().min(1).nullable();
const number = z.number().nullable();

const statementSchema = z.strictObject({
  id: z.string().min(1).optional(),
  value: number,
  low: number,
  high: number,
  qualifier: qualifierSchema.nullable(),
  unit: text,
  measure: text,
  place: text,
  period: periodSchema.nullable(),
  speaker: text,
  paragraph: z.int().min(1),
  quote: z.string().min(1),
  confidence: z.number().min(0).max(1),
  warnings: z.array(z.string()),
});

/** What `--dry-run --json` prints, by whatever made it. */
const draftSchema = z.strictObject({
  source: z.strictObject({
    title: text,
    publisher: text,
    author: text,
    date: periodSchema.nullable(),
    language: z.string().min(2),
  }),
  statements: z.array(statementSchema),
  events: z.array(
    z.strictObject({ date: periodSchema, title: z.string().min(1), paragraph: z.int().min(1) }),
  ),
  charts: z.array(
    z.strictObject({
      type: z.enum(["bar", "line", "range", "waffle"]),
      title: z.string(),
      statements: z.array(z.string("Name a statement by its id, such as “p5-62”.").min(1)),
      history: z.string().optional(),
    }),
  ),
});

/**
 * Reads statements that were edited or made elsewhere, and holds them to the article: its quotes stand in it, and the
 * numbers in their quotes. A statement that was taken out drops out of its charts.
 * @returns what was read, and a line for whatever dropped out
 * @throws ContentError with every statement that is not borne out
 */
export function readStatements(
  file: string,
  json: string,
  article: Article,
): { found: ArticleDraft; dropped: string[] } {
  const diagnostics: Diagnostic[] = [];
  const parsed = parseJson(file, json, diagnostics);
  const read = draftSchema.safeParse(parsed);
  if (!read.success)
    throw new ContentError(diagnostics.length > 0 ? diagnostics : zodDiagnostics(file, read.error, parsed));
  const { statements, charts } = read.data;
  const faults = statements.flatMap((statement, index) =>
    statementFaults(statement, article).map(([path, message]) => ({
      file,
      path: `statements[${index}].${path}`,
      message,
    })),
  );
  if (faults.length > 0) throw new ContentError(faults);
  const printed = findStatements(article.paragraphs, article.language, dateOf(article));
  const { drawn, dropped } = chartsNaming(charts, statements);
  const found = {
    ...read.data,
    statements: statements.map(({ id: _id, ...statement }) => ({
      ...statement,
      warnings: openWarnings(
        statement,
        printed.find((one) => one.paragraph === statement.paragraph && hasNumberOf(one, statement)),
      ),
    })),
    charts: drawn,
  };
  return { found, dropped: dropped.map((line) => `${file} › ${line}`) };
}

const dateOf = ({ date }: Pick<Article, "date">): ArticleDate | undefined =>
  date === null ? undefined : parsePeriod(date)?.first;

const hasNumberOf = (one: Statement, other: Statement): boolean =>
  one.value === other.value && one.low === other.low && one.high === other.high;

function statementFaults(
  { value, low, high, paragraph, quote, period }: Statement,
  { paragraphs, language, date, title }: Article,
): [path: string, message: string][] {
  const faults: [string, string][] = [];
  if ((value === null) === (low === null && high === null))
    faults.push(["value", "and “low” with “high” exclude each other: write one of them, null for the other"]);
  const standsIn = paragraphs.filter(({ text: printed }) => plain(printed).includes(plain(quote)));
  if (standsIn.length === 0)
    faults.push(["quote", "does not stand in the article: quote it as it is printed"]);
  else if (!standsIn.some((one) => one.number === paragraph))
    faults.push(["paragraph", `is ${paragraph}, and the quote stands in ${numbersOf(standsIn)}`]);
  const printed = numbersIn(quote, language);
  const lost = [value, low, high].filter(
    (one): one is number => one !== null && !printed.some((other) => isSame(one, other)),
  );
  if (lost.length > 0)
    faults.push(["quote", `does not hold ${lost.join(" and ")}: quote the words that print it`]);
  const words = [title ?? "", ...paragraphs.map(({ text: printed }) => printed)];
  const years = (period ?? "").match(/\d{4}/g) ?? [];
  const unknown = years.filter((year) => !isTold(Number(year), words, { language, date }));
  if (unknown.length > 0)
    faults.push([
      "period",
      `is of ${unknown.join(" and ")}, which the article neither prints nor tells by its date: write the period that it gives, or null`,
    ]);
  return faults;
}

/** Whether an article prints a year, or tells it by its own date: “last year”, 令和7年. */
function isTold(
  year: number,
  words: readonly string[],
  { language, date }: Pick<Article, "language" | "date">,
): boolean {
  const now = dateOf({ date });
  const grammar = statementsOf(language);
  if (year === now?.year || words.some((text) => text.includes(String(year)))) return true;
  return words.some((text) =>
    grammar
      ? findPeriods(text, grammar, now).periods.some(({ period }) => period.includes(String(year)))
      : false,
  );
}

const plain = (words: string): string => words.normalize("NFC").replace(/\s+/g, " ").trim();

const numbersOf = (paragraphs: readonly ArticleParagraph[]): string =>
  paragraphs.map((one) => one.number).join(" and ");

/** Every number that a quote can be read to print, with what multiplies it. */
function numbersIn(quote: string, language: string): number[] {
  const stated = findStatements([{ number: 1, text: quote }], language, undefined);
  return [
    ...readQuote(quote, language).numbers.map((one) => one.value),
    ...stated.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null)),
  ];
}

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
