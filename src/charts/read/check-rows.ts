import type { ReportOption } from "../chart-type.ts";

/** More rows than these fill several screens, and no sheet of paper holds them in letters that can be read. */
export const MOST_ROWS = 50;

/** Says that a chart has more rows than can be read. */
export function checkRows(count: number, channel: string, report: ReportOption): void {
  if (count > MOST_ROWS)
    report(channel, `makes ${count} rows, and ${MOST_ROWS} can be read: choose some by a filter`);
}
