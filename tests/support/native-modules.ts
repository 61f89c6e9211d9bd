import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { withGlobs } from "../../src/commands/glob-imports.ts";

const SOURCE = new URL("../../src/", import.meta.url).href;

/**
 * Lets Node itself read the modules that are tested, in place of Vite: what Vite would put in, a glob's modules and the
 * variables of the build, this puts in. Vite would read and turn every module anew for each project and worker, which
 * is a quarter of what the units cost.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(SOURCE)) return nextLoad(url, context);
    const path = fileURLToPath(url);
    const source = readFileSync(path, "utf8");
    if (!source.includes("import.meta.glob") && !source.includes("import.meta.env"))
      return nextLoad(url, context);
    return {
      format: "module-typescript",
      source: withGlobs(source, path).replaceAll("import.meta.env", "process.env"),
      shortCircuit: true,
    };
  },
});
