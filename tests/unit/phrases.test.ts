import { describe, expect, test } from "vitest";
import { phrases } from "../../src/render/phrases.ts";

const SENTENCE = "ベトナムで登録された日本企業の資本は、この十年で二倍に増えた。";
const withoutMarks = (html: string): string => html.replaceAll("<wbr>", "");

describe("Japanese markup", () => {
  test("gets places to break between phrases, and none at its ends", () => {
    const marked = phrases(SENTENCE, "ja");
    expect(marked.split("<wbr>").length).toBeGreaterThan(4);
    expect(marked).not.toMatch(/^<wbr>|<wbr>$|<wbr><wbr>/);
    expect(withoutMarks(marked)).toBe(SENTENCE);
  });

  test("never breaks a phrase before a closing mark or a small character", () => {
    const marked = phrases(
      `<p>${SENTENCE}（ジェトロ調べ）「チャレンジ」は、スタートアップへの投資だった。</p>`,
      "ja",
    );
    expect(marked).not.toMatch(/<wbr>[、。」』）ーっゃゅょッャュョ]/u);
  });

  test.each([
    `<p class="standfirst">${SENTENCE}<a href="/ja/charts/fdi/#figures">約786億ドルに達した日本の投資</a>を見る。</p>`,
    `<p title="日本企業の資本は > 二倍に増えた">${SENTENCE}</p>`,
    `<img src="/a.png" alt="${SENTENCE}" />${SENTENCE}`,
    `<p>研究&amp;開発への投資は&quot;増えた&quot;&#39;という&lt;数字&gt;だった。</p>`,
    "<p>\n  \n</p>\n",
  ])("keeps its text and its tags: %s", (html) => {
    const marked = phrases(html, "ja");
    expect(withoutMarks(marked)).toBe(html);
    for (const tag of html.match(/<(?:"[^"]*"|[^">])+>/g) ?? []) expect(marked).toContain(tag);
    expect(marked).not.toMatch(/&[#\w]*<wbr>[#\w]*;/);
  });

  test("gets no mark where a line breaks by itself, in foreign words and addresses", () => {
    const foreign = "Hanoi Times – science-and-technology in Viet Nam, 2025-03";
    expect(phrases(`<cite lang="en">${foreign}</cite>`, "ja")).toBe(`<cite lang="en">${foreign}</cite>`);
  });

  test.each(["svg", "table", "script", "style", "title", "code", "pre"])(
    "leaves what stands in <%s> alone, and goes on after it",
    (name) => {
      const alone = `<${name}><g>${SENTENCE}</g>${SENTENCE}</${name}>`;
      const marked = phrases(`${alone}<p>${SENTENCE}</p>`, "ja");
      expect(marked.startsWith(alone)).toBe(true);
      expect(marked.slice(alone.length)).toContain("<wbr>");
    },
  );

  test("leaves a drawing with its own title alone to its very end", () => {
    const drawing = `<svg viewBox="0 0 9 9"><title>${SENTENCE}</title><path d="M0 0"/><text>${SENTENCE}</text></svg>`;
    expect(phrases(drawing, "ja")).toBe(drawing);
  });

  test("goes on after a drawing that is empty", () => {
    expect(phrases(`<svg class="bridge"/><p>${SENTENCE}</p>`, "ja")).toContain("<wbr>");
  });
});

test.each(["en", "vi"] as const)("markup in %s comes back as it was", (language) => {
  const html = `<p lang="ja">${SENTENCE}</p><p>Đổi mới sáng tạo – innovation</p>`;
  expect(phrases(html, language)).toBe(html);
});
