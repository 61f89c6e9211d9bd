import { readProse, readTexts, type ContentText } from "../../content/content-texts.ts";
import { findDrafts } from "../../content/drafts.ts";
import { nameOfFile, readFingerprints } from "../../content/fingerprints.ts";
import { namesIn, readGlossary } from "../../content/glossary.ts";
import { hasForm, plainWords } from "../../content/terms/find-forms.ts";
import { longestAt } from "../../content/text-faults.ts";
import { reviewMessages } from "../../content/translations.ts";
import type { Glossary } from "../../model/glossary.ts";
import type { Language } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import { unwrittenIn } from "../../model/to-write.ts";
import { partsOf, type Part } from "./parts.ts";

/** A part of a text as a sheet comes back with it. */
export interface ReturnedRow {
  /** Its file and its path inside, as `--accept` names texts: `charts/trade:title`. */
  id: string;
  original: string;
  /** The translation that was there when the sheet was written; empty where there was none. */
  before: string;
  /** What the translator wrote; empty where that is still to be done. */
  translation: string;
}

/** A row of a sheet: what a translator needs to know of a part. */
export interface SheetRow extends Omit<ReturnedRow, "translation"> {
  /** The file in the source language. */
  file: string;
  /** What it is: `chart, title`. */
  kind: string;
  state: "missing" | "stale";
  /** Names and terms in it, each with the forms that are right: `registered capital: vốn đăng ký`. */
  terms: string[];
  /** Most characters; undefined for paragraphs, of which none comes near it. */
  longest: number | undefined;
}

/** The texts of all that is published or about to be: drafts come along when nothing is left to write in them. */
export function textsOf(root: string, site: Site): ContentText[] {
  const drafts = findDrafts(root, site);
  const texts = [...readTexts(root, site), ...readProse(root, site)];
  const draftOfText = ({ file }: ContentText): string | undefined => (drafts.has(file) ? file : undefined);
  const unfinished = new Set(
    texts.flatMap((text) => (unwrittenIn(text.source).length > 0 ? (draftOfText(text) ?? []) : [])),
  );
  return texts.filter((text) => !unfinished.has(draftOfText(text) ?? ""));
}

export const idOf = (text: ContentText, { path }: Pick<Part, "path">): string =>
  `${nameOfFile(text)}:${path}`;

/** Every part of every text that is missing in a language, or not accepted as it is. */
export function rowsToTranslate(root: string, site: Site, language: Language): SheetRow[] {
  const { sourceLanguage } = site;
  const fingerprints = readFingerprints(root, language, []);
  const glossary = readGlossary(root, site, []);
  return textsOf(root, site)
    .filter((text) => reviewMessages(text, { language, sourceLanguage, fingerprints }).length > 0)
    .flatMap((text) =>
      partsOf(text, language).map((part): SheetRow => ({
        id: idOf(text, part),
        file: fileOf(text, sourceLanguage),
        kind: kindOf(text, part),
        state: text.words[language] === undefined ? "missing" : "stale",
        original: part.original,
        before: part.before ?? "",
        terms: termsIn(part.original, glossary, sourceLanguage, language),
        longest: /^(?:text|paragraph\b.*)$/.test(part.path) ? undefined : longestAt(part.path),
      })),
    );
}

/** The file of a text in one language, from the repository's root. */
export function fileOf({ file, path }: ContentText, language: Language): string {
  if (file === "ui") return `content/ui/${language}.json`;
  return path === "text" && !file.endsWith(".json") ? `content/${file}/${language}.mdx` : `content/${file}`;
}

const FOLDERS: Record<string, string> = { stories: "story", ui: "interface", "site.json": "site" };

/** `chart, title`; `story, paragraph`; `dataset, remark`. */
function kindOf({ file }: ContentText, { path }: Part): string {
  const [folder = ""] = file.split("/");
  const key = path.replace(/\[\d+\]$/, "").replace(/^.*\./, "");
  return `${FOLDERS[folder] ?? folder.replace(/s$/, "")}, ${key}`;
}

function termsIn(
  original: string,
  { names, terms = {}, ...glossary }: Glossary,
  from: Language,
  to: Language,
) {
  const plain = plainWords(original);
  const found = Object.values(terms).flatMap(({ forms }): string[] => {
    const form = forms[from]?.find((one) => hasForm(plain, [one]));
    const prescribed = forms[to];
    return form === undefined || !prescribed ? [] : [`${form}: ${prescribed.join(" / ")}`];
  });
  return [
    ...namesIn(original, { names, ...glossary }).flatMap((name) => {
      const prescribed = names[name]![to];
      return prescribed ? [`${name}: ${prescribed.join(" / ")}`] : [];
    }),
    ...found,
  ];
}
