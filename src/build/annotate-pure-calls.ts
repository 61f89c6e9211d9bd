import type { Plugin } from "vite";

/**
 * D3’s modules are single files that work out, as they load, what one of their functions needs: colours for all who
 * only want numbers. None of it has side effects, which the bundler is told here, so that a page gets what it uses.
 */
export const annotatePureCalls = (): Plugin => ({
  name: "bridgelines:pure-d3",
  transform: (code, id) => (/\/node_modules\/d3-\w+\//.test(id) ? withPureCalls(code) : undefined),
});

/** A module whose constants come from calls that may be left out with them. */
export const withPureCalls = (code: string): string =>
  code.replace(/^((?:const|let|var) [\w$]+ = )(?=[\w$]+\(|\(function)/gm, "$1/* @__PURE__ */ ");
