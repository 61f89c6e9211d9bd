import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

const src = resolve("src");

/** A relative import in `src`, resolved. */
export interface Import {
  from: string;
  to: string;
  /** Whether it brings types alone. */
  typeOnly: boolean;
}

/** Every file of `src` with one of these endings, as a whole path. */
export const sourceFiles = (...endings: readonly string[]): string[] =>
  readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(`.${ending}`)))
    .map((entry) => join(entry.parentPath, entry.name));

/** A file's path below `src`, with forward slashes. */
export const nameOf = (file: string): string => relative(src, file).split(sep).join("/");

/** The folder of `src` that a file is in; empty for files directly in `src`. */
export function layerOf(file: string): string {
  const parts = nameOf(file).split("/");
  return parts.length > 1 ? parts[0]! : "";
}

export const read = (file: string): string => readFileSync(file, "utf8");

/** The scripts in a file: the file itself, or an Astro component's front matter and script elements. */
export function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith(".astro")) return [text];
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
  return [frontMatter, ...scripts];
}

export const parseScript = (text: string): ts.SourceFile =>
  ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);

/** The relative imports of a file: static and dynamic ones, exports, globs, and types named by `import("…")`. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (target: string, typeOnly = false): void => {
    if (target.startsWith("."))
      found.push({ from: file, to: resolve(dirname(file), target.replace(/\?.*$/, "")), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    } else if (ts.isCallExpression(node)) visitCall(node);
    ts.forEachChild(node, visit);
  };
  const visitCall = ({ expression, arguments: [first] }: ts.CallExpression): void => {
    if (!first || !ts.isStringLiteralLike(first)) return;
    if (expression.kind === ts.SyntaxKind.ImportKeyword) add(first.text);
    else if (ts.isPropertyAccessExpression(expression) && expression.name.text === "glob")
      add(first.text.replace(/\/[^/]*\*.*$/, ""));
  };
  for (const script of scriptsOf(file, text)) visit(parseScript(script));
  return found;
}

/** Every circle among files, told once, as `a → b → a`. */
export function circlesIn(links: readonly Pick<Import, "from" | "to">[]): string[] {
  const next = Map.groupBy(links, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file].map(nameOf).join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
