/**
 * A number with the given count of significant digits. Ten take off the noise that scaling by a power of ten leaves,
 * twelve the noise of sums of binary fractions (0.1 + 0.2).
 */
export const toSignificant = (n: number, digits: number): number => Number(n.toPrecision(digits));

/** The power of ten of the first digit of a number, once it is rounded to the given count of digits: 1 for 9.996 and 3. */
export const exponentOf = (n: number, digits: number): number =>
  Number(n.toExponential(digits - 1).split("e")[1]);

/** A scaled number without the noise of scaling it. */
export const withoutNoise = (n: number): number => toSignificant(n, 10);
