import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { ANY, EMBED_SIZES } from "../../model/embed.ts";
import type { EmbedBuilderData, EmbedPatterns, EmbedSize, EmbedState } from "../../model/embed.ts";
import type { ExportEnding } from "../../model/export-format.ts";
import type { Language } from "../../model/language.ts";
import { embedHeight, WIDEST_EMBED } from "../../render/embed-size.ts";
import { absolute, address } from "../address.ts";
import { languagesOfChart } from "../../charts/queries/published.ts";

/**
 * Widths in px between which columns of text have theirs, and those of phones and narrow columns. A frame as wide as its
 * page that no script makes taller has the height of the worst of them: room may be left, nothing needs to be scrolled for.
 */
const COLUMNS = [600, 680, 760, WIDEST_EMBED];
const PHONES = [320, 360, 390, 412, 440, 500, 560];

/** Widths in px that a frame of a size may have. */
const widthsOf = (size: EmbedSize): readonly number[] => {
  if (size === "fluid") return COLUMNS;
  return size === "phones" ? [...PHONES, ...COLUMNS] : [Number(size)];
};

const heights = (chart: Chart, language: Language, content: Content): number[] =>
  EMBED_SIZES.map((size) =>
    Math.max(...widthsOf(size).map((width) => embedHeight(chart, language, width, content))),
  );

function addresses(language: Language, id: string, view?: string): EmbedPatterns {
  const file = (ending: ExportEnding): string =>
    absolute(address.chartFile(language, view ? `${id}.${view}` : id, ending));
  return {
    page: absolute(address.chart(language, id, view)),
    embed: absolute(address.embed(language, id, view)),
    images: { light: file("png"), dark: file("dark.png") },
    words: file("oembed.json"),
  };
}

/** A chart or a view as other people's pages know it. */
export function embedState(chart: Chart, language: Language, content: Content): EmbedState {
  const { title, alt } = chartWords(chart, language, content);
  const { page, embed, images } = addresses(language, chart.id, chart.view?.id);
  return { title, alt, page, embed, images, heights: heights(chart, language, content) };
}

/** What the builder on the page of a chart or a view needs to offer all its languages and views. */
export function embedBuilderData(chart: Chart, language: Language, content: Content): EmbedBuilderData {
  const whole = content.charts.get(chart.id)!;
  const any = ANY.language as Language;
  const { title, alt } = chartWords(chart, language, content);
  return {
    script: absolute(address.file("embed.js")),
    patterns: {
      whole: addresses(any, chart.id),
      ...(whole.views.length > 0 && { view: addresses(any, chart.id, ANY.view) }),
    },
    heights: Object.fromEntries(
      languagesOfChart(whole, content).map((other) => [
        other,
        Object.fromEntries(
          [whole, ...whole.views].map((state) => [state.view?.id ?? "", heights(state, other, content)]),
        ),
      ]),
    ),
    own: { language, view: chart.view?.id ?? "", title, alt },
  };
}
