import { isDrawable, PICTURE_TYPEFACE } from "../content/picture-typeface.ts";
import { codePoint } from "../model/code-point.ts";
import { cacheFolder, keptFile } from "../text/kept-file.ts";
import { versionsOf } from "../text/made-by.ts";
import { fontsFor, rasterFonts } from "../text/raster-fonts.ts";
import type { Picture } from "./svg-to-png.ts";
import { inThread } from "./threads.ts";

/** Fonts are cut down to the letters in use, which changes none of them: the packages say what they are. */
const MAKERS = {
  packages: ["@resvg/resvg-js", "subset-font", PICTURE_TYPEFACE.package],
  modules: ["src/render/svg-to-png.ts", "src/text/raster-fonts.ts"],
};

const draw = inThread<Picture, Uint8Array>("src/render/svg-to-png.ts", "svgToPng");

/**
 * An SVG text as PNG, from the cache where it was made before. The work runs beside the caller's; ask for several
 * at once to keep more than one core busy.
 * @param width of the picture in px; its height follows
 * @param folder where pictures are kept
 * @throws RangeError for a character that the family of the pictures lacks
 */
export async function rasterize(svg: string, width: number, folder = cacheFolder("made")): Promise<Buffer> {
  const { bytes } = await keptFile(
    { folder, ending: ".png", from: [versionsOf(MAKERS), String(width), svg] },
    async () => {
      for (const character of new Set(svg))
        if (character > " " && !isDrawable(character))
          throw new RangeError(
            `${PICTURE_TYPEFACE.family} has no glyph for “${character}” (${codePoint(character)}): write it another way`,
          );
      // The rasteriser reads a font's file anew for each character: with a small one a picture takes a fifth less.
      const fontFiles = fontsFor(svg, await rasterFonts());
      return draw({ svg, width, family: PICTURE_TYPEFACE.family, fontFiles });
    },
  );
  return bytes;
}
