/**
 * How a figure reads beside its unit, `{}` standing for the number: `€ billion` gives `€{} billion`, `% of output`
 * `{}% of output`, `tonnes` `{} tonnes`.
 * @param unit as it stands in brackets in the head of a table's column; empty where there is none
 * @param space what the language puts between a number and its unit
 */
export function amountPattern(unit: string, space: string): string {
  if (unit.includes("%")) return unit.replace("%", "{}%");
  // A currency's sign stands before its amount.
  const [, sign = "", rest] = /^([A-Z]*\p{Sc})? ?(.*)$/u.exec(unit)!;
  return `${sign}{}${space}${rest}`.trim();
}
