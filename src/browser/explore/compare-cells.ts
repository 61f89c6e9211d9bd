/** A cell as a table shows it; `value` where that is a number, or a moment. */
export interface ComparedCell {
  value?: string | undefined;
  text: string;
}

/** An order of cells: numbers by value, words as a language sorts them; what is empty comes last either way. */
export function compareCells(
  language: string,
  falling: boolean,
): (a: ComparedCell, b: ComparedCell) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const isEmpty = ({ value, text }: ComparedCell): boolean => value === undefined && text === "";
  return (a, b) => {
    if (isEmpty(a) || isEmpty(b)) return +isEmpty(a) - +isEmpty(b);
    const order =
      a.value !== undefined && b.value !== undefined ? +a.value - +b.value : compare(a.text, b.text);
    return falling ? -order : order;
  };
}
