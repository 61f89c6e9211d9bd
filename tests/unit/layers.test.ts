import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** What each part of `src` may import besides itself. Files directly in `src` set Astro up. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  // What the build and the browser both draw.
  scene: ["model"],
  values: ["model", "scene"],
  content: ["model", "values"],
  charts: ["model", "scene", "values", "content"],
  text: ["model", "scene", "values", "content"],
  render: ["model", "scene", "values", "content", "charts", "text"],
  exports: ["model", "scene", "values", "content", "charts", "text", "render"],
  components: [
    "model",
    "scene",
    "values",
    "content",
    "charts",
    "text",
    "render",
    "exports",
    "browser",
    "styles",
  ],
  pages: ["model", "values", "content", "charts", "render", "exports", "components", "styles"],
  browser: ["model", "scene", "styles"],
  build: ["model", "content", "charts", "exports"],
  commands: ["model", "values", "content", "charts", "render", "exports"],
  styles: [],
  "": ["model", "content", "charts", "build", "components"],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const src = resolve("src");
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const imports = files.flatMap((file) => importsOf(file, readFileSync(file, "utf8")));

describe("the layers", () => {
  test("are all known", () => {
    expect(files.map(layerOf).filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.keys(MAY_IMPORT))("“%s” imports only from those before it", (layer) => {
    const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
    const wrong = imports.filter(({ from, to }) => layerOf(from) === layer && !allowed.includes(layerOf(to)));
    expect(wrong.map(arrow)).toEqual([]);
  });
});

describe("every relative import", () => {
  test("names a file with its extension, inside src", () => {
    const wrong = imports.filter(({ to }) => !to.startsWith(src + sep) || !existsSync(to));
    expect(wrong.map(arrow)).toEqual([]);
  });

  test("leads on, never back: there is no cycle", () => {
    expect(cyclesIn(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });
});

describe("the reader of imports", () => {
  test("finds static and dynamic imports, exports and globs", () => {
    const code = `import a from "./a.ts"; import type { B } from "./b.ts"; export * from "./c.ts";
      const d = await import("./d.ts"); const e = import.meta.glob("./e/*.ts"); import zod from "zod"; // import "./f.ts"`;
    const found = importsOf(join(src, "model/x.ts"), code).map(
      ({ to, typeOnly }) => `${name(to)}${typeOnly ? " (type)" : ""}`,
    );
    expect(found.sort()).toEqual(["model/a.ts", "model/b.ts (type)", "model/c.ts", "model/d.ts", "model/e"]);
  });

  test("finds the imports of an Astro component’s front matter and scripts", () => {
    const code = `---\nimport { a } from "../model/a.ts";\n---\n<p>import "./no.ts"</p>\n<script>import "../browser/b.ts";</script>`;
    expect(importsOf(join(src, "components/X.astro"), code).map(({ to }) => name(to))).toEqual([
      "model/a.ts",
      "browser/b.ts",
    ]);
  });

  test("finds a cycle", () => {
    const link = (from: string, to: string): Import => ({
      from: join(src, from),
      to: join(src, to),
      typeOnly: false,
    });
    expect(cyclesIn([link("a.ts", "b.ts"), link("b.ts", "c.ts"), link("c.ts", "a.ts")])).toEqual([
      "a.ts → b.ts → c.ts → a.ts",
    ]);
  });
});

function name(file: string): string {
  return relative(src, file).split(sep).join("/");
}

function arrow({ from, to }: Import): string {
  return `${name(from)} → ${name(to)}`;
}

/** The folder of `src` that a file is in; empty for files directly in `src`. */
function layerOf(file: string): string {
  const parts = name(file).split("/");
  return parts.length > 1 ? parts[0]! : "";
}

/** The relative imports of a file, resolved. */
function importsOf(file: string, text: string): Import[] {
  return scriptsOf(file, text).flatMap((script) => {
    const found: Import[] = [];
    const add = (target: string, typeOnly = false): void => {
      if (target.startsWith("."))
        found.push({ from: file, to: resolve(dirname(file), target.replace(/\?.*$/, "")), typeOnly });
    };
    visit(ts.createSourceFile("x.ts", script, ts.ScriptTarget.Latest));
    return found;

    function visit(node: ts.Node): void {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
        add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
      if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
        add(node.moduleSpecifier.text, node.isTypeOnly);
      if (ts.isCallExpression(node)) {
        const [first] = node.arguments;
        if (first && ts.isStringLiteralLike(first)) {
          if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(first.text);
          else if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "glob")
            add(first.text.replace(/\/[^/]*\*.*$/, ""));
        }
      }
      ts.forEachChild(node, visit);
    }
  });
}

/** The scripts in a file: the file itself, or an Astro component's front matter and script elements. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith(".astro")) return [text];
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
  return [frontMatter, ...scripts];
}

/** Every cycle among files, told once, as `a → b → a`. */
function cyclesIn(links: readonly Import[]): string[] {
  const next = Map.groupBy(links, ({ from }) => from);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].map(name).join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return cycles;
}
