import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Language } from "../../model/language.ts";
import { withText } from "../../render/png.ts";
import { pictureWidth } from "../../render/picture-scale.ts";
import { rasterize } from "../../render/raster.ts";
import { creditText } from "../../charts/credit-text.ts";
import { standaloneSvg } from "../../render/standalone-svg.ts";
import type { ThemeName } from "../../render/theme.ts";
import { outlined } from "../../text/headline.ts";
import { permalink } from "../address.ts";
import { pictureText } from "./picture-text.ts";

/** A chart with its words as a PNG file of twice the size at which it is drawn, for slides and documents. */
export async function chartPicture(
  chart: Chart,
  language: Language,
  content: Content,
  theme: ThemeName,
): Promise<Buffer> {
  const url = permalink(language, chart);
  const svg = standaloneSvg(chart, language, content, theme, url);
  const [, width] = / width="(\d+)"/.exec(svg)!;
  const text = {
    title: chartWords(chart, language, content).title,
    source: creditText(chart, language, content),
    address: url,
  };
  return withText(
    await rasterize(titleInSerif(svg), pictureWidth(2 * Number(width))),
    pictureText(text, language, content.site),
  );
}

/** What stands in XML for characters that are its own. */
const WRITTEN: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The element that has faces of its own, the title, and its lines. */
const TITLE =
  /<text font-size="([\d.]+)" font-weight="600" fill="([^"]+)" font-family="[^"]+">(.*?)<\/text>/s;
const LINE = /<tspan x="([\d.]+)" y="([\d.]+)">([^<]*)<\/tspan>/g;

/**
 * Of a file that stands alone, what a rasteriser is given: it joins no fonts of several alphabets, so the title is drawn as
 * outlines in the serif of headlines, as on cards. Where that serif lacks a letter, the text stays.
 */
export const titleInSerif = (svg: string): string =>
  svg.replace(TITLE, (title, size: string, fill: string, lines: string) => {
    const drawn = [...lines.matchAll(LINE)].map(([, x, y, line]) =>
      outlined(
        line!.replace(/&\w+;/g, (one) => WRITTEN[one] ?? one),
        [Number(x), Number(y)],
        Number(size),
        fill,
      ),
    );
    return drawn.every((line) => line !== undefined) ? drawn.join("") : title;
  });
