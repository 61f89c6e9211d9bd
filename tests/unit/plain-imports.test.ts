import { expect, test } from "vitest";
import { withoutLists } from "../../src/plain-imports.ts";

const LIST = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["a.js"])))=>i.map(i=>d[i]);\n';

test.each([
  [
    "loses its list of imports, and what it takes from it",
    `${LIST}e(()=>import(\`./a.js\`),__vite__mapDeps([0,1]));e(()=>import(\`./b.js\`),[]);`,
    "e(()=>import(`./a.js`));e(()=>import(`./b.js`),[]);",
  ],
  ["without one is left alone", "let e=1;e(2,[0,1]);", "let e=1;e(2,[0,1]);"],
])("a script %s", (_, code, plain) => {
  expect(withoutLists(code)).toBe(plain);
});
