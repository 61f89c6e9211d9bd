import type { Language } from "../model/language.ts";
import type { Operator } from "./quantity.ts";
import { cellName } from "./evaluate.ts";
import { parseExpression, type Expression } from "./expression.ts";
import type { Figures } from "./figures.ts";
import { formatQuantity } from "./format.ts";
import { writeValue, type ValueRequest } from "./words.ts";

const SIGNS: Record<Operator, string> = { "+": "+", "-": "−", "*": "×", "/": "÷" };
const RANKS: Record<Operator, number> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/**
 * How a figure is worked out, with every cell as it reads in a language: `US$78.6 billion ÷ US$35.38 billion ≈ 2.22`.
 * @returns undefined for a cell as it stands
 * @throws AuthorError where it cannot be worked out
 */
export function writeWorking(
  request: ValueRequest,
  figures: Figures,
  language: Language,
): string | undefined {
  const expression = parseExpression(request.of);
  if (expression.kind !== "operation") return undefined;
  const { text, quantity } = writeValue(request, figures, language);
  // As it would be written with all of its digits.
  const whole = formatQuantity({ ...quantity, derived: false }, language, "prose");
  return `${write(expression)} ${text === whole ? "=" : "≈"} ${text}`;

  function write(part: Expression): string {
    if (part.kind === "number") return String(part.value);
    if (part.kind === "cell") return writeValue({ of: cellName(part) }, figures, language).text;
    const { operator, left, right } = part;
    const rank = RANKS[operator];
    // a − (b − c) is not a − b − c.
    return `${inside(left, rank)} ${SIGNS[operator]} ${inside(right, rank + (operator === "-" || operator === "/" ? 1 : 0))}`;
  }

  function inside(part: Expression, rank: number): string {
    const written = write(part);
    return part.kind === "operation" && RANKS[part.operator] < rank ? `(${written})` : written;
  }
}
