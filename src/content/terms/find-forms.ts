/** Where words stand in a text. */
export interface Found {
  start: number;
  end: number;
}

/** Letters and digits of scripts that part words by spaces: a word does not end where one follows. */
const IN_WORD = /[\p{Script=Latin}\d]/u;

/** What words begin after at the start of a sentence or of a quotation. */
const SENTENCE_START = /(?:^|[.!?:…]\s|[“‘("]|\n)\s*$/u;

/** A text as its words are looked for: values in braces are none of them, and every space is one. */
export const plainWords = (text: string): string =>
  text.replace(/\{[^{}]*\}/g, (value) => `{${"·".repeat(value.length - 2)}}`).replaceAll("\u00a0", " ");

/** Every place of some words in `plainWords`, as they are written; at the start of a sentence also with a capital. */
export function findForm(text: string, form: string): Found[] {
  const capital = form[0]!.toLocaleUpperCase() + form.slice(1);
  return [
    ...placesOf(text, form),
    ...(capital === form
      ? []
      : placesOf(text, capital).filter(({ start }) => SENTENCE_START.test(text.slice(0, start)))),
  ];
}

function placesOf(text: string, form: string): Found[] {
  const places: Found[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    const end = start + form.length;
    const goesOn = (inside: number, outside: number): boolean =>
      IN_WORD.test(text[inside] ?? "") && IN_WORD.test(text[outside] ?? "");
    if (!goesOn(start, start - 1) && !goesOn(end - 1, end)) places.push({ start, end });
  }
  return places;
}

export const findForms = (text: string, forms: readonly string[]): Found[] =>
  forms.flatMap((form) => findForm(text, form));

export const hasForm = (text: string, forms: readonly string[]): boolean =>
  forms.some((form) => findForm(text, form).length > 0);

/** Whether a place is another one or a part of it. */
export const isWithin = ({ start, end }: Found, other: Found): boolean =>
  other.start <= start && end <= other.end;
