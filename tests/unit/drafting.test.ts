import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draftArticle, type ArticleDraft } from "../../src/drafting/draft-article.ts";
import type { Statement } from "../../src/drafting/statement.ts";
import { goldArticles, scoreArticles, type GoldScore } from "../support/article-gold.ts";
import { FULL } from "../support/full.ts";
import { random } from "../support/random.ts";

/** What the gold articles ask of a language: shares of what is found, and of what is found rightly. */
const LEAST = [
  { language: "en", recall: 0.95, precision: 0.9 },
  { language: "vi", recall: 0.9, precision: 0.85 },
  { language: "ja", recall: 0.9, precision: 0.85 },
] as const;

const draftOf = (text: string, language?: string): ArticleDraft =>
  draftArticle(new TextEncoder().encode(text), "article.txt", language);

const stated = (sentence: string, language?: string): Partial<Statement>[] =>
  draftOf(`${sentence} ${"And so it went on for a while, as it does. ".repeat(2)}`, language).statements;

describe.each(LEAST)("articles in $language", ({ language, recall, precision }) => {
  const score = scoreArticles(goldArticles(language));

  test("hold at least sixty statements to measure by", () => {
    expect(score.expected).toBeGreaterThanOrEqual(60);
  });

  test("give their numbers with unit and hedge", () => {
    expect(score).toSatisfy(({ right, expected }: GoldScore) => right / expected >= recall);
    expect(score).toSatisfy(({ right, found }: GoldScore) => right / found >= precision);
  });

  test("give the periods and the speakers of their numbers", () => {
    expect(score.periods / score.right).toBeGreaterThanOrEqual(0.85);
    expect(score.speakers / score.right).toBeGreaterThanOrEqual(0.8);
  });

  test("are quoted as they are printed, and not repeated outside quotes", () => {
    for (const file of goldArticles(language)) {
      const text = readFileSync(file, "utf8");
      const { statements, events, charts } = draftArticle(readFileSync(file), file);
      for (const { quote } of statements) expect(text).toContain(quote);
      const others = [
        ...statements.map(({ measure }) => measure ?? ""),
        ...[...events, ...charts].map(({ title }) => title),
      ];
      for (const words of others) expect(words.split(" ").length).toBeLessThan(10);
      for (const { measure } of statements) expect((measure ?? "").split(" ").length).toBeLessThan(8);
    }
  });
});

describe("what an article prints of itself", () => {
  test("is read from the lines around its body", () => {
    const { source } = draftArticle(readFileSync("tests/fixtures/articles/en-ports.txt"), "en-ports.txt");
    expect(source).toEqual({
      title: "Harbour towns count the cost of cheaper freight",
      publisher: "The Quay Review",
      author: "Maren Holt",
      date: "2024-03-14",
      language: "en",
    });
  });

  test("is read after a note that stands before it", () => {
    const note = "This article was made up for a test, and nothing in it is so.";
    const body = "The port employed 4,120 people, the Harbour Office said, and the mayor wants more of them.";
    const { source } = draftOf(
      [note, "Harbour towns count their ships", "By Maren Holt, The Quay Review", "14 March 2024", body].join(
        "\n\n",
      ),
    );
    expect(source).toMatchObject({
      title: "Harbour towns count their ships",
      author: "Maren Holt",
      date: "2024-03-14",
    });
  });

  test("is not taken from a line of the place and the day, nor the title from the name of the paper", () => {
    const lines = [
      "Ships wait for chip engineers",
      "The Quay Ledger",
      "By Maren Holt",
      "HANOI, 14 March 2024",
    ];
    const body = "The port employed 4,120 people, the Harbour Office said, and the mayor wants more of them.";
    expect(draftOf([...lines, body].join("\n\n")).source).toMatchObject({
      title: "Ships wait for chip engineers",
      publisher: "The Quay Ledger",
      author: "Maren Holt",
      date: "2024-03-14",
    });
  });

  test("is left open where it is not printed", () => {
    const { source } = draftOf("The town has 300 shops, and the mayor wants more of them this year.");
    expect(source).toMatchObject({ title: null, publisher: null, author: null, date: null });
  });
});

