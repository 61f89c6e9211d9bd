import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { ValueRequest } from "../values/words.ts";
import { readTexts } from "./content-texts.ts";
import { fingerprint, fingerprintsOf, readFingerprints, type Fingerprints } from "./fingerprints.ts";
import type { Library } from "./library.ts";
import { listFolder } from "./list-folder.ts";
import type { Scrolly } from "./read-scrolly.ts";
import type { Story } from "./story.ts";
import { reviewMessages, targetsOf, translationFaults, type Review } from "./translations.ts";

/** Everything that keeps a language from being whole: see `translationFaults`, and for stories `storyFaults`. */
export function checkTranslations(
  root: string,
  { site, stories, glossary }: Pick<Library, "site" | "stories" | "glossary">,
): Diagnostic[] {
  // Languages that are meant to be published: their interface is there, so all the rest must be.
  const targets = targetsOf(site).filter((language) => existsSync(join(root, "ui", `${language}.json`)));
  if (targets.length === 0) return [];
  const texts = readTexts(root, site);
  const { sourceLanguage } = site;
  return targets.flatMap((language) => {
    const fingerprints = readFingerprints(root, language);
    const review: Review = { language, sourceLanguage, fingerprints, glossary };
    const translated = stories.get(language) ?? [];
    return [
      ...translationFaults(texts, review),
      ...(stories.get(sourceLanguage) ?? []).flatMap((original) => {
        const story = translated.find(({ id }) => id === original.id);
        return storyFaults(root, original, story, review);
      }),
    ];
  });
}

/** The versions of a story must place the same charts and bind the same values, however the sentences run. */
function storyFaults(root: string, original: Story, story: Story | undefined, review: Review): Diagnostic[] {
  const file = `content/stories/${original.id}/${review.language}.mdx`;
  const fault = (message: string, path = ""): Diagnostic => ({ file, path, message });
  if (!story) return [fault(`is not written yet: ${original.file} has no version in this language`)];
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
    ...reviewMessages(
      review.fingerprints["stories"]?.[original.id],
      sourceText(root, original.id, review.sourceLanguage),
      review,
    ),
  ];
  return [...meta, ...messages.map((message) => fault(message))];
}

const META = ["order", "topic", "article", "chart", "published", "updated"] as const;

const REFERENCES: readonly (readonly [what: string, of: (story: Story) => string[]])[] = [
  ["chart", ({ charts }) => charts.map(({ target }) => target)],
  ["scrolly", ({ scrollies }) => scrollies.map(({ target }) => scrollyName(target))],
  ["value", ({ values }) => values.map(({ target }) => valueName(target))],
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

const valueName = ({ of, as }: ValueRequest): string => (as ? `${of} as ${as}` : of);

/** `rd-spending (two-countries, then the chart itself)`: steps in another order tell another story. */
const scrollyName = ({ chart, steps }: Scrolly): string =>
  `${chart} (${steps.map(({ view }) => view ?? "the chart itself").join(", then ")})`;

const sourceText = (root: string, id: string, language: Language): string =>
  readFileSync(join(root, "stories", id, `${language}.mdx`), "utf8");

/** The fingerprints that say: all of this language has been read against the source as it now is. */
export function currentFingerprints(
  root: string,
  language: Language,
  { site }: Pick<Library, "site">,
): Fingerprints {
  const stories = join(root, "stories");
  const written = existsSync(stories)
    ? listFolder(stories).filter((id) => existsSync(join(stories, id, `${language}.mdx`)))
    : [];
  return {
    ...fingerprintsOf(readTexts(root, site), language),
    stories: Object.fromEntries(
      written.map((id) => [id, fingerprint(sourceText(root, id, site.sourceLanguage))]),
    ),
  };
}
