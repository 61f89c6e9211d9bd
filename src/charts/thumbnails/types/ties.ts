import { z } from "zod";
import { categoryOf } from "../../../values/dataset.ts";
import { accent } from "../../parts/colour.ts";
import { categoryWords } from "../../parts/measures.ts";
import { AREA, MOST_ROWS, rectAt, rowAt, type DrawThumbnail } from "../frame.ts";

const GAP = 3;
/** As high and wide as a square may be, in px. */
const LARGEST = 16;
const settings = z.object({ rows: z.array(z.string()).optional().catch(undefined) });

/** A row of squares for each of those with most ties, the longest first, which is named. */
const drawTies: DrawThumbnail = ({ input }, context) => {
  const { regions } = context;
  const { rows: kept = [...regions.keys()] } = settings.parse(input.options);
  const own = input.rows.flatMap((row) => {
    const ends = ["from", "to"].flatMap((role) => {
      const field = input.channels[role];
      return field && row.cells[field] ? [categoryOf(row, field)] : [];
    });
    return ends.find(({ category }) => kept.includes(category.region ?? "")) ?? ends[0] ?? [];
  });
  const rows = [...Map.groupBy(own, ({ id }) => id).values()].toSorted((a, b) => b.length - a.length);
  const shown = rows.slice(0, MOST_ROWS);
  const step = Math.min(
    LARGEST + GAP,
    (AREA.right - AREA.left) / Math.max(1, ...shown.map((row) => row.length)),
  );
  const marks = shown.flatMap((row, index) =>
    row.map(({ category }, place) => {
      const side = step - GAP;
      const box = {
        x: AREA.left + place * step,
        y: rowAt(index, shown.length) - side / 2,
        width: side,
        height: side,
      };
      return rectAt(context, box, accent(category.region, context));
    }),
  );
  const first = shown[0]?.[0];
  return { words: first ? categoryWords(first.category, context) : "", marks };
};

export default drawTies;
