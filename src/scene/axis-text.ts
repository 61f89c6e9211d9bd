import { inGroups } from "../model/number-groups.ts";
import type { AxisPattern } from "./time-chart.ts";

/** The words of a tick. */
export function axisText(
  value: number,
  { language, scale, suffix, groups, digits = 4 }: AxisPattern,
): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: digits, signDisplay: "negative" });
  const write = (n: number): string => format.format(n).replace("-", "−");
  // Scaling by a power of ten leaves noise.
  const shown = Number((value * scale).toPrecision(10));
  return (groups ? inGroups(shown, groups, write) : write(shown)) + suffix;
}
