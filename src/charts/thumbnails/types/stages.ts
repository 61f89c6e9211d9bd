import { element } from "../../../scene/svg.ts";
import { categoryOf } from "../../../values/dataset.ts";
import { accent } from "../../parts/colour.ts";
import { inOrderOfRegions } from "../../parts/region-names.ts";
import { AREA, dotAt, rowAt, type DrawThumbnail } from "../frame.ts";

/** A line for each stage, with as many circles as it has rows, the fuller the further it is. */
const drawStages: DrawThumbnail = ({ input }, context) => {
  const { stage, by } = input.fields;
  if (stage?.type !== "category" || !by) return { words: "", marks: [] };
  const all = Object.keys(stage.categories);
  const stages = all
    .map((id, index) => ({
      reached: all.length > 1 ? index / (all.length - 1) : 1,
      colours: inOrderOfRegions(
        input.rows
          .filter((row) => categoryOf(row, stage.name).id === id)
          .map((row) => ({ colour: accent(categoryOf(row, by.name).category.region, context) })),
        context,
      ).map(({ colour }) => colour),
    }))
    .filter(({ colours }) => colours.length > 0);
  const most = Math.max(1, ...stages.map(({ colours }) => colours.length));
  const step = Math.min(20, (AREA.right - AREA.left) / most);
  const r = Math.min(step, (AREA.bottom - AREA.top) / Math.max(1, stages.length)) * 0.38;
  const marks = stages.flatMap(({ reached, colours }, index) => {
    const y = rowAt(index, stages.length);
    return colours.flatMap((colour, place) => {
      const x = AREA.left + r + 2 + place * step;
      const ring = element(context, "circle", {
        cx: Math.round(x),
        cy: Math.round(y),
        r: Math.round(r * 10) / 10,
        fill: "none",
        stroke: colour,
        "stroke-width": 2.5,
      });
      return reached > 0
        ? [ring, dotAt(context, Math.round(x), Math.round(y), colour, Math.round(r * reached * 10) / 10)]
        : [ring];
    });
  });
  return { words: String(input.rows.length), marks };
};

export default drawStages;
