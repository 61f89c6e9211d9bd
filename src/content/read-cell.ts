import type { CellSchemas, NumberCell } from "../model/cell.ts";
import { parsePeriod } from "../model/period.ts";
import { suggestion } from "../model/suggest.ts";
import type { Unit } from "../model/unit.ts";
import type { Cell, Field, NumberField } from "../values/dataset.ts";
import type { Quantity } from "../values/quantity.ts";
import type { FileReader } from "./file-reader.ts";

type WrittenNumber = Extract<NumberCell, object>;
type CellOf<T extends Cell["type"]> = Extract<Cell, { type: T }>;

/** A cell, and of a number what its row decides about: where it was read, and whether it is worked out later. */
type ReadCell =
  | { type: "number"; cell: CellOf<"number">; written: WrittenNumber; unit: Unit }
  | { type: "other"; cell: Cell };

/** One cell as its field has it; undefined and diagnostics where it is faulty. */
export function readCell(
  field: Field,
  value: unknown,
  path: readonly PropertyKey[],
  schemas: CellSchemas,
  reader: FileReader,
): ReadCell | undefined {
  if (value === undefined) {
    reader.fault(path, `is missing: write ${MISSING[field.type]}`);
    return undefined;
  }
  if (field.type === "number") return readNumber(field, value, path, schemas, reader);
  const cell = readOther(field, value, path, schemas, reader);
  return cell && { type: "other", cell };
}

const MISSING: Record<Field["type"], string> = {
  number: "the number, or null where the source gives none",
  text: "the words",
  category: "the category",
  period: "the period",
};

function readOther(
  field: Exclude<Field, NumberField>,
  value: unknown,
  path: readonly PropertyKey[],
  schemas: CellSchemas,
  reader: FileReader,
): Cell | undefined {
  switch (field.type) {
    case "category":
      return readCategory(field, value, path, reader);
    case "text": {
      const text = reader.read(schemas.text, value, path);
      return text && { type: "text", text };
    }
    case "period": {
      const written = reader.read(schemas.period, value, path);
      if (written === undefined) return undefined;
      if (typeof written === "string")
        return { type: "period", period: parsePeriod(written)!, inferred: false };
      const { note } = written;
      const period = parsePeriod(written.value)!;
      return { type: "period", period, inferred: true, ...(note && { note }) };
    }
  }
}

function readCategory(
  { name, categories }: Extract<Field, { type: "category" }>,
  value: unknown,
  path: readonly PropertyKey[],
  reader: FileReader,
): CellOf<"category"> | undefined {
  const id = String(value);
  const category = typeof value === "string" && Object.hasOwn(categories, id) ? categories[id] : undefined;
  if (category) return { type: "category", id, category };
  reader.fault(path, `“${id}” is no category of “${name}”.${suggestion(id, Object.keys(categories))}`);
  return undefined;
}

function readNumber(
  { unit }: NumberField,
  value: unknown,
  path: readonly PropertyKey[],
  schemas: CellSchemas,
  reader: FileReader,
): ReadCell | undefined {
  const number = reader.read(schemas.number, value, path);
  if (number === undefined) return undefined;
  const written: WrittenNumber = typeof number === "number" ? { value: number } : (number ?? {});
  const { note, derived, from } = written;
  const cell: CellOf<"number"> = {
    type: "number",
    quantity: number === null || from !== undefined ? null : quantity(written, unit),
    provenance: [],
    ...(from !== undefined && { from }),
    ...(note && { note }),
    ...(derived && { derived }),
  };
  return { type: "number", cell, written, unit };
}

const quantity = ({ value, low, high, qualifier, derived }: WrittenNumber, unit: Unit): Quantity => ({
  unit,
  derived: derived !== undefined,
  cells: [],
  ...(value !== undefined ? { value } : { low: low!, high: high! }),
  ...(qualifier && { qualifier }),
});
