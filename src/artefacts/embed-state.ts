import { chartWords, type Chart, type Content } from "../charts/content.ts";
import { EMBED_WIDTHS, type EmbedState } from "../model/embed.ts";
import type { Language } from "../model/language.ts";
import { embedHeight } from "../render/embed-size.ts";
import { absolute, address } from "./address.ts";

/** Width in px that a frame as wide as its page is counted with: that of a column of text. */
const COLUMN = 680;

/** A chart or a view as other people's pages know it. */
export function embedState(chart: Chart, language: Language, content: Content): EmbedState {
  const { title, alt } = chartWords(chart, language, content);
  const picture = (format: "png" | "dark.png"): string =>
    absolute(address.chartFile(language, chart.key, format));
  return {
    title,
    alt,
    page: absolute(address.chart(language, chart.id, chart.view?.id)),
    embed: absolute(address.embed(language, chart.id, chart.view?.id)),
    images: { light: picture("png"), dark: picture("dark.png") },
    heights: EMBED_WIDTHS.map((width) => embedHeight(chart, language, width || COLUMN, content)),
  };
}
