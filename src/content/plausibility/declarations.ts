import { suggestion } from "../../model/suggest.ts";
import type { Dataset } from "../../values/dataset.ts";

interface Fault {
  path: string;
  message: string;
}

/** Names in the rules of a dataset that lead to nothing in it. */
export function declarationFaults({ fields, totals = [] }: Dataset): Fault[] {
  const faults: Fault[] = [];
  const expect = (path: string, name: string, what: string, known: readonly string[]): void => {
    if (!known.includes(name))
      faults.push({ path, message: `no ${what} “${name}” in this dataset.${suggestion(name, known)}` });
  };
  const ofType = (type: string): string[] =>
    [...fields.values()].filter((field) => field.type === type).map(({ name }) => name);
  [...fields.values()].forEach((field, index) => {
    if (field.type !== "number" || field.plausible?.notAbove === undefined) return;
    const others = ofType("number").filter((name) => name !== field.name);
    expect(`fields[${index}].plausible.notAbove`, field.plausible.notAbove, "other number field", others);
  });
  totals.forEach(({ field, by, total, parts }, index) => {
    const at = `totals[${index}]`;
    expect(`${at}.field`, field, "number field", ofType("number"));
    expect(`${at}.by`, by, "category field", ofType("category"));
    const definition = fields.get(by);
    if (definition?.type !== "category") return;
    const categories = Object.keys(definition.categories);
    [total, ...parts].forEach((id, place) =>
      expect(
        place === 0 ? `${at}.total` : `${at}.parts[${place - 1}]`,
        id,
        `category of “${by}”`,
        categories,
      ),
    );
  });
  return faults;
}
