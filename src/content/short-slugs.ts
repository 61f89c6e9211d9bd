/** Words of a slug that are enough to know it by. */
const FEWEST = 4;

/** Slugs cut to their first words, as few as tell them apart: `the-number-of-engineers` for `the-number-of-engineers-depends-on-who`. */
export function shortSlugs(slugs: readonly string[]): string[] {
  return slugs.map((slug) => {
    const words = slug.split("-");
    for (let count = FEWEST; count < words.length; count += 1) {
      const short = words.slice(0, count).join("-");
      if (slugs.every((other) => other === slug || !`${other}-`.startsWith(`${short}-`))) return short;
    }
    return slug;
  });
}
