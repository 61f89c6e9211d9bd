/**
 * Writes numbers for a locale with at most `decimals` digits after the decimal mark. What is rounded shows all of
 * them (2.00 for 1.997), so that a column lines up; what a source prints with fewer keeps its own (57, not 57.0).
 */
export function numberWriter(locale: string): (n: number, decimals: number | undefined) => string {
  const formatters = new Map<string, Intl.NumberFormat>();
  return (n, decimals) => {
    const most = decimals ?? 4;
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

/** A day in digits, as the locale orders them, in UTC whatever the machine's zone. */
export function dateWriter(locale: string): (date: Date) => string {
  const formatter = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  return (date) => formatter.format(date);
}

/** A range with an en dash, or the one number. */
export const between = (low: string, high: string | undefined): string =>
  high === undefined ? low : `${low}–${high}`;

/** Takes off the noise that scaling by a power of ten leaves. */
export const withoutNoise = (n: number): number => Number(n.toPrecision(10));

/**
 * The magnitude that an amount, or a range of amounts, is written in, and the digits after its decimal mark.
 * @param magnitudes largest first
 * @param scale of the unit: amounts times this are in the currency's own unit
 * @param decimals speaks of the unit as charts show it (US dollars in billions), not of smaller magnitudes
 */
export function inMagnitude<M extends { readonly size: number }>(
  magnitudes: readonly M[],
  [low, high = 0]: readonly [low: number, high: number | undefined],
  scale: number,
  decimals: number | undefined,
): { magnitude: M | undefined; digits: number | undefined; scaled: (n: number) => number } {
  const largest = Math.max(Math.abs(low), Math.abs(high)) * scale;
  // What rounds up to the next magnitude is written in it: 0.9996 billion to one decimal is 1 billion.
  const magnitude = magnitudes.find(({ size }) => largest >= (decimals === undefined ? size : size * 0.9995));
  const size = magnitude?.size ?? 1;
  return {
    magnitude,
    digits: size >= 1e9 ? decimals : undefined,
    scaled: (n) => withoutNoise((n * scale) / size),
  };
}

/** Both ends of a range, written; the one number where there is no other. */
export const both = (low: number, high: number | undefined, write: (n: number) => string): string =>
  between(write(low), high === undefined ? undefined : write(high));
