import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHECKSUMS } from "../../src/build/checksums.ts";
import { filesOf } from "../support/pages.ts";
import { builtSites } from "../support/site.ts";

test.each(await builtSites())("the list of sums of $content has every file with its own", (site) => {
  const listed = readFileSync(join(site.folder, CHECKSUMS), "utf8");
  const expected = filesOf(site)
    .filter((file) => file !== CHECKSUMS)
    .map((file) => {
      const digest = createHash("sha256").update(readFileSync(join(site.folder, file)));
      return `${digest.digest("hex")}  ${file}\n`;
    });
  expect(listed).toBe(expected.join(""));
});
