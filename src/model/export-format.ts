/** What the site has to know of a kind of file that every chart and view is published as. */
interface ExportFormat {
  /** Media type (RFC 6838), without parameters. */
  mediaType: string;
  /** Whether a server should name UTF-8 beside it: the type leaves the encoding open. */
  utf8?: true;
  /** Set where readers are offered the file among a chart's downloads: key of its words in `downloads` of `content/ui`. */
  download?: string;
  /** Set where the file is for reference managers: the format's name, the same in every language. */
  citation?: string;
  /** Whether it holds the figures in a form to calculate with, and so is a distribution of the dataset. */
  figures?: true;
}

/**
 * The files of a chart by their ending, in the order in which readers see them. A new one needs a line here, its maker
 * in `src/exports/chart-exports.ts` and, where it is offered, its words in `content/ui`.
 */
export const EXPORT_FORMATS = {
  svg: { mediaType: "image/svg+xml", download: "svg" },
  png: { mediaType: "image/png", download: "png" },
  "dark.png": { mediaType: "image/png", download: "pngDark" },
  pdf: { mediaType: "application/pdf", download: "pdf" },
  csv: { mediaType: "text/csv", utf8: true, download: "csv", figures: true },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    download: "xlsx",
    figures: true,
  },
  json: { mediaType: "application/json", download: "json", figures: true },
  bib: { mediaType: "application/x-bibtex", utf8: true, citation: "BibTeX" },
  ris: { mediaType: "application/x-research-info-systems", utf8: true, citation: "RIS" },
  "csl.json": { mediaType: "application/vnd.citationstyles.csl+json", citation: "CSL-JSON" },
  "card.png": { mediaType: "image/png" },
  "qr.svg": { mediaType: "image/svg+xml" },
  "oembed.json": { mediaType: "application/json" },
} as const satisfies Record<string, ExportFormat>;

/** The ending of a chart's file, such as `csv` or `card.png`. */
export type ExportEnding = keyof typeof EXPORT_FORMATS;

type Formats = typeof EXPORT_FORMATS;
/** Keys of the words of downloads. */
export type DownloadKey = Extract<Formats[ExportEnding], { download: string }>["download"];

const formats = Object.entries(EXPORT_FORMATS) as [ExportEnding, ExportFormat][];

/** The files that readers are offered to download. */
export const DOWNLOADS: readonly { ending: ExportEnding; words: DownloadKey }[] = formats.flatMap(
  ([ending, { download }]) => (download ? [{ ending, words: download as DownloadKey }] : []),
);

/** The files for reference managers. */
export const CITATIONS: readonly { ending: ExportEnding; name: string }[] = formats.flatMap(
  ([ending, { citation }]) => (citation ? [{ ending, name: citation }] : []),
);

/** The files that hold the figures. */
export const DISTRIBUTIONS: readonly { ending: ExportEnding; mediaType: string }[] = formats.flatMap(
  ([ending, { figures, mediaType }]) => (figures ? [{ ending, mediaType }] : []),
);

/**
 * What endings begin with where they have two parts (`card` of `card.png`): no name for a view, whose key is written
 * in the same place (`id.view.png`).
 */
export const RESERVED_VIEW_IDS: readonly string[] = [
  ...new Set(formats.flatMap(([ending]) => (ending.includes(".") ? ending.split(".").slice(0, -1) : []))),
  // Published versions of a chart lie in a folder of this name.
  "v",
  // What pages fetch when a reader asks for it.
  "explore",
  "money",
];

/** The value of a file's `content-type` header. */
export function contentType(ending: ExportEnding): string {
  const { mediaType, utf8 }: ExportFormat = EXPORT_FORMATS[ending];
  return utf8 ? `${mediaType}; charset=utf-8` : mediaType;
}
