import { parseArgs } from "node:util";
import type { Content } from "../charts/chart.ts";
import { cellRecords } from "../charts/queries/cell-records.ts";
import { readContent } from "../charts/read-content.ts";
import { contentRoot } from "../content/content-root.ts";
import { AuthorError, ContentError } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import { suggestion } from "../model/suggest.ts";
import { writeValue } from "../values/words.ts";
import { reportOn, reportText } from "./figure-report.ts";
import { findFigures, nearestFigures, type Found } from "./find-figures.ts";

const HELP = `npm run trace -- <figure> [options]
  where a figure comes from and every place that uses it

  <figure>       a number (78.6, 78,6), a figure as it is written in any language and currency ("78.6 billion"), the name of a
                 cell ("fdi-capital.capital[2025-03]"), or words of a quotation, a note or a title
  --language en  in which language places are told; without it, the one that is written first
  --json         as JSON: all that is known of each figure

exit codes: 0 it was found, 1 it was not, or the content has faults, 2 the command was written wrongly`;

/** Figures that are told in full; of more, the rest is named. */
const IN_FULL = 8;

/**
 * Answers where a figure comes from: the cells that have it, with value, hedge, unit, source, place and quotation, how it
 * is worked out, and where it is used.
 * @returns 0 where something is found, 1 where nothing is, 2 where the arguments are wrong
 */
export default function trace(args: readonly string[] = []): number {
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) return say(HELP);
    const query = positionals.join(" ").trim();
    if (query === "") throw new AuthorError(`no figure given\n${HELP}`);
    const content = readContent(contentRoot(), { strict: false });
    const language = languageOf(values.language, content);
    const found = findFigures(query, content);
    if (found.length === 0) {
      if (values.json) console.log("[]");
      console.error(nothingFound(query, content, language));
      return 1;
    }
    return values.json
      ? say(
          JSON.stringify(
            found.map((one) => reportOn(one, language, content)),
            null,
            2,
          ),
        )
      : say(asText(found, language, content));
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return error instanceof ContentError ? 1 : 2;
  }
}

/** @throws AuthorError where an option is not known */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        json: { type: "boolean" },
        language: { type: "string" },
      },
    });
  } catch (error) {
    throw new AuthorError(`${(error as Error).message}\n${HELP}`);
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function languageOf(asked: string | undefined, { languages, site }: Content): Language {
  if (asked === undefined) return site.sourceLanguage as Language;
  const language = languages.find((id) => id === asked);
  if (language === undefined) throw new AuthorError(`no language “${asked}”.${suggestion(asked, languages)}`);
  return language;
}

function asText(found: readonly Found[], language: Language, content: Content): string {
  const reports = found.map((one) => reportOn(one, language, content));
  const rest = reports.slice(IN_FULL).map(({ figure, text }) => `  ${figure}  ${text}`);
  return [
    ...reports.slice(0, IN_FULL).map((report) => reportText(report, content, language)),
    ...(rest.length > 0 ? [[`and ${rest.length} more; name one to see it whole`, ...rest].join("\n")] : []),
  ].join("\n\n");
}

function nothingFound(query: string, content: Content, language: Language): string {
  const nearest = nearestFigures(query, content).map(
    ({ name }) => `  ${name}  ${writeValue({ of: name }, content, language).text}`,
  );
  if (nearest.length > 0) return [`no figure is “${query}”. The nearest are`, ...nearest].join("\n");
  return `nothing has “${query}” in it.${suggestion(query, cellRecords(content).keys())}`;
}
