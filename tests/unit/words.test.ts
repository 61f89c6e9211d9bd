import { describe, expect, test } from "vitest";
import { AuthorError } from "../../src/model/diagnostic.ts";
import { capitalise, fillIn, parsePlaceholder, placeholders, writeValue } from "../../src/values/words.ts";
import { number, period, soundFigures } from "../support/datasets.ts";

const figures = soundFigures({
  fdi: {
    fields: [
      period,
      number("capital", "usd-billion", { decimals: 1 }),
      number("share", "times"),
      number("rank", "rank"),
    ],
    primaryKey: ["period"],
    rows: [
      { period: "2024", capital: { value: 35.38, qualifier: "nearly" }, share: 0.0712, rank: 3 },
      { period: "2025", capital: 78.66, share: 0.25, rank: 22 },
    ],
  },
});
const fill = (text: string): string => fillIn(text, figures, "en");

describe("a placeholder", () => {
  test("is an expression, a unit and a number of decimals, the last two optional", () => {
    expect(parsePlaceholder(" a.b[c] / d.e[f] | percent | 0 ")).toEqual({
      of: "a.b[c] / d.e[f]",
      as: "percent",
      decimals: 0,
    });
    expect(parsePlaceholder("a.b[c] | | 1")).toEqual({ of: "a.b[c]", decimals: 1 });
    expect(parsePlaceholder("a.b[c]")).toEqual({ of: "a.b[c]" });
  });

  test("is found wherever it stands, in order", () => {
    expect(placeholders("{a.b[c]} and {d.e[f] | times}, but not } this {").map(({ of }) => of)).toEqual([
      "a.b[c]",
      "d.e[f]",
    ]);
    expect(placeholders("none")).toEqual([]);
  });

  test("is written out in the middle of a sentence, with unit and qualifier", () => {
    expect(fill("From {fdi.capital[2024]} to {fdi.rank[2025]}.")).toBe(
      "From nearly US$35.4 billion to 22nd.",
    );
  });

  test("that opens the text gets a capital letter, and only that one", () => {
    expect(fill("{fdi.capital[2024]} then, {fdi.capital[2024]} now")).toBe(
      "Nearly US$35.4 billion then, nearly US$35.4 billion now",
    );
    expect(fill("{fdi.rank[2024]} place")).toBe("3rd place");
    expect(fill("so {fdi.capital[2024]}")).toBe("so nearly US$35.4 billion");
  });

  test("may ask for another unit and for decimals", () => {
    expect(
      fill("{fdi.share[2025] | percent}, {fdi.share[2024] | percent | 0}, {fdi.capital[2025] | | 0}"),
    ).toBe("25%, 7%, US$79 billion");
  });

  test.each([
    ["fdi.share[2025] | percnt", "no unit “percnt”. Did you mean “percent”?"],
    ["fdi.share[2025] | people", "cannot write times as people: write percent or percent-of-gdp or times"],
    ["fdi.share[2025] | percent | one", "the decimals of “fdi.share[2025]” are not a digit from 0 to 4"],
    ["fdi.share[2025] | percent | 9", "the decimals of “fdi.share[2025]” are not a digit from 0 to 4"],
  ])("{%s} is refused in words", (inner, message) => {
    expect(() => fill(`{${inner}}`)).toThrow(new AuthorError(message));
  });
});

describe("a value", () => {
  test("shows the decimals of its field, unless it asks for others", () => {
    expect(writeValue({ of: "fdi.capital[2025]" }, figures, "en").text).toBe("US$78.7 billion");
    expect(writeValue({ of: "fdi.capital[2025]", decimals: 2 }, figures, "en").text).toBe("US$78.66 billion");
  });

  test("worked out of several cells does not take the decimals of the first", () => {
    expect(writeValue({ of: "fdi.capital[2025] - fdi.capital[2024]" }, figures, "en").text).toBe(
      "about US$43.3 billion",
    );
    expect(writeValue({ of: "fdi.capital[2025] / fdi.capital[2024]" }, figures, "en").text).toBe(
      "about 2.22 times",
    );
  });

  test("leads to its places and datasets", () => {
    expect(writeValue({ of: "fdi.capital[2025]" }, figures, "en")).toMatchObject({
      provenance: [{ source: "a-source" }],
      datasets: ["fdi"],
      quantity: { value: 78.66 },
    });
  });

  test("is short at a mark", () => {
    expect(fillIn("{fdi.capital[2024]}", figures, "en", "label")).toBe("Nearly $35.4bn");
  });
});

test("capitals are given to letters of any alphabet, and to nothing else", () => {
  expect(["đổi mới", "ảnh", "US$5", "−5%", "3rd", ""].map(capitalise)).toEqual([
    "Đổi mới",
    "Ảnh",
    "US$5",
    "−5%",
    "3rd",
    "",
  ]);
});
