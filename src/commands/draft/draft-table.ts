import type { ArticleDraft } from "../../drafting/draft-article.ts";
import type { Statement } from "../../drafting/statement.ts";

/** What an article states, as authors read it. */
export function draftTable(path: string, { source, statements, events, charts }: ArticleDraft): string {
  const unknown = (value: string | null): string => value ?? "not printed";
  return [
    `${path}: ${unknown(source.title)}`,
    `  publisher: ${unknown(source.publisher)} · author: ${unknown(source.author)} · date: ${unknown(source.date)} · language: ${source.language}`,
    ...statements.map(line),
    ...events.map(({ date, title, paragraph }) => `  ¶${paragraph}  ${date}: ${title} …`),
    ...charts.map(
      ({ type, title, statements: of, history }) =>
        `  chart ${type}: ${title} (${of.length}${history === undefined ? "" : `, with its history in ${history}`})`,
    ),
  ].join("\n");
}

function line({
  paragraph,
  qualifier,
  unit,
  period,
  place,
  speaker,
  quote,
  warnings,
  ...number
}: Statement): string {
  const amount = number.value ?? `${number.low ?? ""}–${number.high ?? ""}`;
  const of = [place, period, speaker].map((part) => part ?? "?").join(" · ");
  return `  ¶${paragraph}  ${[qualifier, amount, unit].filter(Boolean).join(" ")}  [${of}]  “${quote}”${warnings.map((warning) => `\n        ${warning}`).join("")}`;
}
