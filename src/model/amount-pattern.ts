/**
 * How a figure reads beside its unit, `{}` standing for the number: `US$ billion` gives `US${} billion`, `% of GDP`
 * `{}% of GDP`, `億ドル` `{}億ドル`.
 * @param unit as it stands in brackets in the head of a table's column; empty where there is none
 */
export function amountPattern(unit: string, language: string): string {
  if (unit.includes("%")) return unit.replace("%", "{}%");
  // A currency's sign stands before its amount.
  const [, sign = "", rest] = /^([A-Z]*\p{Sc})? ?(.*)$/u.exec(unit)!;
  return `${sign}{}${language === "ja" ? "" : " "}${rest}`.trim();
}
