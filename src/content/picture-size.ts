/** What the first bytes of a picture say. */
export interface PictureSize {
  /** The ending that files of its kind have. */
  type: string;
  width: number;
  height: number;
}

/** The kind and the size in pixels of a picture, read from its bytes; undefined where these are no picture. */
export function pictureSize(bytes: Buffer): PictureSize | undefined {
  try {
    return png(bytes) ?? jpeg(bytes) ?? webp(bytes) ?? avif(bytes);
  } catch (error) {
    // It ends before it has said how large it is.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const sized = (type: string, width: number, height: number): PictureSize | undefined =>
  width > 0 && height > 0 ? { type, width, height } : undefined;

const PNG = "\x89PNG\r\n\x1a\n";

const png = (bytes: Buffer): PictureSize | undefined =>
  bytes.toString("latin1", 0, 8) === PNG
    ? sized("png", bytes.readUInt32BE(16), bytes.readUInt32BE(20))
    : undefined;

/** The frame of a JPEG follows what cameras write before it; one that lies on its side is shown upright. */
function jpeg(bytes: Buffer): PictureSize | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let isTurned = false;
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffe1) isTurned ||= turned(bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2)));
    // SOF0 to SOF15, without the tables among them (DHT, JPG, DAC).
    if (marker < 0xffc0 || marker > 0xffcf || [0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      if (marker >> 8 !== 0xff) return undefined;
      continue;
    }
    const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
    return isTurned ? sized("jpg", height, width) : sized("jpg", width, height);
  }
}

/** Whether the EXIF of a camera says that width and height change places. */
function turned(exif: Buffer): boolean {
  if (exif.toString("latin1", 0, 6) !== "Exif\0\0") return false;
  const tiff = exif.subarray(6);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * 12);
  const orientation = entries.find((at) => short(at) === 0x0112);
  return orientation !== undefined && short(orientation + 8) >= 5;
}

function webp(bytes: Buffer): PictureSize | undefined {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
    return undefined;
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8 ":
      return sized("webp", bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return sized("webp", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    case "VP8X":
      return sized("webp", bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    default:
      return undefined;
  }
}

/** An AVIF says its size in a box `ispe`; the largest is the picture, others are its thumbnail. */
function avif(bytes: Buffer): PictureSize | undefined {
  if (bytes.toString("latin1", 4, 12) !== "ftypavif") return undefined;
  let largest: PictureSize | undefined;
  for (let at = bytes.indexOf("ispe"); at >= 0; at = bytes.indexOf("ispe", at + 4)) {
    const one = sized("avif", bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    if (one && one.width > (largest?.width ?? 0)) largest = one;
  }
  return largest;
}
