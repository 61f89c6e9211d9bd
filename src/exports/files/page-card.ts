import type { Chart, Content } from "../../charts/chart.ts";
import { cellRecords } from "../../charts/queries/cell-records.ts";
import { chartsIn } from "../../charts/queries/published.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { COLOURS } from "../../render/theme.ts";
import { keepCompounds } from "../../text/compounds.ts";
import { wrapText } from "../../text/text-metrics.ts";
import { fillIn } from "../../values/words.ts";
import { absolute, address } from "../address.ts";
import { CARD } from "./card-frame.ts";
import { finish, fitting, MARGIN, mark, paragraph, sheet, smallChart, span } from "./card-parts.ts";

/** Pages that are neither story nor chart, each with a card of its own. */
export const CARD_PAGES = ["home", "stories", "charts", "sources", "figures", "about"] as const;
type CardPage = (typeof CARD_PAGES)[number];

const WIDTH = CARD.width - 2 * MARGIN;
/** Where the headline begins and how high it may be, and where the picture begins, in px. */
const [TOP, ROOM, PICTURE] = [120, 150, 300];
/** Between drawings that stand side by side, in px. */
const GAP = 24;
/** The most dots of a count that are drawn. */
const MOST_DOTS = 200;

/**
 * Any other page: its name, and what it is about, drawn: the home's key figures under the bridge, the charts of stories
 * large, many charts small, a dot for each source, figure or row.
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
  const keep = keepCompounds(content.typography, language);
  const svg = sheet(
    "paper",
    mark(MARGIN, MARGIN, content.site),
    fitting(title, keep, WIDTH, ROOM, 84).set.svg(MARGIN, TOP, COLOURS.ink[0]),
    list
      ? dots(content.datasets.get(list.content.dataset)!.rows.length)
      : PICTURES[section](language, content),
  );
  return finish(svg, language, content.site, {
    title: page === "home" ? content.site.name : title,
    address: absolute(list ? address.list(language, page) : address[section](language)),
  });
}

const PICTURES: Record<CardPage, (language: Language, content: Content) => string> = {
  home: (language, content) => {
    const { figures } = content.ui.get(language)!.home;
    const charts = figures.map(({ chart }) => content.charts.get(chart)!);
    const deck = span(MARGIN, PICTURE - 30, WIDTH, 61, content.site);
    return deck + inRow(charts, PICTURE + 190, language, content, true);
  },
  stories: (language, content) => {
    const charts = (content.stories.get(language) ?? []).map(({ meta }) => content.charts.get(meta.chart)!);
    return inRow([...new Set(charts)].slice(0, 3), PICTURE, language, content);
  },
  charts: (language, content) => {
    const [first, second] = [0, 5].map((from) => chartsIn(language, content).slice(from, from + 5));
    return (
      inRow(first!, PICTURE - 10, language, content, true) +
      inRow(second!, PICTURE + 140, language, content, true)
    );
  },
  sources: (_, { sources }) => dots(sources.size),
  figures: (_, content) => dots(cellRecords(content).size),
  about: (language, content) => {
    const lines = wrapText(content.ui.get(language)!.tagline, WIDTH, 38);
    return (
      paragraph(lines, MARGIN, TOP + 110, 38, COLOURS.muted[0]) +
      span(0, CARD.height - 230, CARD.width, 95, content.site)
    );
  },
};

/** Charts side by side over the whole width. */
function inRow(
  charts: readonly Chart[],
  y: number,
  language: Language,
  content: Content,
  bare = false,
): string {
  const width = (WIDTH - GAP * (charts.length - 1)) / Math.max(charts.length, 1);
  return charts
    .map((chart, index) =>
      smallChart(chart, { x: MARGIN + index * (width + GAP), y, width }, language, content, bare),
    )
    .join("");
}

/** A number, and as many dots. */
function dots(count: number): string {
  const [left, shown] = [MARGIN + 330, Math.min(count, MOST_DOTS)];
  const [width, height] = [CARD.width - MARGIN - left, CARD.height - MARGIN - PICTURE];
  const step = Math.floor(Math.sqrt((width * height) / Math.max(shown, 1)) * 0.94);
  const across = Math.max(1, Math.floor(width / step));
  const marks = Array.from({ length: shown }, (_, index) => {
    const [cx, cy] = [
      left + ((index % across) + 0.5) * step,
      PICTURE + (Math.floor(index / across) + 0.5) * step,
    ];
    return `<circle cx="${Math.round(cx)}" cy="${Math.round(cy)}" r="${Math.round(step * 0.36)}" fill="${COLOURS.ink[0]}"/>`;
  });
  return paragraph([String(count)], MARGIN, PICTURE, 170, COLOURS.ink[0]) + marks.join("");
}
