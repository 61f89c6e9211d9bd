import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draftArticle, type ArticleDraft } from "../drafting/draft-article.ts";
import type { Statement } from "../drafting/statement.ts";
import { AuthorError } from "../model/diagnostic.ts";

const HELP = `npm run draft -- article.txt … [options]
  reads articles as text, Markdown or saved HTML and lists what they state: each number with its hedge, unit, period, place and speaker,
  the words around it, and what an editor would ask. Nothing is written

  -                as an article: reads it from standard input; a folder stands for its .txt, .md and .html files
  --json           one object for each article: source, statements, events, charts that could be drawn
  --language xx    of the article, where its letters do not tell it

exit codes: 0 every article was read, 1 one cannot be read or states no number, 2 the command was written wrongly`;

/** Lists what articles state. */
export default function draft(args: readonly string[] = []): number {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length === 0) {
    console.error(`no article given\n${HELP}`);
    return 2;
  }
  let code = 0;
  for (const path of positionals.flatMap(filesIn)) {
    try {
      const article = draftArticle(readFileSync(path === "-" ? 0 : path), path, values.language);
      console.log(values.json ? JSON.stringify(article, undefined, 2) : table(path, article));
      if (article.statements.length === 0) {
        console.error(`${path}: states no number`);
        code = 1;
      }
    } catch (error) {
      if (!(error instanceof AuthorError) && !isMissing(error)) throw error;
      console.error(isMissing(error) ? `${path}: there is no such file` : (error as Error).message);
      code = 1;
    }
  }
  return code;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      help: { type: "boolean", short: "h" },
      json: { type: "boolean" },
      language: { type: "string" },
    },
  });
}

function filesIn(path: string): string[] {
  const isFolder = path !== "-" && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:txt|md|html?)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

function table(path: string, { source, statements, events, charts }: ArticleDraft): string {
  const unknown = (value: string | null): string => value ?? "not printed";
  return [
    `${path}: ${unknown(source.title)}`,
    `  publisher: ${unknown(source.publisher)} · author: ${unknown(source.author)} · date: ${unknown(source.date)} · language: ${source.language}`,
    ...statements.map(line),
    ...events.map(({ date, title, paragraph }) => `  ¶${paragraph}  ${date}: ${title} …`),
    ...charts.map(({ type, title, statements: of }) => `  chart ${type}: ${title} (${of.length})`),
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