describe("the body of an article", () => {
  const body = "The port employs 4,120 people and is the largest in the country by any measure.";

  test("is read without menus, teasers and repeated lines", () => {
    const menu = ["Home", "News", "Sports", "Photos", "Society", "About us", "Contact us", "Tags", "Author"];
    const teaser =
      "Ten firms leave town Ten firms leave town at once Ten firms leave town Ten firms leave town at once";
    const page = [...menu, body, body, teaser, "The council lost 99 companies in a single year, it said."];
    expect(draftOf(page.join("\n")).statements.map(({ value }) => value)).toEqual([4120]);
  });

  test("keeps the numbers of its lines", () => {
    expect(draftOf(`Port\n\n${body}`).statements[0]?.paragraph).toBe(2);
  });
});

describe("a saved page", () => {
  const paragraph =
    "The port employs 4,120 people and is the largest in the country by any measure that counts. ";
  const page = (charset: string): string =>
    `<!doctype html><html lang="en-GB"><head><meta charset="${charset}"><title>Port grows – The Quay</title>
    <meta property="og:site_name" content="The Quay"><meta name="author" content="Maren Holt">
    <meta property="article:published_time" content="2024-03-14T08:00:00Z"></head>
    <body><nav><a href="/">Home</a> <a href="/jobs">99 jobs</a></nav><article><h1>Port grows</h1>
    <p>${paragraph.repeat(3)}</p><p>${"Nothing else was said about it at all, and no one asked. ".repeat(6)}</p>
    <p>It spent €12 million.</p></article><footer><p>© 2024, 500 readers</p></footer></body></html>`;

  test("is read without its menus, and with what its head says", () => {
    const { source, statements } = draftOf(page("utf-8"));
    expect(source).toMatchObject({
      publisher: "The Quay",
      author: "Maren Holt",
      date: "2024-03-14",
      language: "en",
    });
    expect(statements.map(({ value, unit }) => `${value} ${unit}`)).toContain("12000000 EUR");
    expect(statements.some(({ value }) => value === 99 || value === 500)).toBe(false);
  });

  test("is read in the encoding that it declares", () => {
    const bytes = Uint8Array.from(page("windows-1252"), (letter) =>
      letter === "€" ? 0x80 : letter.charCodeAt(0),
    );
    expect(draftArticle(bytes, "page.html").statements.map(({ unit }) => unit)).toContain("EUR");
  });

  test("without an article is refused in words", () => {
    expect(() => draftOf("<!doctype html><html><body></body></html>")).toThrow(/no article was found/);
  });
});

