import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CHECKSUMS } from "../build/checksums.ts";
import { filesBelow } from "../exports/ledger.ts";
import { used } from "./limit-cache.ts";

/** The folder of a kept site, and beside it the digest of its list of sums. */
const siteOf = (folder: string): string => join(folder, "site");
const digestOf = (folder: string): string => join(folder, "sha256");

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Keeps a built site for a build of the same. Its files are those of the site itself, not copies, where the file system can.
 * @param folder that is to hold it: none, or one of the same
 */
export function keepSite(folder: string, site: string): void {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  placeFiles(siteOf(draft), site, filesBelow(site));
  writeFileSync(digestOf(draft), sha256(readFileSync(join(site, CHECKSUMS))));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/**
 * Puts a kept site into a folder.
 * @returns false where there is none, or where a file of it is missing, added, or not as it was; then there is no such folder
 */
export function takeSite(folder: string, target: string): boolean {
  if (!isWhole(folder)) return false;
  placeFiles(target, siteOf(folder), filesBelow(siteOf(folder)));
  used(folder);
  return true;
}

function isWhole(folder: string): boolean {
  const [site, digest] = [siteOf(folder), digestOf(folder)];
  const list = join(site, CHECKSUMS);
  if (!existsSync(digest) || !existsSync(list)) return false;
  const sums = readFileSync(list);
  if (sha256(sums) !== readFileSync(digest, "utf8")) return false;
  const found = filesBelow(site)
    .filter((file) => file !== CHECKSUMS)
    .map((file) => `${sha256(readFileSync(join(site, file)))}  ${file}\n`);
  return found.join("") === sums.toString("utf8");
}

function placeFiles(target: string, from: string, files: readonly string[]): void {
  for (const folder of new Set(files.map((file) => dirname(join(target, file)))))
    mkdirSync(folder, { recursive: true });
  for (const file of files) place(join(from, file), join(target, file));
}

/** The same file under another name; a copy where file systems differ, or know no such thing. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
