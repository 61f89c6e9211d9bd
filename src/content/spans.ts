/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** Everywhere that some words stand in a text. */
export function placesOf(words: string, text: string): Span[] {
  const places: Span[] = [];
  let at = words === "" ? -1 : text.indexOf(words);
  while (at >= 0) {
    places.push({ start: at, end: at + words.length });
    at = text.indexOf(words, at + words.length);
  }
  return places;
}

/** Whether one of some stretches holds another. */
export const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);
