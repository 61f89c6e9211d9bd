import type { Plugin } from "vite";

/** The chunk of what Vite puts around imports on demand; `astro.config.mjs` names it. */
const HELPER = "on-demand";

/**
 * Scripts that others load on demand are loaded by the browser alone. Vite would put a helper into every page that
 * fetches their style sheets and imports ahead, and a list of these into every script: they have none, and few, and the
 * helper is larger than some of them.
 */
export const stripPreloadHelper = (): Plugin => ({
  name: "bridgelines:plain-imports",
  renderChunk: (code, { fileName }) => {
    const plain = withoutHelper(code);
    if (plain.includes("__vitePreload") && !fileName.includes(HELPER))
      throw new Error(
        `src/build/strip-preload-helper.ts does not know what Vite has written into ${fileName} any more.`,
      );
    return { code: plain };
  },
  generateBundle(_, bundle) {
    for (const { type, name, fileName } of Object.values(bundle))
      if (type === "chunk" && name === HELPER) delete bundle[fileName];
  },
});

/** A script without Vite's helper around what it imports on demand. */
export const withoutHelper = (code: string): string =>
  code
    .replace(/^import \{ t as __vitePreload \} from "[^"]*";\n/m, "")
    .replace(/__vitePreload\(\(\) => (.+), __VITE_PRELOAD__\)/g, "$1")
    .replace(/__vitePreload\((async \(\) => \{.*?\}), __VITE_PRELOAD__\)/gs, "($1)()");
