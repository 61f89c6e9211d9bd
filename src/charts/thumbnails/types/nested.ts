import { categoryOf, type Field, type NumberField } from "../../../values/dataset.ts";
import type { ChartContext } from "../../chart-context.ts";
import { accent, HIGHLIGHT } from "../../parts/colour.ts";
import { points, pointsByName, valueLabel } from "../../parts/measures.ts";
import { wholeOf } from "../../parts/whole.ts";
import { AREA, MOST_ROWS, partOf, rectAt, rowAt, type DrawThumbnail, type Thumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

interface NestedOptions {
  together?: string;
  tells?: "parts" | "wholes";
  apart?: string[];
}

/** Bars with what lies in them; the number is that of the first part, or of the first whole; of bars over time, the newest whole. */
const drawNested: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const number = input.fields.x;
  if (number?.type !== "number") return { words: "", marks: [] };
  const { y = "", within } = input.channels;
  const { together, tells, apart = [] } = input.options as NestedOptions;
  if (together !== undefined) return sideBySide(input, together, context);
  const all = points(input.rows, number.name);
  const groups = (within === undefined ? [all] : pointsByName(all, within))
    .map((group) => group.toSorted((a, b) => b.high - a.high))
    .slice(0, MOST_ROWS);
  const part = partOf(
    groups.flatMap((group) => group.map(({ high }) => high)),
    true,
  );
  const bracketed = tells === "wholes";
  const colourOf = ({ row }: (typeof all)[number]): string => {
    const { id, category } = categoryOf(row, y);
    if (apart.includes(id)) return "var(--muted)";
    return category.region ? accent(category.region, context) : HIGHLIGHT;
  };
  const hasParts = groups.some((group) => group.length > 1);
  const height = Math.min(34, ((AREA.bottom - AREA.top) / Math.max(groups.length, 1)) * 0.7);
  const marks = groups.flatMap((group, row) =>
    group.map((point, index) => {
      const width = part(point.high) * (AREA.right - AREA.left);
      const box = { x: AREA.left, y: rowAt(row, groups.length) - height / 2, width, height };
      if (bracketed && index > 0)
        return rectAt(context, { ...box, y: box.y + height + 4, height: 4 }, "var(--muted)");
      const isWhole = index === 0 && (hasParts || input.fields.within?.type === "period");
      return rectAt(context, box, isWhole && !bracketed ? "var(--rest)" : colourOf(point));
    }),
  );
  const isTimed = input.fields.within?.type === "period";
  const wholes = groups.filter(([, part]) => part).map(([whole]) => whole!);
  const parts = groups.flatMap(([, ...own]) => own);
  const firsts = groups.flatMap(([whole]) => whole!);
  // Bars that count others than the rest are told last.
  const isApart = ({ row }: (typeof all)[number]): boolean => apart.includes(categoryOf(row, y).id);
  const own = firsts.filter((first) => !isApart(first));
  const named = bracketed ? (own.length > 0 ? own : firsts) : [...parts, ...firsts];
  const ordered = isTimed ? groups.toReversed().flat() : named;
  const shown = toldPoint(ordered, chart);
  const told = isTimed ? parts.includes(shown!) : !wholes.includes(shown!);
  const isNeutral = !shown || !(told || bracketed);
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
