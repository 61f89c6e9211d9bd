/** Where a figure in prose was read: a number of the list of sources, with the places in that source. */
export interface ValuePlace {
  /** The place in the list, from 1. */
  source: number;
  locators: string[];
}

/**
 * The attribute `data-at` of a value. Its link leads to the first source, so of that one only the places are written,
 * `¶34`; each further source follows with its number: `¶34;5;8 ¶2`. Empty where the link says all.
 */
export function writePlaces([first, ...others]: readonly ValuePlace[]): string {
  const further = others.map(({ source, locators }) => [source, locators.join(", ")].join(" ").trim());
  return [first?.locators.join(", ") ?? "", ...further].join(";");
}

/** @param first the number that the value's link leads to */
export function readPlaces(attribute: string, first: number): { source: number; at: string }[] {
  const [at = "", ...others] = attribute.split(";");
  return [
    { source: first, at },
    ...others.map((text) => {
      const [, source, place = ""] = /^(\d+) ?(.*)$/.exec(text)!;
      return { source: Number(source), at: place };
    }),
  ];
}
