import { z } from "zod";
import { TOPICS } from "./chart.ts";
import { EMBED_HOSTS, EMBED_THEMES, SNIPPET_KINDS, type EmbedHost } from "./embed.ts";
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
  /** Labels of the files of a chart, and of the sheets of its workbook. */
  downloads: z.strictObject({
    png: words,
    pngDark: words,
    pdf: words,
    xlsx: words,
    json: words,
    dataPackage: words,
    dataSheet: words,
    aboutSheet: words,
    title: words,
    subtitle: words,
    terms: words,
    address: words,
  }),
  cite: z.strictObject({
    heading: words,
    /** One line to copy. The figures belong to others, whom `{credit}` names. */
    line: words,
    /** What kind of work it is, as APA puts it in square brackets. */
    kind: words,
    more: words,
    apa: words,
    files: words,
  }),
  share: z.strictObject({
    heading: words,
    email: words,
    device: words,
    copyLink: words,
    copyCitation: words,
    copyImage: words,
    copiedLink: words,
    copiedCitation: words,
    copiedImage: words,
    failed: words,
    qr: words,
    qrAlt: words,
    qrFile: words,
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
  /** The bare chart in other people's pages, and the builder that writes what they paste. */
  embed: z.strictObject({
    link: words,
    title: words,
    intro: words,
    language: words,
    view: words,
    theme: words,
    themes: wordsFor(EMBED_THEMES),
    size: words,
    fluid: words,
    fixed: words,
    hosts: words,
    copy: words,
    copied: words,
    failed: words,
    preview: words,
    snippets: wordsFor(SNIPPET_KINDS),
    /** What works in a host, and what does not. */
    help: wordsFor(Object.keys(EMBED_HOSTS) as EmbedHost[]),
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
