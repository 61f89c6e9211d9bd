import { AuthorError } from "../model/diagnostic.ts";
import { parsePeriod } from "../model/period.ts";
import { statementLanguages } from "../values/locales/statements/statements-of.ts";
import type { Article } from "./article.ts";
import { findEvents, type ArticleEvent } from "./find-events.ts";
import { findStatements } from "./find-statements.ts";
import { languageOf } from "./language-of.ts";
import { proposeCharts, type ChartProposal } from "./propose-charts.ts";
import { readArticle } from "./read-article.ts";
import type { Statement } from "./statement.ts";

/** What an article states, as `npm run draft -- --json` prints it. */
export interface ArticleDraft {
  source: Omit<Article, "paragraphs">;
  statements: Statement[];
  events: ArticleEvent[];
  charts: ChartProposal[];
}

/** Bytes of an article that are read; a book or a dump is no article. */
const LARGEST = 5_000_000;

/**
 * Reads an article and finds what it states.
 * @param name of the file, for messages
 * @param language of the article, where its letters do not tell it
 * @throws AuthorError where the bytes are no article that can be read
 */
export function draftArticle(bytes: Uint8Array, name: string, language?: string): ArticleDraft {
  const text = textOf(bytes, name);
  const languages = statementLanguages();
  const written = language ?? languageOf(text) ?? languages[0]!;
  if (!languages.includes(written))
    throw new AuthorError(`articles cannot be read in “${written}”: write one of ${languages.join(", ")}`);
  const { paragraphs, ...source } = readArticle(text, written);
  const date = source.date === null ? undefined : parsePeriod(source.date)?.first;
  const statements = findStatements(paragraphs, written, date);
  return {
    source,
    statements,
    events: findEvents(paragraphs, written, date),
    charts: proposeCharts(statements),
  };
}

function textOf(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new AuthorError(`${name}: is empty: an article as text was expected`);
  if (bytes.length > LARGEST)
    throw new AuthorError(
      `${name}: has ${(bytes.length / 1e6).toFixed(0)} MB, and an article has at most ${LARGEST / 1e6}: cut out the article`,
    );
  if (bytes.includes(0))
    throw new AuthorError(`${name}: is not text (it has bytes that are 0): save the article as plain text`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "") throw new AuthorError(`${name}: is empty: an article as text was expected`);
    return text;
  } catch (error) {
    if (error instanceof AuthorError) throw error;
    throw new AuthorError(`${name}: is not UTF-8: save it in that encoding, or letters would be lost`);
  }
}
