import { beforeAll, describe, expect, test, vi } from "vitest";
import { chartPdf } from "../../src/exports/files/pdf.ts";
import { lastRead } from "../../src/exports/cite/source-line.ts";
import { writePdf, type PdfSheet } from "../../src/exports/files/write-pdf.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { rasterFonts } from "../../src/text/raster-fonts.ts";
import { filledPaths, pdfStreams } from "../support/pdf-streams.ts";
import { readQr } from "../support/read-qr.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const chart = content.charts.get("fdi-capital")!;

describe.each(content.languages)("a chart as PDF in %s", (language) => {
  let file: Buffer;
  let pdf: string;
  beforeAll(async () => {
    file = await chartPdf(chart, language, content);
    pdf = file.toString("latin1");
  });

  test("is one A4 page, which lies where the drawing is broader than it is high", () => {
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toContain("/MediaBox [0 0 841.89 595.28]");
  });

  test("names its language and shows its title, and is tagged for screen readers", () => {
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain("/DisplayDocTitle true");
    expect(pdf).toContain("/StructTreeRoot");
    for (const tag of ["H1", "P", "Figure"]) expect(pdf).toContain(`/S /${tag}`);
  });

  test("has its title in the serif of headlines, where that has all its letters", () => {
    const serifs = pdf.match(/\/BaseFont \/[A-Z]+\+SourceSerif4-SemiBold/g) ?? [];
    expect(serifs.length > 0).toBe(language !== "ja");
  });

  test("leads to the page of the chart", () => {
    expect(pdf).toContain(`/URI (https://bridgelines.example/${language}/charts/fdi-capital/)`);
  });

  test("has a QR code in it that a reader reads", () => {
    const codes = filledPaths(file).map((path) =>
      readQr(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 45 45"><path d="${path}"/></svg>`),
    );
    expect(codes).toEqual([`https://bridgelines.example/${language}/charts/fdi-capital/`]);
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
  // As the thread does it, which has a clock of its own.
  const [regular, bold] = (await rasterFonts()).all as [string, string];
  const sheet: PdfSheet = {
    width: 595,
    height: 842,
    language: "ja",
    info: { Title: "A", Author: "B", Subject: "C", CreationDate: new Date("2026-03-20T00:00:00Z") },
    fonts: { regular, bold },
    parts: [
      {
        kind: "text",
        tag: "H1",
        lines: ["数字"],
        x: 48,
        y: 48,
        size: 12,
        leading: 1.4,
        weight: "bold",
        colour: "#000000",
      },
    ],
  };
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-12-30T20:21:22Z") });
  const first = await writePdf(sheet);
  vi.setSystemTime(new Date("2035-01-02T03:04:05Z"));
  const second = await writePdf(sheet);
  vi.useRealTimers();
  expect(second.equals(first)).toBe(true);
});

test("a tall chart still fits: nothing is drawn below the page", async () => {
  const { views } = content.charts.get("cooperation-timeline")!;
  const pdf = await chartPdf(
    views.find(({ view }) => view!.id === "all-entries")!,
    "vi",
    content,
  );
  expect(pdf.toString("latin1")).toContain("/MediaBox [0 0 595.28 841.89]");
  const streams = pdfStreams(pdf);
  // The drawing's own scale stands in a matrix: its letters of 14 px come out at more than 7 points.
  const scales = streams.flatMap((stream) =>
    [...stream.matchAll(/^(0\.\d+) 0 0 \1 /gm)].map((match) => Number(match[1])),
  );
  expect(Math.max(...scales)).toBeGreaterThan(0.5);
});
