import { AuthorError } from "../model/diagnostic.ts";
import { decodeHtml, isHtml } from "./read-html.ts";

/** Bytes of an article that are read; a book or a dump is no article. */
const LARGEST = 5_000_000;

/** Kana of full width, side by side. */
const KANA = /[\u3041-\u3096\u30a1-\u30fa]{2}/u;

/** Encodings that articles come in, each with letters that it would not have by chance. */
const GUESSES: readonly (readonly [encoding: string, letters: RegExp])[] = [
  ["Shift_JIS", KANA],
  ["EUC-JP", KANA],
  ["Windows-1258", /[ăâđêôơưĂÂĐÊÔƠƯ][\u0300\u0301\u0303\u0309\u0323]/u],
  ["Windows-1252", /\p{L}/u],
];

/**
 * The text of an article's file: in UTF-8, in UTF-16 where its first bytes say so, or as a saved page declares.
 * @param name of the file, for messages
 * @throws AuthorError where the bytes are no text of an article, with what to do instead
 */
export function articleText(bytes: Uint8Array, name: string): string {
  if (bytes.length > LARGEST)
    throw new AuthorError(
      `${name}: has ${(bytes.length / 1e6).toFixed(0)} MB, and an article has at most ${LARGEST / 1e6}: cut out the article`,
    );
  const wide = byMark(bytes);
  if (wide === undefined && bytes.includes(0))
    throw new AuthorError(
      `${name}: is not text (it has bytes that are 0): save the article as plain text, in UTF-8`,
    );
  const encoding = wide ?? "utf-8";
  const text =
    wide === undefined && isHtml(bytes) ? declared(bytes, name) : decoded(bytes, encoding, { fatal: true });
  if (text === undefined) throw new AuthorError(`${name}: ${otherEncoding(bytes, name)}`);
  if (text.trim() === "") throw new AuthorError(`${name}: is empty: an article as text was expected`);
  return text;
}

const byMark = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;

function declared(bytes: Uint8Array, name: string): string {
  try {
    return decodeHtml(bytes);
  } catch {
    throw new AuthorError(
      `${name}: is not in the encoding that it declares: save it as UTF-8, or letters would be lost`,
    );
  }
}

function decoded(bytes: Uint8Array, encoding: string, options: TextDecoderOptions): string | undefined {
  try {
    return new TextDecoder(encoding, options).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What text is in that is not in UTF-8, and how it is put into it. */
function otherEncoding(bytes: Uint8Array, name: string): string {
  const guess = GUESSES.find(([encoding, letters]) =>
    letters.test(decoded(bytes, encoding, { fatal: true }) ?? ""),
  )?.[0];
  const instead = "save it as UTF-8, or letters would be lost";
  return guess === undefined
    ? `is not in UTF-8: ${instead}`
    : `is not in UTF-8, and reads as ${guess}: ${instead} (iconv -f ${guess.toUpperCase()} -t UTF-8 ${name})`;
}
