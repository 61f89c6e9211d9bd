import { cellAnchor } from "./cell-anchor.ts";
import type { ExportEnding } from "./export-format.ts";
import type { Language } from "./language.ts";

/**
 * Every address of a site below a base path. They are promises: see `npm run ledger`.
 * @param base the path without its closing slash: empty at the root of a host
 */
export const addressesBelow = (base: string) =>
  ({
    root: (): string => `${base}/`,
    home: (language: Language): string => `${base}/${language}/`,
    stories: (language: Language): string => `${base}/${language}/stories/`,
    story: (language: Language, id: string): string => `${base}/${language}/stories/${id}/`,
    /** A page that tells the rows of a dataset. */
    list: (language: Language, id: string): string => `${base}/${language}/${id}/`,
    listEntry: (language: Language, id: string, entry: string): string =>
      `${base}/${language}/${id}/#${entry}`,
    charts: (language: Language): string => `${base}/${language}/charts/`,
    topic: (language: Language, topic: string): string => `${base}/${language}/charts/#${topic}`,
    chart: (language: Language, id: string, view?: string): string =>
      `${base}/${language}/charts/${id}/${view ? `${view}/` : ""}`,
    /** The bare chart, for a frame in somebody else's page. */
    embed: (language: Language, id: string, view?: string): string =>
      `${base}/${language}/embed/${id}/${view ? `${view}/` : ""}`,
    /** A file of a chart or, by the key `id.view`, of a view. */
    chartFile: (language: Language, key: string, ending: ExportEnding): string =>
      `${base}/${language}/charts/${key}.${ending}`,
    /** What the page of a chart over time, or of a view of one, needs to draw it anew. */
    chartFacts: (language: Language, key: string): string => `${base}/${language}/charts/${key}.explore.json`,
    /** A chart or a view in the currencies that its page does not have. */
    chartMoney: (language: Language, key: string): string => `${base}/${language}/charts/${key}.money.json`,
    /** The tables of a story's charts, which its page fetches. */
    storyTables: (language: Language, id: string): string => `${base}/${language}/stories/${id}.tables.json`,
    /** The picture that a shared link to a story shows. */
    storyCard: (language: Language, id: string): string => `${base}/${language}/stories/${id}.card.png`,
    /** What an oEmbed client is told about a story. */
    storyOembed: (language: Language, id: string): string => `${base}/${language}/stories/${id}.oembed.json`,
    /** The picture of a shared link to a page that is neither story nor chart. */
    pageCard: (language: Language, page: string): string => `${base}/${language}/${page}.card.png`,
    sources: (language: Language): string => `${base}/${language}/sources/`,
    /** All that is known of each publication. */
    publications: (language: Language): string => `${base}/${language}/publications/`,
    source: (language: Language, id: string): string => `${base}/${language}/publications/#source-${id}`,
    /** A dataset: its rows and fields, where they were read, what uses them. */
    dataset: (language: Language, id: string): string => `${base}/${language}/datasets/${id}/`,
    datasetFile: (id: string): string => `${base}/data/${id}.csv`,
    dataPackage: (id: string): string => `${base}/data/${id}/datapackage.json`,
    /** A published version of a chart or a view, which does not change, by the key of the chart: `trade`, `trade.exports`. */
    chartVersion: (language: Language, key: string, version: number): string =>
      `${base}/${language}/charts/${key.replace(".", "/")}/v/${version}/`,
    embedVersion: (language: Language, key: string, version: number): string =>
      `${base}/${language}/embed/${key.replace(".", "/")}/v/${version}/`,
    corrections: (language: Language): string => `${base}/${language}/corrections/`,
    correction: (language: Language, anchor: string): string => `${base}/${language}/corrections/#${anchor}`,
    /** What changed in charts. */
    chartsFeed: (language: Language): string => `${base}/${language}/charts.xml`,
    correctionsFeed: (language: Language): string => `${base}/${language}/corrections.xml`,
    /** Every figure with its proof. */
    figures: (language: Language): string => `${base}/${language}/figures/`,
    /** The figures of a dataset. */
    figuresOf: (language: Language, dataset: string): string => `${base}/${language}/figures/${dataset}/`,
    /** The entry of a cell. */
    figure: (language: Language, cell: { dataset: string; field: string; key: string }): string =>
      `${base}/${language}/figures/${cell.dataset}/#${cellAnchor(cell)}`,
    /** The figures as a file. */
    figuresFile: (language: Language, ending: "csv" | "json"): string =>
      `${base}/${language}/figures.${ending}`,
    /** The figures of a story, in the order of its sentences. */
    storyFigures: (language: Language, id: string): string => `${base}/${language}/stories/${id}/figures/`,
    feed: (language: Language): string => `${base}/${language}/feed.xml`,
    about: (language: Language): string => `${base}/${language}/about/`,
    search: (language: Language): string => `${base}/${language}/search/`,
    /** The program that reads the search index; the index lies beside it. */
    searchProgram: (): string => `${base}/pagefind/pagefind.js`,
    /** A picture of a story, from `content/pictures`. */
    picture: (name: string): string => `${base}/pictures/${name}`,
    /** A file of `public/`. */
    file: (path: string): string => `${base}/${path}`,
  }) as const;
