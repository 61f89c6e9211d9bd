import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { finishSite, PART_PAGES, type SiteFacts } from "../build/finish-site.ts";
import { filesBelow, publishedAddresses } from "../exports/ledger.ts";
import type { Shard } from "../exports/shard.ts";
import { AuthorError } from "../model/diagnostic.ts";

/** What stands in the folder of a part beside its pages and files, for whoever puts the parts together. */
export const PART = ".part.json";

/** Which part of which site a folder holds. */
export interface Part extends Shard {
  /** Digest of all that the site is made of: see `buildInputs`. */
  inputs: string;
}

/**
 * Puts the parts of a site together, and writes what is said of all its pages: the same files as a build of the whole.
 * @param folders of the parts, in any order
 * @param target a folder that does not yet exist
 * @param inputs digest of what the site is made of here
 * @param ledger addresses that must answer
 * @throws AuthorError where parts are missing, were made of something else, or do not agree
 */
export async function mergeShards(
  folders: readonly string[],
  target: string,
  facts: SiteFacts,
  { inputs, ledger }: { inputs: string; ledger: readonly string[] },
): Promise<void> {
  const parts = folders.map((folder) => ({ folder: resolve(folder), part: readPart(folder) }));
  refuseGaps(
    parts.map(({ part }) => part),
    inputs,
  );
  const pages = new Set<string>();
  const from = new Map<string, string>();
  for (const { folder } of parts) {
    for (const page of JSON.parse(readFileSync(join(folder, PART_PAGES), "utf8")) as string[])
      pages.add(page);
    for (const file of filesBelow(folder)) {
      if (file === PART || file === PART_PAGES) continue;
      const other = from.get(file);
      if (other === undefined) cpSync(join(folder, file), join(target, file));
      else refuseDifference(file, other, folder);
      from.set(file, other ?? folder);
    }
  }
  await finishSite(target, [...pages], facts);
  const answered = new Set(publishedAddresses(target));
  const lost = ledger.filter((address) => !answered.has(address));
  if (lost.length > 0)
    throw new AuthorError(
      `${lost.length} published addresses are in no part, such as ${lost[0]!}: build all parts of the same content`,
    );
}

/** @throws AuthorError where the folder is no part of a site */
function readPart(folder: string): Part {
  const path = join(folder, PART);
  if (!existsSync(path))
    throw new AuthorError(
      `${relative(process.cwd(), resolve(folder))} is no part of a site: make one by npm run build -- --shard 1/2`,
    );
  return JSON.parse(readFileSync(path, "utf8")) as Part;
}

function refuseGaps(parts: readonly Part[], inputs: string): void {
  const total = parts[0]?.total ?? 0;
  const given = parts.map(({ index, total: of }) => `${index}/${of}`).join(", ");
  const missing = Array.from({ length: total }, (_, place) => place + 1).filter(
    (index) => parts.filter((part) => part.index === index && part.total === total).length !== 1,
  );
  if (total === 0 || missing.length > 0 || parts.length !== total)
    throw new AuthorError(
      `the parts are ${given || "none"}: each of ${total || "its"} parts is needed, once`,
    );
  const strange = parts.find((part) => part.inputs !== inputs);
  if (strange)
    throw new AuthorError(
      `part ${strange.index}/${total} was made of other content, code, packages or addresses than are here: build all parts of one commit, with one SITE_URL and BASE_PATH`,
    );
}

function refuseDifference(file: string, one: string, other: string): void {
  if (!readFileSync(join(one, file)).equals(readFileSync(join(other, file))))
    throw new AuthorError(
      `${file} is not the same in ${relative(process.cwd(), one)} and ${relative(process.cwd(), other)}: build both again`,
    );
}
