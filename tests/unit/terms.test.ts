import { describe, expect, test } from "vitest";
import { plainWords } from "../../src/content/terms/find-forms.ts";
import { forbiddenWords } from "../../src/content/terms/forbidden-words.ts";
import { namesOutOfTime } from "../../src/content/terms/names-in-time.ts";
import { termsCalledTwice } from "../../src/content/terms/one-per-text.ts";
import { officesThatAreOver, unspelledNames, wrongAddresses } from "../../src/content/terms/people.ts";
import type { TermText } from "../../src/content/terms/term-texts.ts";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import { glossarySchema, type Glossary } from "../../src/model/glossary.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";
import { site } from "../support/site-file.ts";

/** Words of the note of a chart, unless they stand elsewhere. */
const text = (words: string, where: Partial<TermText> = {}): TermText => ({
  file: "content/charts/trade.json",
  path: "note.vi",
  language: "vi",
  name: "charts/trade",
  text: plainWords(words),
  bound: words,
  periods: [],
  holdsForEach: false,
  ...where,
});

const lines = (faults: readonly Diagnostic[]): string[] => faults.map(diagnosticLine);

const GLOSSARY: Glossary = { names: {}, same: ["CC BY 4.0"] };

const never = (language: string, words: string[], write: string, unless?: string[]): Glossary => ({
  ...GLOSSARY,
  terms: {
    term: {
      meaning: "A term",
      forms: { [language]: [write] },
      never: [{ language, words, write, why: "It means another thing", unless }],
    },
  },
});

describe("a word that is not to be written", () => {
  const paidIn = never("vi", ["vốn đã góp"], "vốn thực hiện");

  test("is told with what to write and why", () => {
    expect(lines(forbiddenWords([text("Không phải vốn đã góp.")], paidIn))).toEqual([
      "content/charts/trade.json › note.vi: says “vốn đã góp”: write “vốn thực hiện” (It means another thing)",
    ]);
  });

  test("is told with the very number where the glossary has examples of numbers in digits", () => {
    const digits = never("vi", ["mười sáu", "vài chục"], "12, 20, 40 …");
    const [first, second] = lines(forbiddenWords([text("Có mười sáu tỉnh, vài chục xã.")], digits));
    expect(first).toContain("says “mười sáu”: write “16” (");
    expect(second).toContain("says “vài chục”: write “12, 20, 40 …” (");
  });

  test.each([
    ["at the start of a sentence", "Đã rõ. Vốn đã góp ít."],
    ["at the start of a quotation", "Họ nói: “Vốn đã góp”."],
    ["with spaces that do not break", "Không phải vốn\u00a0đã\u00a0góp."],
  ])("is found %s", (_, words) => {
    expect(forbiddenWords([text(words)], paidIn)).toHaveLength(1);
  });

  test.each([
    ["in another language", text("Không phải vốn đã góp.", { language: "ja" })],
    ["as the name of a cell in braces", text("{fdi.vốn đã góp[2025]}")],
    ["as a part of a longer word", text("vốn đã góper")],
    ["with a capital inside a sentence, as a name has", text("Báo Vốn đã góp viết.")],
  ])("may stand %s", (_, one) => {
    expect(lines(forbiddenWords([one], paidIn))).toEqual([]);
  });

  test("may be a part of what is to be written, and of words that the glossary lets stand", () => {
    const government = never("vi", ["chính phủ Việt Nam"], "Chính phủ Việt Nam");
    expect(forbiddenWords([text("Chính phủ Việt Nam nói.")], government)).toEqual([]);
    expect(forbiddenWords([text("Do chính phủ Việt Nam nói.")], government)).toHaveLength(1);
    const initiative = never("ja", ["イニシアチブ"], "イニシアティブ", ["デジタルイニシアチブ"]);
    const japanese = (words: string): TermText[] => [text(words, { language: "ja" })];
    expect(forbiddenWords(japanese("デジタルイニシアチブです。"), initiative)).toEqual([]);
    expect(forbiddenWords(japanese("日越共同イニシアチブです。"), initiative)).toHaveLength(1);
  });

  test("is looked for in all that readers see, in the source language too", () => {
    const files: ReturnType<typeof smallContent> = {
      ...smallContent(),
      "glossary.json": JSON.stringify(never("en", ["paid in"], "disbursed")),
      "stories/capital/en.mdx": story('Money paid in.\n\n<Chart id="fdi" />\n', {
        description: "Paid in, all.",
      }),
      "pages/about/en.mdx": "We read.\n\nIt was paid in.\n",
    };
    set(files["charts/fdi.json"], "note", { en: "Not paid in." });
    set(files["datasets/fdi.json"], "rows[0].remark", { en: "Not paid in." });
    set(files["sources/hanoi-gazette-2025.json"], "description", { en: "On what is paid in." });
    const told = faultsIn(files).filter((line) =>
      line.endsWith("write “disbursed” (It means another thing)"),
    );
    expect(told.map((line) => line.split(": ")[0]).toSorted()).toEqual([
      "content/charts/fdi.json › note.en",
      "content/datasets/fdi.json › rows[0].remark.en",
      "content/pages/about/en.mdx › line 3",
      "content/sources/hanoi-gazette-2025.json › description.en",
      "content/stories/capital/en.mdx › description",
      "content/stories/capital/en.mdx › line 11",
    ]);
  });
});

