import { z } from "zod";
import { QUALIFIERS } from "../cell.ts";
import { EMBED_HOSTS, EMBED_THEMES, SNIPPET_KINDS, type EmbedHost } from "../embed.ts";
import { DOWNLOADS } from "../export-format.ts";
import { sheetName } from "./sheet-name.ts";
import { words, wordsFor } from "./words.ts";

/** The choice of a currency, and at which rates amounts are put into it. */
export const moneyStrings = z.strictObject({
  label: words,
  note: words,
  stocks: words,
  flows: words,
  newer: words,
  limits: words,
  charts: words,
  /** Goes on from the name of the currency and a dash. */
  failed: words,
  rates: words,
});

/** Words of the page of a chart, and what scripts say there. */
export const chartStrings = {
  charts: z.strictObject({
    title: words,
    description: words,
    feed: words,
    /** The choices in the index: of topics, of types and of countries; and what finds charts by words. */
    filter: words,
    all: words,
    find: words,
    type: words,
    country: words,
  }),
  chart: z.strictObject({
    /** Over what a reader can do with a chart. */
    tools: words,
    anchor: words,
    source: words,
    sourceVia: words,
    sourceViaMany: words,
    note: words,
    /** What hollow, striped and pale marks mean: a line for each look, and the `{reasons}` in it. */
    key: wordsFor([
      "hollow",
      "striped",
      "pale",
      "either",
      "approximate",
      "range",
      "target",
      "claim",
      "derived",
      "planned",
    ]),
    page: words,
    table: words,
    tableCaption: words,
    /** Leads from a folded table to the chart's own page, where it has not come. */
    tableThere: words,
    figures: words,
    download: words,
    usedIn: words,
    sources: words,
    sourceColumn: words,
    method: words,
    permalink: words,
    views: words,
    derived: words,
    /** Beside a source of which the words around a figure are not there. */
    unquoted: words,
    inferred: words,
    dataset: words,
    moreOnTopic: words,
  }),
  /** Labels of the files of a chart, and of the sheets of its workbook. */
  downloads: z
    .strictObject({
      ...wordsFor(DOWNLOADS.map((file) => file.words)).shape,
      dataPackage: words,
      dataSheet: sheetName,
      aboutSheet: sheetName,
      title: words,
      subtitle: words,
      terms: words,
      address: words,
    })
    .refine(({ dataSheet, aboutSheet }) => dataSheet.toLowerCase() !== aboutSheet.toLowerCase(), {
      path: ["aboutSheet"],
      message: "is the name of the other sheet too: give each its own",
    }),
  /** Heads of columns in a chart's files, `{field}` being what the figure is, and how a source hedges one. */
  columns: z.strictObject({
    ...wordsFor([
      "low",
      "high",
      "qualifier",
      "derived",
      "note",
      "source",
      "sourceClass",
      "address",
      "locator",
    ]).shape,
    qualifiers: wordsFor(QUALIFIERS),
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
  /** A chart that readers draw before it is shown. */
  drawIt: z.strictObject({
    /** Above the question. */
    title: words,
    /** What leads to the game by itself. */
    alone: words,
    /** What it is good for, where its code is offered. */
    embed: words,
    hint: words,
    keys: words,
    area: words,
    reveal: words,
    again: words,
    at: words,
    progress: words,
    both: words,
    low: words,
    high: words,
    mixed: words,
    close: words,
    /** How far off shares and ranks are. */
    ...wordsFor(["point", "points", "place", "places"]).shape,
  }),
  /** The bare chart in other people's pages, and the builder that writes what they paste. */
  embed: z.strictObject({
    link: words,
    /** A choice in the address of an embed, which shows none, and the link to where it is shown. */
    asked: words,
    askedLink: words,
    newest: words,
    kept: words,
    keptNote: words,
    title: words,
    intro: words,
    language: words,
    view: words,
    theme: words,
    themes: wordsFor(EMBED_THEMES),
    size: words,
    fluid: words,
    phones: words,
    fixed: words,
    /** What the heights of frames do where the page does not follow the chart. */
    heights: words,
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
    /** What it takes to draw the chart anew could not be fetched. */
    failed: words,
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
};
