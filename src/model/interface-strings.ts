import { z } from "zod";
import { TOPICS } from "./chart.ts";
import { idSchema } from "./id.ts";
import { LANGUAGES } from "./language.ts";
import { UNITS, type UnitId } from "./unit.ts";

const words = z.string().trim().min(1, "is empty: write the words");
/** Every key of a list with words for it; a key too few or too many is a fault. */
const wordsFor = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

/** Words of the interface in one language: `content/ui/<language>.json`. `{name}` in a text is filled in by the page. */
export const interfaceStringsSchema = z.strictObject({
  /** The language's own name, for switchers. */
  languageName: words,
  siteName: words,
  tagline: words,
  siteDescription: words,
  independence: words,
  skipToContent: words,
  navigation: z.strictObject({
    label: words,
    languages: words,
    stories: words,
    charts: words,
    sources: words,
    about: words,
  }),
  chooseLanguage: words,
  /** Beside the language that the reader's browser asks for, at the door of the site. */
  languageHint: words,
  money: z.strictObject({ label: words, usd: words, jpy: words, vnd: words, note: words, rates: words }),
  home: z.strictObject({
    title: words,
    lead: words,
    leadStory: words,
    readStory: words,
    keyFigures: words,
    moreStories: words,
    allCharts: words,
    allChartsText: words,
    /** The strip of key figures: each a value in braces, what it counts, and the chart that it leads to. */
    figures: z
      .array(z.strictObject({ value: words, label: words, chart: idSchema }))
      .min(3)
      .max(5),
  }),
  stories: z.strictObject({ title: words, description: words }),
  story: z.strictObject({
    published: words,
    updated: words,
    charts: words,
    sources: words,
    sourcesIntro: words,
    sourcesMore: words,
    nextStory: words,
    basedOn: words,
  }),
  charts: z.strictObject({ title: words, description: words, filter: words, all: words }),
  chart: z.strictObject({
    source: words,
    sourceVia: words,
    sourceViaMany: words,
    note: words,
    page: words,
    table: words,
    tableCaption: words,
    figures: words,
    download: words,
    downloadSvg: words,
    downloadCsv: words,
    usedIn: words,
    sources: words,
    sourceColumn: words,
    method: words,
    permalink: words,
    views: words,
    derived: words,
    inferred: words,
    dataset: words,
    moreOnTopic: words,
  }),
  sources: z.strictObject({
    title: words,
    description: words,
    datasets: words,
    datasetsIntro: words,
    publications: words,
    publicationsIntro: words,
    baseArticles: words,
    figuresUsedIn: words,
    publishedOn: words,
    publishedInferred: words,
    publishedUnknown: words,
    publisherUnknown: words,
    readOn: words,
    accessed: words,
    accessedArchived: words,
    author: words,
    producer: words,
    licence: words,
    noAddress: words,
    noTitle: words,
    inLanguage: words,
    caution: words,
    method: words,
    rows: words,
    downloadCsv: words,
    chartsFrom: words,
  }),
  licences: wordsFor(["CC-BY-4.0", "facts", "proprietary", "government"]),
  /** Headings for groups of sources, in the plural. */
  kinds: wordsFor(["article", "statistics", "report", "official-page"]),
  /** Names of the languages that sources are written in. */
  sourceLanguages: wordsFor([...LANGUAGES, "fr"]),
  about: z.strictObject({ title: words, description: words }),
  notFound: z.strictObject({ title: words, description: words, back: words }),
  topics: wordsFor(TOPICS),
  units: wordsFor(Object.keys(UNITS) as UnitId[]),
  footer: z.strictObject({ licence: words, code: words }),
});

export type InterfaceStrings = z.infer<typeof interfaceStringsSchema>;
