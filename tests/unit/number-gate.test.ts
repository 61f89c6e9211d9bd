import { describe, expect, test } from "vitest";
import { numeralsOf } from "../../src/values/locales/numerals/numerals-of.ts";
import { numeralsIn } from "../../src/values/locales/numerals/numerals.ts";
import { datesAmong } from "../../src/content/numbers/dates.ts";
import { listingOf } from "../../src/content/numbers/listing.ts";
import { KnownPeriods } from "../../src/content/numbers/known-periods.ts";
import { reckon, type Vouchers } from "../../src/content/numbers/number-faults.ts";
import { parsePeriod, type Period } from "../../src/model/period.ts";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";
import { FULL } from "../support/full.ts";
import { random } from "../support/random.ts";

/** What is told of a small content in which one text is this. */
function told(path: string, text: string, beside: Record<string, unknown> = {}): string[] {
  const files = smallContent();
  set(files["charts/fdi.json"], path, { en: text });
  for (const [key, value] of Object.entries(beside)) set(files["charts/fdi.json"], key, value);
  return faultsIn(files);
}

const inProse = (body: string): string[] => {
  const files = smallContent();
  files["stories/capital/en.mdx"] = story(`${body}\n\n<Chart id="fdi" />\n`);
  return faultsIn(files);
};

describe("a number in words", () => {
  test.each([
    ["subtitle", "{unit}, 17 provinces", "17"],
    ["note", "Some twelve provinces report.", "twelve"],
    ["alt", "A line of two hundred steps.", "two hundred"],
    ["alt", "Capital of US$78.6 billion.", "78.6 billion"],
    ["title", "The fifth place of a kind", "fifth"],
    ["note", "Only two provinces report.", "two"],
    ["note", "It was counted in one province.", "one"],
    ["alt", "Drawn for three countries.", "three"],
  ])("is told in %s: %s", (path, text, number) => {
    expect(told(path, text)).toEqual([
      expect.stringContaining(`charts/fdi.json › ${path}.en: has the number “${number}”`),
    ]);
  });

  test("is told in the prose of a story and in a page, by line", () => {
    expect(inProse("There are forty provinces.")).toEqual([
      expect.stringContaining("stories/capital/en.mdx › line 11: has the number “forty”"),
    ]);
    const page = { ...smallContent(), "pages/about/en.mdx": "We read\n\n30 papers.\n" };
    expect(faultsIn(page)).toEqual([
      expect.stringContaining("pages/about/en.mdx › line 3: has the number “30”"),
    ]);
  });

  test("is not told in words that only say what is to be written", () => {
    expect(inProse("[to write: one or two sentences on thirty provinces]").join()).not.toContain("number");
    expect(inProse("[to write: one sentence] on thirty provinces").join()).toContain("the number “thirty”");
  });

  test("is told with a cell of the text's own datasets, never with one of another's", () => {
    const files = smallContent();
    const other = structuredClone(files["datasets/fdi.json"]) as Record<string, unknown>;
    files["datasets/another.json"] = JSON.parse(JSON.stringify(other).replaceAll("78.6", "33"));
    set(files["charts/fdi.json"], "note", { en: "Some 33 provinces report." });
    const [fault] = faultsIn(files);
    expect(fault).toContain("the number “33”, and nothing vouches for it: write a value in braces");
    expect(fault).not.toContain("another.");
  });

  test("is told with the value that it could be", () => {
    expect(told("note", "Capital of US$78.6 billion.")[0]).toContain("write {fdi.capital[japan,2025]}");
  });

  test.each([
    ["a value in braces", "Japan has {fdi.capital[japan,2025]}."],
    ["a letter before its digits", "The G7 and indicator SP.P6 of ¶29."],
    ["a small word that only may be a number", "One of the two, and both, once a year."],
  ])("needs nothing where it is %s", (_, text) => {
    expect(told("note", text)).toEqual([]);
  });

  test("is vouched for by a claim that has it, or that names a cell of this figure", () => {
    const claims = { note: ["rows(fdi) = 3", "fdi.capital[japan,2024] < fdi.capital[japan,2025]"] };
    expect(told("note", "Three rows, US$70.5 billion first.", { claims })).toEqual([]);
    expect(told("note", "Four rows.", { claims })).toContainEqual(
      expect.stringContaining("the number “Four”"),
    );
  });

  test("is told where a claim counts what the words no longer say", () => {
    const claims = { note: ["rows(fdi) = 3"] };
    expect(told("note", "Three rows.", { claims })).toEqual([]);
    expect(told("note", "Rows.", { claims })).toContainEqual(
      expect.stringContaining("claims “rows(fdi) = 3”, and the words do not have the number"),
    );
  });

  test("is vouched for in prose by the claim around it, and by no other", () => {
    expect(inProse('There are <Claim holds="rows(fdi) = 3">three rows</Claim>.')).toEqual([]);
    expect(inProse('There are <Claim holds="rows(fdi) = 3">some</Claim> of three rows.')).toContainEqual(
      expect.stringContaining("the number “three”"),
    );
  });

  test("in the words of a cell is vouched for by its claims", () => {
    const files = smallContent();
    const note = { en: "The first of 3." };
    set(files["datasets/fdi.json"], "rows[0].capital", { value: 70.5, note, claims: ["rows(fdi) = 3"] });
    expect(faultsIn(files)).toEqual([]);
    set(files["datasets/fdi.json"], "rows[0].capital", { value: 70.5, note, claims: ["rows(fdi) = 4"] });
    expect(faultsIn(files)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("rows[0].capital.claims: “rows(fdi) = 4” does not hold"),
        expect.stringContaining("rows[0].capital.note.en: has the number “3”"),
      ]),
    );
  });

  test("may stand in a name of the glossary", () => {
    const glossary = { names: {}, same: ["CC BY 4.0", "Agenda 2030", "21st Forum"] };
    const files: ReturnType<typeof smallContent> = { ...smallContent(), "glossary.json": glossary };
    set(files["charts/fdi.json"], "note", { en: "Told at the 21st Forum." });
    expect(faultsIn(files)).toEqual([]);
  });

  test("may be exempt for a written reason, as long as its words are there", () => {
    const exemptions = [{ words: "17 provinces", reason: "What the law of that year says" }];
    const files: ReturnType<typeof smallContent> = {
      ...smallContent(),
      "exemptions/charts/fdi.json": JSON.stringify(exemptions),
    };
    set(files["charts/fdi.json"], "note", { en: "Told of 17 provinces." });
    expect(faultsIn(files)).toEqual([]);
    set(files["charts/fdi.json"], "note", { en: "Told of provinces." });
    expect(faultsIn(files)).toEqual([
      "content/exemptions/charts/fdi.json › [0].words: “17 provinces” stands in no text of charts/fdi: take the exemption out",
    ]);
  });

  test("is not exempt without a reason", () => {
    const exemptions = [{ words: "17 provinces", reason: "so" }];
    const files = { ...smallContent(), "exemptions/charts/fdi.json": JSON.stringify(exemptions) };
    expect(faultsIn(files)).toEqual([
      expect.stringContaining("[0].reason: is too short: write why no figure can vouch for the words"),
    ]);
  });
});

