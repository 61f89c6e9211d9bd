import { inGroups } from "../model/number-groups.ts";
import type { AxisPattern } from "./time-chart.ts";

/** Formats of `Intl`, by language and digits: one takes long to make. */
const formats: Record<string, Intl.NumberFormat> = {};

/** Writes the words of ticks. */
export function axisWriter({
  language,
  scale,
  suffix,
  groups,
  digits = 4,
}: AxisPattern): (value: number) => string {
  const format = (formats[language + digits] ??= new Intl.NumberFormat(language, {
    maximumFractionDigits: digits,
    signDisplay: "negative",
  }));
  const write = (n: number): string => format.format(n).replace("-", "−");
  return (value) => {
    // Scaling by a power of ten leaves noise.
    const shown = Number((value * scale).toPrecision(10));
    return (groups ? inGroups(shown, groups, write) : write(shown)) + suffix;
  };
}
