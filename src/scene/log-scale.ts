/** The numbers that a logarithmic axis names: 1, 2 and 5 of every power of ten. */
const STEPS = [1, 2, 5] as const;
/** Beyond so many powers of ten, only these are named. */
const MANY = 2.5;

/** The nearest 1, 2 or 5 of a power of ten at or below a positive number. */
function below(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return tidy([5, 2, 1].find((step) => step * power <= value * (1 + 1e-9))! * power);
}

/** The nearest 1, 2 or 5 of a power of ten at or above a positive number. */
export const above = (value: number): number => tidy(1 / below(1 / value));

/** Ends of a logarithmic axis around positive numbers. */
export const logDomain = (low: number, high: number): [number, number] => [
  below(low),
  Math.max(above(high), tidy(below(low) * 2)),
];

export function logTicks(low: number, high: number): number[] {
  const steps = Math.log10(high / low) > MANY ? [1] : STEPS;
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++)
    for (const step of steps) {
      const tick = tidy(step * 10 ** power);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  return ticks;
}

/** Takes the noise of binary fractions off. */
const tidy = (n: number): number => Number(n.toPrecision(6));
