import { expect, test } from "vitest";
import { shortSlugs } from "../../src/content/short-slugs.ts";

test("a slug is cut to its first four words", () => {
  expect(shortSlugs(["the-number-of-engineers-depends-on-who-counts", "what-is-left"])).toEqual([
    "the-number-of-engineers",
    "what-is-left",
  ]);
});

test("slugs that begin alike keep the words that tell them apart", () => {
  const slugs = ["the-share-of-the-north", "the-share-of-the-south", "the-share-of-the"];
  expect(shortSlugs(slugs)).toEqual(slugs);
});
