import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Language } from "../model/language.ts";
import type { ContentText } from "./content-texts.ts";

/** Words of the source language by which a translation was last reviewed, as hashes: file → path → hash. */
const fingerprintsSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type Fingerprints = z.infer<typeof fingerprintsSchema>;

/** Eight hexadecimal digits that change when the words do. */
export const fingerprint = (words: string): string =>
  createHash("sha256").update(words).digest("hex").slice(0, 8);

export function readFingerprints(root: string, language: Language): Fingerprints {
  const path = join(root, "fingerprints", `${language}.json`);
  return existsSync(path) ? fingerprintsSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
}

/** Fingerprints of the source of every text that has words in the language. */
export function fingerprintsOf(texts: readonly ContentText[], language: Language): Fingerprints {
  const result: Fingerprints = {};
  for (const { file, path, source, words } of texts)
    if (words[language] !== undefined) (result[file] ??= {})[path] = fingerprint(source);
  return result;
}
