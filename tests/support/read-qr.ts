import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { QRCode } from "jsqr";

/** The module is CommonJS with a `default` of its own, which bundlers and Node see differently. */
const { default: jsQR } = createRequire(import.meta.url)("jsqr") as {
  default: (pixels: Uint8ClampedArray, width: number, height: number) => QRCode | null;
};

/** What a reader of QR codes, which shares nothing with the writer, finds in a drawing of one; white where it is bare. */
export function readQr(svg: string, width = 400): string | undefined {
  const image = new Resvg(svg, { background: "#fff", fitTo: { mode: "width", value: width } }).render();
  return jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
}
