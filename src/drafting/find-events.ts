import type { Language } from "../model/language.ts";
import { parsePeriod } from "../model/period.ts";
import { statementsOf } from "../values/locales/statements/statements-of.ts";
import type { ArticleParagraph } from "./article.ts";
import { findPeriods, type ArticleDate } from "./periods.ts";
import { sentencesOf } from "./sentences.ts";

/** Something that an article says happened on a day. */
export interface ArticleEvent {
  date: string;
  /** The words after the date or before it, few, for the author to write anew. */
  title: string;
  paragraph: number;
}

/** Most words of a title: it names the sentence, and must not repeat it. */
const WORDS = 6;
const CHARACTERS = 12;

/** The days that an article names, each once, with the first words of the sentence that names it. */
export function findEvents(
  paragraphs: readonly ArticleParagraph[],
  language: Language,
  date: ArticleDate | undefined,
): ArticleEvent[] {
  const grammar = statementsOf(language);
  if (!grammar) return [];
  const events = paragraphs.flatMap(({ number, text }) =>
    sentencesOf(text, language).flatMap((sentence) =>
      findPeriods(sentence, grammar, date).periods.flatMap(({ period, start, end }) => {
        if (parsePeriod(period)?.first.precision !== "day") return [];
        const rest = `${sentence.slice(0, start)} ${sentence.slice(end)}`.replace(/^[\s,、：:]+/, "").trim();
        const title = grammar.spaced
          ? (new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]+){1,${WORDS}}`, "u").exec(rest)?.[0] ?? "")
          : rest.slice(0, CHARACTERS);
        return [{ date: period, title, paragraph: number }];
      }),
    ),
  );
  return events.filter(
    (event, index) =>
      events.findIndex((one) => one.date === event.date && one.paragraph === event.paragraph) === index,
  );
}
