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
