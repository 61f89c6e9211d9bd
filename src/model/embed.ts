import { escapeXml } from "./escape-xml.ts";

/**
 * What people paste into their own pages to show a chart there, for each kind of host. Chart pages write it when they
 * are built, and the builder in the browser writes it again for another choice.
 */

/** Hosts, in the order of the tabs, with what each takes. */
export const EMBED_HOSTS = {
  html: ["script"],
  wordpress: ["page", "frame"],
  moodle: ["frame"],
  canvas: ["frame"],
  "google-sites": ["embed"],
  notion: ["embed"],
  medium: ["page", "image"],
  markdown: ["markdown"],
  powerpoint: ["image", "alt"],
} as const satisfies Record<string, readonly SnippetKind[]>;

export type EmbedHost = keyof typeof EMBED_HOSTS;

/** Names of hosts are the same in every language. */
export const HOST_NAMES: Record<EmbedHost, string> = {
  html: "HTML",
  wordpress: "WordPress",
  moodle: "Moodle",
  canvas: "Canvas",
  "google-sites": "Google Sites",
  notion: "Notion",
  medium: "Medium",
  markdown: "Markdown, README",
  powerpoint: "PowerPoint",
};

/** A frame with the site's script, a frame alone, an address of the chart, of the bare chart, of its picture … */
export const SNIPPET_KINDS = ["script", "frame", "page", "embed", "image", "markdown", "alt"] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/**
 * Frames that are offered: as wide as the page, and as tall as the chart in a column of text (`fluid`) or on a phone too
 * (`phones`); or so many px wide.
 */
export const EMBED_SIZES = ["fluid", "phones", "360", "480", "680"] as const;
export type EmbedSize = (typeof EMBED_SIZES)[number];

/** Where the parts of a chart or a view lie; whole addresses. */
export interface EmbedAddresses {
  page: string;
  embed: string;
  /** Its picture, light and dark. */
  images: { light: string; dark: string };
}

/** A chart or a view in one language. */
export interface EmbedState extends EmbedAddresses {
  title: string;
  alt: string;
  /** Of the frame in px, for each of the sizes. */
  heights: readonly number[];
}

/** What stands for a language and the id of a view in a pattern of addresses: no character of it is ever escaped. */
export const ANY = { language: "~language~", view: "~view~" } as const;

/** What the builder calls the version of a chart that is kept; no view has this id. */
export const KEPT = "~kept~";

/** Patterns, which lead to a file besides: its `title` and `description` are the words of the state. */
export interface EmbedPatterns extends EmbedAddresses {
  words: string;
}

/** What the builder in the browser knows from the start; the words of other states it asks for when they are chosen. */
export interface EmbedBuilderData {
  script: string;
  /** `kept`: of the version that is kept, whose words and pictures are those of the chart. */
  patterns: { whole: EmbedPatterns; view?: EmbedPatterns; kept?: EmbedPatterns };
  /** By language, and by id of the view: empty for the whole chart, `KEPT` for its version. */
  heights: Record<string, Record<string, readonly number[]>>;
  /** Of the page's own state. */
  own: { language: string; view: string; title: string; alt: string };
}

/** The addresses of one state. */
export function fillPatterns<T extends EmbedAddresses>(patterns: T, language: string, view: string): T {
  return JSON.parse(
    JSON.stringify(patterns).replaceAll(ANY.language, language).replaceAll(ANY.view, view),
  ) as T;
}

export interface EmbedChoice {
  state: EmbedState;
  theme: EmbedTheme;
  size: EmbedSize;
  /** Address of the site's parent script. */
  script: string;
}

/** The text to paste. */
export function embedSnippet(kind: SnippetKind, { state, theme, size, script }: EmbedChoice): string {
  const { title, alt, page } = state;
  const embed = theme === "auto" ? state.embed : `${state.embed}?theme=${theme}`;
  const image = state.images[theme === "dark" ? "dark" : "light"];
  const height = state.heights[EMBED_SIZES.indexOf(size)];
  const frame = `<iframe src="${embed}" title="${escapeXml(title)}" width="${Number(size) || "100%"}" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  const texts: Record<SnippetKind, string> = {
    script: `${frame}\n<script src="${script}" async></script>`,
    frame,
    page,
    embed,
    image,
    markdown: `[![${alt.replace(/[\\[\]]/g, "\\$&")}](${image})](${page})`,
    alt,
  };
  return texts[kind];
}
