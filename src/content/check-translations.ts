import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language, SiteLanguages } from "../model/language.ts";
import { readProse, readTexts, type ContentText } from "./content-texts.ts";
import { draftNames } from "./drafts.ts";
import { nameOfFile, readFingerprints, strayFingerprints } from "./fingerprints.ts";
import type { Library } from "./library.ts";
import type { Scrolly } from "./read-scrolly.ts";
import type { Story } from "./story.ts";
import { parityMessages, type Pair } from "./parity/parity.ts";
import { footnotesIn } from "./footnotes.ts";
import { passageFaults, type Prose } from "./parity/passage-faults.ts";
import { passagesOf } from "./parity/passages.ts";
import { parseBody, splitStory } from "./parse-story.ts";
import { reminders, reviewMessages, targetsOf, translationFaults, type Review } from "./translations.ts";

/** Everything that keeps a language from being whole: see `translationFaults`, and for stories `storyFaults`. */
export function checkTranslations(
  root: string,
  { site, stories, glossary, leftOut }: Pick<Library, "site" | "stories" | "glossary" | "leftOut">,
): Diagnostic[] {
  const targets = publishedTargets(root, site);
  if (targets.length === 0) return [];
  const diagnostics: Diagnostic[] = [];
  const [texts, prose] = [readTexts(root, site, leftOut), readProse(root, site, leftOut)];
  const bodies = new Map([...stories.values()].flat().map((story) => [story.file, story]));
  const { sourceLanguage } = site;
  const accepted = new Map(
    targets.map((language) => [language, readFingerprints(root, language, diagnostics)]),
  );
  for (const [language, fingerprints] of accepted) {
    const review: Review = { language, sourceLanguage, fingerprints, glossary };
    const translated = stories.get(language) ?? [];
    diagnostics.push(
      ...translationFaults(texts.filter(readable(language, texts)), review),
      ...(stories.get(sourceLanguage) ?? []).flatMap((original) =>
        storyFaults(
          original,
          translated.find(({ id }) => id === original.id),
          review,
        ),
      ),
      ...prose.flatMap((text) => [...proseFaults(text, review), ...paragraphFaults(text, review, bodies)]),
    );
  }
  // A draft that was published before keeps what was accepted of it.
  const names = new Set([...texts, ...prose].map(nameOfFile).concat(draftNames(leftOut)));
  return [...diagnostics, ...strayFingerprints(root, targetsOf(site), names, accepted)];
}

/** All texts, but none of an interface whose file has no words: it cannot be read, which is told by itself. */
function readable(language: Language, texts: readonly ContentText[]): (text: ContentText) => boolean {
  const interfaceIsRead = texts.some(({ file, words }) => file === "ui" && words[language] !== undefined);
  return ({ file }) => file !== "ui" || interfaceIsRead;
}

/** Languages that are meant to be published: their interface is there, so all the rest must be. */
const publishedTargets = (root: string, site: SiteLanguages): Language[] =>
  targetsOf(site).filter((language) => existsSync(join(root, "ui", `${language}.json`)));

/** A story or page that is a file by itself must be there, and have been accepted as it is. */
function proseFaults(text: ContentText, review: Review): Diagnostic[] {
  const { language, sourceLanguage } = review;
  const file = `content/${text.file}/${language}.mdx`;
  const original = `content/${text.file}/${sourceLanguage}.mdx`;
  const messages =
    text.words[language] === undefined
      ? [`is not written yet: ${original} has no version in this language`]
      : reviewMessages(text, review);
  return reminders({ file, path: "" }, messages);
}

/** What the paragraphs of a story or page say otherwise than their source; nothing where one of them cannot be read. */
function paragraphFaults({ file, source, words }: ContentText, pair: Pair, stories: Bodies): Diagnostic[] {
  const translated = words[pair.language];
  if (translated === undefined) return [];
  const [original, translation] = [
    proseOf(`content/${file}/${pair.sourceLanguage}.mdx`, source, stories),
    proseOf(`content/${file}/${pair.language}.mdx`, translated, stories),
  ];
  return original && translation ? passageFaults(original, translation, pair) : [];
}

/** Texts that have been parsed already, by their files. */
type Bodies = ReadonlyMap<string, Story>;

function proseOf(file: string, text: string, stories: Bodies): Prose | undefined {
  const { body, linesBefore } = splitStory(text) ?? { body: text, linesBefore: 0 };
  try {
    return { file, passages: passagesOf(stories.get(file)?.body ?? parseBody(body), linesBefore) };
  } catch {
    return undefined;
  }
}

/** The versions of a story must place the same charts and bind the same values, however the sentences run. */
function storyFaults(original: Story, story: Story | undefined, pair: Pair): Diagnostic[] {
  if (!story) return [];
  const fault = (message: string, path = ""): Diagnostic => ({ file: story.file, path, message });
  const meta = META.filter((key) => story.meta[key] !== original.meta[key]).map((key) =>
    fault(
      `is ${String(story.meta[key])}, and ${String(original.meta[key])} in ${original.file}: write the same`,
      key,
    ),
  );
  const messages = [
    ...REFERENCES.flatMap(([what, of]) => differences(what, of(original), of(story), original.file)),
    ...(story.sections === original.sections
      ? []
      : [
          `has ${story.sections} headings (##), and ${original.file} has ${original.sections}: give it the same sections in the same order, for links lead from one language to the other`,
        ]),
  ];
  const words = (["title", "description"] as const).flatMap((key) =>
    parityMessages(original.meta[key], story.meta[key], pair).map((message) => fault(message, key)),
  );
  return [...meta, ...words, ...messages.map((message) => fault(message))];
}

const META = ["draft", "order", "topic", "article", "chart", "published", "updated"] as const;

const REFERENCES: readonly (readonly [what: string, of: (story: Story) => string[]])[] = [
  ["chart", ({ charts }) => charts.map(({ target }) => target)],
  ["<DrawIt> of", ({ drawn }) => drawn.map(({ target }) => target)],
  ["footnote", ({ body }) => footnotesIn(body)],
  ["link to", ({ links }) => links.map(({ target }) => target)],
  ["picture", ({ pictures }) => pictures.map(({ target }) => target)],
  ["scrolly", ({ scrollies }) => scrollies.map(({ target }) => scrollyName(target))],
];

/** What one version of a story refers to and the other does not. */
function differences(
  what: string,
  expected: readonly string[],
  found: readonly string[],
  original: string,
): string[] {
  return [
    ...[...new Set(expected)]
      .filter((one) => !found.includes(one))
      .map((one) => `lacks the ${what} ${one}, which ${original} has`),
    ...[...new Set(found)]
      .filter((one) => !expected.includes(one))
      .map((one) => `has the ${what} ${one}, which ${original} has not`),
  ];
}

/** `rd-spending (two-countries, then the chart itself)`: steps in another order tell another story. */
const scrollyName = ({ chart, steps }: Scrolly): string =>
  `${chart} (${steps.map(({ view }) => view ?? "the chart itself").join(", then ")})`;
