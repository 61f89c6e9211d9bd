import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Vite's helper, and the name of the file that it is put into. */
const HELPER = "\0vite/preload-helper.js";
const FILE = /(?:^|(?<=;))import\{t(?: as (\w+))?\}from"\.\/on-demand\.[\w-]+\.js";/;

/**
 * Scripts that others load on demand are loaded by the browser alone. Vite would wrap every `import()` in a helper
 * that fetches style sheets and imports ahead, and put a list of these into every script: they have none, and few, and
 * all that is larger than some of them. It adds it after every plugin has had its turn, so it is taken out of the files.
 */
export const plainImports = (): Plugin => ({
  name: "bridgelines:plain-imports",
  enforce: "pre",
  // Where a script is not minified, while developing, it stays, and does nothing.
  load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : undefined),
  writeBundle({ dir = "" }, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === "chunk");
    let wrapped = 0;
    for (const { fileName } of chunks) {
      const path = join(dir, fileName);
      const code = readFileSync(path, "utf8");
      const plain = withoutHelper(code);
      if (plain !== code) writeFileSync(path, plain);
      if (plain.includes("/on-demand.")) wrapped += 1;
    }
    if (wrapped > 0) return;
    for (const { fileName } of chunks)
      if (/\bon-demand\.[\w-]+\.js$/.test(fileName)) rmSync(join(dir, fileName));
  },
});

/** An import with its name, where the file has several; and an empty list. */
const LOAD = "(import\\(`[^`]+`\\)(?:\\.then\\(\\w+=>\\w+\\.\\w+\\))?)";
const LIST = "(?:,\\[\\])?";

/** A minified script whose imports are wrapped, with plain ones; as it was where they are not as expected. */
export function withoutHelper(code: string): string {
  const bare = code
    .replace(/^const __vite__mapDeps=.*;\n/, "")
    .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, "");
  const [statement, name = "t"] = FILE.exec(bare) ?? [];
  if (statement === undefined) return bare;
  let unwrapped = 0;
  const unwrap = (_: string, load: string): string => {
    unwrapped += 1;
    return load;
  };
  const plain = bare
    .replace(statement, "")
    .replace(
      new RegExp(
        `\\b${name}\\(async\\(\\)=>\\{let\\{[^}]*\\}=await ${LOAD};return\\{[^}]*\\}\\}${LIST}\\)`,
        "g",
      ),
      unwrap,
    )
    .replace(new RegExp(`\\b${name}\\(\\(\\)=>${LOAD}${LIST}\\)`, "g"), unwrap);
  return unwrapped === plain.split("import(`").length - 1 ? plain : bare;
}
