import { NUMERIC, SOURCES_COLUMN } from "../../model/contract/classes.ts";
import type { Marks } from "../../model/contract/marks.ts";
import { textOf } from "../page/shown-text.ts";
import { columnName, figureOf } from "./figure.ts";
import { cellOf, type Place, type Table } from "./table.ts";

/** What there is to say of a point. */
export interface Facts {
  /** Its row: a period, or a name. */
  title: string;
  lines: Line[];
  /** Notes on the figure, such as how it was worked out, and its source. */
  notes: string[];
}

export interface Line {
  name: string;
  value: string;
  isFigure: boolean;
  /** Whether this is the figure that the point draws. */
  main: boolean;
  /** The category, where the table has such. */
  series: string;
}

/**
 * Reads the facts of a point from the table's row.
 * @param shown categories that the drawing has in this row, where there are such, in the order of the lines
 * @param credit of the chart, for tables whose rows do not name their sources
 * @param marks of the language
 */
export function factsOf(
  place: Place,
  table: Table,
  shown: readonly string[],
  credit: string,
  marks: Marks,
): Facts {
  const { element, heads, columns, rows } = table;
  const { cells } = rows.get(place.row)!;
  const main = cellOf(place, table);
  const line = (index: number, series = ""): Line => {
    const cell = cells[index]!;
    const isFigure = cell.classList.contains(NUMERIC);
    const value = isFigure ? figureOf(cell, table) : textOf(cell);
    return { name: columnName(heads[index]!), value, isFigure, main: cell === main, series };
  };
  return {
    title: textOf(cells[0]!),
    lines: place.series
      ? shown.map((series) => line(columns.get(series)!, series))
      : [...cells].flatMap(({ className, textContent }, index) =>
          index > 0 && className !== SOURCES_COLUMN && textContent ? [line(index)] : [],
        ),
    notes: notesOf(main ?? cells[0]!, element, credit, marks),
  };
}

/**
 * The notes that a cell's letters refer to, and the publishers that its numbers, or its row's, lead to, opened as the
 * chart's credit is; without such numbers, that credit.
 */
function notesOf(cell: Element, table: Element, credit: string, { colon, comma }: Marks): string[] {
  const list = table.parentElement!.nextElementSibling;
  const notes = [...cell.querySelectorAll("sup")].map(({ textContent: letter }) =>
    /[a-z]/.test(letter)
      ? list?.children[(letter.length - 1) * 26 + letter.charCodeAt(0) - 97]?.textContent
      : "",
  );
  const own = cell.querySelectorAll("a");
  const links =
    own.length > 0 ? own : cell.parentElement!.querySelectorAll<HTMLAnchorElement>(`.${SOURCES_COLUMN} a`);
  const names = new Set(
    [...links].map(({ hash }) => hash && document.querySelector(`${hash} a`)?.textContent.trim()),
  );
  // The credit begins with what it is: “Source: …”.
  const opening = credit.includes(colon) ? credit.split(colon)[0] + colon : "";
  const source = names.size > 0 ? opening + [...names].filter(Boolean).join(comma) : credit;
  return [...notes, source].filter((note) => note !== undefined && note !== "") as string[];
}
