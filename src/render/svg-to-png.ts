import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./png.ts";

export interface Picture {
  svg: string;
  /** Width in px; the height follows. */
  width: number;
  family: string;
  /** Paths of the family's faces. */
  fontFiles: readonly string[];
}

/** Rasterises an SVG text to a PNG file. Most of a build's time goes here: it runs in a thread. */
export function svgToPng({ svg, width, family, fontFiles }: Picture): Promise<Buffer> {
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: family,
      serifFamily: family,
      sansSerifFamily: family,
    },
    fitTo: { mode: "width", value: width },
  }).render();
  return encodePng(image.pixels, image.width, image.height);
}
