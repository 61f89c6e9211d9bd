import type { Chart, ChartVersion, Content } from "../../charts/chart.ts";
import { drawItWords } from "../../charts/draw-it-words.ts";
import { chartWords, isPublished } from "../../charts/chart-words.ts";
import { changedSince } from "../../charts/versions/chart-version.ts";
import { DRAW } from "../../model/draw-it.ts";
import { ANY, EMBED_SIZES, KEPT } from "../../model/embed.ts";
import type { EmbedBuilderData, EmbedPatterns, EmbedSize, EmbedState } from "../../model/embed.ts";
import type { ExportEnding } from "../../model/export-format.ts";
import { say } from "../../model/fill-template.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { drawItHeight, embedHeight, keptEmbedHeight, WIDEST_EMBED } from "../../render/embed-size.ts";
import { formatPeriod } from "../../values/format.ts";
import { absolute, address } from "../address.ts";
import { languagesOfChart } from "../../charts/queries/published.ts";

/**
 * Widths in px between which columns of text have theirs, and those of phones and narrow columns. A frame as wide as its
 * page that no script makes taller has the height of the worst of them: room may be left, nothing needs to be scrolled for.
 * In the widest frame that shows the drawing for phones (431) or the middle one (615) it is tallest.
 */
const COLUMNS = [600, 615, 680, 760, WIDEST_EMBED];
const PHONES = [320, 360, 390, 412, 431, 440, 500, 560];

/** Widths in px that a frame of a size may have. */
const widthsOf = (size: EmbedSize): readonly number[] => {
  if (size === "fluid") return COLUMNS;
  return size === "phones" ? [...PHONES, ...COLUMNS] : [Number(size)];
};

const tallest = (size: EmbedSize, height: (width: number) => number): number =>
  Math.max(...widthsOf(size).map(height));

const heights = (chart: Chart, language: Language, content: Content): number[] =>
  EMBED_SIZES.map((size) => tallest(size, (width) => embedHeight(chart, language, width, content)));

/**
 * The version of a chart or a view that is offered beside it, so that a page may quote it: the newest, where its figures are those
 * of the chart, in whose words it is embedded.
 */
export function offeredVersion(chart: Chart, content: Content): ChartVersion | undefined {
  const newest = content.versions?.get(chart.key)?.at(-1);
  const isWhole = (version: ChartVersion): boolean =>
    languagesOfChart(content.charts.get(chart.id)!, content).every((language) =>
      isPublished(version.chart, language),
    );
  return newest && changedSince(newest, chart).length === 0 && isWhole(newest) ? newest : undefined;
}

/** Heights of the frame of a version, with all that it may one day say of itself. */
function keptHeights(
  { version, date }: ChartVersion,
  chart: Chart,
  language: Language,
  content: Content,
): number[] {
  const { kept, newer, newerLink } = content.ui.get(language)!.version;
  const day = formatPeriod(parsePeriod(date)!, language);
  const words = [say(kept, { version, date: day }), newer, newerLink].join(" ");
  return EMBED_SIZES.map((size) =>
    tallest(size, (width) => keptEmbedHeight(chart, language, width, content, words)),
  );
}

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

/** The game in which readers draw a chart as other people's pages know it: its question, never the finding. */
export function drawItState(chart: Chart, language: Language, content: Content): EmbedState {
  const { question, answer } = drawItWords(chart, language, content)!;
  const { page, embed, images } = addresses(language, chart.id, DRAW);
  const asked = EMBED_SIZES.map((size) =>
    tallest(size, (width) => drawItHeight(chart, language, width, content, [question, answer])),
  );
  return { title: question, alt: question, page, embed, images, heights: asked };
}

/** What the builder on the page of a chart or a view needs to offer all its languages and views. */
export function embedBuilderData(chart: Chart, language: Language, content: Content): EmbedBuilderData {
  const whole = content.charts.get(chart.id)!;
  const any = ANY.language as Language;
  const { title, alt } = chartWords(chart, language, content);
  const kept = offeredVersion(chart, content);
  return {
    script: absolute(address.file("embed.js")),
    patterns: {
      whole: addresses(any, chart.id),
      ...(whole.views.length > 0 && { view: addresses(any, chart.id, ANY.view) }),
      ...(kept && {
        kept: {
          ...addresses(any, chart.id, chart.view?.id),
          page: absolute(address.chartVersion(any, chart.key, kept.version)),
          embed: absolute(address.embedVersion(any, chart.key, kept.version)),
        },
      }),
    },
    heights: Object.fromEntries(
      languagesOfChart(whole, content).map((other) => [
        other,
        {
          ...Object.fromEntries(
            [whole, ...whole.views].map((state) => [state.view?.id ?? "", heights(state, other, content)]),
          ),
          ...(kept && { [KEPT]: keptHeights(kept, chart, other, content) }),
        },
      ]),
    ),
    own: { language, view: chart.view?.id ?? "", title, alt },
  };
}
