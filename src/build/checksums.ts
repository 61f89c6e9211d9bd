import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../exports/ledger.ts";

/** The list of all files of a site, which `sha256sum --check` reads: two builds of the same content have the same. */
export const CHECKSUMS = "SHA256SUMS.txt";

/**
 * Writes the list into the folder of a built site, after whatever else writes there.
 * @param folder without a slash at its end
 */
export function writeChecksums(folder: string): void {
  const lines = filesBelow(folder)
    // What Astro makes pages with begins with a dot, and is taken away after this.
    .filter((file) => file !== CHECKSUMS && !file.startsWith("."))
    .map((file) => {
      const digest = createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
      return `${digest}  ${file}\n`;
    });
  writeFileSync(join(folder, CHECKSUMS), lines.join(""));
}
