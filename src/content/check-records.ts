import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { KnownIds, Library } from "./library.ts";
import { mergeConflict } from "./merge-conflict.ts";
import { pageAddresses } from "./page-addresses.ts";
import { readRedirects, redirectFaults } from "./redirects.ts";
import { textFaults } from "./text-faults.ts";

/** What is wrong with the records of addresses: redirects, and the ledger of all that were ever published. */
export function checkRecords(
  root: string,
  library: Library,
  known: KnownIds,
  diagnostics: Diagnostic[],
): void {
  diagnostics.push(...redirectFaults(readRedirects(root, diagnostics), pageAddresses(root, library, known)));
  diagnostics.push(...ledgerFaults(root));
}

/** An address below the base path, or the root. */
const ADDRESS = /^(?:\.\/|\w[\w.-]*(?:\/\w[\w.-]*)*\/?)$/;

function ledgerFaults(root: string): Diagnostic[] {
  const file = "content/addresses.txt";
  const path = join(root, "addresses.txt");
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  const conflict = mergeConflict(text);
  if (conflict) return [{ file, ...conflict }];
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const faults = textFaults(file, line).map(({ message }) => message);
    if (faults.length === 0 && !ADDRESS.test(line))
      faults.push("is no address below the base path: npm run ledger writes this file");
    return faults.map((message) => ({ file, path: `line ${index + 1}`, message }));
  });
}
