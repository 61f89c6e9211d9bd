import { exponentOf, toSignificant } from "./round.ts";

/** A number in digits, with so many after the decimal mark at the most, and so many significant ones. */
export type WriteNumber = (n: number, decimals: number | undefined, digits?: number) => string;

/**
 * Writes numbers for a locale with at most `decimals` digits after the decimal mark. What is rounded shows all of
 * them (2.00 for 1.997), so that a column lines up; what a source prints with fewer keeps its own (57, not 57.0).
 * Where significant digits are the coarser limit, the number is rounded to these alone, never twice.
 */
export function numberWriter(locale: string): WriteNumber {
  const formatters = new Map<string, Intl.NumberFormat>();
  return (exact, decimals, digits) => {
    const most = decimals ?? digitsOf(exact);
    const isCoarser = digits !== undefined && digits - 1 - exponentOf(exact, digits) <= most;
    const n = isCoarser ? toSignificant(exact, digits) : exact;
    const rounded = decimals !== undefined && Number(n.toFixed(most)) !== n;
    const key = `${most} ${rounded}`;
    let formatter = formatters.get(key);
    if (!formatter)
      formatters.set(
        key,
        (formatter = new Intl.NumberFormat(locale, {
          minimumFractionDigits: rounded ? most : 0,
          maximumFractionDigits: most,
          signDisplay: "negative",
        })),
      );
    return formatter.format(n).replace("-", "−");
  };
}

/** Four digits after the decimal mark, or of a smaller number so many that four of its own are written. */
function digitsOf(n: number): number {
  const size = Math.abs(n);
  return size > 0 && size < 1e-3 ? Math.min(20, 3 - Math.floor(Math.log10(size))) : 4;
}

/** A range with an en dash, or the one number. */
export const withDash = (low: string, high: string | undefined): string =>
  high === undefined ? low : `${low}–${high}`;

/** Both ends of a range, written; the one number where there is no other. */
export const writeRange = (low: number, high: number | undefined, write: (n: number) => string): string =>
  withDash(write(low), high === undefined ? undefined : write(high));
