import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readContent } from "../charts/read-content.ts";
import { contentRoot, openable } from "../content/content-root.ts";
import { readSite } from "../content/read-site.ts";
import { targetsOf } from "../content/translations.ts";
import { AuthorError, ContentError, diagnosticLine, type Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import { languageOf as faultLanguage } from "./fault-report.ts";
import { rowsToTranslate, type ReturnedRow } from "./translation/rows.ts";
import { codeOf, UsageError } from "./usage-error.ts";
import { takeBack } from "./translation/take-back.ts";
import { readWorkbookRows, workbookOf } from "./translation/workbook.ts";
import { readXliffRows, xliffOf } from "./translation/xliff.ts";
import { today } from "./today.ts";

const HELP = `npm run translate -- fr [options]
  writes every text that is missing in a language, or has not been accepted as it is, into one file for a translator: the
  original, the old translation, the names and terms of the glossary, the most characters. Stories are taken by paragraphs

  --format xliff     XLIFF 2.0 instead of a workbook (.xlsx)
  --to fr.xlsx       where to write it; translate-fr.xlsx where it is left out
  --read fr.xlsx     reads the file back (.xlsx, .xlf): writes its translations into the content and accepts them

  A translation keeps what stands in braces, tags such as <Value … />, and where links lead, as they are; only links to
  other sites may lead to a page in its language. XLIFF has them as <ph>. Rows that are left empty stay as they are: to keep an old translation, copy it.

exit codes: 0 all was written, 1 something was refused or cannot be read, 2 the command was written wrongly`;

/** Writes what waits for a translator, or reads back what a translator has done. */
export default async function translate(args: readonly string[] = []): Promise<number> {
  try {
    const { values, positionals } = parsed(args);
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const root = contentRoot();
    const site = readSite(root);
    const language = languageOf(positionals, site);
    if (values.read !== undefined) return await readBack(root, site, language, values.read);
    const format = values.format ?? (values.to?.endsWith(".xlf") ? "xliff" : "xlsx");
    const to = values.to ?? `translate-${language}.${format === "xliff" ? "xlf" : "xlsx"}`;
    return await writeSheet(root, site, language, format, to);
  } catch (error) {
    return codeOf(error);
  }
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { format: text, to: text, read: text, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.format !== undefined && !["xlsx", "xliff"].includes(values.format))
      throw new UsageError(`--format takes “xlsx” or “xliff”, not “${values.format}”`, HELP);
    return { values, positionals };
  } catch (error) {
    throw error instanceof AuthorError ? error : new UsageError((error as Error).message, HELP);
  }
}

function languageOf([language, ...more]: readonly string[], site: Site): Language {
  const targets = targetsOf(site);
  if (language !== undefined && targets.includes(language) && more.length === 0) return language;
  throw new UsageError(`name one language that is translated into: ${targets.join(" or ")}`, HELP);
}

async function writeSheet(
  root: string,
  site: Site,
  language: Language,
  format: string,
  to: string,
): Promise<number> {
  if (existsSync(to))
    throw new AuthorError(`${to} is there already, and may hold translations: name another file by --to`);
  const rows = rowsToTranslate(root, site, language);
  if (rows.length === 0) {
    console.log(`nothing waits to be translated into ${language}`);
    return 0;
  }
  writeFileSync(
    to,
    format === "xliff"
      ? xliffOf(rows, site.sourceLanguage, language)
      : await workbookOf(rows, site, language, today()),
  );
  const missing = rows.filter(({ state }) => state === "missing").length;
  console.log(
    `wrote ${to}: ${missing} missing and ${rows.length - missing} stale texts and paragraphs\n  read it back by npm run translate -- ${language} --read ${to}`,
  );
  const faulty = faultyOriginals(root, site, new Set(rows.map(({ file }) => file)));
  if (faulty.length > 0)
    console.error(
      `mend these first and write the sheet again: words that are mended later are translated twice\n${faulty.map((one) => `  ${openable(diagnosticLine(one))}`).join("\n")}`,
    );
  return 0;
}

/** Faults in the words of these files in the source language. */
function faultyOriginals(root: string, site: Site, files: ReadonlySet<string>): Diagnostic[] {
  const languages = site.languages.map(({ id }) => id);
  try {
    readContent(root, { withDrafts: true });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.diagnostics.filter(
      (one) =>
        one.kind === undefined &&
        files.has(one.file) &&
        faultLanguage(one, languages) === site.sourceLanguage,
    );
  }
}

async function readBack(root: string, site: Site, language: Language, file: string): Promise<number> {
  const { accepted, refused, empty } = await takeBack(root, site, language, await rowsIn(file));
  for (const line of accepted) console.log(openable(line));
  if (empty > 0) console.log(`${empty} rows are empty, and left as they are`);
  for (const diagnostic of refused) console.error(openable(diagnosticLine(diagnostic)));
  if (accepted.length > 0) console.log("`npm run check` looks at their numbers, names and terms");
  return refused.length > 0 ? 1 : 0;
}

/** A workbook is a zip archive, which begins with the letters PK. */
async function rowsIn(file: string): Promise<ReturnedRow[]> {
  if (!existsSync(file)) throw new AuthorError(`${file}: there is no such file`);
  const bytes = readFileSync(file);
  try {
    return bytes.subarray(0, 2).toString("latin1") === "PK"
      ? await readWorkbookRows(bytes)
      : readXliffRows(bytes.toString("utf8"));
  } catch (error) {
    throw error instanceof AuthorError ? new AuthorError(`${file} ${error.message}`) : error;
  }
}
