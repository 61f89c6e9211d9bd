import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentRoot } from "../content/content-root.ts";
import { publishedAddresses, readLedger } from "../exports/ledger.ts";
import { buildSite, freshFolder } from "./build-site.ts";

/**
 * Builds the site and adds to the ledger what it publishes for the first time. Nothing is ever taken out: an address
 * that is gone needs a redirect in `content/redirects.json`.
 */
export default async function ledger(): Promise<number> {
  const path = join(contentRoot(), "addresses.txt");
  const folder = freshFolder("ledger");
  try {
    try {
      await buildSite(folder);
    } catch (error) {
      console.error(`No address was added. ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
    const known = readLedger();
    const published = publishedAddresses(folder);
    const added = published.filter((address) => !known.includes(address));
    writeFileSync(path, `${[...new Set([...known, ...published])].sort().join("\n")}\n`);
    const gone = known.filter((address) => !published.includes(address));
    console.log(`${added.length} addresses added, ${known.length} were there`);
    for (const address of gone)
      console.error(`${address} is gone: give it a redirect in content/redirects.json`);
    return gone.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
