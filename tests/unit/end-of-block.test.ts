import { expect, test } from "vitest";
import { endOfBlock, placeOfMoneyChoice } from "../../src/components/story/end-of-block.ts";

const PARAGRAPH = "<p>None.</p>";
const REST = "<p>More <span>1</span>.</p>";

test.each([
  ["a paragraph", '<p>An <a href="x">amount</a>.</p>'],
  ["a list", "<ul><li>First.</li><li><p>An amount.</p></li></ul>"],
  [
    "a figure with paragraphs and figures inside",
    "<figure><div><p>An amount.</p></div><p>Note.</p></figure>",
  ],
])("the block ends that the amount stands in: %s", (_, block) => {
  const html = PARAGRAPH + block + REST;
  expect(html.slice(0, endOfBlock(html, html.indexOf("amount")))).toBe(PARAGRAPH + block);
});

test("where there is no amount, it is the beginning", () => {
  expect(endOfBlock(PARAGRAPH, -1)).toBe(0);
});

test("the choice of a currency stands behind the first amount, or before the chart of amounts that comes sooner", () => {
  const words = '<p><span class="usd">$1</span> more.</p>';
  const chart = '<figure class="chart" data-money="/a.json"><p>Chart.</p></figure>';
  const placed = (html: string): string => html.slice(0, placeOfMoneyChoice(html, '<span class="usd"'));
  expect(placed(PARAGRAPH + words + chart)).toBe(PARAGRAPH + words);
  expect(placed(PARAGRAPH + chart + words)).toBe(PARAGRAPH);
  expect(placed(PARAGRAPH + chart)).toBe(PARAGRAPH);
  expect(placed(`${PARAGRAPH}<div>${chart}</div>`)).toBe(PARAGRAPH);
  expect(placed(PARAGRAPH)).toBe("");
});
