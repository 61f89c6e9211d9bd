import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ID_PATTERN, reservedIdFault } from "../model/id.ts";
import type { Language } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import type { Drafts } from "./drafts.ts";
import { nameOf } from "./language-name.ts";
import { listFolder } from "./list-folder.ts";
import { readStory } from "./read-story.ts";
import { isSkeleton } from "./skeleton.ts";
import type { Story } from "./story.ts";

/**
 * The stories of the content, `stories/<id>/<language>.mdx`, by language and in their order.
 * @param mended is given stories with a faulty front matter, as far as the rest of them can be read
 */
export function readStories(
  root: string,
  site: Site,
  diagnostics: Diagnostic[],
  leftOut: Drafts = new Set(),
  mended?: (story: Story) => void,
): Map<Language, Story[]> {
  const stories = new Map<Language, Story[]>();
  const directory = join(root, "stories");
  if (!existsSync(directory)) return stories;
  const read = listFolder(directory)
    .filter((id) => !leftOut.has(`stories/${id}`))
    .flatMap((id) => readVersions(root, id, site, diagnostics, mended));
  for (const { id: language } of site.languages) {
    const list = read
      .filter((story) => story.language === language)
      .sort((a, b) => a.meta.order - b.meta.order);
    if (list.length === 0) continue;
    stories.set(language, list);
    diagnostics.push(...orderFaults(list));
  }
  return stories;
}

/** One story in each language that it is written in. */
function readVersions(
  root: string,
  id: string,
  site: Site,
  diagnostics: Diagnostic[],
  mended?: (story: Story) => void,
): Story[] {
  const files = site.languages.map((language) => `${language.id}.mdx`);
  if (/\.mdx?$/.test(id)) {
    const folder = id.replace(/\.mdx?$/, "");
    const message = `lies beside the stories: move it to content/stories/${folder}/${site.sourceLanguage}.mdx`;
    diagnostics.push({ file: `content/stories/${id}`, path: "", message });
    return [];
  }
  if (!ID_PATTERN.test(id)) {
    const message = `“${id}” is not a kebab-case id: a story is a folder such as content/stories/fdi-capital/ with ${site.sourceLanguage}.mdx in it`;
    diagnostics.push({ file: `content/stories/${id}`, path: "", message });
    return [];
  }
  const reserved = reservedIdFault(id);
  if (reserved !== undefined) {
    diagnostics.push({ file: `content/stories/${id}`, path: "", message: `“${id}” ${reserved}` });
    return [];
  }
  const directory = join(root, "stories", id);
  const names = listFolder(directory);
  if (!names.includes(`${site.sourceLanguage}.mdx`)) {
    const message = `is missing: a story is written in ${nameOf(site.sourceLanguage)} first, and put into other languages then`;
    diagnostics.push({ file: `content/stories/${id}/${site.sourceLanguage}.mdx`, path: "", message });
  }
  const textOf = (name: string): string => readFileSync(join(directory, name), "utf8");
  const original = `${site.sourceLanguage}.mdx`;
  const source = names.includes(original) ? textOf(original) : undefined;
  return names.flatMap((name) => {
    const file = `content/stories/${id}/${name}`;
    if (!files.includes(name)) {
      diagnostics.push({ file, path: "", message: `is not a story's text: name it ${files.join(", ")}` });
      return [];
    }
    const text = textOf(name);
    if (isSkeleton(text, source)) return [];
    const story = readStory(id, name.slice(0, -".mdx".length), file, text, site, diagnostics, mended);
    return story ? [story] : [];
  });
}

/** Each story of a language has a place of its own. */
const orderFaults = (list: readonly Story[]): Diagnostic[] =>
  list.flatMap(({ file, meta: { order } }, index) => {
    const previous = list[index - 1];
    return previous?.meta.order === order
      ? [
          {
            file,
            path: "order",
            message: `is ${order}, as in ${previous.file}: give each story a place of its own`,
          },
        ]
      : [];
  });