describe("numbers", () => {
  test("are told from dates, clock times, names and lists", () => {
    const none =
      "On 3 June 2023 at 10:30 the two sides signed Decision No. 57 on COVID-19 and 5G, one of many since 1990.";
    expect(stated(none)).toEqual([]);
  });

  test("are joined to a range only where both ends are of one kind", () => {
    expect(stated("Sales rose 12.7% to $640.5 million.")).toMatchObject([
      { value: 12.7, unit: "percent" },
      { value: 640_500_000, unit: "USD" },
    ]);
    expect(stated("The park yields 3,000-4,000 MW.")).toMatchObject([{ low: 3000, high: 4000, unit: "MW" }]);
  });

  test.each([
    [
      "en",
      "Trainees in Japan rose from 1,200 trainees in 2015 to 3,400 in 2020 and 51,000 in 2024, when Germany had few.",
    ],
    [
      "en",
      "Their number in Japan rose from 1,200 in 2015 to 3,400 in 2020 and 51,000 trainees in 2024, when Germany had few.",
    ],
    [
      "vi",
      "Số thực tập sinh ở Nhật Bản tăng từ 1.200 người năm 2015 lên 3.400 năm 2020 và 51.000 năm 2024, khi Đức có ít.",
    ],
  ])("of one thing at one time after another share unit, measure and place: %s, %s", (language, sentence) => {
    const statements = stated(sentence, language);
    expect(statements.map(({ value, period }) => [value, period])).toEqual([
      [1200, "2015"],
      [3400, "2020"],
      [51_000, "2024"],
    ]);
    const [first] = statements;
    expect(first).toMatchObject({ unit: "people", measure: expect.any(String) as string });
    expect(first!.place).toBe(language === "vi" ? "Nhật Bản" : "Japan");
    for (const { unit, measure, place } of statements)
      expect({ unit, measure, place }).toEqual({
        unit: "people",
        measure: first!.measure,
        place: first!.place,
      });
  });

  test("measure nothing that ends in a preposition", () => {
    expect(
      stated("Vietnamese made up 28 percent of all foreign care workers in Japan in 2024, it said."),
    ).toMatchObject([{ value: 28, measure: "foreign care workers in Japan", period: "2024" }]);
  });

  test.each(["14 nurses for every 10,000 people", "14 robots per 10,000 workers"])(
    "of so many others are asked about, and no count: %s",
    (words) => {
      const asked = stated(`The country has ${words}, the ministry said.`).flatMap(
        ({ warnings }) => warnings,
      );
      expect(asked.join()).toContain("so many for every so many others, and no count");
      expect(stated("The country has 1,400 nurses.")[0]!.warnings!.join()).not.toContain("for every");
    },
  );

  test("that stand alone count what was counted before them", () => {
    expect(stated("The port has 500 engineers, about 60 of them abroad.")).toMatchObject([
      { value: 500, unit: "people" },
      { value: 60, unit: "people", qualifier: "about" },
    ]);
  });

  test("are not of the time of another clause", () => {
    const text = "The firm, which was founded in 2021, had 310 employees at the end of 2024, it said.";
    expect(stated(text)).toMatchObject([{ value: 310, period: "2024-12" }]);
  });

  test.each([
    ["The region had 40 plants in 2024, and by 2028 it wants 60 plants.", ["2024", "2028"]],
    ["Sales, which had been 90 tonnes in 2019, came to 120 tonnes.", ["2019", null]],
    ["The market was worth $2 billion in 2024 and grows by 18 percent a year.", ["2024", null]],
    ["It wants 6 GWh of storage by 2028 and 70 substations.", ["2028", null]],
    ["Prices have fallen by 41 percent since 2022.", [null]],
    ["Ferries carried 300 guests in 2024. They sold 2 boats.", ["2024", "2024"]],
    [
      "Ferries carried 300 guests in 2024. They now have 20 boats left for hire in their port.",
      ["2024", null],
    ],
  ])("have the time that is said of them: %s", (text, periods) => {
    expect(stated(text).map(({ period }) => period)).toEqual(periods);
  });

  test.each([
    ["One worker in ten is from abroad.", { value: 10, unit: "percent" }],
    ["One in eight pacts led to a visit.", { value: 12.5, unit: "percent" }],
    ["The number of guest engineers rose from 850 in 2022.", { value: 850, unit: "people" }],
    ["A course costs between 150,000 and 300,000 dong.", { low: 150_000, high: 300_000, unit: "VND" }],
    ["The port lent money over 40 years.", { value: 40, qualifier: null, unit: "years" }],
    ["The pay rose from 12 to 16 million dong.", { value: 16_000_000, unit: "VND" }],
  ])("are read as they are meant: %s", (text, statement) => {
    expect(stated(text)).toContainEqual(expect.objectContaining(statement));
  });

  test("of a dateline date the article and no figure", () => {
    const { source, statements } = draftOf(
      "Flights\nTOKYO, September 16, 2025 — Airlines flew 300 tourists last year, the office of the port said. It grew.",
    );
    expect(source.date).toBe("2025-09-16");
    expect(statements[0]).toMatchObject({ value: 300, period: "2024" });
  });

  test("get the year of the article where they leave it open, with a question", () => {
    const text = `Port grows quickly\n4 May 2024\nThe port hired 300 workers last year, the town hall said in a note to its press. It grew.`;
    const [statement] = draftOf(text).statements;
    expect(statement).toMatchObject({ period: "2023" });
    expect(statement?.warnings).toContain("the period was inferred from the article's date");
  });
});

describe("who says a number", () => {
  test.each([
    [
      "They import 3 million tonnes, according to the Ministry of Economy, Trade and Industry.",
      "Ministry of Economy, Trade and Industry",
    ],
    ["Australia has 12 projects, and the Gulf states have 9 projects.", null],
  ])("%s", (sentence, speaker) => {
    expect(stated(sentence)[0]!.speaker).toBe(speaker);
  });
});

