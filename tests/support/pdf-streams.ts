import { inflateSync } from "node:zlib";

/** The streams of a PDF that are text once inflated: what is drawn on its pages. */
export const pdfStreams = (pdf: Buffer): string[] =>
  [...pdf.toString("latin1").matchAll(/stream\n([^]*?)\nendstream/g)].flatMap(([, data]) => {
    try {
      return [inflateSync(Buffer.from(data!, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });

/** The paths of straight lines that a PDF fills in a matrix of one scale, each as SVG path data in its own units. */
export const filledPaths = (pdf: Buffer): string[] =>
  pdfStreams(pdf).flatMap((stream) =>
    [...stream.matchAll(/^([\d.]+) 0 0 \1 0 0 cm\n((?:[\d.]+ [\d.]+ [ml]\n|h\n)+)/gm)].map(([, , path]) =>
      path!
        .replaceAll(/^(.+) ([ml])$/gm, (_, place: string, step: string) => `${step.toUpperCase()}${place}`)
        .replaceAll(/^h$/gm, "Z"),
    ),
  );
