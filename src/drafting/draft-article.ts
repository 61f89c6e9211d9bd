import { AuthorError } from "../model/diagnostic.ts";
import { parsePeriod } from "../model/period.ts";
import { statementLanguages } from "../values/locales/statements/statements-of.ts";
import { articleText } from "./article-text.ts";
import type { Article } from "./article.ts";
import { findEvents, type ArticleEvent } from "./find-events.ts";
import { findStatements } from "./find-statements.ts";
import { languageOf } from "./language-of.ts";
import { proposeCharts, type ChartProposal } from "./propose-charts.ts";
import { readArticle } from "./read-article.ts";
import { isHtml, readHtml } from "./read-html.ts";
import type { Statement } from "./statement.ts";

/** What an article states, as `npm run draft -- --json` prints it. */
export interface ArticleDraft {
  source: Omit<Article, "paragraphs">;
  statements: Statement[];
  events: ArticleEvent[];
  charts: ChartProposal[];
}

/**
 * Reads an article and finds what it states.
 * @param name of the file, for messages
 * @param language of the article, where its letters do not tell it
 * @throws AuthorError where the bytes are no article that can be read
 */
export const draftArticle = (bytes: Uint8Array, name: string, language?: string): ArticleDraft =>
  draftOf(readArticleFile(bytes, name, language));

/** What an article that has been read states. */
export function draftOf({ paragraphs, ...source }: Article): ArticleDraft {
  const date = source.date === null ? undefined : parsePeriod(source.date)?.first;
  const statements = findStatements(paragraphs, source.language, date);
  return {
    source,
    statements,
    events: findEvents(paragraphs, source.language, date),
    charts: proposeCharts(statements),
  };
}

/**
 * Reads an article from a file.
 * @param name of the file, for messages
 * @param language of the article, where its letters do not tell it
 * @throws AuthorError where the bytes are no article that can be read
 */
export function readArticleFile(bytes: Uint8Array, name: string, language?: string): Article {
  const text = articleText(bytes, name);
  const languages = statementLanguages();
  const known = (written: string): string => {
    if (languages.includes(written)) return written;
    throw new AuthorError(`articles cannot be read in “${written}”: write one of ${languages.join(", ")}`);
  };
  if (!isHtml(bytes)) return readArticle(text, known(language ?? languageOf(text) ?? languages[0]!));
  const page = readHtml(text);
  const words = page.paragraphs.map((paragraph) => paragraph.text).join("\n");
  if (words === "")
    throw new AuthorError(`${name}: no article was found in this page: save its text instead`);
  return { ...page, language: known(language ?? page.language ?? languageOf(words) ?? languages[0]!) };
}
