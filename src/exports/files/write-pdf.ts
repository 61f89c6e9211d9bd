import PdfDocument from "pdfkit";
import SVGtoPDF from "svg-to-pdfkit";
import type { SerifRun } from "../../text/serif.ts";

/** One page as it is to be printed; lengths in points from its upper left corner. */
export interface PdfSheet {
  width: number;
  height: number;
  language: string;
  info: { Title: string; Author: string; Subject: string; CreationDate: Date };
  /** Paths of the two weights, and of the fonts of the serif in which titles stand, by their numbers. */
  fonts: { regular: string; bold: string; serif?: readonly string[] };
  /** In the order in which they are read. */
  parts: PdfPart[];
}

export type PdfPart =
  | {
      kind: "text";
      tag: string;
      lines: string[];
      /** The lines by the fonts of the serif, where it is set in that. */
      serif?: SerifRun[][];
      x: number;
      y: number;
      size: number;
      leading: number;
      weight: "regular" | "bold";
      colour: string;
      link?: string;
    }
  | { kind: "drawing"; alt: string; svg: string; x: number; y: number }
  | { kind: "code"; alt: string; path: string; x: number; y: number; scale: number }
  | { kind: "rule"; x: number; y: number; width: number; colour: string };

/**
 * Writes the page as a tagged PDF file. It takes a while, and so runs in a thread.
 * @throws Error where the drawing has something that PDF cannot show
 */
export async function writePdf({ width, height, language, info, fonts, parts }: PdfSheet): Promise<Buffer> {
  const doc = new PdfDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    tagged: true,
    info,
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  doc.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
  fonts.serif?.forEach((path, number) => doc.registerFont(serifFont(number), path));
  const structure = doc.struct("Document");
  doc.addStructure(structure);
  for (const part of parts) structure.add(element(doc, part));
  structure.end();
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

const serifFont = (number: number): string => `serif ${number}`;

/** Letters that are drawn as one are found by some readers as their first alone. The types know features that are on, only. */
const NO_LIGATURES = { liga: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** A line whose letters are of several fonts: each run begins where the last ends, all on one baseline. */
function writeLine(doc: PDFKit.PDFDocument, line: readonly SerifRun[], x: number, y: number): void {
  let left = x;
  for (const { font, text } of line) {
    const options = { lineBreak: false, features: NO_LIGATURES };
    doc.font(serifFont(font)).text(text, left, y, options);
    left += doc.widthOfString(text, options);
  }
}

function element(doc: PDFKit.PDFDocument, part: PdfPart): PDFKit.PDFStructureElement {
  switch (part.kind) {
    case "text":
      return doc.struct(part.tag, {}, () => {
        const { lines, serif, x, y, size, leading, weight, colour, link } = part;
        doc.font(weight, size).fillColor(colour);
        if (serif) return serif.forEach((line, index) => writeLine(doc, line, x, y + index * size * leading));
        lines.forEach((line, index) =>
          doc.text(line, x, y + index * size * leading, { lineBreak: false, ...(link && { link }) }),
        );
      });
    case "drawing":
      return doc.struct("Figure", { alt: part.alt }, () =>
        SVGtoPDF(doc, part.svg, part.x, part.y, {
          assumePt: true,
          fontCallback: (_, isBold) => (isBold ? "bold" : "regular"),
          warningCallback: (warning) => {
            throw new Error(warning);
          },
        }),
      );
    case "code":
      return doc.struct("Figure", { alt: part.alt }, () => {
        doc.save().translate(part.x, part.y).scale(part.scale);
        doc.path(part.path).fill("#000000").restore();
      });
    case "rule":
      return doc.struct("Artifact", {}, () => {
        doc.moveTo(part.x, part.y).lineTo(part.x + part.width, part.y);
        doc.lineWidth(0.5).stroke(part.colour);
      });
  }
}
