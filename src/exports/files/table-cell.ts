import { DAY } from "../../model/day.ts";
import type { Language } from "../../model/language.ts";
import { textIn, type LocalizedText } from "../../model/localized-text.ts";
import { periodPosition } from "../../model/period.ts";
import type { Cell, NumberField, Provenance, Row } from "../../values/dataset.ts";
import { formatCell, formatQuantity } from "../../values/format.ts";
import { centre, type Quantity } from "../../values/quantity.ts";
import { ordinalForm } from "./column-unit.ts";

export interface TableCell {
  text: string;
  /** What the cell is sorted by where that is no text: a number, the middle of its range, or a moment in days. */
  value?: number;
  /** The number in the text, where words stand around it: `42` of “nearly 42”. */
  number?: string;
  /** How its number reads with its unit, where not as its column says: `{}st`. */
  pattern?: string;
  /** Indexes into the table's notes. */
  notes: number[];
  /** Indexes into the table's sources. */
  sources: number[];
}

/** What the cells of a table are written with; it numbers notes and sources. */
export interface TableBuilder {
  language: Language;
  derived: string;
  inferred: string;
  note(text: string): number;
  source(place: Provenance): number;
}

export function tableCell(
  cell: Cell,
  field: NumberField | undefined,
  builder: TableBuilder,
  row?: Row,
): TableCell {
  const { language } = builder;
  const notes: number[] = [];
  const add = (text: LocalizedText | undefined, pattern = "{how}"): void => {
    const words = text && textIn(text, language);
    if (words) notes.push(builder.note(pattern.replace("{how}", words)));
  };
  if (cell.type === "number" || cell.type === "period") {
    if (cell.type === "period" && cell.inferred && !cell.note) notes.push(builder.note(builder.inferred));
    add(cell.note);
    add(cell.derived, builder.derived);
    if (row && cell.type === "number" && cell.quantity) add(row.note);
  }
  const value = positionOf(cell);
  const places = cell.type === "number" && cell.quantity ? cell.provenance : [];
  const text = formatCell(cell, language, field);
  const number = field && numberOf(cell, field, language);
  const pattern = field && value !== undefined && ordinalForm(value, field.unit, language);
  return {
    text,
    ...(value !== undefined && { value }),
    ...(number !== undefined && number !== text && { number }),
    ...(pattern && { pattern }),
    notes: [...new Set(notes)],
    sources: places.map((place) => builder.source(place)),
  };
}

/** Where a cell stands on a scale: a figure in the middle of its range, a period by its day; undefined for words. */
function positionOf(cell: Cell): number | undefined {
  if (cell.type === "period") return periodPosition(cell.period).getTime() / DAY;
  return cell.type === "number" && cell.quantity ? centre(cell.quantity) : undefined;
}

/** A figure without its qualifier. */
const numberOf = (cell: Cell, field: NumberField, language: Language): string | undefined =>
  cell.type === "number" && cell.quantity
    ? formatQuantity(withoutQualifier(cell.quantity), language, "table", field.decimals)
    : undefined;

function withoutQualifier(quantity: Quantity): Quantity {
  const { qualifier: _, ...bare } = quantity;
  return bare;
}
