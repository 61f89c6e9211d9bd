import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { contentRoot, openable } from "../content/content-root.ts";
import type { Library } from "../content/library.ts";
import { readFigures, readLibrary } from "../content/read-library.ts";
import type { Article } from "../drafting/article.ts";
import { draftOf, readArticleFile, type ArticleDraft } from "../drafting/draft-article.ts";
import { idOf as nameOf } from "../drafting/table/names.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { idSchema } from "../model/id.ts";
import { draftFiles } from "./draft/draft-files.ts";
import { findHistories } from "./draft/find-histories.ts";
import { formatted } from "./draft/format-files.ts";
import { isKnownWarning, knownWarnings } from "./draft/known-cells.ts";
import { putFiles } from "./draft/put-files.ts";
import { readStatements } from "./draft/read-statements.ts";
import { withIds } from "./draft/statement-ids.ts";
import { inputBytes } from "./input-bytes.ts";
import { draftTable } from "./draft/draft-table.ts";
import { today } from "./today.ts";

const HELP = `npm run draft -- article.txt … [options]
  reads articles as text, Markdown or saved HTML, and writes what they state as drafts: a source, datasets with the printed words
  around each figure, charts, and the outline of a story in every language. npm run check lists what is left to do in them.
  Run again on a corrected article, it updates what has not been touched since

  -                as an article: reads it from standard input; a folder stands for its .txt, .md and .html files
  --id name        begins the names of the files; left out, the name of the article's file
  --dry-run        writes nothing and lists what the articles state: each number with its hedge, unit, period, place and speaker, the
                   words around it, and what an editor would ask
  --json           the same as one object for each article: source, statements, events, charts that could be drawn
  --statements x.json
                   takes such an object, edited or made elsewhere, in the place of what is found: each quote has to stand in the
                   article, and each number in its quote; charts name statements by their ids
  --language xx    of the article, where its letters do not tell it

exit codes: 0 every article was read, 1 one cannot be read or states no number, 2 the command was written wrongly`;

type Options = ReturnType<typeof readArguments>["values"];

/** Writes what articles state as drafts of sources, datasets, charts and stories, or lists it. */
export default async function draft(args: readonly string[] = []): Promise<number> {
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const files = positionals.flatMap(filesIn);
    const ofOne = values.id === undefined ? "--statements" : "--id";
    if ((values.id !== undefined || values.statements !== undefined) && files.length > 1)
      throw new AuthorError(
        `${ofOne} is of one article, and ${files.length} are given: draft them one by one`,
      );
    const drafter = new Drafter(values);
    let code = 0;
    for (const path of files) if (!(await drafter.draft(path))) code = 1;
    return code;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(openable(error.message));
    return 2;
  }
}

/** Drafts one article after another into one content folder. */
class Drafter {
  readonly #options: Options;
  #figures: ReturnType<typeof readFigures> | undefined;
  #library: Library | undefined;
  #written = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether the article could be read and states a number; what is wrong is printed. */
  async draft(path: string): Promise<boolean> {
    try {
      const { language, json, "dry-run": dry, statements } = this.#options;
      const article = readArticleFile(inputBytes(path), path, language);
      const found =
        statements === undefined
          ? this.#withHistories(this.#compared(draftOf(article)))
          : this.#compared(this.#given(statements, article));
      if (json) console.log(JSON.stringify(withIds(found), undefined, 2));
      else if (dry) console.log(draftTable(path, found));
      if (found.statements.length === 0)
        throw new AuthorError(`${path}: states no number that could be drawn`);
      if (!json && !dry) await this.#write(path, article, found);
      return true;
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error;
      console.error(openable(error.message));
      return false;
    }
  }

  get #known(): ReturnType<typeof readFigures> {
    return (this.#figures ??= readFigures(contentRoot()));
  }

  get #content(): Library {
    return (this.#library ??= readLibrary(contentRoot(), { withDrafts: true }).library);
  }

  /** Statements that were edited or made elsewhere; what drops out of them is printed. */
  #given(file: string, article: Article): ArticleDraft {
    const { found, dropped } = readStatements(file, inputBytes(file).toString(), article);
    for (const line of dropped) console.error(line);
    return found;
  }

  /** What an article states, with what the content says of it already. */
  #compared(found: ArticleDraft): ArticleDraft {
    const { language } = found.source;
    const statements = found.statements.map((statement) => ({
      ...statement,
      warnings: [
        ...statement.warnings.filter((warning) => !isKnownWarning(warning)),
        ...knownWarnings(statement, this.#known, language),
      ],
    }));
    return { ...found, statements };
  }

  #withHistories(found: ArticleDraft): ArticleDraft {
    const { statements, charts, source } = found;
    const histories = findHistories(statements, charts, this.#known, source.language);
    return { ...found, charts: [...charts, ...histories] };
  }

  async #write(path: string, article: Article, found: ArticleDraft): Promise<void> {
    const root = contentRoot();
    const id = idOf(path, this.#options.id);
    const place = { id, library: this.#content, today: today(), after: this.#written };
    const put = putFiles(root, id, await formatted(draftFiles(article, found, place)));
    this.#written += 1;
    const lines = Object.entries({
      wrote: put.written,
      updated: put.updated,
      "took away": put.removed,
      "left as you have it": put.kept,
    }).flatMap(([what, paths]) => paths.map((file) => openable(`  ${what} content/${file}`)));
    const missing = Object.entries(found.source).flatMap(([key, value]) => (value === null ? [key] : []));
    console.log(
      [
        `${path}: ${found.statements.length} figures`,
        ...(lines.length > 0 ? lines : ["  nothing has changed"]),
        ...(missing.length > 0 ? [`  not printed in it: ${missing.join(", ")}`] : []),
        "  npm run dev shows the drafts, npm run check lists what is left to do in them",
      ].join("\n"),
    );
  }
}

/** @throws AuthorError where what is asked for is no id */
function idOf(path: string, asked: string | undefined): string {
  const id = asked ?? nameOf(basename(path, extname(path))) ?? "an-article";
  const valid = idSchema.safeParse(id);
  if (!valid.success) throw new AuthorError(`--id “${id}” ${valid.error.issues[0]!.message}`);
  return id;
}

/** @throws AuthorError where an argument is not known */
function readArguments(args: readonly string[]) {
  try {
    const read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        help: { type: "boolean", short: "h" },
        id: { type: "string" },
        json: { type: "boolean" },
        language: { type: "string" },
        statements: { type: "string" },
      },
    });
    if (read.positionals.length === 0 && !read.values.help)
      throw new AuthorError(`no article given\n${HELP}`);
    return read;
  } catch (error) {
    if (error instanceof AuthorError) throw error;
    // Only the first sentence: what follows explains how arguments are parsed.
    throw new AuthorError(`${(error as Error).message.split(". ")[0]}\n${HELP}`);
  }
}

function filesIn(path: string): string[] {
  const isFolder = path !== "-" && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return [path];
  const names = readdirSync(path).filter((name) => /\.(?:txt|md|html?)$/.test(name));
  if (names.length === 0) throw new AuthorError(`${path}: has no article in it: a .txt, .md or .html file`);
  return names.sort().map((name) => join(path, name));
}
