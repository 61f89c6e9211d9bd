import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { acceptNew } from "../../../src/commands/accept-cells.ts";
import { readProse, readTexts } from "../../../src/content/content-texts.ts";
import { fingerprintPath, fingerprintsOf, nameOfFile } from "../../../src/content/fingerprints.ts";
import { readSite } from "../../../src/content/read-site.ts";
import { random } from "../../support/random.ts";
import { madeUpFigures, madeUpSource, madeUpStory } from "./made-up-story.ts";

/** The small site whose words of the interface, units and regions the generated one has. */
const FIXTURE = "tests/fixtures/site";

/** The fixture has two languages; the third has the words of the second. */
const [SECOND, THIRD] = ["pt", "gl"] as const;
const THIRD_LOCALE = "gl-ES";

/** Of the fixture, those for words of the interface. */
const EXEMPTIONS = ["exemptions/ui.json"];

/** What stands under each figure of the home page. */
const HOME_LABEL: Readonly<Record<string, string>> = {
  en: "a figure that is made up",
  [SECOND]: "um valor inventado",
};

/**
 * Writes a content of any size, whose figures and words are made up: stories of four charts each, with three datasets and
 * an article, in three languages. The same number of stories makes the same content on every machine; a smaller one is a
 * part of a larger. Its texts and figures are accepted.
 * @param root an empty folder
 */
export function writeGeneratedContent(root: string, stories: number): void {
  const write = (path: string, content: unknown): void => {
    const text = typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  writeSite(write);
  const files = Array.from({ length: stories }, (_, index) => madeUpStory(index, random(index + 1)));
  for (const [path, content] of [madeUpSource, ...files].flatMap((each) => Object.entries<unknown>(each)))
    for (const [place, words] of inThirdLanguage(path, content)) write(place, words);
  acceptTexts(root, write);
  acceptNew(root, [], "2026-02-03");
}

type Write = (path: string, content: unknown) => void;
type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

function writeSite(write: Write): void {
  const read = (path: string): string => readFileSync(join(FIXTURE, path), "utf8");
  const site = JSON.parse(read("site.json")) as { languages: Json[] };
  write("site.json", {
    ...(withThird(site as unknown as Json) as object),
    languages: [...site.languages, { id: THIRD, locale: THIRD_LOCALE }],
  });
  write("glossary.json", withThird(JSON.parse(read("glossary.json")) as Json));
  for (const path of EXEMPTIONS) write(path, read(path));
  for (const language of ["en", SECOND]) {
    const ui = JSON.parse(read(`ui/${language}.json`)) as { home: object };
    const figures = madeUpFigures().map((figure) => ({ ...figure, label: HOME_LABEL[language] }));
    ui.home = { ...ui.home, figures };
    const about = `pages/about/${language}.mdx`;
    for (const [path, content] of [
      [`ui/${language}.json`, ui],
      [about, read(about)],
    ] as const)
      for (const [place, words] of inThirdLanguage(path, content)) write(place, words);
  }
}

/** A file, and where it is of the second language, the same of the third. */
function inThirdLanguage(path: string, content: unknown): [path: string, content: unknown][] {
  if (path.endsWith(".json") && !path.startsWith("ui/")) return [[path, withThird(content as Json)]];
  const third = path.replace(`/${SECOND}.`, `/${THIRD}.`);
  return third === path
    ? [[path, content]]
    : [
        [path, content],
        [third, content],
      ];
}

/** The words of the third language beside those of the second, wherever they stand. */
function withThird(json: Json): Json {
  if (Array.isArray(json)) return json.map(withThird);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) =>
      (key === SECOND ? [key, THIRD] : [key]).map((name) => [name, withThird(value)]),
    ),
  );
}

/** Records that all translations were read: nobody reads what says nothing. */
function acceptTexts(root: string, write: Write): void {
  const site = readSite(root);
  const texts = Map.groupBy([...readTexts(root, site), ...readProse(root, site)], nameOfFile);
  for (const language of [SECOND, THIRD])
    for (const [name, own] of texts)
      write(
        fingerprintPath(language, name),
        fingerprintsOf(
          own.filter(({ words }) => words[language] !== undefined),
          language,
        ),
      );
}
