import { describe, expect, test } from "vitest";
import { normalise } from "../../src/charts/plot/normalise.ts";
import { warningSign, withoutWarnings } from "../../src/charts/plot/warnings.ts";
import { inside, svgTree } from "../support/svg-tree.ts";

function normalised(svg: string, attributes?: string): string {
  const root = svgTree(svg, attributes);
  normalise(root, 14);
  return inside(root);
}

describe("what Plot has drawn", () => {
  test("carries row keys where Plot has labels of marks, and no labels of groups", () => {
    expect(
      normalised(
        `<g aria-label="dot" fill="red"><circle aria-label="japan,2025" r="3"/><circle aria-label="" r="3"/></g>`,
      ),
    ).toBe(`<g fill="red"><circle r="3" data-k="japan,2025"/><circle r="3"/></g>`);
  });

  test("has neither a style sheet nor Plot’s classes and hints, and keeps classes of its own", () => {
    expect(
      normalised(
        `<style>.plot-d6a7b5 { color: red }</style><text class="plot-d6a7b5" font-variant="tabular-nums">a</text><text class="halo">b</text>`,
      ),
    ).toBe(`<text>a</text><text class="halo">b</text>`);
  });

  test("has words at plain coordinates, in the size of the text around it", () => {
    expect(
      normalised(`<g font-size="14"><text transform="translate(10,20)" x="2" y="0.5em">a</text></g>`),
    ).toBe(`<g><text x="12" y="27">a</text></g>`);
  });

  test("says where its own words are anchored, and does not bind those of others", () => {
    expect(
      normalised(
        `<g aria-label="axis"><text>a</text></g><g><text>b</text></g><g aria-label="dot"><circle/></g>`,
        ` text-anchor="middle"`,
      ),
    ).toBe(`<g text-anchor="middle"><text>a</text></g><g><text>b</text></g><g><circle/></g>`);
  });
});

describe("Plot’s warning", () => {
  test("is found wherever its sign stands, and only in text", () => {
    expect(warningSign(svgTree("<g><text><title>1 warning</title>\u26a0</text></g>"))).toContain("\u26a0");
    expect(warningSign(svgTree("<g><desc>\u26a0</desc><text>fine</text></g>"))).toBeUndefined();
  });

  test("is an error, on the console and in the picture, and the console stays as it was", () => {
    const { warn } = console;
    const warns = (): never =>
      withoutWarnings(() => (console.warn("a scale", "of words"), svgTree(""))) as never;
    expect(warns).toThrow("Plot warns: a scale of words");
    expect(() => withoutWarnings(() => svgTree("<text>\u26a0</text>"))).toThrow("printed a sign");
    expect(console.warn).toBe(warn);
  });
});
