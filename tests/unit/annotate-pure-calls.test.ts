import { expect, test } from "vitest";
import { withPureCalls } from "../../src/build/annotate-pure-calls.ts";

test.each([
  ["calls", "var a = make(b);", "var a = /* @__PURE__ */ make(b);"],
  [
    "functions called at once",
    "const a = (function f(){})(1);",
    "const a = /* @__PURE__ */ (function f(){})(1);",
  ],
  ["nothing else", "var a = 1, b = f(a);\n  const c = f(a);", "var a = 1, b = f(a);\n  const c = f(a);"],
])("in a module of D3, %s may be left out with the constant they are for", (_, code, pure) => {
  expect(withPureCalls(code)).toBe(pure);
});
