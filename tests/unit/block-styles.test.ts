import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blocksIn } from "../../src/components/story/blocks-in.ts";

/** What opens the outermost element of a component, as its file has it. */
const opening = (component: string): string =>
  /<div class="[^"]*"/.exec(readFileSync(`src/components/story/${component}.astro`, "utf8"))![0];

const WORDS = {
  en: ["What the two counts take for a startup", "Cranes above a quay"],
  vi: ["Hai cách đếm coi thế nào là một startup", "Những cần cẩu trên bến cảng"],
  ja: ["2つの統計は何をスタートアップと数えるか", "岸壁に並ぶクレーン"],
};

describe.each(Object.entries(WORDS))("the page of a story in %s", (_, [caption, alt]) => {
  const table = `${opening("Table")} tabindex="0"><table><caption>${caption}</caption></table></div>`;
  const picture = `${opening("Picture")}><img src="/a.png" alt="${alt}"></div>`;

  test("carries the styles of its table and of its picture", () => {
    expect(blocksIn(`<p>${caption}</p>${table}<p>${alt}</p>${picture}`)).toEqual(["table", "picture"]);
  });

  test("carries neither where it has none", () => {
    expect(blocksIn(`<p>${caption} ${alt}</p>`)).toEqual([]);
  });
});

test.each([
  ["Table", "table", [".prose > .table", ".table caption", ".table td.n"]],
  ["Picture", "picture", [".prose > .picture", ".picture img", ".picture .small"]],
])("the styles of %s are of the classes that it writes", (component, file, selectors) => {
  const page = readFileSync("src/components/story/block-styles.ts", "utf8");
  expect(page).toContain(`import ${file} from "../../styles/story/${file}.css?inline";`);
  const styles = readFileSync(`src/styles/story/${file}.css`, "utf8");
  expect(opening(component)).toMatch(new RegExp(`[ "]${file}"`));
  for (const selector of selectors) expect(styles).toContain(`${selector} {`);
});

test.each(["en", "pt"])(
  "the small site’s story has a table and a picture with words for it, in %s",
  (language) => {
    const text = readFileSync(`tests/fixtures/site/stories/two-lines/${language}.mdx`, "utf8");
    expect(text).toMatch(/<Table>\n\n[^\n|]+\n\n\|/);
    expect(text).toMatch(/<Picture>\n\n!\[[^\]]{10,}\]\(picture:/);
  },
);
