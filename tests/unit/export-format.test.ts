import { expect, test } from "vitest";
import { CHART_EXPORTS } from "../../src/exports/chart-exports.ts";
import {
  CITATIONS,
  contentType,
  DISTRIBUTIONS,
  DOWNLOADS,
  EXPORT_FORMATS,
  RESERVED_VIEW_IDS,
} from "../../src/model/export-format.ts";

test("every ending of the table has a maker, and every maker an ending", () => {
  expect(Object.keys(CHART_EXPORTS)).toEqual(Object.keys(EXPORT_FORMATS));
});

test("no view may be named like the first part of an ending of two", () => {
  expect([...RESERVED_VIEW_IDS].sort()).toEqual([
    "card",
    "csl",
    "dark",
    "explore",
    "money",
    "oembed",
    "qr",
    "v",
  ]);
});

test("readers are offered pictures before figures; cards, codes and answers for programs are not offered", () => {
  expect(DOWNLOADS.map(({ ending }) => ending)).toEqual([
    "svg",
    "png",
    "dark.png",
    "pdf",
    "csv",
    "xlsx",
    "json",
  ]);
  expect(CITATIONS.map(({ ending }) => ending)).toEqual(["bib", "ris", "csl.json"]);
  expect(DISTRIBUTIONS.map(({ ending }) => ending)).toEqual(["csv", "xlsx", "json"]);
});

test("text of an open encoding is served as UTF-8", () => {
  expect(contentType("csv")).toBe("text/csv; charset=utf-8");
  expect(contentType("svg")).toBe("image/svg+xml");
});
