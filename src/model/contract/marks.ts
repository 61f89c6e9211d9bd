/** Marks of punctuation in a language, each with the space after it: between parts, before what is said, after a sentence. */
export interface Marks {
  comma: string;
  colon: string;
  stop: string;
}

/** Marks as the attribute `data-marks` of a document has them: `, |: |. `. */
export const writeMarks = ({ comma, colon, stop }: Marks): string => [comma, colon, stop].join("|");

/** What {@link writeMarks} has written. */
export function readMarks(attribute: string): Marks {
  const [comma, colon, stop] = attribute.split("|") as [string, string, string];
  return { comma, colon, stop };
}