describe("a term that a text keeps to one form of", () => {
  const surplus: Glossary = {
    ...GLOSSARY,
    terms: {
      surplus: {
        meaning: "Exports less imports",
        forms: { vi: ["xuất siêu", "thặng dư", "thặng dư thương mại"], ja: ["黒字", "出超"] },
        onePerText: ["vi"],
      },
    },
  };

  test("is told where the text calls it by another", () => {
    const texts = [text("Xuất siêu tăng.", { path: "title.vi" }), text("Có thặng dư.")];
    expect(lines(termsCalledTwice(texts, surplus))).toEqual([
      "content/charts/trade.json › note.vi: says “thặng dư” of what is “xuất siêu” in title.vi: write one of them in all of the text (the term surplus of the glossary)",
    ]);
  });

  test.each([
    ["in another file", [text("Xuất siêu"), text("Thặng dư", { name: "charts/other" })]],
    ["in a language that may change", [text("黒字と出超", { language: "ja" })]],
    ["as a part of the other", [text("Thặng dư thương mại, thặng dư thương mại")]],
  ])("may have another form %s", (_, texts) => {
    expect(termsCalledTwice(texts, surplus)).toEqual([]);
  });
});

describe("a name that a body had for a time", () => {
  const ministry: Glossary = {
    ...GLOSSARY,
    names: {
      "Ministry of Planning": { vi: ["Bộ Kế hoạch"], ja: ["計画省"] },
      "Ministry of Finance": { vi: ["Bộ Tài chính"], ja: ["財務省"] },
    },
    namesInTime: { "Ministry of Planning": { until: "2025-02", otherwise: "Ministry of Finance" } },
  };
  const at = (...periods: string[]) => ({ periods: periods.map((one) => parsePeriod(one)!) });
  const told = (one: TermText): string[] =>
    lines(namesOutOfTime([one], ministry, (expression) => at(/\[(.*)\]/.exec(expression)![1]!).periods));

  test("is told beside a row of a later time, in each language", () => {
    expect(told(text("Theo Bộ Kế hoạch", at("2025-03")))).toEqual([
      "content/charts/trade.json › note.vi: names “Bộ Kế hoạch”, a name until 2025-02, for 2025-03: write “Bộ Tài chính”",
    ]);
    expect(told(text("By the Ministry of Planning", { language: "en", ...at("2025-03") }))).toHaveLength(1);
    expect(told(text("Theo Bộ Kế hoạch", at("2025")))).toEqual([]);
  });

  test("is told of the producer of a dataset, one of whose rows is later", () => {
    const producer = { ...at("2024", "2025-03"), holdsForEach: true };
    expect(told(text("Bộ Kế hoạch", producer))).toHaveLength(1);
    expect(told(text("Bộ Kế hoạch, từ tháng 3/2025 là Bộ Tài chính", producer))).toEqual([]);
  });

  test("is told in the sentence of a value of a later time, and in no other", () => {
    expect(told(text("Bộ Kế hoạch ghi {a.b[2026]}."))).toHaveLength(1);
    expect(told(text("Bộ Kế hoạch ghi {a.b[2024]}, rồi {a.b[2026]}."))).toEqual([]);
    expect(told(text("Bộ Kế hoạch đã giải thể. Nay là {a.b[2026]}."))).toEqual([]);
  });

  test("must be a name of the glossary, and have a time", () => {
    const faults = (namesInTime: object): unknown[] =>
      glossarySchema(site)
        .safeParse({ ...ministry, namesInTime })
        .error?.issues.map(({ message }) => message) ?? [];
    expect(faults({ Mint: { from: "2024", otherwise: "Ministry of Finance" } })).toEqual([
      "“Mint” is no name of “names”: add it there",
    ]);
    expect(faults({ "Ministry of Planning": { otherwise: "Ministry of Finance" } })).toEqual([
      "has no time: write “from” or “until”",
    ]);
    expect(faults(ministry.namesInTime!)).toEqual([]);
  });
});

