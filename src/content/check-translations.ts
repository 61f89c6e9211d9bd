import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Scrolly } from "./read-scrolly.ts";
import type { Story } from "./read-story.ts";
import {
  fingerprint,
  fingerprintsOf,
  interfaceTexts,
  readFingerprints,
  readGlossary,
  TARGETS,
  textsIn,
  translationFaults,
  type ContentText,
  type Fingerprints,
  type Target,
} from "./translations.ts";
import type { ValueRequest } from "../values/words.ts";

const FOLDERS = ["charts", "datasets", "sources"] as const;

/** Every localized text of the content folder, stories aside; files that cannot be parsed are reported elsewhere. */
export function readTexts(root: string): ContentText[] {
  const texts = FOLDERS.flatMap((folder) =>
    jsonFiles(join(root, folder)).flatMap((name) => {
      const json = parsed(join(root, folder, name));
      return json === undefined ? [] : textsIn(`${folder}/${name}`, json);
    }),
  );
  const ui = new Map<Language, unknown>();
  for (const language of ["en", ...TARGETS] as const) {
    const json = parsed(join(root, "ui", `${language}.json`));
    if (json !== undefined) ui.set(language, json);
  }
  return [...texts, ...interfaceTexts(ui)];
}

const jsonFiles = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => name.endsWith(".json"))
        .sort()
    : [];

function parsed(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Languages that are meant to be published: their interface is there, so all the rest must be. */
export const writtenTargets = (root: string): Target[] =>
  TARGETS.filter((language) => existsSync(join(root, "ui", `${language}.json`)));

/** Everything that keeps a language from being whole: see `translationFaults`, and for stories `storyFaults`. */
export function checkTranslations(
  root: string,
  stories: ReadonlyMap<Language, readonly Story[]>,
): Diagnostic[] {
  const targets = writtenTargets(root);
  if (targets.length === 0) return [];
  const texts = readTexts(root);
  const glossary = readGlossary(root);
  return targets.flatMap((language) => {
    const fingerprints = readFingerprints(root, language);
    return [
      ...translationFaults(texts, language, fingerprints, glossary),
      ...storyFaults(
        root,
        stories.get("en") ?? [],
        stories.get(language) ?? [],
        language,
        fingerprints["stories"] ?? {},
      ),
    ];
  });
}

/** The versions of a story must place the same charts and bind the same values, however the sentences run. */
function storyFaults(
  root: string,
  english: readonly Story[],
  translated: readonly Story[],
  language: Target,
  reviewed: Record<string, string>,
): Diagnostic[] {
  return english.flatMap((original) => {
    const file = `content/stories/${original.id}/${language}.mdx`;
    const story = translated.find(({ id }) => id === original.id);
    if (!story)
      return [
        { file, path: "", message: `is not written yet: ${original.file} has no version in this language` },
      ];
    const diagnostics: Diagnostic[] = [];
    const fault = (path: string, message: string): void => void diagnostics.push({ file, path, message });
    for (const key of ["order", "topic", "article", "chart", "published", "updated"] as const)
      if (story.meta[key] !== original.meta[key])
        fault(
          key,
          `is ${String(story.meta[key])}, and ${String(original.meta[key])} in ${original.file}: write the same`,
        );
    compare(
      original.charts.map(({ target }) => target),
      story.charts.map(({ target }) => target),
      "chart",
    );
    compare(
      original.scrollies.map(({ target }) => scrollyName(target)),
      story.scrollies.map(({ target }) => scrollyName(target)),
      "scrolly",
    );
    compare(
      original.values.map(({ target }) => valueName(target)),
      story.values.map(({ target }) => valueName(target)),
      "value",
    );
    if (story.sections !== original.sections)
      fault(
        "",
        `has ${story.sections} headings (##), and ${original.file} has ${original.sections}: give it the same sections in the same order, for links lead from one language to the other`,
      );
    const now = fingerprint(readFileSync(join(root, "stories", original.id, "en.mdx"), "utf8"));
    if (reviewed[original.id] !== now)
      fault(
        "",
        `${reviewed[original.id] ? "was written for an English text that has changed since: review it" : "has not been reviewed against the English: read it"}, then run npm run check -- --accept ${language}`,
      );
    return diagnostics;

    function compare(expected: readonly string[], found: readonly string[], what: string): void {
      for (const one of new Set(expected))
        if (!found.includes(one)) fault("", `lacks the ${what} ${one}, which ${original.file} has`);
      for (const one of new Set(found))
        if (!expected.includes(one)) fault("", `has the ${what} ${one}, which ${original.file} has not`);
    }
  });
}

const valueName = ({ of, as }: ValueRequest): string => (as ? `${of} as ${as}` : of);

/** `rd-spending (two-countries, then the chart itself)`: steps in another order tell another story. */
const scrollyName = ({ chart, steps }: Scrolly): string =>
  `${chart} (${steps.map(({ view }) => view ?? "the chart itself").join(", then ")})`;

/** The fingerprints that say: all of this language has been read against the English as it now is. */
export function currentFingerprints(root: string, language: Target): Fingerprints {
  const stories = join(root, "stories");
  const written = existsSync(stories)
    ? readdirSync(stories)
        .sort()
        .filter((id) => existsSync(join(stories, id, `${language}.mdx`)))
    : [];
  return {
    ...fingerprintsOf(readTexts(root), language),
    stories: Object.fromEntries(
      written.map((id) => [id, fingerprint(readFileSync(join(stories, id, "en.mdx"), "utf8"))]),
    ),
  };
}
