import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { CARD } from "../../src/exports/files/card-frame.ts";
import { chartCard } from "../../src/exports/files/card.ts";
import { chartPicture } from "../../src/exports/files/picture.ts";
import { readScale } from "../../src/render/picture-scale.ts";
import { pngSize } from "../../src/render/png.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();

// The pages of a quick run have all pictures, and have them small.
describe.each(content.languages)("a picture as it is published, in %s", (language) => {
  const chart = content.charts.get("fdi-capital")!;

  test("is twice as wide as the drawing and its margins, in either theme", async () => {
    const [light, dark] = await Promise.all(
      (["light", "dark"] as const).map((theme) => chartPicture(chart, language, content, theme)),
    );
    expect(pngSize(light!).width).toBe(2 * 728);
    expect(pngSize(dark!)).toEqual(pngSize(light!));
    expect(dark!.equals(light!)).toBe(false);
    for (const { length } of [light!, dark!]) {
      expect(length).toBeGreaterThan(20_000);
      expect(length).toBeLessThan(250_000);
    }
  });

  test("of a link is a card of 1200 × 630 px and at most 120 kB", async () => {
    const card = await chartCard(chart, language, content);
    expect(pngSize(card)).toEqual({ width: 1200, height: 630 });
    expect(CARD).toMatchObject({ width: 1200, height: 630 });
    expect(card.length).toBeGreaterThan(15_000);
    expect(card.length).toBeLessThanOrEqual(120_000);
  });
});

describe("the scale of pictures", () => {
  test.each([
    [undefined, 1],
    ["", 1],
    ["0.2", 0.2],
  ])("is read: %s", (text, scale) => {
    expect(readScale(text)).toBe(scale);
  });

  test.each(["0", "-1", "2", "half"])("is refused where it is none: %s", (text) => {
    expect(() => readScale(text)).toThrow(`PICTURE_SCALE is “${text}”: write a number up to 1`);
  });
});
