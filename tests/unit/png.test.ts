import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodePng, pngSize, readPng, readText, withText, writePng } from "../../src/render/png.ts";

/** A picture of 2 × 2 px: red, green, blue, white. */
const pixels = Buffer.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);

describe("a PNG file", () => {
  test("comes back chunk by chunk as it was written", () => {
    const chunks = [
      { type: "IHDR", data: Buffer.from("0123456789abc") },
      { type: "IDAT", data: deflateSync("pixels") },
      { type: "IEND", data: Buffer.alloc(0) },
    ];
    expect(readPng(writePng(chunks))).toEqual(chunks);
  });

  test("ends with the bytes that every PNG file ends with: the checksum of an empty IEND is known", async () => {
    const file = await encodePng(pixels, 2, 2);
    expect(file.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
  });

  test("is refused where a byte of it has changed", async () => {
    const file = await encodePng(pixels, 2, 2);
    const [header] = readPng(file);
    expect(header!.type).toBe("IHDR");
    file[20]! ^= 1;
    expect(() => readPng(file)).toThrow("PNG chunk IHDR at byte 8 has a wrong checksum");
  });

  test("is refused where it ends early, or is no PNG", async () => {
    const file = await encodePng(pixels, 2, 2);
    expect(() => readPng(file.subarray(0, -3))).toThrow("PNG ends within a chunk");
    expect(() => readPng(file.subarray(0, -12))).toThrow("PNG ends before its last chunk, IEND");
    expect(() => readPng(file.subarray(0, 8))).toThrow("PNG ends before its last chunk, IEND");
    expect(() => readPng(Buffer.concat([file, file]))).toThrow(
      `PNG goes on after its end, at byte ${file.length}`,
    );
    expect(() => readPng(Buffer.from("<svg/>  "))).toThrow("not a PNG file");
  });
});

describe("a picture", () => {
  test("keeps its colours where a palette holds them all", async () => {
    const file = await encodePng(pixels, 2, 2);
    expect(pngSize(file)).toEqual({ width: 2, height: 2 });
    const [, palette, data] = readPng(file);
    const rows = inflateSync(data!.data);
    const shown = [1, 2, 4, 5].map((at) => [...palette!.data.subarray(rows[at]! * 3, rows[at]! * 3 + 3)]);
    expect(shown).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
    ]);
  });

  test("with more colours than a palette holds has each pixel close to what it was", async () => {
    const size = 96;
    const many = Buffer.alloc(size * size * 4, 255);
    for (let at = 0; at < size * size; at++)
      many.set([(at % size) * 2, Math.floor(at / size) * 2, ((at * 7) % size) * 2], at * 4);
    const file = await encodePng(many, size, size);
    const [, palette, data] = readPng(file);
    expect(palette!.data.length).toBeLessThanOrEqual(768);
    const rows = inflateSync(data!.data);
    let worst = 0;
    for (let at = 0; at < size * size; at++) {
      const index = rows[Math.floor(at / size) * (size + 1) + 1 + (at % size)]!;
      for (const channel of [0, 1, 2])
        worst = Math.max(worst, Math.abs(palette!.data[index * 3 + channel]! - many[at * 4 + channel]!));
    }
    expect(worst).toBeLessThan(64);
  });
});

describe("words inside a picture", () => {
  const texts = [
    { keyword: "Title", text: "Vốn đăng ký của Nhật Bản tại Việt Nam đã tăng gấp đôi", language: "vi" },
    { keyword: "Source", text: "出典：ベトナム計画投資省", language: "ja" },
    { keyword: "URL", text: "https://bridgelines.example/en/charts/fdi-capital/", language: "en" },
  ];

  test("come back in UTF-8, in their languages, with the picture unharmed", async () => {
    const file = await encodePng(pixels, 2, 2);
    const titled = withText(file, texts);
    expect(readText(titled)).toEqual(texts);
    expect(readPng(titled).filter(({ type }) => type !== "iTXt")).toEqual(readPng(file));
  });

  test("are composed, whichever way their letters were written", async () => {
    const titled = withText(await encodePng(pixels, 2, 2), [
      { keyword: "Title", text: "Việt Nam".normalize("NFD"), language: "vi" },
    ]);
    expect(readText(titled)[0]!.text).toBe("Việt Nam".normalize("NFC"));
  });

  test("stand before the pixels, where programs look for them", async () => {
    const titled = withText(await encodePng(pixels, 2, 2), texts);
    expect(readPng(titled).map(({ type }) => type)).toEqual([
      "IHDR",
      "iTXt",
      "iTXt",
      "iTXt",
      "PLTE",
      "IDAT",
      "IEND",
    ]);
  });
});
