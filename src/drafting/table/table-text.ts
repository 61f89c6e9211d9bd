import { AuthorError } from "../../model/diagnostic.ts";

/** Encodings that are tried where nothing in the file tells its own, the strictest first. */
const TRIED = ["utf-8", "shift_jis", "windows-1252"];

/** A table file as text, and how it was read. */
export interface TableText {
  text: string;
  encoding: string;
}

/**
 * Decodes the bytes of a table: by its byte order mark, by the zeros that UTF-16 has beside Latin letters, or by the
 * first encoding in which nothing is broken.
 * @param encoding what the author says it is
 * @throws AuthorError where the bytes are no text, or not in the encoding that the author says
 */
export function tableText(bytes: Uint8Array, encoding?: string): TableText {
  if (bytes.length === 0) throw new AuthorError("is empty: nothing stands in it");
  const known = encoding ?? byMark(bytes) ?? byZeros(bytes);
  for (const one of known === undefined ? TRIED : [known]) {
    const text = decoded(bytes, one);
    if (text !== undefined && !hasControls(text)) return { text, encoding: one };
  }
  throw new AuthorError(
    known === undefined
      ? "is no text: save it as CSV in UTF-8, or as .xlsx"
      : `is not in ${known}: say another by --encoding, such as utf-8, utf-16le, shift_jis or windows-1252`,
  );
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Digits and marks between cells have a zero for one of their two bytes, whatever the language. */
function byZeros(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd < start.length / 20) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new AuthorError(`no encoding “${encoding}” is known`);
    return undefined;
  }
}

/** Control characters that no table has: the bytes are something else. */
const hasControls = (text: string): boolean => /(?![\t\n\v\f\r])[\p{Cc}](?<![\u0080-\u009f])/u.test(text);
