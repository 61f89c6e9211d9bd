/**
 * A number with the given count of significant digits. Ten take off the noise that scaling by a power of ten leaves,
 * twelve the noise of sums of binary fractions (0.1 + 0.2).
 */
export const toSignificant = (n: number, digits: number): number => Number(n.toPrecision(digits));

/** A scaled number without the noise of scaling it. */
export const withoutNoise = (n: number): number => toSignificant(n, 10);