describe("a date in words", () => {
  test.each([
    [
      "is that of the value beside it",
      "{fdi.capital[japan,2024]} in 2024 and {fdi.capital[japan,2025]} in 2025",
      [],
    ],
    ["is told where it is another’s", "It was {fdi.capital[japan,2024]} in 2025.", ["2025"]],
    ["is told where it stands before another’s value", "In 2024 it was {fdi.capital[japan,2025]}.", ["2024"]],
    ["is a year of the rows elsewhere", "Read in 2024 and in 2025.", []],
    ["is told where no row has it", "Counted since 2019.", ["2019"]],
    ["may be the month of a source", "As an article of August 2025 says.", []],
    ["is told where the source has another month", "As an article of July 2025 says.", ["July 2025"]],
    ["is told where only the year fits", "As read on 3 August 2025.", ["3 August 2025"]],
  ])("%s: %s", (_, text, dates) => {
    expect(told("note", text)).toEqual(dates.map((date) => expect.stringContaining(`“${date}”`)));
  });

  test("may be one that a claim says there is no row of", () => {
    const claims = { note: ["rows(fdi, year=2019) = 0"] };
    expect(told("note", "2019 is missing.", { claims })).toEqual([]);
  });
});

describe("dates are read from words of a language", () => {
  test.each([
    [
      "en",
      "On 28 September 2023 and from 27 to 29 April.",
      [
        [[2023], [9], [28]],
        [[], [4], [27, 29]],
      ],
    ],
    [
      "en",
      "In 2010–2025, not only FY2022 or the 1990s.",
      [
        [[2010, 2025], [], []],
        [[2022], [], []],
        [[1990], [], []],
      ],
    ],
    [
      "vi",
      "ngày 28/9/2023, sau đó là tháng 3/2025",
      [
        [[2023], [9], [28]],
        [[2025], [3], []],
      ],
    ],
    [
      "ja",
      "2023年9月28日の会合と2025年3月まで",
      [
        [[2023], [9], [28]],
        [[2025], [3], []],
      ],
    ],
  ] as const)("%s: %s", (language, text, dates) => {
    const read = datesAmong(text, numeralsIn(text, numeralsOf(language)), listingOf(language)).dates;
    expect(read.map(({ years, months, days }) => [years, months, days])).toEqual(dates);
  });
});

test("no text is too strange to be reckoned with", () => {
  const between = random(29);
  const pieces = [
    "12",
    "two hundred",
    "2024",
    "–",
    "/",
    "{",
    "}",
    "{fdi.capital[japan,2025]}",
    "{|",
    " ",
    ".",
    ",",
    "3月",
    "năm",
    "mười hai",
    "28/9",
    "億",
    "May",
    "1.2.3",
    "９",
    "\u0000",
    "\ud800",
    "e9",
    "1e999",
    "¶",
    "((",
    "<",
    "９年",
    "\n",
    "0",
    "99999999999999999999999",
    "fold",
    "-",
    "half",
  ];
  const period = parsePeriod("2024") as Period;
  for (let turn = 0; turn < (FULL ? 3_000 : 500); turn += 1) {
    const count = Math.floor(between(0, 40));
    const text = Array.from({ length: count }, () => pieces[Math.floor(between(0, pieces.length))]).join("");
    const language = ["en", "vi", "ja", "pt"][turn % 4]!;
    const vouchers: Vouchers = {
      grammar: numeralsOf(language),
      listing: listingOf(language),
      names: ["1.2"],
      exempt: ["12", "3月"],
      things: () => ({ group: new Set([2]) }),
      periods: () => [period],
      periodsOf: () => [period],
      figuresOf: () => [12],
      events: new KnownPeriods([period], { withYears: false }),
    };
    const claims = [{ start: 0, end: text.length, holds: [text] }];
    const place = { file: "", path: "", name: "", inFile: "" };
    const { numbers, unvouched } = reckon({ ...place, text, claims, beside: text }, vouchers);
    expect(unvouched.length).toBeLessThanOrEqual(numbers);
    for (const { written } of unvouched) expect(text.normalize()).toContain(written.normalize());
  }
});
