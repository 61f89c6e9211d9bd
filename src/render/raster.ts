import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDrawable, PICTURE_TYPEFACE } from "../content/picture-typeface.ts";
import { codePoint } from "../model/code-point.ts";
import { rasterFonts } from "../text/raster-fonts.ts";
import type { Picture } from "./svg-to-png.ts";
import { inThread } from "./threads.ts";

const FOLDER = ".cache/rasters";

/** To be raised when the same SVG gives other pixels: another rasteriser, font or encoding. */
const VERSION = 1;

const draw = inThread<Picture, Uint8Array>("src/render/svg-to-png.ts", "svgToPng");

/**
 * An SVG text as PNG, from the cache where it was made before. The work runs beside the caller's; ask for several
 * at once to keep more than one core busy.
 * @param width of the picture in px; its height follows
 * @throws RangeError for a character that the family of the pictures lacks
 */
export async function rasterize(svg: string, width: number): Promise<Buffer> {
  const digest = createHash("sha256").update(`${VERSION} ${width} ${svg}`).digest("hex").slice(0, 32);
  const path = join(FOLDER, `${digest}.png`);
  if (existsSync(path)) return readFileSync(path);
  for (const character of new Set(svg))
    if (character > " " && !isDrawable(character))
      throw new RangeError(
        `${PICTURE_TYPEFACE.family} has no glyph for “${character}” (${codePoint(character)}): write it another way`,
      );
  const png = await draw({ svg, width, family: PICTURE_TYPEFACE.family, fontFiles: await rasterFonts() });
  mkdirSync(FOLDER, { recursive: true });
  // Another build may be writing the same.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, png);
  renameSync(draft, path);
  return Buffer.from(png);
}
