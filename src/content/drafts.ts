import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SiteLanguages } from "../model/language.ts";
import { listFolder } from "./list-folder.ts";
import { isMarkedDraft } from "./skeleton.ts";

/**
 * What says that it is a draft, as paths below the content folder: `charts/trade.json`, and of a story that of its
 * folder, `stories/trade`.
 */
export type Drafts = ReadonlySet<string>;

const FOLDERS = { source: "sources", dataset: "datasets", chart: "charts" } as const;

/** The drafts of a content folder. Files that cannot be parsed can be drafts too. */
export function findDrafts(root: string, site: SiteLanguages): Drafts {
  const files = Object.values(FOLDERS).flatMap((folder) =>
    namesIn(root, folder)
      .map((name) => `${folder}/${name}`)
      .filter((file) => file.endsWith(".json") && /(?<!\\)"draft"\s*:\s*true/.test(textOf(root, file))),
  );
  const stories = namesIn(root, "stories")
    .map((id) => `stories/${id}`)
    .filter((story) => isDraftStory(root, story, site));
  return new Set([...files, ...stories]);
}

/** A story is a draft where the version in the source language says so, and before there is one where any does. */
function isDraftStory(root: string, story: string, { languages, sourceLanguage }: SiteLanguages): boolean {
  const versions = languages
    .map(({ id }) => `${story}/${id}.mdx`)
    .filter((file) => existsSync(join(root, file)));
  const source = versions.filter((file) => file === `${story}/${sourceLanguage}.mdx`);
  return (source.length > 0 ? source : versions).some((file) => isMarkedDraft(textOf(root, file)));
}

const namesIn = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? listFolder(join(root, folder)) : [];

const textOf = (root: string, file: string): string => readFileSync(join(root, file), "utf8");

/** What authors call drafts: `charts/trade`, `stories/trade`. */
export const draftNames = (drafts: Drafts): string[] =>
  [...drafts].map((file) => file.replace(/\.json$/, ""));

/** The draft that a file of messages belongs to, such as `content/stories/trade/en.mdx`. */
export const draftOf = (file: string, drafts: Drafts): string | undefined => {
  const path = file.replace(/^content\//, "").replace(/^(stories\/[^/]+)\/.*$/, "$1");
  return drafts.has(path) ? path : undefined;
};

/** How every reader of the content says that an id leads nowhere. */
const NOWHERE = /(?<![\p{L}-])no (source|dataset|chart|story) “([^”]+)”/u;

/** Diagnostics of what is published, which say of an id that leads to a draft that it does. */
export const namingDrafts = (diagnostics: readonly Diagnostic[], drafts: Drafts): Diagnostic[] =>
  drafts.size === 0
    ? [...diagnostics]
    : diagnostics.map((diagnostic) => {
        const found = NOWHERE.exec(diagnostic.message);
        const [, kind, id] = found ?? [];
        const file =
          kind === "story" ? `stories/${id}` : `${FOLDERS[kind as keyof typeof FOLDERS]}/${id}.json`;
        if (!found || !drafts.has(file)) return diagnostic;
        const message = `${diagnostic.message.slice(0, found.index)}the ${kind} “${id}” is a draft, and what is published cannot use it: take "draft": true out of content/${file}, or make a draft of this too`;
        return { ...diagnostic, message };
      });
