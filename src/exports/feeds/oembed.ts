import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Story } from "../../content/story.ts";
import { fillIn } from "../../values/words.ts";
import type { Language } from "../../model/language.ts";
import { embedHeight } from "../../render/embed-size.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { absolute, address, permalink } from "../address.ts";
import { CARD } from "../files/card-frame.ts";

/** Width of the frame in px: that of a column of text in most themes, and enough for the column's drawing. */
const WIDTH = 600;
const DAY = 86_400;

/** What an oEmbed client is told of every page (oembed.com, version 1.0). */
interface OembedPage {
  version: "1.0";
  provider_name: string;
  provider_url: string;
  author_name: string;
  author_url: string;
  title: string;
  /** What a reader who cannot see the chart should know: not in the standard, but known from other providers. */
  description: string;
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** What it is told about a chart or a view. */
export interface Oembed extends OembedPage {
  type: "rich";
  width: number;
  height: number;
  html: string;
}

/** What it is told about a story: a client that shows no card makes a link of it that has its title. */
interface StoryOembed extends OembedPage {
  type: "link";
}

/**
 * The answer for a chart. Its `html` is what WordPress leaves of an unknown provider's: one blockquote with a link, to
 * be seen until the frame has told its height, and one iframe, with no attribute that would be dropped.
 */
export function oembed(chart: Chart, language: Language, content: Content): Oembed {
  const { title, alt } = chartWords(chart, language, content);
  const page = permalink(language, chart);
  const embed = absolute(address.embed(language, chart.id, chart.view?.id));
  const height = embedHeight(chart, language, WIDTH, content);
  const words = escapeXml(title);
  const card = address.chartFile(language, chart.key, "card.png");
  return {
    type: "rich",
    ...pageOf({ title, description: alt, card }, language, content),
    width: WIDTH,
    height,
    html: `<blockquote><a href="${page}">${words}</a></blockquote><iframe src="${embed}" title="${words}" width="${WIDTH}" height="${height}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
  };
}

/** The answer for a story, of which nothing can stand in a frame. */
export function storyOembed({ id, language, meta }: Story, content: Content): StoryOembed {
  const [title, description] = [meta.title, meta.description].map((text) => fillIn(text, content, language));
  const card = address.storyCard(language, id);
  return {
    type: "link",
    ...pageOf({ title: title!, description: description!, card }, language, content),
  };
}

const pageOf = (
  { title, description, card }: { title: string; description: string; card: string },
  language: Language,
  { site }: Content,
): OembedPage => ({
  version: "1.0",
  provider_name: site.name,
  provider_url: absolute(address.root()),
  author_name: site.author,
  author_url: absolute(address.home(language)),
  title,
  description,
  cache_age: DAY,
  thumbnail_url: absolute(card),
  thumbnail_width: CARD.width,
  thumbnail_height: CARD.height,
});
