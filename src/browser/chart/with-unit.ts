/** A number in any language's digits, a range included: `1,234.5`, `17万8,000`, `6〜7`. */
const NUMBER = /−?\d(?:[\d.,–〜万億兆]*[\d万億兆])?/;

/**
 * A figure as it reads alone: its unit beside its number, its qualifier where it was.
 * @param text of a table's cell: “nearly 42”
 * @param pattern with `{}` in the number's place: “US${} billion”; ordinals have four, “{}st|{}nd|{}rd|{}th”
 */
export const withUnit = (text: string, pattern: string, language: string): string =>
  text.replace(NUMBER, (number) => {
    const forms = pattern.split("|");
    const form = new Intl.PluralRules(language, { type: "ordinal" }).select(+number);
    return (forms[["one", "two", "few"].indexOf(form)] ?? forms.at(-1)!).replace("{}", number);
  });

/** A column's head without its unit, and the unit in its brackets. */
export function splitHead(head: string): [name: string, unit: string] {
  const [, name, unit] = /^(.*?)[ \u200b][(（]([^()（）]*)[)）]$/.exec(head) ?? [];
  return [name ?? head, unit ?? ""];
}
