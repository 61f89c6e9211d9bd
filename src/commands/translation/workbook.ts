import readWorkbook from "read-excel-file/node";
import { writeWorkbook } from "../../exports/files/write-workbook.ts";
import { AuthorError } from "../../model/diagnostic.ts";
import type { Language } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import type { ReturnedRow, SheetRow } from "./rows.ts";

/** The columns of the sheet: heading, width in characters, and what stands in them. */
const COLUMNS: readonly [heading: string, width: number, of: (row: SheetRow) => string][] = [
  ["ID", 30, ({ id }) => id],
  ["Kind", 16, ({ kind }) => kind],
  ["State", 9, ({ state }) => state],
  ["Original", 60, ({ original }) => original],
  ["Old translation", 40, ({ before }) => before],
  ["Translation", 60, () => ""],
  ["Names and terms", 36, ({ terms }) => terms.join("\n")],
  ["Most characters", 10, ({ longest }) => String(longest ?? "")],
];

/** Most characters that a cell of a workbook holds. */
const CELL = 32_767;

/**
 * A workbook with one row for each part.
 * @throws AuthorError where a text is too long for a cell
 */
export function workbookOf(
  rows: readonly SheetRow[],
  site: Site,
  language: Language,
  date: string,
): Promise<Buffer> {
  const long = rows.find(({ original, before }) => Math.max(original.length, before.length) > CELL);
  if (long)
    throw new AuthorError(`${long.id} is longer than a cell can be: write the texts by --format xliff`);
  const heading = COLUMNS.map(([value]) => ({ value, type: String, fontWeight: "bold" as const }));
  const data = rows.map((row) =>
    COLUMNS.map(([, , of]) => ({ value: of(row), type: String, wrap: true, alignVertical: "top" as const })),
  );
  return writeWorkbook({
    sheets: [
      {
        data: [heading, ...data],
        columns: COLUMNS.map(([, width]) => ({ width })),
        sheet: language,
        stickyRowsCount: 1,
      },
    ],
    properties: {
      title: `${site.name}: ${language}`,
      subject: `Texts to translate from ${site.sourceLanguage} to ${language}`,
      author: site.name,
      publisher: site.name,
      description: "",
      language: site.sourceLanguage,
      date,
    },
  });
}

/** What came back in a workbook. @throws AuthorError where it is none, or has lost its headings */
export async function readWorkbookRows(bytes: Uint8Array): Promise<ReturnedRow[]> {
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false }).catch(() => {
    throw new AuthorError("is no workbook that can be read: save it as .xlsx");
  });
  const needed = ["ID", "Original", "Old translation", "Translation"];
  for (const { data } of sheets) {
    const at = data.findIndex((row) => needed.every((heading) => row.includes(heading)));
    if (at < 0) continue;
    const [id, original, before, translation] = needed.map((heading) => data[at]!.indexOf(heading));
    const cell = (row: readonly unknown[], index: number | undefined): string => String(row[index!] ?? "");
    return data.slice(at + 1).flatMap((row) =>
      cell(row, id)
        ? [
            {
              id: cell(row, id).trim(),
              original: cell(row, original),
              before: cell(row, before),
              translation: cell(row, translation),
            },
          ]
        : [],
    );
  }
  throw new AuthorError(
    `has no sheet with the headings ${needed.map((one) => `“${one}”`).join(", ")}: leave them as they were written`,
  );
}