describe("a person of the glossary", () => {
  const people: Glossary = {
    ...GLOSSARY,
    names: {
      "Thanh Binh": { vi: ["Thanh Bình"], ja: ["タイン・ビン"] },
      Ishiba: { vi: ["Ishiba"], ja: ["石破"] },
    },
    people: {
      "Thanh Binh": { gender: "female" },
      Ishiba: {
        offices: [
          {
            title: { en: ["Prime Minister"], vi: ["Thủ tướng"], ja: ["首相"] },
            from: "2024-10",
            until: "2025-10",
            former: { en: ["then"], vi: ["khi đó"], ja: ["当時"] },
          },
        ],
      },
    },
    address: { vi: { female: ["bà"], male: ["ông"] } },
  };

  test("is addressed as what she or he is", () => {
    const told = (words: string): string[] => lines(wrongAddresses([text(words)], people));
    expect(told("Theo lời ông Thanh Bình.")).toEqual([
      "content/charts/trade.json › note.vi: says “ông” of Thanh Binh: write “bà”",
    ]);
    expect(told("Ông Thanh Bình nói.")).toHaveLength(1);
    expect(told("Bà Thanh Bình nói.")).toEqual([]);
    expect(told("Ông ấy và Thanh Bình nói.")).toEqual([]);
  });

  test("has an office that is over named as such where a later story first speaks of it", () => {
    const inStory = (published: string, ...passages: string[]): string[] =>
      lines(
        officesThatAreOver(
          passages.map((words, index) => text(words, { path: `line ${index + 1}`, published })),
          people,
        ),
      );
    expect(inStory("2026-11-21", "Ngày ấy.", "Thủ tướng Ishiba đến.", "Thủ tướng Ishiba khi đó về.")).toEqual(
      [
        "content/charts/trade.json › line 2: names Ishiba by an office that ended 2025-10: write “khi đó” in the sentence",
      ],
    );
    expect(inStory("2026-11-21", "Thủ tướng khi đó, ông Ishiba, đến.", "Thủ tướng Ishiba về.")).toEqual([]);
    expect(inStory("2025-09-01", "Thủ tướng Ishiba đến.")).toEqual([]);
  });

  test("has no office in a row of another time", () => {
    const told = (words: string, period: string): string[] =>
      lines(officesThatAreOver([text(words, { periods: [parsePeriod(period)!] })], people));
    expect(told("Thủ tướng Ishiba", "2025-04-28")).toEqual([]);
    expect(told("Thủ tướng Ishiba", "2022-05-01")).toHaveLength(1);
    expect(told("Thủ tướng khi đó, ông Ishiba", "2026-05-01")).toEqual([]);
  });

  test("is not named while no source spells the name in one of the languages", () => {
    const unspelled: Glossary = {
      ...GLOSSARY,
      people: { "Ishida Eiji": { unspelled: { ja: "No page has its characters" } } },
    };
    expect(glossarySchema(site).safeParse(unspelled).success).toBe(true);
    expect(glossarySchema(site).safeParse({ ...GLOSSARY, people: { "Ishida Eiji": {} } }).success).toBe(
      false,
    );
    const told = (words: string): string[] => lines(unspelledNames([text(words)], unspelled));
    expect(told("Ông Ishida Eiji nói.")).toEqual([
      "content/charts/trade.json › note.vi: names Ishida Eiji, which no source spells in ja (No page has its characters): leave the name out, or find a source and add the name to “names” of the glossary",
    ]);
    expect(told("Một vị giám đốc nói.")).toEqual([]);
  });
});

test("texts of datasets bring the time of their row, and producers that of all rows without one of their own", () => {
  const files: ReturnType<typeof smallContent> = {
    ...smallContent(),
    "glossary.json": JSON.stringify({
      ...GLOSSARY,
      names: { Plan: { vi: ["Plan"], ja: ["Plan"] }, Mint: { vi: ["Mint"], ja: ["Mint"] } },
      namesInTime: { Plan: { until: "2024", otherwise: "Mint" } },
    }),
  };
  set(files["datasets/fdi.json"], "producer", { en: "Plan" });
  set(files["datasets/fdi.json"], "rows[0].remark", { en: "By Plan." });
  set(files["datasets/fdi.json"], "rows[1].remark", { en: "By Plan." });
  expect(faultsIn(files)).toEqual([
    expect.stringContaining("datasets/fdi.json › rows[1].remark.en: names “Plan”"),
    expect.stringContaining("datasets/fdi.json › producer.en: names “Plan”, a name until 2024, for 2025"),
  ]);
});
