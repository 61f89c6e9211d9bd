import { describe, expect, test } from "vitest";
import { AuthorError } from "../../src/model/diagnostic.ts";
import { parseExpression, type Expression } from "../../src/values/expression.ts";

/** The expression with every operation in parentheses. */
function show(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "cell":
      return `<${expression.dataset} ${expression.field} ${expression.key}>`;
    case "operation":
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`;
  }
}
const read = (text: string): string => show(parseExpression(text));

describe("an expression", () => {
  test("multiplies before it adds, and goes from left to right among equals", () => {
    expect(read("1 + 2 * 3 - 4 / 5")).toBe("((1 + (2 * 3)) - (4 / 5))");
    expect(read("8 - 3 - 2")).toBe("((8 - 3) - 2)");
    expect(read("8 / 4 / 2")).toBe("((8 / 4) / 2)");
  });

  test("does first what is in parentheses, however deep", () => {
    expect(read("(1 + 2) * ((3 - 4) / 5)")).toBe("((1 + 2) * ((3 - 4) / 5))");
  });

  test("tells a hyphen inside an id from a minus", () => {
    expect(read("fdi-all.capital[2025-03]-fdi-x2.newCapital[2024]")).toBe(
      "(<fdi-all capital 2025-03> - <fdi-x2 newCapital 2024>)",
    );
    expect(read("10-fdi.capital[FY2022]")).toBe("(10 - <fdi capital FY2022>)");
  });

  test("takes keys of several parts, spans included", () => {
    expect(read("trade.value[total,2025-01/2025-11]")).toBe("<trade value total,2025-01/2025-11>");
  });

  test("reads decimals, and does without spaces or with many", () => {
    expect(read("  1.5*a.b[c]\n/ 100  ")).toBe("((1.5 * <a b c>) / 100)");
  });

  test.each([
    ["", "“” ends too early: a cell or a number is missing"],
    ["a.b[c] +", "“a.b[c] +” ends too early: a cell or a number is missing"],
    ["(a.b[c]", "“(a.b[c]” has a parenthesis that is not closed"],
    ["* a.b[c]", "“* a.b[c]” has “*” where a cell or a number belongs"],
    ["-1", "“-1” has “-” where a cell or a number belongs"],
    ["()", "“()” has “)” where a cell or a number belongs"],
    [
      "a.b[c] d.e[f]",
      "“a.b[c] d.e[f]” has something left over after its end: put an operator between the parts",
    ],
    [
      "1 + fdi-capital.capital",
      "“fdi-capital.capital” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]",
    ],
    [
      "Fdi.capital[2025]",
      "“Fdi.capital[2025]” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]",
    ],
    [
      "a.b[c",
      "“a.b[c” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]",
    ],
    [
      "2 ^ 3",
      "“^ 3” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]",
    ],
  ])("refuses “%s” in words", (text, message) => {
    expect(() => parseExpression(text)).toThrow(new AuthorError(message));
  });
});
