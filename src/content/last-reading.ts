import type { Diagnostic } from "../model/diagnostic.ts";

/** What was read of a file, and on what that depends. */
interface Reading {
  text: string;
  /** Its schema, or whatever else it is read by. */
  by: unknown;
  value: unknown;
  diagnostics: readonly Diagnostic[];
}

const readings = new Map<string, Reading>();

/**
 * What is read of a file, as it was read the last time where its text is the same: while somebody writes, one file of
 * hundreds is another from one reading to the next. What cannot be read is read again.
 * @param by what else the answer depends on, compared by identity
 * @param read answers with a value that nobody changes, or undefined; diagnostics are pushed
 */
export function lastReading<T>(
  { file, text, by }: { file: string; text: string; by?: unknown },
  diagnostics: Diagnostic[],
  read: (diagnostics: Diagnostic[]) => T | undefined,
): T | undefined {
  const last = readings.get(file);
  if (last?.text === text && last.by === by) {
    diagnostics.push(...last.diagnostics);
    return last.value as T;
  }
  const own: Diagnostic[] = [];
  const value = read(own);
  if (value === undefined) readings.delete(file);
  else readings.set(file, { text, by, value, diagnostics: own });
  diagnostics.push(...own);
  return value;
}
