import { expect, test } from "vitest";
import { endOfBlock } from "../../src/components/story/end-of-block.ts";

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
