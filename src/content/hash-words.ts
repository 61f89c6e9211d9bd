import { createHash } from "node:crypto";

/** Eight hexadecimal digits that change when the words do, however the lines end. */
export const hashWords = (words: string): string =>
  createHash("sha256")
    .update(words.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n"))
    .digest("hex")
    .slice(0, 8);
