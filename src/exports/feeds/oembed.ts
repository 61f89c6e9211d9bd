import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Language } from "../../model/language.ts";
import { embedHeight } from "../../render/embed-size.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { absolute, address, permalink } from "../address.ts";
import { CARD } from "../files/card-frame.ts";

/** Width of the frame in px: that of a column of text in most themes, and enough for the column's drawing. */
const WIDTH = 600;
const DAY = 86_400;

/** What an oEmbed client is told about a chart or a view (oembed.com, version 1.0). */
export interface Oembed {
  version: "1.0";
  type: "rich";
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
  width: number;
  height: number;
  html: string;
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
  return {
    version: "1.0",
    type: "rich",
    provider_name: content.site.name,
    provider_url: absolute(address.root()),
    author_name: content.site.author,
    author_url: absolute(address.home(language)),
    title,
    description: alt,
    cache_age: DAY,
    thumbnail_url: absolute(address.chartFile(language, chart.key, "card.png")),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    width: WIDTH,
    height,
    html: `<blockquote><a href="${page}">${words}</a></blockquote><iframe src="${embed}" title="${words}" width="${WIDTH}" height="${height}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
  };
}