describe("what an editor asks", () => {
  const asked = (sentence: string, language: string): string[] =>
    stated(sentence, language).flatMap(({ value, warnings }) => warnings!.map((one) => `${value} ${one}`));

  test.each([
    ["en", "Of 40 mills and 90 docks, 12 of them closed, up 7 percent.", 12],
    ["vi", "Có 40 nhà máy và 90 doanh nghiệp, trong đó 12 nhà máy đóng cửa, tăng 7%.", 12],
    ["ja", "工場は40カ所、企業は90社で、うち12カ所が閉鎖し、7％増えた。", 12],
  ])("is whom “of them” means, and what it is that grew: %s", (language, sentence, value) => {
    const questions = asked(sentence, language).join("\n");
    expect(questions).toContain(`${value} “of them”: more than one thing was counted`);
    expect(questions).toContain("7 a growth without its subject");
  });

  test("is not whom “of them” means where one thing was counted", () => {
    expect(asked("The port has 500 engineers, about 60 of them abroad.", "en").join()).not.toContain(
      "of them",
    );
  });

  test("is which of two measures in one sentence a number is", () => {
    const [first, second] = asked("It took 30% and then 45% in one sweep.", "en").filter((one) =>
      one.includes("two measures"),
    );
    expect([first, second]).toEqual([
      "30 two measures in a sentence: 2 numbers are in percent, and nothing beside this one says of what",
      "45 two measures in a sentence: 2 numbers are in percent, and nothing beside this one says of what",
    ]);
    expect(asked("It took 30% of the market.", "en").join()).not.toContain("two measures");
  });

  test("is of how many a rank is, unless the sentence says it", () => {
    expect(asked("Vietnam ranks 44th this time.", "en").join()).toContain("a rank without the number");
    expect(asked("Vietnam ranks 44th out of 139 economies.", "en").join()).not.toContain("a rank without");
  });
});

describe("many articles", () => {
  test("leave nothing behind in memory", () => {
    const files = LEAST.flatMap((one) => goldArticles(one.language)).map((file) => ({
      file,
      bytes: readFileSync(file),
    }));
    const heapAfter = (rounds: number): number => {
      for (let round = 0; round < rounds; round += 1)
        for (const { file, bytes } of files) draftArticle(bytes, file);
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    };
    // In a full run more than a thousand articles.
    const before = heapAfter(FULL ? 10 : 1);
    expect(heapAfter(FULL ? 60 : 2) - before).toBeLessThan(64e6);
  });
});

describe("files that are no articles", () => {
  test.each([
    ["empty", new Uint8Array(), /is empty/],
    ["white space", new TextEncoder().encode(" \n\n "), /is empty/],
    ["binary", new Uint8Array([80, 75, 0, 4]), /is not text/],
    ["in no encoding", new Uint8Array([0xff, 0xff, 0x81, 0x41]), /is not in UTF-8/],
    [
      "in Shift_JIS",
      // 輸出は3億ドル
      new Uint8Array([0x97, 0x41, 0x8f, 0x6f, 0x82, 0xcd, 0x33, 0x89, 0xad, 0x83, 0x68, 0x83, 0x8b]),
      /reads as Shift_JIS: save it as UTF-8/,
    ],
    [
      "in Windows-1258",
      // Vốn đăng ký, whose tones stand beside their letters
      new Uint8Array([0x56, 0xf4, 0xec, 0x6e, 0x20, 0xf0, 0xe3, 0x6e, 0x67, 0x20, 0x6b, 0xfd]),
      /reads as Windows-1258/,
    ],
    ["far too long", new Uint8Array(50_000_000).fill(65), /has 50 MB/],
  ])("are refused in words: %s", (_, bytes, words) => {
    expect(() => draftArticle(bytes, "article.txt")).toThrow(words);
  });

  test("are read where their first bytes say that they are in UTF-16", () => {
    const text = `\uFEFFThe port employs 4,120 people and is the largest in the country by any measure.`;
    const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
    expect(draftArticle(bytes, "article.txt").statements[0]).toMatchObject({ value: 4120, unit: "people" });
  });

  test("are read as well as may be where they are nonsense", () => {
    const next = random(14);
    const pieces = [
      "12",
      ",",
      ".",
      "%",
      " to ",
      "$",
      "万",
      "〜",
      "thousand",
      " tỷ",
      "年",
      "more than ",
      "\n",
      "“",
      "(",
      "44th ",
    ];
    for (let count = 0; count < 300; count += 1) {
      const text = Array.from({ length: 40 }, () => pieces[next(0, pieces.length - 1)]).join("");
      for (const language of ["en", "vi", "ja"])
        for (const { value, low, high } of draftOf(`x${text}`, language).statements)
          expect([value, low, high].some((number) => Number.isFinite(number))).toBe(true);
    }
  });
});
