import { categoryOf } from "../../values/dataset.ts";
import { reverseOption } from "../parts/options.ts";
import { seriesColours } from "../parts/colour.ts";
import { legend, legendHeight, legendItems } from "../parts/legend.ts";
import { points, pointsByName, seriesOf } from "../parts/measures.ts";
import { hedgedDot } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { readingsOf } from "../plot/readings.ts";
import { rowNames } from "../plot/row-names.ts";
import { airAbove, directionAbove, spansOf } from "../plot/span-words.ts";
import { words } from "../plot/words.ts";
import { checkColours } from "../read/check-colours.ts";
import { checkTwoReadings } from "../read/check-pairs.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { pairFacts } from "../summary/amounts.ts";

/** Two readings of each row and the distance between them. */
export default plotType({
  shows: `Two readings of each row, at most ${MOST_ROWS}, and the distance between them.`,
  channels: { y: { type: ["period", "category"] }, x: { type: "number" }, ends: { type: "category" } },
  options: { reverse: reverseOption },
  annotations: true,
  bothSides: true,
  check({ dataset, rows, fields, annotations }, report, regions) {
    const all = points(rows, fields.x.name);
    const ends = seriesOf(all, dataset, fields.ends.name);
    const pairs = pointsByName(all, fields.y.name);
    checkRows(pairs.length, "y", report);
    checkTwoReadings(ends, pairs, annotations, report);
    checkColours(ends, regions, "ends", ": give it a region of its own, or none", report);
  },
  facts: pairFacts({ rows: "y", number: "x", ends: "ends" }),
  plot({ dataset, rows, fields, annotations, options: { reverse } }, context) {
    const all = points(rows, fields.x.name);
    const ends = seriesOf(all, dataset, fields.ends.name);
    const palette = seriesColours(ends, context);
    const items = legendItems(ends, palette, context);
    const { rows: named, side: right, domain } = readingsOf(all, fields.y, fields.x, reverse, context);
    const direction = directionAbove(fields.x, items, reverse, context);
    const top = legendHeight(items, context) + direction.top + airAbove(annotations, context);
    const { placed, frame, names } = rowNames(named, { right, inset: right, axis: false, top }, context);
    const spans = spansOf(placed, annotations, context);
    const dots = placed.flatMap(({ y, readings }) =>
      readings.map((one) => ({ ...one, y, colour: palette.get(categoryOf(one.row, fields.ends.name).id)! })),
    );
    return {
      ...frame,
      x: { domain, reverse, axis: null },
      marks: [
        spans.rules,
        hedgedDot(dots, { x: "value", y: "y" }),
        names,
        words(dots, { x: "value", y: "y", dx: 12, isLeft: "isLeft", text: "text", fill: "colour" }, context),
        spans.words,
        legend(items, context, direction.top),
        ...direction.marks,
      ],
    };
  },
});
