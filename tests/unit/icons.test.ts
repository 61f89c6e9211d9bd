import { expect, test } from "vitest";
import { iconIco, iconPng } from "../../src/exports/files/icons.ts";
import { pngSize } from "../../src/render/png.ts";
import { coloursOf } from "../../src/render/theme.ts";
import { site } from "../support/site-file.ts";

const colours = coloursOf(site);

test("a PNG icon is a square of the size that is asked for", async () => {
  expect(pngSize(await iconPng(colours, 180))).toEqual({ width: 180, height: 180 });
});

test("an icon file lists its pictures, each whole and of the size that it says", async () => {
  const file = await iconIco(colours);
  expect([0, 2, 4].map((at) => file.readUInt16LE(at))).toEqual([0, 1, 3]);
  const entries = [0, 1, 2].map((index) => file.subarray(6 + 16 * index, 22 + 16 * index));
  const pictures = entries.map((entry) => {
    const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
    return { width: entry[0], height: entry[1], length, offset };
  });
  expect(pictures.map(({ width, height }) => ({ width, height }))).toEqual(
    [16, 32, 48].map((size) => ({ width: size, height: size })),
  );
  for (const { width, height, length, offset } of pictures)
    expect(pngSize(file.subarray(offset, offset + length))).toEqual({ width, height });
  const last = pictures.at(-1)!;
  expect(last.offset + last.length).toBe(file.length);
});
