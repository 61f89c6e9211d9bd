import { z } from "zod";
import { TOPICS } from "./chart.ts";
import { EMBED_HOSTS, EMBED_THEMES, SNIPPET_KINDS, type EmbedHost } from "./embed.ts";
import { DOWNLOADS } from "./export-format.ts";
import { idSchema } from "./id.ts";
import { LANGUAGES } from "./language.ts";
import { PERIOD_PRECISIONS } from "./period.ts";
import { SEARCH_KINDS } from "./search.ts";
import { AMOUNT_UNITS, UNITS, type UnitId } from "./unit.ts";

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
  /** The choice between light and dark. */
  theme: z.strictObject({ label: words, system: words, light: words, dark: words }),
  /** The choice of a currency, and at which rates US dollars are put into it. */
  money: z.strictObject({
    label: words,
    usd: words,
    jpy: words,
    vnd: words,
    note: words,
    stocks: words,
    flows: words,
    newer: words,
    dollars: words,
    charts: words,
    failed: words,
    rates: words,
  }),
  /** What scripts say while a reader handles a chart. */
  reader: z.strictObject({
    help: words,
    hint: words,
    position: words,
    chart: words,
    axis: words,
    figures: words,
    series: words,
    /** What each key does, in the list of keys. */
    keys: wordsFor(["along", "beside", "ends", "enter", "escape", "table", "help"]),
  }),
  /** Figures of a table as they are read alone, `{}` standing for the number; ordinals have four forms. */
  amounts: wordsFor(AMOUNT_UNITS),
  /** Choices on a chart's page that draw it anew. */
  explore: z.strictObject({
    reset: words,
    show: words,
    chart: words,
    table: words,
    time: words,
    from: words,
    to: words,
    scale: words,
    linear: words,
    log: words,
    index: words,
    series: words,
    focus: words,
    none: words,
    filter: words,
    rows: words,
    span: words,
    pair: words,
    onLog: words,
    onIndex: words,
    noTime: words,
    noScale: words,
    unknown: words,
  }),
  /** The page that searches, and what its script says. */
  search: z.strictObject({
    title: words,
    description: words,
    label: words,
    filter: words,
    all: words,
    /** Of the filter, in the plural. */
    kinds: wordsFor(SEARCH_KINDS),
    /** Of one result. */
    kind: wordsFor(SEARCH_KINDS),
    loading: words,
    one: words,
    many: words,
    none: words,
    advice: words,
    more: words,
    failed: words,
    noScript: words,
    browse: words,
  }),
  /** What is said of a chart whose author wrote no text for those who cannot see it. */
  summary: z.strictObject({
    /** By chart type: its name, and how many marks it has where those are more than one. */
    types: z.record(idSchema, z.strictObject({ name: words, marks: words })),
    chart: words,
    subject: words,
    measured: words,
    range: words,
    when: wordsFor(PERIOD_PRECISIONS),
    point: words,
    series: words,
    rise: words,
    fall: words,
    /** Of a share, which in some languages goes up where an amount grows. */
    rateRise: words,
    rateFall: words,
    same: words,
    better: words,
    worse: words,
    highest: words,
    lowest: words,
    best: words,
    worst: words,
    gap: words,
    latest: words,
    latestRank: words,
    largestFirst: words,
    extremes: words,
    amount: words,
    share: words,
    pair: words,
    widest: words,
    first: words,
    last: words,
    kinds: words,
    ties: words,
    tied: words,
    counted: words,
  }),
  /** A chart over time as tones. */
  listen: z.strictObject({
    start: words,
    stop: words,
    what: words,
    whatRank: words,
    loading: words,
    now: words,
    done: words,
    few: words,
    failed: words,
  }),
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
    related: words,
    basedOn: words,
  }),
  charts: z.strictObject({ title: words, description: words, filter: words, all: words }),
  chart: z.strictObject({
    anchor: words,
    source: words,
    sourceVia: words,
    sourceViaMany: words,
    note: words,
    page: words,
    table: words,
    tableCaption: words,
    figures: words,
    download: words,
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
    ...wordsFor(DOWNLOADS.map((file) => file.words)).shape,
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
    /** Alone, as a heading has it. */
    publisherUnknown: words,
    /** Among names, at their end. */
    publisherUnnamed: words,
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
    /** The words of another language or view could not be read. */
    offline: words,
    preview: words,
    snippets: wordsFor(SNIPPET_KINDS),
    /** What works in a host, and what does not. */
    help: wordsFor(Object.keys(EMBED_HOSTS) as EmbedHost[]),
  }),
  licences: wordsFor(["CC-BY-4.0", "facts", "proprietary", "government"]),
  /** Headings for groups of sources, in the plural. */
  kinds: wordsFor(["article", "statistics", "report", "official-page"]),
  /** Names of the languages that sources are written in. */
  sourceLanguages: wordsFor<string>([...LANGUAGES, "fr"]),
  about: z.strictObject({ title: words, description: words }),
  notFound: z.strictObject({ title: words, description: words, back: words }),
  topics: wordsFor<string>(TOPICS),
  units: wordsFor(Object.keys(UNITS) as UnitId[]),
  footer: z.strictObject({ feed: words, licence: words, code: words }),
});

export type InterfaceStrings = z.infer<typeof interfaceStringsSchema>;
