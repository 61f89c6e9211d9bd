import { words } from "./words.ts";

/** Most characters that a workbook takes for the name of a sheet. */
const LONGEST = 31;

/** The name of a sheet of a workbook, as spreadsheets take it. */
export const sheetName = words.superRefine((name, context) => {
  const message = sheetNameFault(name);
  if (message !== undefined) context.addIssue({ code: "custom", message });
});

function sheetNameFault(name: string): string | undefined {
  const [sign] = /[[\]/\\:*?]|^'|'$/u.exec(name) ?? [];
  if (name.length > LONGEST)
    return `has ${name.length} characters, and the name of a sheet can have ${LONGEST}: write a shorter one`;
  if (sign !== undefined) return `has “${sign}”, which the name of a sheet cannot have there: take it out`;
  return name.toLowerCase() === "history"
    ? "is a name that spreadsheets keep for themselves: write another"
    : undefined;
}
