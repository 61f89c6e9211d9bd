import { describe, expect, test } from "vitest";
import { withoutHelper } from "../../src/plain-imports.ts";

const LISTS = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["a.js"])))=>i.map(i=>d[i]);\n';
const HELPER = 'import{t as e}from"./on-demand.Ab_1.js";';

describe("a script without the helper for imports", () => {
  test.each([
    [
      "loads a file by itself",
      `${LISTS}${HELPER}e(()=>import(\`./a.js\`).then(e=>e.t),__vite__mapDeps([0,1]));`,
      "import(`./a.js`).then(e=>e.t);",
    ],
    [
      "takes from a file what it names",
      `import{n}from"./words.js";import{t}from"./on-demand.x.js";let{a:r}=await t(async()=>{let{a:e}=await import(\`./a.js\`);return{a:e}},[]);`,
      'import{n}from"./words.js";let{a:r}=await import(`./a.js`);',
    ],
    ["is left alone where it has none", "let e=1;e(2);", "let e=1;e(2);"],
  ])("%s", (_, code, plain) => {
    expect(withoutHelper(code)).toBe(plain);
  });

  test("keeps it where an import is not wrapped as expected: half a change would break it", () => {
    const strange = `${HELPER}e(()=>import(\`./a.js\`));e(function(){return import(\`./b.js\`)});`;
    expect(withoutHelper(strange)).toBe(strange);
  });
});
