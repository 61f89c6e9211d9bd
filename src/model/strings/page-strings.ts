import { z } from "zod";
import { idSchema } from "../id.ts";
import { SEARCH_KINDS } from "../search.ts";
import { words, wordsFor } from "./words.ts";

/** Words of every page, and of those that are neither chart nor story. */
export const pageStrings = {
  /** The language's own name, for switchers. */
  languageName: words,
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
  home: z.strictObject({
    title: words,
    lead: words,
    leadStory: words,
    keyFigures: words,
    moreStories: words,
    allCharts: words,
    allChartsText: words,
    /** The strip of key figures: each a value in braces, what it counts, and the chart, or its view, that it leads to. */
    figures: z
      .array(z.strictObject({ value: words, label: words, chart: idSchema, view: idSchema.optional() }))
      .min(3)
      .max(5),
  }),
  about: z.strictObject({ title: words, description: words }),
  /** Pages that tell the rows of a dataset one below the other. */
  lists: z.strictObject({
    /** What the choices do, and of each that nothing is chosen. */
    filter: words,
    all: words,
    /** How many rows the choices leave. */
    shown: words,
    /** Before a link. */
    chart: words,
    story: words,
  }),
  /** The page of corrections, and what charts and stories say of theirs. */
  corrections: z.strictObject({
    title: words,
    description: words,
    none: words,
    /** Of one figure: what it was, and what it is or that it was taken out. */
    change: words,
    takenOut: words,
    feed: words,
    /** Before the ways to report an error. */
    report: words,
    form: words,
    corrected: words,
    version: words,
  }),
  /** A chart as it was published, at an address of its own. */
  version: z.strictObject({
    title: words,
    kept: words,
    newer: words,
    newerLink: words,
    current: words,
    currentLink: words,
    permalink: words,
  }),
  notFound: z.strictObject({ title: words, description: words, back: words }),
  footer: z.strictObject({ feed: words, licence: words, code: words }),
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
    /** Of an address that asks for a kind that there is not. */
    noKind: words,
    advice: words,
    parts: words,
    topics: words,
    more: words,
    failed: words,
    noScript: words,
    browse: words,
  }),
};
