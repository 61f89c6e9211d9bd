import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { standaloneSvg } from "../../src/render/standalone-svg.ts";

const content = loadContent();
const shown = [
  ...readFileSync("CONTRIBUTING.md", "utf8").matchAll(
    /!\[([^\]]*)\]\(tests\/corpus\/golden\/shown\/([\w-]+)\.svg\)/g,
  ),
].map(([, alt, id]) => ({ alt: alt!, id: id! }));

test("the guide shows three drawings at the least, and describes each", () => {
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown.filter(({ alt }) => alt.length < 40)).toEqual([]);
});

test.each(shown)("the guide shows $id as it is drawn", async ({ id }) => {
  const svg = standaloneSvg(content.charts.get(id)!, content.languages[0]!, content);
  await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`golden/shown/${id}.svg`);
});
