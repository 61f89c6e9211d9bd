import { crc32, deflate } from "node:zlib";
import { promisify } from "node:util";
import { inPalette } from "./palette.ts";

/** A piece of a PNG file (ISO/IEC 15948): four letters and its bytes. */
export interface PngChunk {
  type: string;
  data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The chunks of a file, in order.
 * @throws RangeError where the file is no PNG, ends early, or a checksum is wrong
 */
export function readPng(file: Buffer): PngChunk[] {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new RangeError("not a PNG file: the signature is wrong");
  const chunks: PngChunk[] = [];
  for (let at = 8; at < file.length;) {
    if (at + 12 > file.length) throw new RangeError(`PNG ends within a chunk, at byte ${at}`);
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length) throw new RangeError(`PNG ends within a chunk, at byte ${at}`);
    const type = file.toString("latin1", at + 4, at + 8);
    if (file.readUInt32BE(end) !== crc32(file.subarray(at + 4, end)))
      throw new RangeError(`PNG chunk ${type} at byte ${at} has a wrong checksum`);
    chunks.push({ type, data: file.subarray(at + 8, end) });
    at = end + 4;
    if (type === "IEND" && at < file.length) throw new RangeError(`PNG goes on after its end, at byte ${at}`);
  }
  if (chunks.at(-1)?.type !== "IEND") throw new RangeError("PNG ends before its last chunk, IEND");
  return chunks;
}

/** A file of these chunks, with lengths and checksums. */
export function writePng(chunks: readonly PngChunk[]): Buffer {
  return Buffer.concat([
    SIGNATURE,
    ...chunks.flatMap(({ type, data }) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(data.length);
      const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
      const checksum = Buffer.alloc(4);
      checksum.writeUInt32BE(crc32(body));
      return [length, body, checksum];
    }),
  ]);
}

/** Words inside a picture: by their keyword, in UTF-8. */
export interface PngText {
  /** One of the standard's own (Title, Author, Description, Copyright, Source …) or another, in Latin letters. */
  keyword: string;
  text: string;
  /** BCP 47 code of the text's language. */
  language: string;
}

/** The file with words added as `iTXt` chunks, after its header; no rasteriser or encoder in use writes them. */
export function withText(file: Buffer, texts: readonly PngText[]): Buffer {
  const [header, ...rest] = readPng(file);
  const chunks = texts.map(({ keyword, text, language }) => ({
    type: "iTXt",
    // Keyword, not compressed, method 0, language, no translated keyword, text.
    data: Buffer.concat([
      Buffer.from(`${keyword}\0\0\0${language}\0\0`, "latin1"),
      Buffer.from(text.normalize("NFC"), "utf8"),
    ]),
  }));
  return writePng([header!, ...chunks, ...rest]);
}

/** The words inside a picture, as far as they are `iTXt` and not compressed. */
export function readText(file: Buffer): PngText[] {
  return readPng(file).flatMap(({ type, data }) => {
    if (type !== "iTXt") return [];
    const keywordEnd = data.indexOf(0);
    const languageEnd = data.indexOf(0, keywordEnd + 3);
    const translatedEnd = data.indexOf(0, languageEnd + 1);
    if (data[keywordEnd + 1] !== 0) return [];
    return [
      {
        keyword: data.toString("latin1", 0, keywordEnd),
        language: data.toString("latin1", keywordEnd + 3, languageEnd),
        text: data.toString("utf8", translatedEnd + 1),
      },
    ];
  });
}

/** Width and height in px, from the header. */
export function pngSize(file: Buffer): { width: number; height: number } {
  const [header] = readPng(file);
  return { width: header!.data.readUInt32BE(0), height: header!.data.readUInt32BE(4) };
}

const compress = promisify(deflate);

/**
 * A picture as PNG with a palette of at most 256 colours: charts have a dozen of them and shades between.
 *
 * Written by hand after measuring 20 cards and 20 chart pictures: on average 36 and 75 KiB in 94 and 201 ms. The
 * rasteriser’s own encoder, in full colour, takes 90 and 187 KiB in 108 and 281 ms; sharp with a palette 34 and 70 KiB
 * in 201 and 433 ms, and 19 MB of binaries under the LGPL.
 * @param pixels RGBA, opaque, row by row
 */
export async function encodePng(pixels: Buffer, width: number, height: number): Promise<Buffer> {
  const { palette, indexes } = inPalette(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return writePng([
    { type: "IHDR", data: header },
    {
      type: "PLTE",
      data: Buffer.from(
        palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]),
      ),
    },
    { type: "IDAT", data: await compress(rows) },
    { type: "IEND", data: Buffer.alloc(0) },
  ]);
}
