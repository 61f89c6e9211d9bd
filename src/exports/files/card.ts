import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Story } from "../../content/story.ts";
import { fillIn } from "../../values/words.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import type { Site } from "../../model/site.ts";
import { logo } from "../../render/logo.ts";
import { SIZES } from "../../render/chart-context.ts";
import { headline, type Headline } from "../../text/headline.ts";
import { resolveColours } from "../../render/resolve-colours.ts";
import { withText } from "../../render/png.ts";
import { pictureWidth } from "../../render/picture-scale.ts";
import { rasterize } from "../../render/raster.ts";
import { hedgeKey } from "../../render/hedge-key.ts";
import { drawChart } from "../../render/render-chart.ts";
import { creditText } from "../../charts/credit-text.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { serialize } from "../../scene/svg-document.ts";
import { keepCompounds, type KeepCompounds } from "../../text/compounds.ts";
import { balanceText, wrapText } from "../../text/text-metrics.ts";
import { COLOURS, coloursOf, type Pair } from "../../render/theme.ts";
import { absolute, address, permalink } from "../address.ts";
import { CARD } from "./card-frame.ts";
import { pictureText, type PictureWords } from "./picture-text.ts";

/** Pages that are neither story nor chart, each with a card of its own. */
export const CARD_PAGES = ["home", "stories", "charts", "sources", "about"] as const;
type CardPage = (typeof CARD_PAGES)[number];

const MARGIN = 48;
/** The column of words at the left, and the frame of the chart at the right of it. */
const WORDS = { x: MARGIN, width: 440 };
const PICTURE = { x: 528, y: 37, width: 624, height: 556 };
const SMALL = 25;
const LEADING = 1.3;

/** A chart, or a view of it: its finding, measure and source, and the chart drawn for this frame. */
export async function chartCard(chart: Chart, language: Language, content: Content): Promise<Buffer> {
  const { title, subtitle } = chartWords(chart, language, content);
  const source = creditText(chart, language, content);
  const keep = keepCompounds(content.typography, language);
  const svg = sheet(
    "paper",
    mark(MARGIN, MARGIN, content.site),
    words({ title, subtitle, source, keep }, "ink", "muted"),
    picture(chart, language, content),
  );
  return finish(svg, language, content.site, { title, source, address: permalink(language, chart) });
}

/** A story: its headline on dark ground, beside the chart that stands for it. */
export async function storyCard(story: Story, content: Content): Promise<Buffer> {
  const { language, meta } = story;
  const chart = content.charts.get(meta.chart)!;
  const { topics } = content.ui.get(language)!;
  const title = fillIn(meta.title, content, language);
  const source = creditText(chart, language, content);
  const keep = keepCompounds(content.typography, language);
  const edge = WORDS.x + WORDS.width + 12;
  const svg = sheet(
    "paper",
    `<rect width="${edge}" height="${CARD.height}" fill="${COLOURS.paper[1]}"/>`,
    mark(MARGIN, MARGIN, content.site, 1),
    words({ kicker: topics[meta.topic]!, title, source, keep }, "ink", "muted", 1, WORDS.width - 24),
    picture(chart, language, content),
  );
  return finish(svg, language, content.site, {
    title,
    source,
    address: absolute(address.story(language, story.id)),
  });
}

/**
 * Any other page: its name over the bridge.
 * @param page one of `CARD_PAGES`, or the id of a list of rows
 */
export async function pageCard(page: string, language: Language, content: Content): Promise<Buffer> {
  const ui = content.ui.get(language)!;
  const list = content.lists.get(page);
  const section = page as CardPage;
  const title = list
    ? fillIn(textIn(list.content.title, language)!, content, language)
    : section === "home"
      ? ui.home.title
      : ui[section].title;
  const width = CARD.width - 2 * MARGIN;
  const large = fitting(title, keepCompounds(content.typography, language), width, 190, 76).set;
  const top = 150;
  const tagline = wrapText(ui.tagline, width, 34);
  const svg = sheet(
    "paper",
    mark(MARGIN, MARGIN, content.site),
    large.svg(MARGIN, top, COLOURS.ink[0]),
    paragraph(tagline, MARGIN, top + large.height + 22, 34, COLOURS.muted[0]),
    span(0, CARD.height - 204, CARD.width, 95, content.site),
  );
  return finish(svg, language, content.site, {
    title: page === "home" ? content.site.name : title,
    address: absolute(list ? address.list(language, page) : address[section](language)),
  });
}

async function finish(svg: string, language: Language, site: Site, words: PictureWords): Promise<Buffer> {
  return withText(await rasterize(svg, pictureWidth(CARD.width)), pictureText(words, language, site));
}

