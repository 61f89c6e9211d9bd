/**
 * The groups in which a language reads large numbers, where it says the size of each: sizes with their words, the largest
 * first, as in `[[10000, "W"]]`.
 */
export type NumberGroups = readonly (readonly [size: number, word: string])[];

/**
 * A number in groups, such as `17W8,000`.
 * @param write a number below the smallest group, or of one group, in digits
 */
export function inGroups(n: number, groups: NumberGroups, write: (n: number) => string): string {
  if (n < 0) return `−${inGroups(-n, groups, write)}`;
  const [smallest] = groups.at(-1) ?? [Infinity];
  if (n < smallest) return write(n);
  const parts: string[] = [];
  let rest = Math.round(n);
  for (const [size, word] of groups) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(write(count) + word);
    rest -= count * size;
  }
  if (rest > 0) parts.push(write(rest));
  return parts.join("");
}
