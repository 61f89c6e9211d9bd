import { z } from "zod";
import { categoryOf } from "../../../values/dataset.ts";
import { HIGHLIGHT } from "../../parts/colour.ts";
import { AREA, MOST_ROWS, rectAt, rowAt, type DrawThumbnail } from "../frame.ts";

const settings = z.object({ highlight: z.array(z.string()).catch([]) });
/** Where the second column begins, and how high a line of words is, in px. */
const [SECOND, THICK] = [96, 8];

/** Lines as long as words are, in two columns; those of highlighted entries in colour, whose title is written. */
const drawEntries: DrawThumbnail = ({ input }, context) => {
  const { title, description } = input.channels;
  if (title === undefined || description === undefined) return { words: "", marks: [] };
  const { highlight } = settings.parse(input.options);
  const all = input.rows.map((row) => {
    const { id, category } = categoryOf(row, title);
    const cell = row.cells[description];
    const about = cell?.type === "text" ? context.words(cell.text) : "";
    return { name: context.words(category.title), about, isMeant: highlight.includes(id) };
  });
  const shown = all.slice(0, MOST_ROWS);
  const lengthOf = (text: string, most: number): number => Math.min(most, context.measure(text, 10));
  const marks = shown.flatMap(({ name, about, isMeant }, index) => {
    const y = rowAt(index, shown.length) - THICK / 2;
    const [first, second] = isMeant ? [HIGHLIGHT, HIGHLIGHT] : ["var(--ink)", "var(--muted)"];
    const left = { x: AREA.left, y, width: lengthOf(name, SECOND - 16), height: THICK };
    const right = {
      x: AREA.left + SECOND,
      y,
      width: lengthOf(about, AREA.right - AREA.left - SECOND),
      height: THICK,
    };
    return [rectAt(context, left, first), rectAt(context, right, second)];
  });
  const told = all.find(({ isMeant }) => isMeant) ?? all[0];
  return { words: told?.name ?? "", marks };
};

export default drawEntries;
