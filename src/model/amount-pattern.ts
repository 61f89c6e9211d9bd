/**
 * How a figure reads beside its unit, `{}` standing for the number: `US$ billion` gives `US${} billion`, `% of GDP`
 * `{}% of GDP`, `億ドル` `{}億ドル`.
 * @param space what the language puts between a number and its unit
 * @param unit as it stands in brackets in the head of a table's column; empty where there is none
 */
export function amountPattern(unit: string, space: string): string {
  if (unit.includes("%")) return unit.replace("%", "{}%");
  // A currency's sign stands before its amount.
  const [, sign = "", rest] = /^([A-Z]*\p{Sc})? ?(.*)$/u.exec(unit)!;
  return `${sign}{}${space}${rest}`.trim();
}
