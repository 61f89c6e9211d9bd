/** What lies between two states, as a function of the way from the first (0) to the second (1). */
export type Interpolator = (t: number) => string;

const NUMBER = /-?\d*\.?\d+/g;

/** Between two texts that differ in their numbers alone; undefined where they differ in more. */
export function between(a: string, b: string): Interpolator | undefined {
  const words = a.split(NUMBER);
  if (words.join("#") !== b.split(NUMBER).join("#")) return undefined;
  const [from, to] = [a, b].map((text) => (text.match(NUMBER) ?? []).map(Number)) as [number[], number[]];
  return (t) =>
    words.reduce((text, word, index) => text + (from[index - 1]! * (1 - t) + to[index - 1]! * t) + word);
}

/**
 * Between two paints of the theme, such as `var(--ink)`: they may change while they are mixed. Where the browser cannot
 * mix them, one gives way to the other at half of the way: a paint it does not know would be none.
 */
export function betweenColours(a: string, b: string): Interpolator {
  // Asked once for a pair, and not at every frame.
  return CSS.supports("color", "color-mix(in srgb,red,red)")
    ? (t) => `color-mix(in srgb,${a},${b} ${Math.round(t * 1e4) / 100}%)`
    : (t) => (t < 0.5 ? a : b);
}
