import { describe, expect, test } from "vitest";
import { faultsIn, set, smallContent } from "../support/content-folder.ts";

const DATASET = "datasets/fdi.json";
type Files = ReturnType<typeof smallContent>;

/** What is said of the small content's dataset, which has two years of Japan and one of Korea, once it is changed. */
function said(change: (dataset: Files[string], files: Files) => void): string[] {
  const files = smallContent();
  change(files[DATASET]!, files);
  return faultsIn(files).map((line) => line.replace(`content/${DATASET} › `, ""));
}

const field = (dataset: Files[string], unit: string, plausible: unknown = undefined): void => {
  set(dataset, "fields[2].unit", unit);
  set(dataset, "fields[2].plausible", plausible);
};
/** Capital of Japan in 2024 and 2025, which the titles of the small content need as money no more. */
const numbers = (dataset: Files[string], before: unknown, now: unknown): void => {
  set(dataset, "rows[0].capital", before);
  set(dataset, "rows[1].capital", now);
};

describe("a figure out of bounds", () => {
  test.each([
    ["percent", 101, "is 101, above 100, the most that “capital” can be"],
    ["percent", -1, "is -1, below 0, the least that “capital” can be"],
    ["people", -5, "is -5, below 0, the least that “capital” can be"],
    ["rank", 0, "is 0, below 1, the least that “capital” can be"],
    ["rank", 2.5, "is a place, and no whole number"],
  ])("is told without any declaration: %s %d", (unit, value, message) => {
    const lines = said((dataset) => {
      field(dataset, unit);
      numbers(dataset, null, value);
    });
    expect(lines.some((line) => line.startsWith(`rows[1].capital: ${message}`))).toBe(true);
  });

  test("is told of both ends of a range", () => {
    const lines = said((dataset) => {
      field(dataset, "percent");
      numbers(dataset, null, { low: -1, high: 101 });
    });
    expect(lines.filter((line) => line.startsWith("rows[1].capital: is "))).toHaveLength(2);
  });

  test("is told by the bounds that its field declares, which go before those of the unit", () => {
    const lines = said((dataset) => field(dataset, "usd-billion", { min: 75, max: 78 }));
    expect(lines).toEqual([
      "rows[0].capital: is 70.5, below 75, the least that “capital” can be: mend the number, or where it is right write another “min” in “plausible” of its field",
      "rows[1].capital: is 78.6, above 78, the most that “capital” can be: mend the number, or where it is right write another “max” in “plausible” of its field",
    ]);
  });

  test("may change from year to year by more than a whole, and fall", () => {
    const lines = said((dataset, files) => {
      field(dataset, "percent-per-year");
      numbers(dataset, -20, 130);
      set(files["charts/fdi.json"], "title.en", "Title");
    });
    expect(lines.filter((line) => line.startsWith("rows["))).toEqual([]);
  });
});

describe("a place beyond the last", () => {
  const ranked = (own: number | null, others: number | null) =>
    said((dataset) => {
      field(dataset, "rank", { notAbove: "ranked" });
      set(dataset, "fields[4]", {
        name: "ranked",
        type: "number",
        unit: "economies",
        title: { en: "Ranked" },
      });
      numbers(dataset, 40, 41);
      set(dataset, "rows[0].ranked", others);
      set(dataset, "rows[1].ranked", own);
      set(dataset, "rows[2].ranked", null);
    }).filter((line) => line.startsWith("rows[1]"));

  test("is told with the number of those that are ranked", () => {
    expect(ranked(40, 60)).toEqual([
      "rows[1].capital: is 41, above “ranked”, which is 40 in its row: mend one of them",
    ]);
    expect(ranked(41, 60)).toEqual([]);
  });

  test("is told where its own row does not say how many, by the most of all rows", () => {
    expect(ranked(null, 40)).toEqual([
      "rows[1].capital: is 41, above “ranked”, which is 40 at most in any row: mend one of them",
    ]);
    expect(ranked(null, 60)).toEqual([]);
  });
});

