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

/** A number at an axis. */
export interface Tick {
  value: number;
  text: string;
  /** The same with the unit, at the tick that is furthest from zero upwards: it stands above its line, from the left edge on. */
  whole?: string;
}

/** Ticks with their words; the unit stands at one of them. */
export function ticksOf(values: readonly number[], axis: AxisPattern): Tick[] {
  const write = axisWriter(axis);
  const { top } = axis;
  // Zero has no unit; where all numbers are below it, the lowest one has.
  const highest = values.at(-1) || values[0];
  return values.map((value) => {
    const text = write(value);
    return { value, text, ...(top && value === highest && { whole: withUnit(top, text) }) };
  });
}

/** A minus stands before the sign of a currency. */
const withUnit = (pattern: string, text: string): string =>
  text.startsWith("−") ? `−${pattern.replace("{}", text.slice(1))}` : pattern.replace("{}", text);
