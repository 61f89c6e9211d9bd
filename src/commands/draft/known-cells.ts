import type { Library } from "../../content/library.ts";
import type { Statement } from "../../drafting/statement.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { quantityOf, periodsOf, type Dataset, type NumberField, type Row } from "../../values/dataset.ts";
import { figureText } from "./tables.ts";
import { inUnit } from "./place-figures.ts";
import { unitsFor } from "./units-for.ts";

/** A number with fewer digits than these is the same as another by chance. */
const TELLING = 2;

/**
 * What the content says of a statement already, each with both values: a cell that has its number, or one of the same
 * time and subject that has another.
 */
export function knownWarnings(
  statement: Statement,
  { datasets, site, drafts }: Pick<Library, "datasets" | "site" | "drafts">,
  language: Language,
): string[] {
  const { value } = statement;
  const [unit] = unitsFor(statement.unit, site);
  if (value === null || !unit) return [];
  const repeats: string[] = [];
  const contradicts: string[] = [];
  for (const [id, dataset] of datasets) {
    if (drafts.has(`datasets/${id}.json`)) continue;
    for (const field of dataset.fields.values()) {
      if (field.type !== "number" || field.unit.dimension !== unit.dimension) continue;
      for (const row of dataset.rows) {
        const cell = quantityOf(row, field.name)?.value;
        if (cell === undefined) continue;
        const name = `${id}.${field.name}[${row.key}]`;
        const both = `${cell} (${field.unit.id}) in ${name}, ${figureText(statement)} here`;
        const sameTime =
          statement.period !== null && periodsOf(row).some(({ text }) => text === statement.period);
        const own = inUnit(value, field.unit);
        if (isSame(cell, own)) {
          if (sameTime || digitsOf(cell) > TELLING) repeats.push(`repeats a cell: ${both}`);
        } else if (
          sameTime &&
          !isFar(cell, own) &&
          isOf(statement, subjectOf(dataset, field, row, language), row)
        )
          contradicts.push(`contradicts a cell: ${both}`);
      }
    }
  }
  // Where one cell has the number, others of the same subject are other figures.
  return (repeats.length > 0 ? repeats : contradicts).slice(0, 3);
}

/** Whether a question says what the content knows. */
export const isKnownWarning = (warning: string): boolean => /^(?:repeats|contradicts) a cell: /.test(warning);

/** Whether a statement measures what a cell does, and in the same place: both name it, or neither does. */
function isOf({ measure, place }: Statement, subject: ReadonlySet<string>, { cells }: Row): boolean {
  if (shared(wordsOf(measure ?? ""), subject) === 0) return false;
  return place === null
    ? Object.values(cells).every((cell) => cell.type !== "category" || cell.category.region === undefined)
    : [...wordsOf(place)].every((word) => subject.has(word));
}

/** A number that is so many times another is of something else. */
const FAR = 5;

const isFar = (a: number, b: number): boolean => a * b <= 0 || Math.max(a / b, b / a) > FAR;

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const digitsOf = (number: number): number =>
  String(number)
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "").length;

/** Words of what a cell is of, in one language. */
export function subjectOf(
  { title }: Dataset,
  field: NumberField,
  { cells }: Row,
  language: Language,
): Set<string> {
  const categories = Object.values(cells).flatMap((cell) =>
    cell.type === "category" ? [textIn(cell.category.title, language)] : [],
  );
  return wordsOf([textIn(title, language), textIn(field.title, language), ...categories].join(" "));
}

/** The words of a text by which it is compared with others. */
export const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3).map(stem));

/** A word without the ending of its plural. */
const stem = (word: string): string => word.replace(/s$/, "");

/** How many words two texts have in common. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;
