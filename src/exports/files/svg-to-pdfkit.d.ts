// The library has no types of its own. Only what is used here.
declare module "svg-to-pdfkit" {
  export default function SVGtoPDF(
    doc: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      assumePt: boolean;
      fontCallback(family: string, bold: boolean): string;
      warningCallback(words: string): void;
    },
  ): void;
}
