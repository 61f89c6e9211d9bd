import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { PICTURE_TYPEFACE } from "../../src/content/picture-typeface.ts";
import { svgToPng } from "../../src/render/svg-to-png.ts";
import { fontsFor, rasterFonts } from "../../src/text/raster-fonts.ts";

const cuts = await rasterFonts();
const weight = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + statSync(path).size, 0);

test("a picture without ideographs is drawn with fonts a third the size, all others with whole ones", () => {
  expect(fontsFor("<text>Đầu tư – Investment, 12 %</text>", cuts)).toEqual(cuts.letters);
  expect(fontsFor("<text>Investment 投資</text>", cuts)).toEqual(cuts.all);
  expect(fontsFor("<text>「カ</text>", cuts)).toEqual(cuts.all);
  expect(3 * weight(cuts.letters)).toBeLessThan(weight(cuts.all));
});

test("a picture is the same with either", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><rect width="300" height="80" fill="#fff"/><text y="30">Vốn đầu tư, AVATAR: 12 %</text><text y="60" font-weight="700">Difficult – “office”</text></svg>`;
  const pictures = await Promise.all(
    [cuts.letters, cuts.all].map((fontFiles) =>
      svgToPng({ svg, width: 600, family: PICTURE_TYPEFACE.family, fontFiles }),
    ),
  );
  expect(pictures[0]!.equals(pictures[1]!)).toBe(true);
  const empty = await svgToPng({
    svg: svg.replace(/<text.*<\/text>/, ""),
    width: 600,
    family: PICTURE_TYPEFACE.family,
    fontFiles: cuts.letters,
  });
  expect(pictures[0]!.equals(empty)).toBe(false);
});

test("every character that a drawing shows is in the fonts, also the marks that it sets itself", () => {
  const golden = "tests/corpus/golden";
  const shown = new Set(
    readdirSync(golden, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".svg"))
      .flatMap((name) => [
        ...readFileSync(join(golden, name), "utf8").replace(/<(?:title|desc)>[^<]*|<[^>]*>/g, ""),
      ])
      .filter((character) => character.trim() !== ""),
  );
  expect(shown).toContain("▲");
  for (const file of cuts.all) {
    const face = create(readFileSync(file)) as Font;
    expect([...shown].filter((character) => !face.hasGlyphForCodePoint(character.codePointAt(0)!))).toEqual(
      [],
    );
  }
});
