import {
  locatorSchema,
  periodCellSchema,
  numberCellSchema,
  type NumberCell,
  type PeriodCell,
} from "../model/cell.ts";
import type { DatasetFile, Field } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { idSchema } from "../model/id.ts";
import { localizedTextSchema, type LocalizedText } from "../model/localized-text.ts";
import { parsePeriod } from "../model/period.ts";
import type { Cell, Dataset, Provenance, Row } from "../values/dataset.ts";
import type { JsonFile } from "./read-json.ts";
import { suggestion } from "../model/suggest.ts";
import { pathText, zodFaults } from "./zod-diagnostics.ts";

/** A number cell whose expression is still to be worked out, once every dataset has been read. */
export interface PendingCell {
  file: string;
  path: string;
  expression: string;
  cell: Extract<Cell, { type: "number" }>;
  unit: Extract<Field, { type: "number" }>["unit"];
  qualifier?: Exclude<NumberCell, number | null>["qualifier"];
  ownProvenance: boolean;
}

const ROW_KEYS = ["source", "locator", "note", "producer"];

/**
 * Checks the rows of a dataset file against its fields and gives the dataset in its resolved form.
 * Cells written as expressions are returned in `pending`; everything wrong is pushed onto `faults`.
 */
export function readDataset(
  { id, file, content }: JsonFile<DatasetFile>,
  sourceIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): { dataset: Dataset; pending: PendingCell[] } {
  const fields = new Map(content.fields.map((field) => [field.name, field]));
  const pending: PendingCell[] = [];
  const fault = (path: readonly PropertyKey[], message: string): void => {
    diagnostics.push({ file, path: pathText(path), message });
  };

  if (fields.size < content.fields.length) fault(["fields"], "has two fields of one name: rename one");
  for (const name of content.primaryKey) {
    const field = fields.get(name);
    if (!field)
      fault(["primaryKey"], `no field “${name}” in this dataset.${suggestion(name, fields.keys())}`);
    else if (field.type !== "category" && field.type !== "period")
      fault(["primaryKey"], `“${name}” is a ${field.type} field: a key is made of categories and periods`);
  }
  const checkSource = (source: string | undefined, path: readonly PropertyKey[]): void => {
    if (source !== undefined && !sourceIds.has(source))
      fault(path, `no source “${source}” in content/sources.${suggestion(source, sourceIds)}`);
  };
  checkSource(content.source, ["source"]);

  const rows: Row[] = [];
  const byKey = new Map<string, Row>();
  content.rows.forEach((written, index) => {
    const at = (...path: PropertyKey[]): PropertyKey[] => ["rows", index, ...path];
    for (const key of Object.keys(written))
      if (!fields.has(key) && !ROW_KEYS.includes(key))
        fault(
          at(key),
          `no field “${key}” in this dataset.${suggestion(key, [...fields.keys(), ...ROW_KEYS])}`,
        );

    const source = readPart(written["source"], idSchema.optional(), at("source"));
    checkSource(source, at("source"));
    const locator = readPart(written["locator"], locatorSchema.optional(), at("locator"));
    const provenance = provenanceOf(
      source ?? content.source,
      locator ?? (source ? undefined : content.locator),
    );
    const note = readPart(written["note"], localizedTextSchema.optional(), at("note"));
    const producer = readPart(written["producer"], localizedTextSchema.optional(), at("producer"));

    const cells: Record<string, Cell> = {};
    for (const [name, field] of fields) {
      const cell = readCell(field, written[name], at(name), provenance);
      if (cell) cells[name] = cell;
    }
    const keyParts = content.primaryKey.map((name) => keyPart(cells[name]));
    if (keyParts.some((part) => part === undefined)) return;
    const key = keyParts.join(",");
    const row: Row = {
      key,
      cells,
      ...(provenance && { provenance }),
      ...(note && { note }),
      ...(producer && { producer }),
    };
    if (byKey.has(key))
      fault(
        at(),
        `repeats the key “${key}” of an earlier row: each row needs its own ${content.primaryKey.join(" and ")}`,
      );
    byKey.set(key, row);
    rows.push(row);
  });

  return {
    dataset: {
      id,
      title: content.title,
      description: content.description,
      ...(content.producer && { producer: content.producer }),
      ...(content.method && { method: content.method }),
      licence: content.licence,
      fields,
      primaryKey: content.primaryKey,
      rows,
      byKey,
    },
    pending,
  };

  function readPart<T>(
    value: unknown,
    schema: { safeParse(input: unknown): { success: boolean; data?: T; error?: unknown } },
    path: PropertyKey[],
  ): T | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const found of zodFaults(file, result.error as never, value))
      fault([...path, ...(found.path ? [found.path] : [])], found.message);
    return undefined;
  }

  function readCell(
    field: Field,
    value: unknown,
    path: PropertyKey[],
    rowProvenance: Provenance | undefined,
  ): Cell | undefined {
    if (value === undefined) {
      fault(
        path,
        field.type === "number"
          ? "is missing: write the number, or null where the source gives none"
          : `is missing: write the ${field.type === "text" ? "words" : field.type}`,
      );
      return undefined;
    }
    switch (field.type) {
      case "category": {
        const category =
          typeof value === "string" && Object.hasOwn(field.categories, value)
            ? field.categories[value]
            : undefined;
        if (category) return { type: "category", id: value as string, category };
        fault(
          path,
          `“${String(value)}” is no category of “${field.name}”.${suggestion(String(value), Object.keys(field.categories))}`,
        );
        return undefined;
      }
      case "text": {
        const text = readPart<LocalizedText>(value, localizedTextSchema as never, path);
        return text && { type: "text", text };
      }
      case "period": {
        const written = readPart<PeriodCell>(value, periodCellSchema as never, path);
        if (written === undefined) return undefined;
        const plain = typeof written === "string";
        return {
          type: "period",
          period: parsePeriod(plain ? written : written.value)!,
          inferred: !plain,
          ...(!plain && written.note && { note: written.note }),
        };
      }
      case "number": {
        const written = readPart<NumberCell>(value, numberCellSchema as never, path);
        if (written === undefined) return undefined;
        return readNumber(field, written, path, rowProvenance);
      }
    }
  }

  function readNumber(
    field: Extract<Field, { type: "number" }>,
    written: NumberCell,
    path: PropertyKey[],
    rowProvenance: Provenance | undefined,
  ): Cell {
    const { unit } = field;
    const detail = typeof written === "object" && written !== null ? written : {};
    checkSource(detail.source, [...path, "source"]);
    const own = detail.source
      ? provenanceOf(detail.source, detail.locator)
      : rowProvenance && { ...rowProvenance, ...(detail.locator && { locator: detail.locator }) };
    const cell: Extract<Cell, { type: "number" }> = {
      type: "number",
      quantity: null,
      provenance: own ? [own] : [],
      ...(detail.note && { note: detail.note }),
      ...(detail.derived && { derived: detail.derived }),
    };
    if (written === null) return cell;
    if (detail.from !== undefined) {
      pending.push({
        file,
        path: pathText([...path, "from"]),
        expression: detail.from,
        cell,
        unit,
        ...(detail.qualifier && { qualifier: detail.qualifier }),
        ownProvenance: detail.source !== undefined,
      });
      return cell;
    }
    if (!own) fault(path, "has no source: name one in the cell, in its row, or for the whole dataset");
    cell.quantity = {
      unit,
      derived: detail.derived !== undefined,
      cells: [],
      ...(typeof written === "number"
        ? { value: written }
        : detail.value !== undefined
          ? { value: detail.value }
          : { low: detail.low!, high: detail.high! }),
      ...(detail.qualifier && { qualifier: detail.qualifier }),
    };
    return cell;
  }
}

function provenanceOf(source: string | undefined, locator: string | undefined): Provenance | undefined {
  return source === undefined ? undefined : { source, ...(locator && { locator }) };
}

function keyPart(cell: Cell | undefined): string | undefined {
  if (cell?.type === "category") return cell.id;
  if (cell?.type === "period") return cell.period.text;
  return undefined;
}
