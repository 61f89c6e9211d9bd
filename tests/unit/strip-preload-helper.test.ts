import { expect, test } from "vitest";
import { withoutHelper } from "../../src/build/strip-preload-helper.ts";

const IMPORT = 'import { t as __vitePreload } from "./on-demand.a1.js";\n';

test.each([
  [
    "imports on demand by itself",
    `${IMPORT}const a = () => __vitePreload(() => import("./a.js").then((m) => m.a(1)), __VITE_PRELOAD__);\nb();`,
    'const a = () => import("./a.js").then((m) => m.a(1));\nb();',
  ],
  [
    "keeps what it takes from an import",
    `${IMPORT}(await __vitePreload(async () => {\n\tconst { a } = await import("./a.js");\n\treturn { a };\n}, __VITE_PRELOAD__)).a;`,
    '(await (async () => {\n\tconst { a } = await import("./a.js");\n\treturn { a };\n})()).a;',
  ],
  [
    "without such imports is left alone",
    "let e = 1;\nf(() => e, [0, 1]);",
    "let e = 1;\nf(() => e, [0, 1]);",
  ],
])("a script %s", (_, code, plain) => {
  expect(withoutHelper(code)).toBe(plain);
});
