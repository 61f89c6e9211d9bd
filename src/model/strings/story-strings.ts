import { z } from "zod";
import { words } from "./words.ts";

/** Words of stories and of the sources of figures. */
export const storyStrings = {
  stories: z.strictObject({ title: words, description: words }),
  story: z.strictObject({
    /** What stands beside a story: its dates, its currency, its charts. */
    page: words,
    published: words,
    updated: words,
    charts: words,
    sources: words,
    sourcesIntro: words,
    sourcesMore: words,
    related: words,
    basedOn: words,
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
};
