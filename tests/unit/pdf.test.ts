import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { chartPdf } from "../../src/artefacts/pdf.ts";
import { lastRead } from "../../src/artefacts/source-line.ts";
import { loadContent } from "../../src/charts/content.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const chart = content.charts.get("fdi-capital")!;

describe.each(content.languages)("a chart as PDF in %s", (language) => {
  let pdf: string;
  beforeAll(async () => {
    pdf = (await chartPdf(chart, language, content)).toString("latin1");
  });

  test("is one upright A4 page", () => {
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toContain("/MediaBox [0 0 595.28 841.89]");
  });

  test("names its language and shows its title, and is tagged for screen readers", () => {
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain("/DisplayDocTitle true");
    expect(pdf).toContain("/StructTreeRoot");
    for (const tag of ["H1", "P", "Figure"]) expect(pdf).toContain(`/S /${tag}`);
  });

  test("leads to the page of the chart", () => {
    expect(pdf).toContain(`/URI (https://bridgelines.example/${language}/charts/fdi-capital/)`);
  });

  test("has no picture made of dots in it, and brings its fonts along", () => {
    expect(pdf).not.toContain("/Subtype /Image");
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

test("a PDF dates from the day on which its figures were last read", async () => {
  const pdf = (await chartPdf(chart, "en", content)).toString("latin1");
  expect(pdf).toContain(`(D:${lastRead(chart, content).replaceAll("-", "")}000000Z)`);
  expect(pdf).not.toContain("/ModDate");
});

test("a PDF is the same bytes whenever it is made", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-12-30T20:21:22Z") });
  const first = await chartPdf(chart, "ja", content);
  vi.setSystemTime(new Date("2035-01-02T03:04:05Z"));
  const second = await chartPdf(chart, "ja", content);
  vi.useRealTimers();
  expect(second.equals(first)).toBe(true);
});

test("a tall chart still fits: nothing is drawn below the page", async () => {
  const pdf = await chartPdf(content.charts.get("cooperation-timeline")!, "vi", content);
  const streams = [...pdf.toString("latin1").matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(([, data]) => {
    try {
      return [inflateSync(Buffer.from(data!, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
  // The drawing's own scale stands in a matrix: a sheet of 1000 px on a line of some 499 points.
  const scales = streams.flatMap((stream) =>
    [...stream.matchAll(/^(0\.\d+) 0 0 \1 /gm)].map((match) => Number(match[1])),
  );
  expect(Math.max(...scales)).toBeGreaterThan(0.45);
});
