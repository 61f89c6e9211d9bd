import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { creditText } from "../../charts/credit-text.ts";
import { THUMBNAIL } from "../../charts/thumbnails/frame.ts";
import type { Story } from "../../content/story.ts";
import { fillIn } from "../../values/words.ts";
import type { Language } from "../../model/language.ts";
import { keepCompounds } from "../../text/compounds.ts";
import { COLOURS } from "../../render/theme.ts";
import { absolute, address, permalink } from "../address.ts";
import { CARD } from "./card-frame.ts";
import { finish, fitting, type Fitting, MARGIN, mark, paragraph, sheet, smallChart } from "./card-parts.ts";

/** The column of words at the left, and the drawing at the right of it. */
const WORDS = { x: MARGIN, width: 440 };
const PICTURE = { x: 528, width: 660 };
const KICKER = 28;
/** The largest headline in px, and where it begins. */
const [LARGEST, TOP] = [64, 124];

/** A chart, or a view of it: its finding, and its drawing with one number. Measure and source stand on its page. */
export async function chartCard(chart: Chart, language: Language, content: Content): Promise<Buffer> {
  const { title } = chartWords(chart, language, content);
  const svg = sheet(
    "paper",
    mark(MARGIN, MARGIN, content.site),
    words({ title }, language, content),
    picture(chart, language, content),
  );
  const source = creditText(chart, language, content);
  return finish(svg, language, content.site, { title, source, address: permalink(language, chart) });
}

/** A story: its headline on dark ground, beside the chart that stands for it. */
export async function storyCard(story: Story, content: Content): Promise<Buffer> {
  const { language, meta } = story;
  const chart = content.charts.get(meta.chart)!;
  const kicker = content.ui.get(language)!.topics[meta.topic]!;
  const title = fillIn(meta.title, content, language);
  const edge = WORDS.x + WORDS.width + 12;
  const svg = sheet(
    "paper",
    `<rect width="${edge}" height="${CARD.height}" fill="${COLOURS.paper[1]}"/>`,
    mark(MARGIN, MARGIN, content.site, 1),
    words({ kicker, title }, language, content, 1),
    picture(chart, language, content),
  );
  return finish(svg, language, content.site, {
    title,
    source: creditText(chart, language, content),
    address: absolute(address.story(language, story.id)),
  });
}

/** The headline as large as its column allows. */
function words(
  { kicker, title }: { kicker?: string; title: string },
  language: Language,
  content: Content,
  theme: 0 | 1 = 0,
): string {
  const isStory = kicker !== undefined;
  return [
    isStory ? paragraph([kicker], WORDS.x, TOP, KICKER, COLOURS.gold[theme]) : "",
    cardHeadline(title, language, content, isStory).set.svg(WORDS.x, topOf(isStory), COLOURS.ink[theme]),
  ].join("");
}

/** Where a headline begins: under its kicker, where it has one. */
const topOf = (isStory: boolean): number => TOP + (isStory ? 2 * KICKER : 0);

/** The headline of a chart's card, or of a story's, which has less room. */
export function cardHeadline(title: string, language: Language, content: Content, isStory = false): Fitting {
  const keep = keepCompounds(content.typography, language);
  const width = WORDS.width - (isStory ? 24 : 0);
  return fitting(title, keep, width, CARD.height - MARGIN - topOf(isStory), LARGEST);
}

/** The chart with its number, in the middle of its side. */
function picture(chart: Chart, language: Language, content: Content): string {
  const y = (CARD.height - (PICTURE.width / THUMBNAIL.width) * THUMBNAIL.height) / 2;
  return smallChart(chart, { ...PICTURE, y }, language, content);
}
