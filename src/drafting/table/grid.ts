import { dsvFormat } from "d3";
import readWorkbook from "read-excel-file/node";
import { AuthorError } from "../../model/diagnostic.ts";
import { suggestion } from "../../model/suggest.ts";
import { tableText } from "./table-text.ts";

/** A cell as its file has it: numbers are those of a workbook, which has them as numbers. Empty cells are "". */
export type GridCell = string | number;

/** A sheet as it lies in its file, and what was decided in reading it, a sentence each. */
export interface Grid {
  rows: GridCell[][];
  /** What stands between the cells of a text; left out for a workbook. */
  delimiter?: string;
  told: string[];
}

/** What an author can say of how a file is to be read. */
export interface GridOptions {
  encoding?: string | undefined;
  delimiter?: string | undefined;
  /** The name of a workbook's sheet; the first that is not empty where it is left out. */
  sheet?: string | undefined;
}

/** Marks that stand between cells, the likeliest first where two divide the lines as well. */
const DELIMITERS = ["\t", ";", ",", "|"];
const NAMES: Record<string, string> = { "\t": "tabs", ";": "semicolons", ",": "commas", "|": "bars" };

/**
 * Reads a table, written as text with marks between cells, or as a workbook (.xlsx).
 * @throws AuthorError where it is neither
 */
export async function readGrid(bytes: Uint8Array, options: GridOptions = {}): Promise<Grid> {
  return isWorkbook(bytes) ? await gridOfWorkbook(bytes, options) : gridOfText(bytes, options);
}

/** A workbook is a zip archive, which begins with the letters PK. */
const isWorkbook = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

function gridOfText(bytes: Uint8Array, options: GridOptions): Grid {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new AuthorError("is a workbook of before 2007 (.xls): save it as .xlsx or CSV");
  const { text, encoding } = tableText(bytes, options.encoding);
  const delimiter = options.delimiter === "\\t" ? "\t" : (options.delimiter ?? delimiterOf(text));
  const rows = dsvFormat(delimiter)
    .parseRows(text.replace(/\r\n?/g, "\n"))
    .map((row) => row.map(tidy));
  return {
    rows,
    delimiter,
    told: [`read as ${encoding}, cells between ${NAMES[delimiter] ?? `“${delimiter}”`}`],
  };
}

/** The mark that divides the most lines into the same number of cells, more than one. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 200_000);
  const scores = DELIMITERS.map((delimiter) => {
    const widths = dsvFormat(delimiter)
      .parseRows(start)
      .map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  });
  const best = Math.max(...scores);
  return best === 0 ? "," : DELIMITERS[scores.indexOf(best)]!;
}

async function gridOfWorkbook(bytes: Uint8Array, options: GridOptions): Promise<Grid> {
  const sheets = await sheetsOf(bytes);
  const names = sheets.map(({ sheet }) => sheet);
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const chosen =
    options.sheet === undefined ? filled[0] : sheets.find(({ sheet }) => sheet === options.sheet);
  if (!chosen && options.sheet !== undefined)
    throw new AuthorError(`has no sheet “${options.sheet}”.${suggestion(options.sheet, names)}`);
  if (!chosen) throw new AuthorError("is a workbook in which nothing stands");
  const others = filled.filter((one) => one !== chosen).map(({ sheet }) => `“${sheet}”`);
  return {
    rows: chosen.data.map((row) => row.map(cellOf)),
    told: [
      `read the sheet “${chosen.sheet}”${others.length > 0 ? `; others are left (--sheet): ${others.join(", ")}` : ""}`,
    ],
  };
}

async function sheetsOf(bytes: Uint8Array): Promise<{ sheet: string; data: unknown[][] }[]> {
  try {
    return await readWorkbook(Buffer.from(bytes), { trim: false });
  } catch {
    throw new AuthorError("is a zip archive, and no workbook that can be read: save it as .xlsx or CSV");
  }
}

/** Numbers without the noise of binary fractions, days as ISO 8601 writes them, everything else as text. */
function cellOf(cell: unknown): GridCell {
  if (typeof cell === "number") return Number(cell.toPrecision(15));
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : tidy(String(cell));
}

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
