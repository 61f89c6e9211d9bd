import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Dataset, Field, NumberField } from "../../values/dataset.ts";
import { pathText } from "../zod-diagnostics.ts";
import { boundFaults } from "./bounds.ts";
import { declarationFaults } from "./declarations.ts";
import { stepFaults } from "./steps.ts";
import { totalFaults } from "./totals.ts";

/**
 * Figures that can hardly be right, whatever their source says: shares of more than the whole, places beyond the last,
 * parts that do not make their total, leaps from one time to the next. What is right nevertheless has a note.
 * @param dataset with all rows of its file, in their order
 */
export function plausibilityFaults(dataset: Dataset): Diagnostic[] {
  const file = `content/datasets/${dataset.id}.json`;
  const declared = declarationFaults(dataset);
  if (declared.length > 0) return declared.map((fault) => ({ file, ...fault }));
  const found = [
    ...[...dataset.fields.values()]
      .filter(isNumber)
      .flatMap((field) => [...boundFaults(dataset, field), ...stepFaults(dataset, field)]),
    ...totalFaults(dataset),
  ];
  return found.map(({ row, field, message }) => ({
    file,
    path: pathText(["rows", dataset.rows.indexOf(row), field]),
    message,
  }));
}

const isNumber = (field: Field): field is NumberField => field.type === "number";
