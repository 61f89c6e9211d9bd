import type { Chart, Content } from "../charts/chart.ts";
import { chartWords } from "../charts/chart-words.ts";
import { memoize } from "../model/memoize.ts";
import type { Language } from "../model/language.ts";
import { typesettingOf } from "../values/locales/typesetting/typesetting-of.ts";
import { SIZES } from "./chart-context.ts";
import { hedgeKey } from "./hedge-key.ts";
import { AIR_ABOVE, drawingSize } from "./render-chart.ts";
import { creditText } from "../charts/credit-text.ts";
import { wrapText } from "../text/text-metrics.ts";

/** The drawings of an embed. */
export const EMBED_SIZES = ["phone", "middle", "column"] as const;
/** The narrowest place of each, and the widest of all, in px, as in `src/styles`. */
const NARROWEST = { phone: 288, middle: 400, column: 584 };
/** A narrower place than this scrolls: the letters of a phone's drawing have 12 px here. */
const SMALLEST = 285;
const WIDEST = 760;
/** Left and right of everything, where there is room, in px. */
const MARGIN = 16;
/** From this width in px on, an embed grows no more. */
export const WIDEST_EMBED = WIDEST + 2 * MARGIN;

/**
 * How tall an embed is, for hosts that do not listen to it: font sizes, line heights and margins of `embed.css`, and
 * text as wide as in Noto Sans. A reader's own sans is narrower: room may be left, hardly ever lack.
 * @param width of the frame in px
 * @returns px
 */
export const embedHeight = memoize(measure, (language, width) => `${width} ${language}`);

/**
 * How tall the embed of a version that is kept is, at most: that of the chart, and the words that say which version it is.
 * @returns px
 */
export const keptEmbedHeight = (
  chart: Chart,
  language: Language,
  width: number,
  content: Content,
  words: string,
): number =>
  embedHeight(chart, language, width, content) +
  // The links among the words are taller than the lines.
  Math.ceil(wrapText(words, innerWidth(width), 13).length * 19.5 + 16);

/** How tall the game is in which readers draw a chart, with the truth shown: that of the chart, its words and its button. */
export const drawItHeight = (
  chart: Chart,
  language: Language,
  width: number,
  content: Content,
  words: readonly string[],
): number =>
  embedHeight(chart, language, width, content) +
  // What it asks stands in the place of the title, in several lines.
  Math.ceil(
    words.reduce((sum, text) => sum + wrapText(text, innerWidth(width), 20).length * 24, 40 + 24 + 20),
  );

/** What a frame has left for text, in px. */
function innerWidth(width: number): number {
  const narrowest = NARROWEST[width >= NARROWEST.column ? "column" : "phone"];
  return Math.min(Math.max(width - 2 * MARGIN, Math.min(width, narrowest)), WIDEST);
}

function measure(chart: Chart, language: Language, width: number, content: Content): number {
  const inner = innerWidth(width);
  const size = EMBED_SIZES.findLast((name) => inner >= NARROWEST[name]) ?? "phone";
  const titleSize = Math.min(Math.max(17, 0.036 * width), 20);
  const { title, subtitle, note } = chartWords(chart, language, content);
  const text = (words: string, fontSize: number, line: number, weight = 400): number =>
    wrapText(words, inner, fontSize, weight).length * line;
  const drawnHeight = drawingSize(chart, size, language, content).height + AIR_ABOVE;
  const shown = Math.max(inner, SMALLEST);
  const small = [note, creditText(chart, language, content)].filter((words) => words !== undefined);
  const key = hedgeKey([{ chart, sizes: EMBED_SIZES }], language, content);
  const parts = [
    13 + text(title, titleSize, titleSize * typesettingOf(language).titleLeading, 600),
    4 + text(subtitle, 15, 21),
    14 + (drawnHeight * shown) / SIZES[size].width + 10,
    ...key.map((words) => 4 + text(words, 13, 19.5)),
    ...small.map((words) => text(words, 13, 19.5)),
    4 * (small.length - 1),
    // The table, closed, and the link; a line of a title that breaks otherwise than reckoned.
    28 + 28 + 4 + 28,
  ];
  return Math.ceil(parts.reduce((sum, part) => sum + part));
}
