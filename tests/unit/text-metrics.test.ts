import { describe, expect, test } from "vitest";
import { chartContext } from "../../src/render/chart-context.ts";
import { keepCompounds } from "../../src/text/compounds.ts";
import { withFirmSpaces } from "../../src/text/line-breaks.ts";
import { balanceText, measureIn, measureText, phrasesOf, wrapText } from "../../src/text/text-metrics.ts";
import { site } from "../support/site-file.ts";

const VIETNAMESE = [
  "Đổi mới sáng tạo Việt–Nhật",
  "Ế Ề Ể Ễ Ệ ế ề ể ễ ệ",
  "Ướ Ượ Ữ Ự ặ ẵ ẳ ẩ ẫ ậ ỡ ợ",
  "Doanh nghiệp khởi nghiệp ở Thừa Thiên Huế",
];

describe("the width of a text", () => {
  test.each(VIETNAMESE)("“%s” is the same in NFC and in NFD", (text) => {
    expect(measureText(text.normalize("NFD"), 14)).toBe(measureText(text.normalize("NFC"), 14));
  });

  test("does not grow with the diacritics of a letter, however they are stacked", () => {
    for (const [base, letters] of [
      ["e", "éèẻẽẹêếềểễệ"],
      ["a", "áàảãạâấầẩẫậăắằẳẵặ"],
      ["E", "ÉÈẺẼẸÊẾỀỂỄỆ"],
      ["y", "ýỳỷỹỵ"],
    ] as const)
      expect([...letters].filter((letter) => measureText(letter, 100) !== measureText(base, 100))).toEqual(
        [],
      );
  });

  test("knows every letter of Vietnamese, so that none falls back on a guess", () => {
    const letters = "ăâđêôơưĂÂĐÊÔƠƯ";
    const marks = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    for (const letter of [..."aeiouyAEIOUY", ...letters].filter((one) => !"đĐ".includes(one)))
      expect(
        marks.filter(
          (mark) => measureText((letter + mark).normalize("NFC"), 100) !== measureText(letter, 100),
        ),
      ).toEqual([]);
  });

  test.each(["日本", "ベトナム", "、。", "「」", "２０２５", "ひらがな", "長音ー", "中黒・", "𠮷"])(
    "%s takes one em for each character",
    (text) => {
      expect(measureText(text, 14)).toBeCloseTo([...text].length * 14, 9);
    },
  );

  test("adds up, and grows with the size of the type", () => {
    const [a, b] = ["Nhật ", "Bản 2025"] as const;
    expect(measureText(a + b, 10)).toBeCloseTo(measureText(a, 10) + measureText(b, 10), 9);
    expect(measureText(a, 30)).toBeCloseTo(3 * measureText(a, 10), 9);
    expect(measureText("", 14)).toBe(0);
  });

  test("is greater in semibold, which begins at 500", () => {
    const width = (weight: number): number => measureText("Registered capital", 14, weight);
    expect(width(600)).toBeGreaterThan(width(400));
    expect([width(499), width(500), width(700)]).toEqual([width(400), width(600), width(600)]);
  });

  test("is larger in languages whose faces are, as far as its letters are narrower than an em", () => {
    expect(measureIn("en")("2014年", 10)).toBe(measureText("2014年", 10));
    expect(measureIn("ja")("2014", 10)).toBeCloseTo(1.08 * measureText("2014", 10), 9);
    expect(measureIn("ja")("年", 10)).toBe(10);
  });

  test("tells wide letters from narrow ones", () => {
    expect(measureText("mmm", 14)).toBeGreaterThan(2 * measureText("iii", 14));
  });
});

