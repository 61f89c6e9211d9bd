import type { Diagnostic } from "../../model/diagnostic.ts";
import { memoize } from "../../model/memoize.ts";
import { TO_WRITE } from "../../model/to-write.ts";
import { numeralsIn } from "../../values/locales/numerals/numerals.ts";
import { numeralsOf } from "../../values/locales/numerals/numerals-of.ts";
import { readProse, readTexts } from "../content-texts.ts";
import { draftNames, type Drafts } from "../drafts.ts";
import type { Library } from "../library.ts";
import { parseBody } from "../parse-story.ts";
import { countedPassages, countedStory, countedTexts, type CountedText } from "./counted-text.ts";
import { EVERYWHERE, exemptionFile, exemptWords, readExemptions, type Exemptions } from "./exemptions.ts";
import { cellWith, figuresIn } from "./figures-in.ts";
import { KnownPeriods } from "./known-periods.ts";
import { listingOf } from "./listing.ts";
import { reckon, type Reckoning, type Unvouched } from "./number-faults.ts";
import { hasNoFigures, PeriodsOfTexts } from "./periods-of-text.ts";
import { thingsOnPage } from "./things-on-page.ts";

/** A text and what became of its numbers. */
export interface ReckonedText extends Reckoning {
  counted: CountedText;
}

/** How many numbers words have, and how many of them are exempt for a written reason alone. */
export type NumberCount = Pick<Reckoning, "numbers" | "exempt">;

/**
 * Numbers and dates in words of the source language that nothing vouches for. The other languages are held to the same
 * numbers by `checkTranslations`.
 */
export function checkNumbers(root: string, library: Library): { faults: Diagnostic[]; count: NumberCount } {
  const diagnostics: Diagnostic[] = [];
  const exemptions = readExemptions(root, diagnostics);
  const texts = allTexts(root, library);
  const reckoned = reckonTexts(texts, library, exemptions);
  const figures = new PeriodsOfTexts(library);
  const sum = (of: keyof NumberCount): number => reckoned.reduce((total, text) => total + text[of], 0);
  return {
    faults: [
      ...diagnostics,
      ...reckoned.flatMap(({ counted, unvouched, untold }) => [
        ...unvouched.map((one) => faultOf(counted, one, figures.datasetsOf(counted), library.datasets)),
        ...untold.map((claim) => untoldFault(counted, claim)),
      ]),
      ...idleExemptions(texts, exemptions, library.leftOut),
    ],
    count: { numbers: sum("numbers"), exempt: sum("exempt") },
  };
}

/** Every text of the content in the source language. */
export function allTexts(
  root: string,
  { site, stories, leftOut }: Pick<Library, "site" | "stories" | "leftOut">,
): CountedText[] {
  const pages = readProse(root, site, leftOut).filter(({ file }) => file.startsWith("pages/"));
  return [
    ...countedTexts(readTexts(root, site, leftOut), site),
    ...(stories.get(site.sourceLanguage) ?? []).flatMap(countedStory),
    ...pages.flatMap(({ file, source }) => {
      const place = { file: `content/${file}/${site.sourceLanguage}.mdx`, name: file };
      return countedPassages(place, parsed(source), 0);
    }),
  ];
}

/** A page that is no MDX has no passages; that is told elsewhere. */
function parsed(source: string): ReturnType<typeof parseBody> {
  try {
    return parseBody(source);
  } catch {
    return { type: "root" };
  }
}

/** Each text with what became of its numbers. */
export function reckonTexts(
  texts: readonly CountedText[],
  library: Library,
  exemptions: Exemptions,
): ReckonedText[] {
  const grammar = numeralsOf(library.site.sourceLanguage);
  const periods = new PeriodsOfTexts(library);
  const periodsOf = memoize((expression: string) => periods.ofCells(expression));
  const figuresOf = memoize((expression: string) => figuresIn(expression, library.datasets));
  const events = new KnownPeriods(periods.everywhere, { withYears: false });
  const listing = listingOf(library.site.sourceLanguage);
  const names = namesWithNumbers(library);
  return texts.map((counted) => ({
    counted,
    ...reckon(withoutPlaceholders(counted), {
      grammar,
      names,
      exempt: exemptWords(exemptions, counted.name, "number"),
      things: () => thingsOnPage(counted, library),
      periods: () => periods.of(counted),
      periodsOf,
      figuresOf,
      events,
      listing,
    }),
  }));
}

/** A text in whose placeholders nothing is counted: their words are none of the author's. Places stay as they are. */
const withoutPlaceholders = (counted: CountedText): CountedText => ({
  ...counted,
  text: counted.text.replace(TO_WRITE, (words) => " ".repeat(words.length)),
});

/** Names that have a number in them, in the source language: of the glossary, and of events and what else no figure belongs to. */
function namesWithNumbers({ glossary, datasets, site: { sourceLanguage } }: Library): string[] {
  const grammar = numeralsOf(sourceLanguage);
  const titles = [...datasets.values()]
    .filter(hasNoFigures)
    .flatMap(({ fields }) =>
      [...fields.values()].flatMap((field) =>
        field.type === "category"
          ? Object.values(field.categories).map(({ title }) => title[sourceLanguage] ?? "")
          : [],
      ),
    );
  return [...Object.keys(glossary.names), ...glossary.same, ...titles].filter((name) =>
    numeralsIn(name, grammar).some(({ kind }) => kind !== "hint"),
  );
}

/** @param own datasets of the file, whose cells may be meant */
function faultOf(
  { file, path, name }: CountedText,
  { written, value, beside }: Unvouched,
  own: readonly string[],
  datasets: Library["datasets"],
): Diagnostic {
  if (beside) {
    const times = [...new Set(beside.map(({ text }) => text))].join(" or ");
    return {
      file,
      path,
      message: `says “${written}” beside a value of ${times}: write the time of the value`,
    };
  }
  const cell = value === undefined ? undefined : cellWith(Number(value), own, datasets);
  const what =
    value === undefined
      ? `the date “${written}”, which no row, source or story has`
      : `the number “${written}”, and nothing vouches for it`;
  const instead = cell === undefined ? "a value in braces" : `{${cell}}, if that is meant`;
  return {
    file,
    path,
    message: `has ${what}: write ${instead}, a claim that has the number, or the words and a reason in ${exemptionFile(name)}`,
  };
}

const untoldFault = ({ file, path }: CountedText, claim: string): Diagnostic => ({
  file,
  path,
  message: `claims “${claim.trim()}”, and the words do not have the number: write it as the claim has it, or take the claim out`,
});

/** Exemptions of words that no text has. */
function idleExemptions(texts: readonly CountedText[], exemptions: Exemptions, drafts: Drafts): Diagnostic[] {
  const ofDrafts = draftNames(drafts);
  return [...exemptions].flatMap(([name, list]) => {
    if (ofDrafts.includes(name)) return [];
    const own = name === EVERYWHERE ? texts : texts.filter((text) => text.name === name);
    return list.flatMap(({ words }, index) =>
      own.some(({ text }) => text.includes(words))
        ? []
        : [
            {
              file: exemptionFile(name),
              path: `[${index}].words`,
              message: `“${words}” stands in no text of ${name}: take the exemption out`,
            },
          ],
    );
  });
}
