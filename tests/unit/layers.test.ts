import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import {
  circlesIn,
  importsOf,
  layerOf,
  nameOf,
  read,
  sourceFiles,
  type Import,
} from "../support/source-files.ts";

/** What each part of `src` may import besides itself, types included. Files directly in `src` set Astro up. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  // What the build and the browser both draw.
  scene: ["model"],
  values: ["model", "scene"],
  content: ["model", "scene", "values"],
  // What articles say, before any of it is content.
  drafting: ["model", "values"],
  charts: ["model", "scene", "values", "content"],
  text: ["model", "scene", "values", "content", "charts"],
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
    // Elements and styles that a component puts into the page.
    "browser",
    "styles",
  ],
  pages: [
    "model",
    "scene",
    "values",
    "content",
    "charts",
    "text",
    "render",
    "exports",
    "components",
    "styles",
  ],
  browser: ["model", "scene", "styles", "values"],
  build: ["model", "values", "content", "charts", "text", "render", "exports"],
  commands: [
    "model",
    "drafting",
    "scene",
    "values",
    "content",
    "charts",
    "text",
    "render",
    "exports",
    "build",
  ],
  styles: [],
  "": ["model", "content", "charts", "build", "components"],
};

/** The part of `values` that runs in the browser too: what a locale writes there. */
const BROWSER_VALUES = /^values\/(?:browser-locale\.ts|locales\/browser\/)/;

const src = resolve("src");
const files = sourceFiles("ts", "mjs", "astro");
const imports = files.flatMap((file) => importsOf(file, read(file)));

describe("the layers", () => {
  test("are all known", () => {
    expect(files.map(layerOf).filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.keys(MAY_IMPORT))("“%s” imports only from those before it", (layer) => {
    const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
    const wrong = imports.filter(({ from, to }) => layerOf(from) === layer && !allowed.includes(layerOf(to)));
    expect(wrong.map(arrow)).toEqual([]);
  });

  test("keep what runs in the browser small: of values it has the browser’s part of a locale alone", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        layerOf(from) === "browser" && layerOf(to) === "values" && !BROWSER_VALUES.test(nameOf(to)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });
});

describe("every relative import", () => {
  test("names a file with its extension, inside src", () => {
    const wrong = imports.filter(({ to }) => !to.startsWith(src + sep) || !existsSync(to));
    expect(wrong.map(arrow)).toEqual([]);
  });

  test("leads on, never back: there is no circle, of types neither", () => {
    expect(circlesIn(imports)).toEqual([]);
  });
});

describe("the reader of imports", () => {
  test("finds static and dynamic imports, exports, globs and types", () => {
    const code = `import a from "./a.ts"; import type { B } from "./b.ts"; export * from "./c.ts";
      const d = await import("./d.ts"); const e = import.meta.glob("./e/*.ts"); import zod from "zod"; // import "./f.ts"
      let g: import("./g.ts").G;`;
    const found = importsOf(join(src, "model/x.ts"), code).map(
      ({ to, typeOnly }) => `${nameOf(to)}${typeOnly ? " (type)" : ""}`,
    );
    expect(found.sort()).toEqual([
      "model/a.ts",
      "model/b.ts (type)",
      "model/c.ts",
      "model/d.ts",
      "model/e",
      "model/g.ts (type)",
    ]);
  });

  test("finds the imports of an Astro component’s front matter and scripts", () => {
    const code = `---\nimport { a } from "../model/a.ts";\n---\n<p>import "./no.ts"</p>\n<script>import "../browser/b.ts";</script>`;
    expect(importsOf(join(src, "components/X.astro"), code).map(({ to }) => nameOf(to))).toEqual([
      "model/a.ts",
      "browser/b.ts",
    ]);
  });

  test("finds a circle", () => {
    const link = (from: string, to: string) => ({ from: join(src, from), to: join(src, to) });
    expect(circlesIn([link("a.ts", "b.ts"), link("b.ts", "c.ts"), link("c.ts", "a.ts")])).toEqual([
      "a.ts → b.ts → c.ts → a.ts",
    ]);
  });
});

const arrow = ({ from, to }: Import): string => `${nameOf(from)} → ${nameOf(to)}`;
