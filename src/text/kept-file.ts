import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { threadId } from "node:worker_threads";

/**
 * Where all lies that is kept for the next build: `.cache`, or what `CACHE_FOLDER` names, such as an empty folder for a
 * build that is to make everything itself.
 */
export const cacheFolder = (kind = ""): string => join(process.env.CACHE_FOLDER || ".cache", kind);

/** A file that takes long to make, and is kept for the next build. */
export interface KeptFile {
  /** The folder of its kind. */
  folder: string;
  /** Of its name, with the dot. */
  ending: string;
  /** All that its bytes depend on: what it is made of, and of what makes it, `versionsOf`. */
  from: readonly string[];
}

/**
 * The file, as it was kept or made anew. Beside it lies a digest of its name and bytes: a file that was cut off, emptied,
 * exchanged or copied from elsewhere does not fit it, and is made again.
 */
export async function keptFile(
  { folder, ending, from }: KeptFile,
  make: () => Promise<Uint8Array>,
): Promise<{ path: string; bytes: Buffer }> {
  const name = sha256(JSON.stringify(from)).slice(0, 32) + ending;
  const path = resolve(folder, name);
  const kept = read(path, name);
  if (kept) return { path, bytes: kept };
  const bytes = Buffer.from(await make());
  mkdirSync(folder, { recursive: true });
  write(path, bytes);
  write(digestPath(path), digest(name, bytes));
  return { path, bytes };
}

function read(path: string, name: string): Buffer | undefined {
  if (!existsSync(path) || !existsSync(digestPath(path))) return undefined;
  const bytes = readFileSync(path);
  if (readFileSync(digestPath(path), "utf8") !== digest(name, bytes)) return undefined;
  // What is used stays longest: see src/commands/limit-cache.ts.
  const now = new Date();
  for (const each of [path, digestPath(path)]) touch(each, now);
  return bytes;
}

/** A cache that cannot be written can still be read. */
function touch(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch {
    // It may be removed sooner.
  }
}

/** Another build, or another thread of this process, may be writing the same. */
function write(path: string, content: Buffer | string): void {
  const draft = `${path}.${process.pid}.${threadId}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

const digestPath = (path: string): string => `${path}.sha256`;
const sha256 = (...parts: (string | Buffer)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const digest = (name: string, bytes: Buffer): string => sha256(name, "\0", bytes);
