import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pngSize } from "../../src/render/png.ts";
import { find, pagesOf } from "../support/pages.ts";
import { builtSite, fixtureSite } from "../support/site.ts";

const [atRoot, below] = [await builtSite(), await fixtureSite()];

describe("the icon of a site", () => {
  test.each([atRoot, below])(
    "lies at its root under the names that devices ask for: $content",
    ({ folder }) => {
      expect(pngSize(readFileSync(join(folder, "apple-touch-icon.png")))).toEqual({
        width: 180,
        height: 180,
      });
      expect(pngSize(readFileSync(join(folder, "icon-512.png")))).toEqual({ width: 512, height: 512 });
      expect(readFileSync(join(folder, "favicon.ico")).subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    },
  );

  test("is linked for phones only where the site is not at the root of its host", () => {
    const links = (site: typeof atRoot): (string | undefined)[] =>
      pagesOf(site)
        .filter(({ type }) => type === "home")
        .map((page) => find(page, "link", { rel: "apple-touch-icon" })[0]?.attributes.href);
    expect(new Set(links(atRoot))).toEqual(new Set([undefined]));
    expect(new Set(links(below))).toEqual(new Set([`${below.base}apple-touch-icon.png`]));
  });
});
