import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { browserTargets } from "../../src/build/browser-targets.ts";
import { nameOf, sourceFiles } from "../support/source-files.ts";

/**
 * What the oldest browsers of package.json's `browserslist` lack, and Vite does not supply. Where a module may only run in
 * browsers that have a feature, as what needs popovers, younger properties of that time are its own affair.
 */
const YOUNGER =
  /\.(?:toSorted|toReversed|toSpliced|findLast|checkVisibility|groupBy|fromAsync|withResolvers|isSubsetOf|intersection)\(/;

test("no module that browsers run calls what their oldest lack", () => {
  const files = sourceFiles("ts").filter((file) => /^(?:browser|scene|model)\//.test(nameOf(file)));
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, index) => (YOUNGER.test(line) ? `${nameOf(file)}:${index + 1}: ${line.trim()}` : [])),
    ),
  ).toEqual([]);
});

test("the oldest browsers are said once, in package.json", () => {
  expect(browserTargets()).toEqual(expect.arrayContaining(["chrome109", "firefox115", "ios16"]));
  expect(browserTargets(["ios_saf >= 16.4"])).toEqual(["ios16.4"]);
  expect(() => browserTargets(["last 2 versions"])).toThrow(
    "“last 2 versions” in browserslist: write one of",
  );
  expect(() => browserTargets(["opera >= 90"])).toThrow(RangeError);
});
