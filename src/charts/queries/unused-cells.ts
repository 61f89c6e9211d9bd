import { cellName } from "../../values/evaluate.ts";
import type { Dataset } from "../../values/dataset.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Content } from "../chart.ts";
import { usesOfCells } from "./uses.ts";

/**
 * Figures that no chart, no words and no other cell uses: they are published all the same, and nobody would notice an
 * error in them. A dataset says of a field, or of one cell of it, why they stay; what it says of figures that are used
 * is told too. All languages use the same figures, so those of the one that is written first are looked at.
 */
export function unusedCells(content: Content): Diagnostic[] {
  const used = usesOfCells(content, content.site.sourceLanguage);
  return [...content.datasets.values()].flatMap((dataset) => {
    const limits = limitsOf(dataset);
    const unused = cellsOf(dataset).filter(({ name, field }) => !used.has(name) && !limits.has(field));
    const reasons = Object.keys(dataset.unused ?? {});
    const covers = (reason: string, { field, key }: NamedCell): boolean =>
      reason === field || reason === `${field}[${key}]`;
    const file = `content/datasets/${dataset.id}.json`;
    return [
      ...[
        ...Map.groupBy(
          unused.filter((cell) => !reasons.some((reason) => covers(reason, cell))),
          ({ field }) => field,
        ),
      ].flatMap(([field, cells]) => {
        const stays = (what: string): string =>
          `use it, take it out, or say why it stays, "unused": { "${what}": "…" }`;
        const all = cellsOf(dataset).filter((cell) => cell.field === field).length;
        return cells.length > 1 && cells.length === all
          ? [
              {
                file,
                path: `fields.${field}`,
                message: `none of its ${all} figures is used by a chart, by words or another cell: ${stays(field)}`,
              },
            ]
          : cells.map(({ row, key }) => ({
              file,
              path: `rows[${row}].${field}`,
              message: `is used by no chart, no words and no other cell: ${stays(`${field}[${key}]`)}`,
            }));
      }),
      ...reasons
        .filter((reason) => !unused.some((cell) => covers(reason, cell)))
        .map((reason) => ({
          file,
          path: `unused.${reason}`,
          message: "names no figure that is unused: take it out",
        })),
    ].map((fault): Diagnostic => ({ ...fault, kind: "reminder" }));
  });
}

/** Fields that others are held to, as places are to the number of those that are ranked. */
const limitsOf = ({ fields }: Dataset): ReadonlySet<string | undefined> =>
  new Set(
    [...fields.values()].map((field) => (field.type === "number" ? field.plausible?.notAbove : undefined)),
  );

interface NamedCell {
  name: string;
  row: number;
  field: string;
  key: string;
}

/** The cells of a dataset that hold a figure. */
const cellsOf = ({ id, rows }: Dataset): NamedCell[] =>
  rows.flatMap(({ key, cells }, row) =>
    Object.entries(cells).flatMap(([field, cell]) =>
      cell.type === "number" && cell.quantity
        ? [{ name: cellName({ dataset: id, field, key }), row, field, key }]
        : [],
    ),
  );
