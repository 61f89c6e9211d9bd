import type { GridCell } from "./grid.ts";
import { isMissing, readFigure } from "./read-figure.ts";
import { readPeriod } from "./read-cell-period.ts";
import type { TableColumn } from "./table-shape.ts";

/** A column whose heading names a period, and what its figures measure. */
interface PeriodColumn {
  column: TableColumn;
  period: GridCell;
  measure: string;
}

/** The heading of the column that the periods of headings are put into. */
export const PERIODS = "Period";
/** And that of their figures, where headings name nothing but periods. */
const FIGURES = "Value";

/**
 * A table with a column for each year, as one with a row for each year; any other table as it is.
 * @param lines rows of the file, which are repeated with the rows of the table
 */
export function lengthen(
  columns: readonly TableColumn[],
  lines: readonly number[],
): { columns: TableColumn[]; lines: number[]; told: string[] } {
  const wide = columns.flatMap((column) => periodColumn(column) ?? []);
  if (wide.length < 2) return { columns: [...columns], lines: [...lines], told: [] };
  const labels = columns.filter((column) => !wide.some((one) => one.column === column));
  const periods = [...new Set(wide.map(({ period }) => period))];
  const measures = [...new Set(wide.map(({ measure }) => measure))];
  const long = lines.flatMap((line, row) =>
    periods.flatMap((period) => {
      const figures = measures.map((measure) => {
        const at = wide.find((one) => one.period === period && one.measure === measure);
        return at?.column.cells[row] ?? "";
      });
      if (figures.every((figure) => figure === "")) return [];
      return [{ line, cells: [...labels.map(({ cells }) => cells[row]!), period, ...figures] }];
    }),
  );
  const heads = [
    ...labels.map(({ place, levels }) => ({ place, levels })),
    { place: wide[0]!.column.place, levels: [PERIODS] },
    ...measures.map((measure) => ({
      place: wide.find((one) => one.measure === measure)!.column.place,
      levels: [measure === "" ? FIGURES : measure],
    })),
  ];
  return {
    columns: heads.map((head, at) => ({ ...head, cells: long.map(({ cells }) => cells[at]!) })),
    lines: long.map(({ line }) => line),
    told: [
      `columns ${wide[0]!.column.place}–${wide.at(-1)!.column.place} are headed by periods: each became rows (${String(periods[0])} … ${String(periods.at(-1))}), ${long.length} rows in all`,
    ],
  };
}

function periodColumn(column: TableColumn): PeriodColumn | undefined {
  const levels = column.levels.flatMap(parts);
  const period = levels.find((level) => readPeriod(level) !== undefined);
  if (period === undefined || !column.cells.every(isFigureOrNone)) return undefined;
  return { column, period, measure: levels.filter((level) => level !== period).join(" · ") };
}

const isFigureOrNone = (cell: GridCell): boolean =>
  isMissing(cell) || readFigure(cell, ".") !== undefined || readFigure(cell, ",") !== undefined;

/** `Exports 2024` as two headings, one below the other. */
function parts(level: string): string[] {
  if (readPeriod(level) !== undefined) return [level];
  const [, before, last] = /^(.*\S)\s(\S+)$/.exec(level) ?? [];
  if (last !== undefined && readPeriod(last) !== undefined) return [before!, last];
  const [, first, after] = /^(\S+)\s(\S.*)$/.exec(level) ?? [];
  return first !== undefined && readPeriod(first) !== undefined ? [after!, first] : [level];
}
