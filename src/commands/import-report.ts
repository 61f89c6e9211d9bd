import type { ReadColumn, ReadTable } from "../drafting/table/read-columns.ts";

const EXAMPLES = 3;

/** What each column was taken for, and how to say otherwise. */
export function columnLines({ columns }: ReadTable): string[] {
  return [
    "columns:",
    ...columns.map(
      (column) => `  ${column.place}  “${column.heading}” → ${what(column)}, such as ${examples(column)}`,
    ),
    '  otherwise: --as "Heading=…", --unit "Heading=…", --name "Heading=…"',
  ];
}

function what({ name, kind, unit, cells, printed }: ReadColumn): string {
  const missing = [...new Set(printed.filter((cell, row) => cell !== "" && cells[row] === null))];
  const marks = cells.flatMap((cell) => (typeof cell === "object" && cell?.noteMark ? [cell.noteMark] : []));
  return [
    `${kind} “${name}”`,
    ...(kind === "number"
      ? [
          unit
            ? `in ${unit.unit.id} (“${unit.words}”${unit.factor === 1 ? "" : `, times ${unit.factor}`})`
            : "NO UNIT",
        ]
      : []),
    ...(kind === "number" && unit?.unit.kind === "share" && isOfOne(cells)
      ? [`CHECK: all lie between 0 and 1: where they are shares of one, --unit "…=${unit.unit.id}*100"`]
      : []),
    ...(missing.length > 0 ? [`no figure: ${missing.map((cell) => `“${cell}”`).join(", ")}`] : []),
    ...(marks.length > 0 ? [`marks left out: ${[...new Set(marks)].join(" ")}`] : []),
  ].join(", ");
}

const isOfOne = (cells: ReadColumn["cells"]): boolean =>
  cells.every((cell) => typeof cell !== "object" || cell === null || Math.abs(cell.value ?? 0) <= 1);

function examples({ cells, printed }: ReadColumn): string {
  return cells
    .flatMap((cell, row) =>
      cell === null
        ? []
        : [`${show(cell)}${show(cell) === String(printed[row]) ? "" : ` (“${printed[row]}”)`}`],
    )
    .slice(0, EXAMPLES)
    .join("; ");
}

function show(cell: NonNullable<ReadColumn["cells"][number]>): string {
  if (typeof cell === "string") return cell;
  return [cell.qualifier, cell.value ?? `${cell.low}–${cell.high}`]
    .filter((part) => part !== undefined)
    .join(" ");
}
