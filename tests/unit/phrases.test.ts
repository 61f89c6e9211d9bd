import { describe, expect, test } from "vitest";
import type { Language } from "../../src/model/language.ts";
import { phrases as phrasesIn } from "../../src/text/phrases.ts";

const TYPOGRAPHY = { compounds: { vi: ["doanh nghiệp", "Nhật Bản", "con số"] } };
const phrases = (html: string, language: Language): string => phrasesIn(html, language, TYPOGRAPHY);

const SENTENCE = "ベトナムで登録された日本企業の資本は、この十年で二倍に増えた。";
const withoutMarks = (html: string): string =>
  html.replaceAll("<wbr>", "").replaceAll("\u2060", "").replaceAll("\u00a0", " ");

describe("Japanese markup", () => {
  test("gets places to break between phrases, and none at its ends", () => {
    const marked = phrases(SENTENCE, "ja");
    expect(marked.split("<wbr>").length).toBeGreaterThan(4);
    expect(marked).not.toMatch(/^<wbr>|<wbr>$|<wbr><wbr>/);
    expect(withoutMarks(marked)).toBe(SENTENCE);
  });

  test("breaks a title at its commas, and not between a figure and “from”, where a browser would", () => {
    expect(phrases("<h1>インターネット利用率、24年間で0.3%から84.2%に上昇</h1>", "ja")).toContain(
      "利用率、<wbr>24年間で<wbr>0.3%\u2060から<wbr>84.2%に",
    );
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
    const foreign = "Hanoi Times: science-and-technology in Viet Nam, 2025-03";
    expect(phrases(`<cite lang="en">${foreign}</cite>`, "ja")).toBe(`<cite lang="en">${foreign}</cite>`);
  });

  test("leaves two brackets side by side unparted, so that browsers set them close", () => {
    expect(phrases("<p>出典：経済産業省（METI）（7件の掲載資料による）</p>", "ja")).toContain("）（");
  });

  test("gets no marks where it runs on in the text of a page, and gets them in its boxes and titles", () => {
    const text = (inside: string): string => phrases(`<div class="prose hung">${inside}</div>`, "ja");
    for (const running of [`<p>${SENTENCE}</p>`, `<ol><li>${SENTENCE}</li></ol>`])
      expect(text(running)).not.toContain("<wbr>");
    for (const box of [
      `<h2>${SENTENCE}</h2>`,
      `<p class="kicker">${SENTENCE}</p>`,
      `<div class="number-card"><p>${SENTENCE}</p></div>`,
      `<blockquote class="pull"><p>${SENTENCE}</p></blockquote>`,
    ])
      expect(
        text(`${box}<p>${SENTENCE}</p>`)
          .split("</p>")
          .map((part) => part.includes("<wbr>"))[0],
      ).toBe(true);
    expect(text(`<div><p>${SENTENCE}</p></div><p>次は${SENTENCE}</p>`)).not.toMatch(/次は.*<wbr>/);
  });

  test("may break in a title where an element parts two phrases, and there alone", () => {
    const marked = phrases("<h3>革新的スタートアップを<b>約4,000社</b>としている。</h3>", "ja");
    expect(marked).toContain("を<b><wbr>約4,000社</b>と");
    expect(phrases("<h3>研究者は、人口100万人当たり<b>768</b>人だった。</h3>", "ja")).toContain(
      "<b><wbr>768",
    );
    expect(phrases("<h3>投資は<b>増えた</b></h3><p>投資は<b>増えた</b></p>", "ja")).not.toContain("<p><wbr>");
  });

  test("keeps a figure with its currency, and a compound with a dot, where a long phrase parts", () => {
    expect(phrases("<h2>スタートアップへの投資額8億7,400万ドルでした</h2>", "ja")).not.toContain(
      "万<wbr>ドル",
    );
    const kept = phrasesIn("<h2>オープンイノベーション企業・団体がスタートアップに募る</h2>", "ja", {
      compounds: { ja: ["企業・団体"] },
    });
    expect(kept).toContain("企業・団体");
  });

  test("keeps each of the two parts of a title together, and only of a title", () => {
    const title = "登録資本額は786億ドル\u3000半導体と風力はまだ計画";
    const [first, second] = title.split("\u3000");
    expect(phrases(`<h2>${title}</h2>`, "ja").replaceAll("<wbr>", "")).toBe(
      `<h2><span class="part">${first}\u3000</span><span class="part">${second}</span></h2>`,
    );
    expect(phrases(`<h2>${first}</h2><p>${title}</p>`, "ja")).not.toContain("part");
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
  const html = `<p lang="ja">${SENTENCE}</p><p>Đổi mới sáng tạo, innovation</p>`;
  expect(phrases(html, language)).toBe(html);
});

describe("figures in markup stay whole", () => {
  test.each([
    ["vi", "78,6 tỷ USD – từ 2019–2025", "78,6\u00a0tỷ\u00a0USD\u00a0– từ 2019–\u20602025"],
    ["vi", "hạng 44, 100 triệu đồng", "hạng\u00a044, 100\u00a0triệu\u00a0đồng"],
    ["vi", "Tháng 3/2025, năm 2014, gấp 2,1 lần", "Tháng\u00a03/2025, năm\u00a02014, gấp 2,1\u00a0lần"],
    ["en", "US$78.6 billion, 3 billions of them", "US$78.6\u00a0billion, 3 billions of them"],
    ["en", "US$ billion, 2.1 times", "US$\u00a0billion, 2.1\u00a0times"],
    ["ja", "約786億ドル", "約786\u2060億\u2060ドル"],
    ["ja", "2006〜2025年", "2006〜\u20602025\u2060年"],
    ["ja", "2024年度は56%超", "2024\u2060年\u2060度は56%\u2060超"],
  ] as const)("in %s: %s", (language, text, whole) => {
    expect(phrases(`<p>${text}</p>`, language).replaceAll("<wbr>", "")).toBe(`<p>${whole}</p>`);
  });

  test("in a title too, where phrases keep counters; what is to be copied stays as it is", () => {
    expect(phrases("<h1>2006〜2025年</h1><p>2025年</p>", "ja").replaceAll("<wbr>", "")).toBe(
      "<h1>2006〜\u20602025年</h1><p>2025\u2060年</p>",
    );
    const citation = `<p class="citation">Bridgelines – 2,3 tỷ USD, 2006–2025</p>`;
    expect(phrases(citation, "vi")).toBe(citation);
  });

  test("with hedges and compounds in an English title alone", () => {
    const title = "About 4,000 high-tech startups – 2";
    expect(phrases(`<h2>${title}</h2><p>About 4,000 high-tech startups</p>`, "en")).toBe(
      "<h2>About\u00a04,000 high-\u2060tech startups\u00a0– 2</h2><p>About 4,000 high-tech startups</p>",
    );
  });

  test("and so do Vietnamese words of two syllables in a title, whatever their capitals", () => {
    const title = "Doanh nghiệp Nhật Bản và con số 2014";
    const whole = "Doanh\u00a0nghiệp Nhật\u00a0Bản và con\u00a0số 2014";
    expect(phrases(`<h2><a>${title}</a></h2><p>${title}</p>`, "vi")).toBe(
      `<h2><a>${whole}</a></h2><p>${title}</p>`,
    );
  });

  test("and are as they were in drawings, tables and addresses", () => {
    const html = `<a href="/2019–2025 tỷ"><code>2 tỷ</code></a><table><td>78,6 tỷ USD</td></table><svg><text>2 tỷ</text></svg>`;
    expect(phrases(html, "vi")).toBe(html);
  });
});