describe("the lines of a title", () => {
  const keep = keepCompounds({ compounds: { vi: ["Việt Nam"] } }, "vi");
  const TITLE = "Số doanh nghiệp thành lập mới mỗi năm ở Việt Nam đã tăng gấp đôi kể từ năm 2015";

  test("are as many as the wrapping makes, and none is lonely", () => {
    for (const width of [200, 260, 320, 420, 560]) {
      const lines = balanceText(TITLE, width, 22, 600, keep);
      const widths = lines.map((line) => measureText(line, 22, 600));
      expect(lines.join(" ")).toBe(TITLE);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 3);
    }
  });

  test("keep the name of a country whole", () => {
    for (let width = 160; width < 600; width += 20)
      expect(balanceText(TITLE, width, 22, 600, keep).join("|")).toContain("Việt Nam");
  });
});

describe("the wrapping of a text", () => {
  const TEXTS = [
    ...VIETNAMESE,
    "Registered capital of Japanese projects in force, 2014–2025: US$78.6 billion",
    "state-of-the-art high-tech",
    "日本 ベトナム 協力",
    "日本企業（ベトナム進出）の売上高は、2025年に「過去最高」を更新した。",
    "one",
    "a–b – c",
  ];
  const WIDTHS = [1, 30, 60, 90, 150, 1000];

  test("loses no character but the spaces at which it breaks", () => {
    for (const text of TEXTS)
      for (const width of WIDTHS)
        expect(wrapText(text, width, 14).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });

  test("breaks only at spaces, hyphens and dashes, and within Japanese", () => {
    for (const text of TEXTS)
      for (const width of WIDTHS) {
        let rest = text;
        for (const line of wrapText(text, width, 14)) {
          expect(rest.startsWith(line)).toBe(true);
          const after = rest.slice(line.length);
          const broken =
            /[^\s–—\-\u3000-\u30ff\u4e00-\u9fff\uff00-\uffee]$/.test(line) &&
            /^[^\s\u3000-\u30ff\u4e00-\u9fff\uff00-\uffee]/.test(after);
          expect(broken ? `${line}|${after}` : "").toBe("");
          rest = after.trimStart();
        }
        expect(rest).toBe("");
      }
  });

  test("gives lines that fit, unless a single word does not", () => {
    for (const text of TEXTS)
      for (const width of WIDTHS)
        for (const line of wrapText(text, width, 14))
          expect(
            measureText(line, 14) <= width ||
              !/(?:[—-]|[^\S\u00a0])(?=\S)|–(?=[^\s\d])|(?<!\d)–(?=\S)/.test(withFirmSpaces(line)),
          ).toBe(true);
  });

  test("fills a line before it begins the next", () => {
    const lines = wrapText(TEXTS[4]!, 150, 14);
    lines.slice(1).forEach((line, index) => {
      const next = /^[^\s–—-]+[–—-]?/.exec(line)![0];
      expect(
        measureText(`${lines[index]!}${/[–—-]$/.test(lines[index]!) ? "" : " "}${next}`, 14),
      ).toBeGreaterThan(150);
    });
  });

  test("leaves no space at the end of a line", () => {
    expect(wrapText("one  two ", 30, 14)).toEqual(["one", "two"]);
  });

  test("does not break at a no-break space", () => {
    expect(wrapText("5\u00a0000 ngày", 1, 14)).toEqual(["5\u00a0000", "ngày"]);
  });

  test("keeps a figure with its unit, and a dash with the word before it", () => {
    expect(wrapText("đạt 78,6 tỷ USD năm 2025", 1, 14)).toEqual(["đạt", "78,6 tỷ USD", "năm", "2025"]);
    expect(wrapText("Việt – Nhật", 1, 14)).toEqual(["Việt –", "Nhật"]);
    expect(wrapText("US$78.6 billion in all", 1, 14)).toEqual(["US$78.6 billion", "in", "all"]);
  });

  test.each([
    ["日本、半導体研究者約250人を受け入れ", "約250人"],
    ["2006年12月末の3万1,527人から増えた", "3万1,527人"],
    ["在日ベトナム人、2006年末3万1,527人→2025年6月66万483人", "66万483人"],
    ["ハイテク輸出、2008〜2022年にベトナムは増加", "2008〜2022年"],
  ])("keeps Japanese figures whole: %s", (text, whole) => {
    for (const width of [100, 120, 160])
      expect(wrapText(text, width, 14).filter((line) => line.includes(whole))).toHaveLength(1);
  });

  test("keeps Japanese phrases together where they fit, and no closing mark at the start of a line", () => {
    const text = "日本企業（ベトナム進出）の売上高は、2025年に「過去最高」を更新した。";
    for (const width of [30, 60, 100, 140, 200]) {
      const lines = wrapText(text, width, 14);
      expect(lines.join("")).toBe(text);
      expect(lines.filter((line) => /^[、。」）ー]/.test(line))).toEqual([]);
      for (const line of lines) expect(measureText(line, 14)).toBeLessThanOrEqual(Math.max(width, 4 * 14));
    }
    expect(wrapText("今日は天気です。", 70, 14)).toEqual(["今日は", "天気です。"]);
  });

  test("keeps ranges of numbers together", () => {
    expect(wrapText("hạng 1 các năm 1989–1992", 80, 14).at(-1)).toContain("1989–1992");
  });

  test("breaks a Japanese phrase that is too long between words rather than within them", () => {
    expect(wrapText("技術者・専門職", 80, 14)).toEqual(["技術者・", "専門職"]);
    expect(wrapText("ベトナム科学技術省", 80, 14)).toEqual(["ベトナム", "科学技術省"]);
    expect(phrasesOf("革")!.finer("革新的スタートアップ約4,000、")).toEqual([
      "革新的",
      "スタートアップ",
      "約4,000、",
    ]);
  });

  test("ends a Japanese phrase at its comma, and not between a figure and “from”", () => {
    const { split } = phrasesOf("革")!;
    expect(split("ベトナムのスタートアップ、2024年は約3,800社")).toEqual([
      "ベトナムの",
      "スタートアップ、",
      "2024年は",
      "約3,800社",
    ]);
    expect(split("24年間で0.3%から84.2%に上昇")).toContain("0.3%から");
  });

  test("breaks a Japanese compound that is too long between its words, and a lone word is taken along", () => {
    const typography = { compounds: { ja: ["技術者・専門職", "革新的スタートアップ"] } };
    const { wrap, balance, widestWord } = chartContext("phone", "ja", {
      datasets: new Map(),
      site,
      typography,
    });
    expect(wrap("技術者・専門職", 92, 13.5, 600)).toEqual(["技術者・", "専門職"]);
    expect(wrap("革新的スタートアップ", 110, 14)).toEqual(["革新的", "スタートアップ"]);
    expect(widestWord("革新的スタートアップ", 10)).toBe(70);
    expect(balance("科学技術省案についての記事、2024年", 216, 13.5).at(-1)).toContain("記事、2024年");
    expect(balance("2021年：輸入は増え、輸出は増えず", 150, 14)).toEqual([
      "2021年：輸入は増え、",
      "輸出は増えず",
    ]);
  });

  test("breaks a word that is longer than a line where the line ends, but no letter from its marks", () => {
    for (const word of [
      "Donaudampfschifffahrtsgesellschaft",
      "https://example.org/a/long/path",
      "e\u0323\u0301".repeat(40),
    ])
      for (const width of [96, 110, 140]) {
        const lines = wrapText(`Of ${word} only`, width, 14);
        expect(lines.join(" ").replaceAll(" ", "")).toBe(`Of${word}only`);
        for (const line of lines) {
          expect(measureText(line, 14)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/^\p{M}/u);
        }
      }
  });

  test("breaks no word only to make lines even", () => {
    const keep = keepCompounds({ compounds: {} }, "en");
    expect(balanceText("Internationalisation x", 180, 14, 400, keep)).toEqual(["Internationalisation x"]);
    expect(balanceText("Internationalisation of all", 145, 14, 400, keep)).toEqual([
      "Internationalisation",
      "of all",
    ]);
  });

  test("measures in the weight that it is given", () => {
    const text = "Registered capital";
    const width = measureText(text, 14);
    expect(wrapText(text, width, 14)).toEqual([text]);
    expect(wrapText(text, width, 14, 600)).toEqual(["Registered", "capital"]);
  });
});
