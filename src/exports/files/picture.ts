import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Language } from "../../model/language.ts";
import { withText } from "../../render/png.ts";
import { pictureWidth } from "../../render/picture-scale.ts";
import { rasterize } from "../../render/raster.ts";
import { creditText } from "../../charts/credit-text.ts";
import { standaloneSvg } from "../../render/standalone-svg.ts";
import type { ThemeName } from "../../render/theme.ts";
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
    await rasterize(svg, pictureWidth(2 * Number(width))),
    pictureText(text, language, content.site),
  );
}
