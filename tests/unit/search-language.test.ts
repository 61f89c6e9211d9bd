import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { alsoFoundBy } from "../../src/exports/search/also-found-by.ts";
import { fold } from "../../src/values/locales/browser/search-language.ts";
import { searchLanguageOf } from "../../src/values/locales/browser/search-language-of.ts";

const key = (language: string, text: string): string => searchLanguageOf(language)!.key(fold(text));

test("letters with a stroke are those without it, as in the index", () => {
  expect(["Đồng", "Łódź", "Ħal", "ŦØ"].map(fold)).toEqual(["dong", "lodz", "hal", "to"]);
});

describe("in Japanese, what is spelled in several ways is alike", () => {
  test.each([
    ["ＪＥＴＲＯ２０２４", "jetro2024"],
    ["ｼﾞｪﾄﾛ", "ジェトロ"],
    ["サーバ", "サーバー"],
    ["インタフェース", "インターフェイス"],
    ["インターフェース", "インターフェイス"],
    ["ヴェトナム", "ベトナム"],
    ["すたーとあっぷ", "スタートアップ"],
    ["オープン・イノベーション", "オープンイノベーション"],
    ["ジェトロ", "シ\u3099ェトロ"],
  ])("%s and %s", (a, b) => expect(key("ja", a)).toBe(key("ja", b)));

  test("but not ハ, バ and パ, nor words that differ in more", () => {
    expect(new Set(["ハス", "バス", "パス"].map((word) => key("ja", word))).size).toBe(3);
    expect(key("ja", "ベトナム")).not.toBe(key("ja", "ベナム"));
  });

  test("and a question is also asked as others spell it", () => {
    const { spellings } = searchLanguageOf("ja")!;
    expect(spellings("すたーとあっぷ")).toContain("スタートアップ");
    expect(spellings("モノヅクリ")).toContain("ものづくり");
    expect(spellings("ヴェトナム企業")).toContain("ベトナム企業");
    // Between other signs, hiragana is grammar.
    expect(spellings("企業の人材")).toEqual(["企業の人材", "企業の人材"]);
  });
});

describe("in Vietnamese, what is spelled in several ways is alike", () => {
  test.each([
    ["hoà", "hòa"],
    ["thuỷ", "thủy"],
    ["Đà Nẵng", "da nang"],
    ["đầu tư".normalize("NFD"), "dau tu"],
    ["kĩ thuật", "kỹ thuật"],
    ["công ti", "công ty"],
    ["ＦＤＩ", "fdi"],
  ])("%s and %s", (a, b) => expect(key("vi", a)).toBe(key("vi", b)));

  test.each([
    ["kĩ thuật", "kỹ thuật"],
    ["công ti", "công ty"],
    ["quí I", "quý I"],
    ["thời kì", "thời kỳ"],
    ["công ty", "công ti"],
  ])("and “%s” is also asked as “%s”, with its tone", (typed, other) =>
    expect(searchLanguageOf("vi")!.spellings(typed)).toContain(other),
  );

  test("but a vowel before others is as it is", () => {
    for (const spelling of searchLanguageOf("vi")!.spellings("tiến kiểm yêu hiệu"))
      expect(spelling).toBe("tiến kiểm yêu hiệu");
  });
});

describe("a text is also found by", () => {
  const content = loadContent();

  test("the other names of what it names, by the glossary", () => {
    expect(alsoFoundBy("ジェトロの調査", "ja", content)).toContain("JETRO");
    expect(alsoFoundBy("ジェトロの調査", "ja", content)).toContain("日本貿易振興機構");
    expect(alsoFoundBy("khảo sát của JETRO", "vi", content)).toContain(
      "Tổ chức Xúc tiến Thương mại Nhật Bản",
    );
    expect(alsoFoundBy("何もない", "ja", content)).toEqual([]);
  });

  test("not the names of what is only part of a word", () => {
    expect(alsoFoundBy("METIS", "ja", content)).not.toContain("経済産業省");
  });

  test("what its language spells in another way", () => {
    expect(alsoFoundBy("オープン・イノベーション", "ja", content)).toContain("オプンイノベション");
  });
});