describe("a step from one time to the next", () => {
  test("is told where it is more than ten times, up or down", () => {
    expect(said((dataset) => numbers(dataset, 7.05, 78.6))).toEqual([
      "rows[1].capital: is 78.6, 11.1 times the 7.05 of 2024, a step of more than 10 times: mend the number, or say in a “note” why it is so",
    ]);
    expect(said((dataset) => numbers(dataset, 705, 7.86))).toEqual([
      "rows[1].capital: is 7.86, and the 705 of 2024 is 89.7 times that, a step of more than 10 times: mend the number, or say in a “note” why it is so",
    ]);
  });

  test("is told at what the field declares", () => {
    const lines = said((dataset) => field(dataset, "usd-billion", { step: 1.1 }));
    expect(lines).toEqual([expect.stringContaining("is 78.6, 1.11 times the 70.5 of 2024")]);
  });

  test("is right where a note says why", () => {
    const note = { en: "The source counts anew." };
    expect(said((dataset) => numbers(dataset, 7.05, { value: 78.6, note }))).toEqual([]);
    expect(
      said((dataset) => {
        numbers(dataset, 7.05, 78.6);
        set(dataset, "rows[1].note", note);
      }),
    ).toEqual([]);
  });

  test("is taken in the order of time, and not from one category to another", () => {
    expect(
      said((dataset) => {
        set(dataset, "rows[0].year", "2026");
        set(dataset, "rows[2].capital", 0.5);
      }),
    ).toEqual([]);
  });

  test.each([
    ["a stock", { stock: true }],
    ["what is declared to rise", { plausible: { rises: true } }],
  ])("is told where %s falls", (_, keys) => {
    const lines = said((dataset) => {
      for (const [key, value] of Object.entries(keys)) set(dataset, `fields[2].${key}`, value);
      numbers(dataset, 79.1, 78.6);
    });
    expect(lines).toEqual([
      "rows[1].capital: is 78.6, less than the 79.1 of 2024, and “capital” is built up: mend the number, or say in a “note” why it fell",
    ]);
  });

  test("is right where a stock that falls is said to be no sum, as an average is not", () => {
    expect(
      said((dataset) => {
        set(dataset, "fields[2].stock", true);
        set(dataset, "fields[2].plausible", { rises: false });
        numbers(dataset, 79.1, 78.6);
      }),
    ).toEqual([]);
  });
});

describe("a total", () => {
  const total = (whole: unknown, japan: unknown, korea: unknown) =>
    said((dataset) => {
      set(dataset, "fields[0].categories.all", { title: { en: "All" }, region: "other" });
      set(dataset, "totals", [{ field: "capital", by: "country", total: "all", parts: ["japan", "korea"] }]);
      set(dataset, "rows[1].capital", japan);
      set(dataset, "rows[2].capital", korea);
      set(dataset, "rows[3]", { country: "all", year: "2025", capital: whole, remark: { en: "All" } });
    }).filter((line) => line.startsWith("rows"));

  test("that its parts do not make is told with their sum", () => {
    expect(total(42.7, 20.13, 22.65)).toEqual([
      "rows[3].capital: is 42.7, and japan 20.13 + korea 22.65 make 42.78: mend one of them, or say in a “note” why they differ",
    ]);
  });

  test.each([
    ["as far as the digits go", 42.8, 20.13, 22.65],
    ["to the last digit", 49.2, 24.65, 24.5],
    ["where a part is empty", 42.7, 20.13, null],
    ["as far as a range goes", 42.7, { low: 20, high: 20.5 }, 22.5],
    ["where a note says why not", { value: 42.7, note: { en: "Cut." } }, 20.13, 22.65],
  ])("is right %s", (_, whole, japan, korea) => {
    expect(total(whole, japan, korea)).toEqual([]);
  });
});

describe("a rule", () => {
  test.each([
    [
      "fields[2].plausible",
      { notAbove: "capitals" },
      "fields[2].plausible.notAbove: no other number field “capitals” in this dataset.",
    ],
    ["fields[2].plausible", { maximum: 5 }, "fields[2].plausible.maximum: is not a key that is read here."],
    [
      "totals",
      [{ field: "capital", by: "country", total: "japan", parts: ["korea", "chian"] }],
      "totals[0].parts[1]: no category of “country” “chian” in this dataset.",
    ],
    [
      "totals",
      [{ field: "remark", by: "year", total: "japan", parts: ["korea", "japan"] }],
      "totals[0].field: no number field “remark” in this dataset.",
    ],
  ])("that leads to nothing is told: %s %j", (path, value, message) => {
    const lines = said((dataset) => set(dataset, path, value));
    expect(lines.some((line) => line.startsWith(message))).toBe(true);
  });
});
