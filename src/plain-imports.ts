import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Scripts that others load on demand are loaded by the browser alone. Vite would put a helper into every page that
 * fetches their style sheets and imports ahead, and a list of these into every script: they have none, and few, and the
 * helper is larger than some of them.
 */
export const plainImports = (): Plugin => ({
  name: "bridgelines:plain-imports",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined,
  // Vite adds the lists after every plugin has had its turn.
  writeBundle({ dir = "" }, bundle) {
    for (const { type, fileName } of Object.values(bundle)) {
      if (type !== "chunk") continue;
      const path = join(dir, fileName);
      const code = readFileSync(path, "utf8");
      const plain = withoutLists(code);
      if (plain !== code) writeFileSync(path, plain);
    }
  },
});

/** A script without Vite's list of what its imports import, and without the places in it that they are given. */
export const withoutLists = (code: string): string =>
  code.replace(/^const __vite__mapDeps=.*;\n/, "").replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, "");
