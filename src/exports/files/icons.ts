import { favicon } from "../../render/favicon.ts";
import { rasterize } from "../../render/raster.ts";
import type { Colours } from "../../render/theme.ts";

/** The site's icon as PNG, a whole square: phones cut its corners themselves. @param size in px */
export const iconPng = (colours: Colours, size: number): Promise<Buffer> =>
  rasterize(favicon(colours, 0), size);

/** Sizes of the pictures in an icon file: tabs, shortcuts, and both on screens of twice the density. */
const SIZES = [16, 32, 48] as const;
const [DIRECTORY, ENTRY] = [6, 16];

/** The site's icon as an ICO file, whose pictures are PNG: what ask for `/favicon.ico` unasked are feed readers, bots, old browsers. */
export async function iconIco(colours: Colours): Promise<Buffer> {
  const pictures = await Promise.all(SIZES.map((size) => iconPng(colours, size)));
  const head = Buffer.alloc(DIRECTORY + ENTRY * pictures.length);
  // One kind of file has this number, icons; the other is for pointers.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const at = DIRECTORY + ENTRY * index;
    head.writeUInt8(SIZES[index]!, at);
    head.writeUInt8(SIZES[index]!, at + 1);
    // One plane, 32 bits a pixel.
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}
