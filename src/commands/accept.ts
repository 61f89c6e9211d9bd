import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readProse, readTexts, type ContentText } from "../content/content-texts.ts";
import {
  fingerprintPath,
  fingerprintsOf,
  nameOfFile,
  readFingerprints,
  type FileFingerprints,
} from "../content/fingerprints.ts";
import { draftNames, findDrafts } from "../content/drafts.ts";
import { partsOfDraft } from "../content/parts-of-draft.ts";
import { reviewMessages, targetsOf } from "../content/translations.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { Language, SiteLanguages } from "../model/language.ts";
import { suggestion } from "../model/suggest.ts";
import { withSchemaOf } from "./json-text.ts";

/**
 * Records that texts of one language have been read against the source, both as they now are.
 * @param names of files, such as `charts/trade`, of single texts in them, such as `ui:home.lead`, or of a draft with all
 *   that belongs to it, such as `trade`
 * @param unknown is told of each name that leads to nothing, while others do
 * @returns a line for each file, which says what was recorded
 * @throws AuthorError where no name leads to anything
 */
export function accept(
  root: string,
  site: SiteLanguages,
  language: Language | undefined,
  names: readonly string[],
  unknown?: (message: string) => void,
): string[] {
  const targets = targetsOf(site);
  if (language === undefined || !targets.includes(language))
    throw new AuthorError(`--accept takes a language that is translated into: ${targets.join(" or ")}`);
  const texts = [...readTexts(root, site), ...readProse(root, site)].filter(
    ({ words }) => words[language] !== undefined,
  );
  if (names.length === 0) throw new AuthorError(whatToName(root, texts, site, language));
  const chosen = new Map<string, ContentText[]>();
  const lost: string[] = [];
  for (const name of filesOfDrafts(root, site, names, texts)) {
    const file = name.split(":")[0]!;
    const found = named(name, texts, language);
    if (typeof found === "string") lost.push(found);
    else chosen.set(file, [...(chosen.get(file) ?? []), ...found]);
  }
  if (lost.length > 0 && (chosen.size === 0 || !unknown)) throw new AuthorError(lost.join("\n"));
  for (const message of lost) unknown?.(message);
  return [...chosen].map(([file, accepted]) => {
    record(root, language, file, texts, accepted);
    return `accepted in ${language}: ${file}, ${accepted.length === 1 ? "1 text" : `${accepted.length} texts`}`;
  });
}

/** Names of files, in the place of the name of a draft those of all that belongs to it. */
function filesOfDrafts(
  root: string,
  site: SiteLanguages,
  names: readonly string[],
  texts: readonly ContentText[],
): string[] {
  const drafts = findDrafts(root, site);
  const files = new Set(texts.map(nameOfFile));
  return names.flatMap((name) => {
    if (/[/:]/.test(name) || files.has(name)) return name;
    const parts = draftNames(new Set(partsOfDraft(root, name, drafts))).filter((part) => files.has(part));
    return parts.length > 0 ? parts : name;
  });
}

/** The texts that a name means, or why it means none. */
function named(name: string, texts: readonly ContentText[], language: Language): ContentText[] | string {
  const [file = "", path] = name.split(":");
  const inFile = texts.filter((text) => nameOfFile(text) === file);
  if (inFile.length === 0) {
    const known = new Set(texts.map(nameOfFile));
    return `no texts “${file}” in ${language}: write a name such as charts/trade.${suggestion(file, known)}`;
  }
  if (path === undefined) return inFile;
  const found = inFile.filter((text) => text.path === path);
  if (found.length > 0) return found;
  return `no text “${path}” in ${file}.${suggestion(
    path,
    inFile.map((text) => text.path),
  )}`;
}

/** Writes the fingerprints of one file anew: of the texts that are accepted now, and those that are still there. */
function record(
  root: string,
  language: Language,
  name: string,
  texts: readonly ContentText[],
  accepted: readonly ContentText[],
): void {
  const path = join(root, fingerprintPath(language, name));
  const before = existsSync(path) ? fingerprintsIn(path) : {};
  const now = fingerprintsOf(accepted, language);
  const paths = texts.filter((text) => nameOfFile(text) === name).map((text) => text.path);
  const after = Object.fromEntries(
    paths.flatMap((at) => {
      const recorded = now[at] ?? before[at];
      return recorded === undefined ? [] : [[at, recorded]];
    }),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, withSchemaOf(path, `${JSON.stringify(after, null, 2)}\n`));
}

/** What a file holds; nothing where two versions of it could not be joined, which `check` tells. */
function fingerprintsIn(path: string): FileFingerprints {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as FileFingerprints;
  } catch {
    return {};
  }
}

/** What to write instead of a language alone: the files of which something waits to be read. */
function whatToName(
  root: string,
  texts: readonly ContentText[],
  { sourceLanguage }: SiteLanguages,
  language: Language,
): string {
  const fingerprints = readFingerprints(root, language, []);
  const waiting = texts.filter(
    (text) => reviewMessages(text, { language, sourceLanguage, fingerprints }).length > 0,
  );
  const files = [...new Set(waiting.map(nameOfFile))];
  const some = files.slice(0, 12).join(" ");
  const more = files.length > 12 ? ` (and ${files.length - 12} more)` : "";
  return `--accept ${language} takes the texts that you have read, one by one: npm run check -- --accept ${language} ${some || "charts/trade"}${more}`;
}
