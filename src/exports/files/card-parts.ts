import type { Language } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import type { Chart, Content } from "../../charts/chart.ts";
import { drawThumbnail } from "../../charts/thumbnails/draw-thumbnail.ts";
import { AREA, THUMBNAIL } from "../../charts/thumbnails/frame.ts";
import { chartContext } from "../../render/chart-context.ts";
import { logo } from "../../render/logo.ts";
import { pictureWidth } from "../../render/picture-scale.ts";
import { withText } from "../../render/png.ts";
import { rasterize } from "../../render/raster.ts";
import { resolveColours } from "../../render/resolve-colours.ts";
import { COLOURS, coloursOf, type Pair } from "../../render/theme.ts";
import { serialize, type SvgElement } from "../../scene/svg-document.ts";
import type { KeepCompounds } from "../../text/compounds.ts";
import { headline, type Headline } from "../../text/headline.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { CARD } from "./card-frame.ts";
import { pictureText, type PictureWords } from "./picture-text.ts";

/** What cards keep free at their edges, in px. */
export const MARGIN = 48;
/** Height of a line relative to its size. */
const LEADING = 1.3;

/** The picture of a card, in which its words travel as text too. */
export async function finish(
  svg: string,
  language: Language,
  site: Site,
  words: PictureWords,
): Promise<Buffer> {
  return withText(await rasterize(svg, pictureWidth(CARD.width)), pictureText(words, language, site));
}

/** An empty card with its parts. */
export const sheet = (ground: keyof typeof COLOURS, ...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${COLOURS[ground][0]}"/>${parts.join("")}</svg>`;

/** The logo across a width of px, its top left corner at x, y. */
export function span(
  x: number,
  y: number,
  width: number,
  hangers: number,
  site: Site,
  theme: 0 | 1 = 0,
): string {
  const { first, second, deck, stroke } = logo(hangers);
  const colours = coloursOf(site);
  const path = (d: string, colour: Pair, thickness: number): string =>
    `<path d="${d}" stroke="${colour[theme]}" stroke-width="${thickness}"/>`;
  return `<g transform="translate(${x} ${y}) scale(${width / 100} ${(width / 100) * (hangers > 20 ? 0.5 : 1)})" fill="none">${path(first, colours.first, stroke)}${path(second, colours.second, stroke)}${path(deck, COLOURS.ink, hangers > 20 ? 0.6 : 2)}</g>`;
}

/** The mark and the name of the site. */
export const mark = (x: number, y: number, site: Site, theme: 0 | 1 = 0): string =>
  span(x, y, 76, 9, site, theme) +
  headline(site.name, 300, 32, String).svg(x + 92, y - 6, COLOURS.ink[theme]);

/** Lines of text from a corner. */
export function paragraph(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  fill: string,
): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${y + size + index * size * LEADING}" font-size="${size}" fill="${fill}">${escapeXml(line)}</text>`,
    )
    .join("");
}

/** Sizes of headlines in px: what they should not go below, and what they may where there is no other way. */
const [GOOD, SMALLEST] = [48, 28];

/**
 * The headline as large as its room allows, or a little smaller where that spares its last line a lone word; it breaks
 * within phrases only where it would come out small.
 */
export function fitting(
  text: string,
  keep: KeepCompounds,
  width: number,
  height: number,
  largest: number,
): Fitting {
  let set: Headline | undefined;
  for (const phrases of [true, false]) {
    const smallest = phrases ? GOOD : SMALLEST;
    const sizes = Array.from({ length: largest - smallest + 1 }, (_, step) => largest - step);
    const fits = (size: number): boolean => {
      set = headline(text, width, size, keep, phrases);
      return set.height <= height && set.width <= width;
    };
    const first = sizes.findIndex(fits);
    if (first < 0) continue;
    const candidates = sizes
      .slice(first, first + 6)
      .map((size) => headline(text, width, size, keep, phrases));
    const best = Math.max(
      0,
      candidates.findIndex(({ last, width }) => last > 0.4 * width),
    );
    return { set: candidates[best]!, size: sizes[first + best]! };
  }
  return { set: set!, size: SMALLEST };
}

export interface Fitting {
  set: Headline;
  /** In px. */
  size: number;
}

/**
 * The marks of a chart, with its one number or name, drawn for lists, at a place of the card.
 * @param bare whether it stands there without its number
 */
export function smallChart(
  chart: Chart,
  at: { x: number; y: number; width: number },
  language: Language,
  content: Content,
  bare = false,
): string {
  const root = drawThumbnail(chart, chartContext("phone", language, content)) as unknown as SvgElement;
  const scale = at.width / THUMBNAIL.width;
  const shown = root.elements.filter(({ tagName }) => !bare || tagName !== "text");
  const top = at.y - (bare ? AREA.top * scale : 0);
  const marks = resolveColours(shown.map(serialize).join(""), coloursOf(content.site), "light");
  return `<g transform="translate(${at.x} ${top}) scale(${scale})" fill="${COLOURS.ink[0]}">${marks}</g>`;
}
