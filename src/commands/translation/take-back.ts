import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isInterfaceText, type ContentText } from "../../content/content-texts.ts";
import { nameOfFile } from "../../content/fingerprints.ts";
import { nameOf } from "../../content/language-name.ts";
import { parseBody, splitStory } from "../../content/parse-story.ts";
import { textFaults } from "../../content/text-faults.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Language } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import { accept } from "../accept.ts";
import { writeFormatted } from "../write-formatted.ts";
import { joined, partsOf, type Part } from "./parts.ts";
import { interfaceWith, placeInJson } from "./place-in-json.ts";
import { protectedMessages } from "./protected.ts";
import { fileOf, idOf, textsOf, type ReturnedRow } from "./rows.ts";

/** What became of the rows of a sheet. */
export interface TakenBack {
  /** A line for each file of which texts were written and accepted. */
  accepted: string[];
  refused: Diagnostic[];
  /** How many rows are still empty. */
  empty: number;
}

/** A text with the translations that came back for its parts, by their paths. */
interface Translated {
  text: ContentText;
  translations: Map<string, string>;
}

/** Writes the translations of a sheet into the content and accepts them; what cannot stand is refused, row by row. */
export async function takeBack(
  root: string,
  site: Site,
  language: Language,
  rows: readonly ReturnedRow[],
): Promise<TakenBack> {
  const texts = textsOf(root, site);
  const known = new Map(
    texts.flatMap((text) =>
      partsOf(text, language).map((part) => [idOf(text, part), { text, part }] as const),
    ),
  );
  const refused: Diagnostic[] = [];
  const back = new Map<ContentText, Translated>();
  const filled = rows.filter(({ translation }) => translation.trim() !== "");
  for (const row of filled) {
    const found = known.get(row.id);
    const messages = found
      ? faultsOf(row, found, site, language)
      : [`${row.id} is no text of the content any more: write the sheet anew`];
    const place = found
      ? { file: fileOf(found.text, language), path: pathOf(found.text, found.part, language) }
      : { file: "content", path: row.id };
    refused.push(...messages.map((message) => ({ ...place, message })));
    if (!found || messages.length > 0) continue;
    const { text, part } = found;
    const translated = back.get(text) ?? { text, translations: new Map() };
    back.set(text, translated);
    translated.translations.set(part.path, tidy(row.translation));
  }
  const whole = [...back.values()].filter((one) => {
    const message = incomplete(one, language);
    if (message) refused.push({ file: fileOf(one.text, language), path: "", message });
    return !message;
  });
  await write(root, site, language, whole);
  const names = whole.map(({ text }) => `${nameOfFile(text)}:${text.path}`);
  return {
    accepted: names.length > 0 ? accept(root, site, language, names) : [],
    refused,
    empty: rows.length - filled.length,
  };
}

const tidy = (text: string): string => text.replace(/\r\n?/g, "\n").normalize("NFC").trim();

/** Spreadsheets and translators’ programs write line breaks and spaces in their own ways. */
const isSame = (one: string, other: string): boolean =>
  tidy(one).replace(/\s+/g, " ") === tidy(other).replace(/\s+/g, " ");

function pathOf({ file }: ContentText, { path }: Part, language: Language): string {
  return file === "ui" || !(file === "site.json" || file.endsWith(".json")) ? path : `${path}.${language}`;
}

/** Why the translation of a part cannot stand. */
function faultsOf(
  { original, before, translation }: ReturnedRow,
  { text, part }: { text: ContentText; part: Part },
  { sourceLanguage }: Site,
  language: Language,
): string[] {
  if (!isSame(original, part.original))
    return [
      `was translated from words that have changed since in ${nameOf(sourceLanguage)}: write the sheet anew and translate what stands there now`,
    ];
  const now = part.before ?? "";
  if (!isSame(before, now) && !isSame(translation, now))
    return [
      "has been changed since the sheet was written: write the sheet anew, so that neither translation is lost",
    ];
  const written = tidy(translation);
  const isJson = !fileOf(text, language).endsWith(".mdx");
  return [
    ...protectedMessages(part.original, written),
    ...(isJson ? textFaults(`content/${text.file}`, written, [part.path]).map(({ message }) => message) : []),
  ];
}

/** Why a story cannot be written yet: some of its parts are missing, or make no text together. */
function incomplete({ text, translations }: Translated, language: Language): string | undefined {
  const missing = partsOf(text, language).filter(({ path }) => !translations.has(path));
  if (missing.length > 0)
    return `is not written yet, for it lacks the translation of ${missing.map(({ path }) => path).join(", ")}: translate them too; of an old translation that is still right, copy it`;
  if (!fileOf(text, language).endsWith(".mdx")) return undefined;
  const whole = joined(text, translations, language);
  try {
    parseBody(splitStory(whole)?.body ?? whole);
    return undefined;
  } catch (error) {
    return `cannot be read as MDX with these translations: ${(error as Error).message}. Write < and { as in the original`;
  }
}

async function write(
  root: string,
  { sourceLanguage }: Site,
  language: Language,
  translated: readonly Translated[],
): Promise<void> {
  for (const [file, own] of Map.groupBy(translated, ({ text }) => fileOf(text, language))) {
    const path = join(root, file.replace(/^content\//, ""));
    const translations = new Map(
      own.map(({ text, translations: parts }) => [text.path, joined(text, parts, language)]),
    );
    if (file.endsWith(".mdx")) await writeFormatted(path, translations.get("text")!);
    else if (own[0]!.text.file === "ui")
      await writeFormatted(path, jsonOf(interfaceOf(root, path, sourceLanguage, translations)));
    else
      await writeFormatted(
        path,
        placeInJson(readFileSync(path, "utf8"), translations, language, sourceLanguage),
      );
  }
}

/** JSON in which spaces that do not break can be told from others, as the interface has them. */
const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll("\u00a0", "\\u00a0");

function interfaceOf(
  root: string,
  path: string,
  sourceLanguage: Language,
  translations: ReadonlyMap<string, string>,
): unknown {
  const source: unknown = JSON.parse(readFileSync(join(root, `ui/${sourceLanguage}.json`), "utf8"));
  const before: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  return interfaceWith(source, before, translations, isInterfaceText);
}
