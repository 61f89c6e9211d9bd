import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/browser/chart/facts.ts";
import { readMarks } from "../../src/model/contract/marks.ts";
import { detailOf, sentenceOf } from "../../src/browser/chart/sentences.ts";

const line = (name: string, value: string, main = false, series = ""): Facts["lines"][0] => ({
  name,
  value,
  main,
  series,
  isFigure: true,
});

const EN = readMarks(", |: |. ");
const JA = readMarks("、|：|。");

describe("what is said of a point", () => {
  test("begins with the series where there are such", () => {
    const facts = (title: string, name: string, value: string): Facts => ({
      title,
      lines: [line("Other", "1", false, "other"), line(name, value, true, "vietnam")],
      notes: [],
    });
    expect(sentenceOf(facts("2008", "Vietnam", "US$3.0 billion"), EN)).toBe("Vietnam, 2008: US$3.0 billion");
    expect(sentenceOf(facts("2008", "Việt Nam", "3,0 tỷ USD"), EN)).toBe("Việt Nam, 2008: 3,0 tỷ USD");
    expect(sentenceOf(facts("2008年", "ベトナム", "30億ドル"), JA)).toBe("ベトナム、2008年：30億ドル");
  });

  test("is the name and its figure where there are none", () => {
    const facts = { title: "Korea", lines: [line("Capital", "about US$83 billion", true)], notes: [] };
    expect(sentenceOf(facts, EN)).toBe("Korea: about US$83 billion");
  });

  test("is all words of a row without figures, each with one stop", () => {
    const facts = {
      title: "Visit",
      lines: [line("Date", "5 Oct 2025"), line("What", "They meet.")],
      notes: [],
    };
    expect(sentenceOf(facts, EN)).toBe("Visit. 5 Oct 2025. They meet.");
    expect(sentenceOf(facts, JA)).toBe("Visit。5 Oct 2025。They meet.");
  });

  test("is told in full with names, notes and source", () => {
    const facts = {
      title: "2017年2月",
      lines: [line("登録資本額", "420億ドル近く", true)],
      notes: ["推定。", "出典：世界銀行"],
    };
    expect(detailOf(facts, JA)).toBe("2017年2月。登録資本額：420億ドル近く。推定。出典：世界銀行。");
  });
});
