import { categoryOf, type Field, type NumberField } from "../../../values/dataset.ts";
import type { ChartContext } from "../../chart-context.ts";
import { accent, HIGHLIGHT } from "../../parts/colour.ts";
import { points, pointsByName, valueLabel } from "../../parts/measures.ts";
import { wholeOf } from "../../parts/whole.ts";
import { AREA, MOST_ROWS, partOf, rectAt, rowAt, type DrawThumbnail, type Thumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

/** Bars with what lies in them; the number is that of the first part, or of the first whole; of bars over time, the newest whole. */
const drawNested: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const number = input.fields.x;
  if (number?.type !== "number") return { words: "", marks: [] };
  const { y = "", within } = input.channels;
  const { together } = input.options as { together?: string };
  if (together !== undefined) return sideBySide(input, together, context);
  const all = points(input.rows, number.name);
  const groups = (within === undefined ? [all] : pointsByName(all, within))
    .map((group) => group.toSorted((a, b) => b.high - a.high))
    .slice(0, MOST_ROWS);
  const part = partOf(
    groups.flatMap((group) => group.map(({ high }) => high)),
    true,
  );
  const colourOf = ({ row }: (typeof all)[number]): string => {
    const cell = row.cells[y];
    const region = cell?.type === "category" ? cell.category.region : undefined;
    return region ? accent(region, context) : HIGHLIGHT;
  };
  const height = Math.min(34, ((AREA.bottom - AREA.top) / Math.max(groups.length, 1)) * 0.7);
  const marks = groups.flatMap((group, row) =>
    group.map((point, index) => {
      const width = part(point.high) * (AREA.right - AREA.left);
      const box = { x: AREA.left, y: rowAt(row, groups.length) - height / 2, width, height };
      const isWhole = index === 0 && (group.length > 1 || input.fields.within?.type === "period");
      return rectAt(context, box, isWhole ? "var(--rest)" : colourOf(point));
    }),
  );
  const isTimed = input.fields.within?.type === "period";
  const wholes = groups.filter(([, part]) => part).map(([whole]) => whole!);
  const parts = groups.flatMap(([, ...own]) => own);
  const ordered = isTimed ? groups.toReversed().flat() : [...parts, ...groups.flatMap(([whole]) => whole!)];
  const shown = toldPoint(ordered, chart);
  const isNeutral = !shown || (isTimed ? !parts.includes(shown) : wholes.includes(shown));
  return {
    words: shown ? valueLabel(shown, number, context) : "",
    colour: isNeutral ? undefined : colourOf(shown),
    marks,
  };
};

/** Parts that are counted together at the left of their whole; the number is that of their sum. */
function sideBySide(
  { rows, fields }: Parameters<DrawThumbnail>[0]["input"],
  together: string,
  context: ChartContext,
): Thumbnail {
  const { x: number, y: name } = fields as { x: NumberField; y: Field };
  const all = points(rows, number.name);
  const at = all.findIndex(({ row }) => categoryOf(row, name.name).id === together);
  const whole = wholeOf(all.toSpliced(at, 1), number.unit);
  const across = (value: number): number => (value / whole.whole) * (AREA.right - AREA.left);
  const box = { x: AREA.left, y: rowAt(0, 1) - 20, height: 40 };
  let end = AREA.left;
  const parts = all.slice(0, at).map(({ row, value }) => {
    const x = end;
    end += across(value);
    return rectAt(
      context,
      { ...box, x, width: across(value) - 3 },
      accent(categoryOf(row, name.name).category.region, context),
    );
  });
  const marks = [rectAt(context, { ...box, width: across(whole.whole) }, "var(--rest)"), ...parts];
  return { words: valueLabel(all[at]!, number, context), marks };
}

export default drawNested;
