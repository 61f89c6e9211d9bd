/**
 * Groups by ten thousands as numbers are read in Japanese: 17万8,000, 66万483, 1兆2,000億.
 * @param write a number below ten thousand, or of one group, in digits
 */
export function inMyriads(n: number, write: (n: number) => string): string {
  if (n < 0) return `−${inMyriads(-n, write)}`;
  if (n < 1e4) return write(n);
  const parts: string[] = [];
  let rest = Math.round(n);
  for (const [size, word] of [
    [1e12, "兆"],
    [1e8, "億"],
    [1e4, "万"],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${write(count)}${word}`);
    rest -= count * size;
  }
  if (rest > 0) parts.push(write(rest));
  return parts.join("");
}
