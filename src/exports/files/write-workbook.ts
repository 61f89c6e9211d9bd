import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { withoutClock } from "./zip-dates.ts";

/** Sheets of a workbook, in order. */
export type Workbook = {
  data: SheetData;
  columns: { width: number }[];
  /** Its name. */
  sheet: string;
  stickyRowsCount?: number;
}[];

/** Packs a workbook. It takes a while, and so runs in a thread. */
export async function writeWorkbook(workbook: Workbook): Promise<Buffer> {
  return withoutClock(await writeExcelFile(workbook).toBuffer());
}
