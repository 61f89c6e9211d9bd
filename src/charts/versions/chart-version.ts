import type { Chart, ChartVersion, Content } from "../chart.ts";

/** The figures that a chart draws, by row and field. */
const figuresOf = ({ rows, fields, dataset }: Chart): Map<string, string> =>
  new Map(
    rows.flatMap((row) =>
      fields
        .filter((name) => !dataset.primaryKey.includes(name))
        .flatMap((name): [string, string][] => {
          const cell = row.cells[name];
          if (cell?.type === "period") return [[`${name}[${row.key}]`, cell.period.text]];
          if (cell?.type === "category") return [[`${name}[${row.key}]`, cell.id]];
          if (cell?.type !== "number" || !cell.quantity) return [];
          const { value, low, high, qualifier, unit } = cell.quantity;
          return [[`${name}[${row.key}]`, [value, low, high, qualifier, unit.id].join(" ")]];
        }),
    ),
  );

/** The cells, `field[key]`, that are no longer as a version has them, those that are new or gone among them. */
export function changedSince({ chart }: ChartVersion, now: Chart): string[] {
  const [old, current] = [figuresOf(chart), figuresOf(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter(
    (cell) => old.get(cell) !== current.get(cell),
  );
}

/** The chart or view of a key as it is now; undefined where it is gone. */
export const stateOf = (
  { id, key }: Pick<Chart, "id" | "key">,
  { charts }: Pick<Content, "charts">,
): Chart | undefined => {
  const whole = charts.get(id);
  return whole && [whole, ...whole.views].find((state) => state.key === key);
};