const sheet = (ground: keyof typeof COLOURS, ...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${COLOURS[ground][0]}"/>${parts.join("")}</svg>`;

/** The logo across a width of px, its top left corner at x, y. */
function span(x: number, y: number, width: number, hangers: number, site: Site, theme: 0 | 1 = 0): string {
  const { first, second, deck, stroke } = logo(hangers);
  const colours = coloursOf(site);
  const path = (d: string, colour: Pair, thickness: number): string =>
    `<path d="${d}" stroke="${colour[theme]}" stroke-width="${thickness}"/>`;
  return `<g transform="translate(${x} ${y}) scale(${width / 100} ${(width / 100) * (hangers > 20 ? 0.5 : 1)})" fill="none">${path(first, colours.first, stroke)}${path(second, colours.second, stroke)}${path(deck, COLOURS.ink, hangers > 20 ? 0.6 : 2)}</g>`;
}

/** The mark and the name of the site. */
const mark = (x: number, y: number, site: Site, theme: 0 | 1 = 0): string =>
  span(x, y, 76, 9, site, theme) +
  headline(site.name, 300, 32, String).svg(x + 92, y - 6, COLOURS.ink[theme]);

function paragraph(lines: readonly string[], x: number, y: number, size: number, fill: string): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${y + size + index * size * LEADING}" font-size="${size}" fill="${fill}">${escapeXml(line)}</text>`,
    )
    .join("");
}

/** Sizes of headlines in px: what they should not go below, and what they may where there is no other way. */
const [GOOD, SMALLEST] = [38, 28];

/**
 * The headline as large as its room allows, or a little smaller where that spares its last line a lone word; it breaks
 * within phrases only where it would come out small.
 */
function fitting(text: string, keep: KeepCompounds, width: number, height: number, largest: number): Fitting {
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

interface Fitting {
  set: Headline;
  /** In px. */
  size: number;
}

/** The column of words: the headline from above, the source from below, the measure between where there is one. */
function words(
  text: { kicker?: string; title: string; subtitle?: string; source: string; keep: KeepCompounds },
  ink: keyof typeof COLOURS,
  muted: keyof typeof COLOURS,
  theme: 0 | 1 = 0,
  width: number = WORDS.width,
): string {
  const subtitle =
    text.subtitle === undefined ? [] : cut(balanceText(text.subtitle, width, SMALL, 400, text.keep), 5);
  const height = (count: number): number => count * SMALL * LEADING;
  const kicker = text.kicker === undefined ? 0 : SMALL * LEADING + 10;
  const top = 116;
  const credit = wrapText(text.source, width, SMALL);
  const over = (most: number): { source: string[]; bottom: number; title: Fitting } => {
    const source = cut(credit, most);
    const bottom = CARD.height - MARGIN + 6 - height(source.length);
    const room = bottom - 28 - top - kicker - (subtitle.length > 0 ? height(subtitle.length) + 18 : 0);
    const title = fitting(text.title, text.keep, width, room, text.subtitle === undefined ? 56 : 48);
    return { source, bottom, title };
  };
  // As much of the source as leaves the headline large, or as large as it would be anyway.
  const short = over(3);
  const enough = Math.min(GOOD, short.title.size);
  const {
    source,
    bottom,
    title: headline,
  } = [5, 4].map(over).find(({ title }) => title.size >= enough) ?? short;
  const title = headline.set;
  return [
    text.kicker === undefined ? "" : paragraph([text.kicker], WORDS.x, top, SMALL, COLOURS.gold[theme]),
    title.svg(WORDS.x, top + kicker, COLOURS[ink][theme]),
    paragraph(subtitle, WORDS.x, top + kicker + title.height + 14, SMALL, COLOURS[muted][theme]),
    paragraph(source, WORDS.x, bottom - 6, SMALL, COLOURS[muted][theme]),
  ].join("");
}

/** No more than so many lines, with an ellipsis where some are missing. */
const cut = (lines: string[], most: number): string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/[\s,;、。]+$/, "")}…`];

/** The chart, drawn for its frame and put into it. */
function picture(chart: Chart, language: Language, content: Content): string {
  const { root, width, height } = drawChart(chart, "card", language, content);
  const key = hedgeKey([{ chart, sizes: ["card"] }], language, content).flatMap((line) =>
    cut(wrapText(line, PICTURE.width, SMALL), 2),
  );
  const room = PICTURE.height - (key.length > 0 ? key.length * SMALL * LEADING + 8 : 0);
  const scale = Math.min(PICTURE.width / width, room / height);
  const x = PICTURE.x + (PICTURE.width - width * scale) / 2;
  const y = PICTURE.y + (room - height * scale) / 2;
  return `${paragraph(key, PICTURE.x, PICTURE.y + room + 4, SMALL, COLOURS.muted[0])}<g transform="translate(${x} ${y}) scale(${scale})" font-size="${SIZES.card.fontSize}" fill="${COLOURS.ink[0]}">${resolveColours(root.childNodes.map(serialize).join(""), coloursOf(content.site), "light")}</g>`;
}
