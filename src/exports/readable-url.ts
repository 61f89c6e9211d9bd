/**
 * An address with the letters of other scripts as letters, as browsers show them: a third of the bytes, and legible on
 * paper. What is not UTF-8 or not visible stays encoded, and so does ASCII, where encoding has a meaning.
 */
export const readableUrl = (url: string): string =>
  url.replace(/(?:%[89a-f][\da-f])+/gi, (encoded) => {
    try {
      const decoded = decodeURIComponent(encoded);
      return /[\p{Z}\p{C}]/u.test(decoded) ? encoded : decoded;
    } catch {
      return encoded;
    }
  });
