import { encode } from "uqr";
import { memoize } from "../../model/memoize.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import type { Language } from "../../model/language.ts";

/** Modules of white that readers of codes need around one (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code: how many modules wide it is with its margin, and its dark modules as a path in modules. */
export interface QrCode {
  size: number;
  path: string;
}

/** The code of an address. It still reads where 15 % of it is lost, which is enough for paper and projectors. */
export const qrCode = memoize((text: string): QrCode => {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`),
  );
  return { size: size + 2 * QUIET, path: runs.join("") };
});

/** How wide a code is shown by itself, in px. */
export const qrSide = ({ size }: QrCode): number => size * 5;

/** The code as a file, dark on white whatever the page's theme: many readers cannot do the reverse. */
export function qrSvg(text: string, title: string, language: Language): string {
  const code = qrCode(text);
  const { size, path } = code;
  const side = qrSide(code);
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="${language}" xml:lang="${language}" viewBox="0 0 ${size} ${size}" width="${side}" height="${side}" role="img" aria-label="${escapeXml(title)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}
