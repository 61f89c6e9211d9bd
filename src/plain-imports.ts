import type { Plugin } from "vite";

/**
 * Scripts that others load on demand are loaded by the browser alone. Vite would put a helper into every page that
 * fetches their style sheets and imports ahead: they have none, and few, and the helper is larger than some of them.
 */
export const plainImports = (): Plugin => ({
  name: "bridgelines:plain-imports",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined,
});
