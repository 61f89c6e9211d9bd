import { globSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** `import.meta.glob<Type>("./types/*.ts", { eager: true })`, as the source of this project writes it. */
const GLOB = /import\.meta\.glob(?:<[^(]*>)?\(\s*("[^"]*"|\[[^\]]*\]),\s*\{([^}]*)\},?\s*\)/g;

/**
 * A module's source with each `import.meta.glob` of it replaced by the modules that it finds, as Vite does.
 * @param path of the module
 * @throws Error where one is written in a way that is not understood here
 */
export function withGlobs(source: string, path: string): string {
  const imports: string[] = [];
  const replaced = source.replace(GLOB, (_, patterns: string, options: string) => {
    const isEager = /eager:\s*true/.test(options);
    const name = /import:\s*"([^"]+)"/.exec(options)?.[1];
    const entries = filesOf(
      [...patterns.matchAll(/"([^"]+)"/g)].map(([, pattern]) => pattern!),
      dirname(path),
    );
    const properties = entries.map((file) => {
      const key = JSON.stringify(file);
      if (!isEager)
        return `${key}: () => import(${key})${name ? `.then((module) => module[${JSON.stringify(name)}])` : ""}`;
      const id = `glob${imports.length}`;
      imports.push(`import * as ${id} from ${key};`);
      return `${key}: ${name ? `${id}[${JSON.stringify(name)}]` : id}`;
    });
    return `({ ${properties.join(", ")} })`;
  });
  if (/import\.meta\.glob\s*[<(]/.test(replaced))
    throw new Error(`${path} writes import.meta.glob otherwise`);
  return imports.join("") + replaced;
}

/** Files that fit a pattern and none of those that begin with an exclamation mark, as paths to import. */
function filesOf(patterns: readonly string[], folder: string): string[] {
  const matching = (pattern: string): string[] => globSync(pattern, { cwd: folder });
  const left = new Set(
    patterns.filter((pattern) => pattern.startsWith("!")).flatMap((no) => matching(no.slice(1))),
  );
  return patterns
    .filter((pattern) => !pattern.startsWith("!"))
    .flatMap(matching)
    .filter((file) => !left.has(file))
    .map((file) => file.split(sep).join("/"))
    .map((file) => (file.startsWith(".") ? file : `./${file}`))
    .sort();
}

/**
 * Lets plain Node read modules of this project that import a glob. Node takes the types out of them itself, so that a
 * command which needs nothing else of Vite begins two seconds sooner.
 */
export function readGlobs(): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith("file:") || !url.endsWith(".ts") || url.includes("/node_modules/"))
        return nextLoad(url, context);
      const path = fileURLToPath(url);
      const source = readFileSync(path, "utf8");
      if (!source.includes("import.meta.glob")) return nextLoad(url, context);
      return { format: "module-typescript", source: withGlobs(source, path), shortCircuit: true };
    },
  });
}
