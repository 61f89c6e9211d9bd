/** Writes numbers for a locale; `decimals` is the greatest number of digits after the decimal mark. */
export function numberWriter(locale: string): (n: number, decimals: number | undefined) => string {
  const formatters = new Map<number, Intl.NumberFormat>();
  return (n, decimals = 4) => {
    let formatter = formatters.get(decimals);
    if (!formatter)
      formatters.set(
        decimals,
        (formatter = new Intl.NumberFormat(locale, {
          maximumFractionDigits: decimals,
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
