import { describe, expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { creditLine, provenanceOf } from "../../src/content/credit.ts";
import type { Dataset } from "../../src/values/dataset.ts";
import { category, number, period, soundDatasets } from "../support/datasets.ts";
import { site } from "../support/site-file.ts";

const source = (publisher: string): Source => ({
  publisher,
  language: "en",
  kind: "article",
  class: "press",
  accessed: "2026-11-21",
  licence: "facts",
});
const sources = new Map([
  ["a-source", source("Hanoi Gazette")],
  ["b-source", source("Ministry of Trade")],
  ["c-source", source("Hanoi Gazette")],
]);

const fields = [period, number("capital", "usd-billion"), number("projects", "projects")];
const dataset = (rows: unknown[], more: object = {}): Dataset =>
  soundDatasets({ fdi: { fields, primaryKey: ["period"], rows, ...more } }).get("fdi")!;
const credit = (data: Dataset, used = ["period", "capital"]): [string[], string[]] => {
  const { producers, publishers } = creditLine(data, data.rows, used, "en", { site, sources });
  return [producers, publishers];
};

describe("the credit line", () => {
  test("names the publishers as the sources where nobody else produced the figures, each once", () => {
    const data = dataset([
      { period: "2024", capital: 1, projects: 1 },
      { period: "2025", capital: 2, projects: 1, source: "c-source" },
      { period: "2026", capital: 2, projects: 1, source: "b-source" },
    ]);
    expect(credit(data)).toEqual([["Hanoi Gazette", "Ministry of Trade"], []]);
  });

  test("names the producer first, and then where its figures were read", () => {
    expect(
      credit(
        dataset([{ period: "2024", capital: 1, projects: 1 }], {
          producer: { en: "General Statistics Office" },
        }),
      ),
    ).toEqual([["General Statistics Office"], ["Hanoi Gazette"]]);
  });

  test("does not name a producer twice that publishes its own figures", () => {
    const data = dataset(
      [
        { period: "2024", capital: 1, projects: 1, source: "b-source" },
        { period: "2025", capital: 1, projects: 1 },
      ],
      { producer: { en: "Ministry of Trade" } },
    );
    expect(credit(data)).toEqual([["Ministry of Trade"], ["Hanoi Gazette"]]);
  });

  test("takes a row’s own producer before that of the dataset", () => {
    const data = dataset(
      [
        { period: "2024", capital: 1, projects: 1, producer: { en: "JETRO" } },
        { period: "2025", capital: 1, projects: 1 },
      ],
      { producer: { en: "IMD" } },
    );
    expect(credit(data)[0]).toEqual(["JETRO", "IMD"]);
  });

  test("leaves out sources whose figures are not used", () => {
    const data = dataset([
      { period: "2024", capital: 1, projects: { value: 5, source: "b-source" } },
      { period: "2025", capital: null, projects: 3, source: "b-source" },
    ]);
    expect(credit(data)).toEqual([["Hanoi Gazette"], []]);
    expect(credit(data, ["projects"])).toEqual([["Ministry of Trade"], []]);
  });
});

describe("the places of figures", () => {
  test("are told once each, in the order of the rows", () => {
    const data = dataset([
      { period: "2024", capital: 1, projects: 1, locator: "¶2" },
      { period: "2025", capital: { value: 2, locator: "¶9" }, projects: 1, locator: "¶2" },
      { period: "2026", capital: 3, projects: 1, source: "b-source" },
    ]);
    expect(provenanceOf(data.rows, ["capital", "projects"])).toEqual([
      { source: "a-source", locator: "¶2" },
      { source: "a-source", locator: "¶9" },
      { source: "b-source" },
    ]);
  });

  test("of a figure worked out here are those of all that it rests on", () => {
    const data = dataset([
      { period: "2024", capital: 1, projects: 1, source: "b-source" },
      {
        period: "2025",
        capital: { from: "fdi.capital[2024] * 2", derived: { en: "doubled" } },
        projects: null,
      },
    ]);
    expect(provenanceOf([data.byKey.get("2025")!], ["capital"])).toEqual([{ source: "b-source" }]);
  });

  test("of rows without numbers are those of the rows", () => {
    const events = soundDatasets({
      events: {
        fields: [category("event", ["visit"]), period],
        primaryKey: ["event"],
        rows: [{ event: "visit", period: "2025-04", source: "c-source", locator: "¶1" }],
      },
    }).get("events")!;
    expect(provenanceOf(events.rows, ["event", "period"])).toEqual([{ source: "c-source", locator: "¶1" }]);
  });
});
