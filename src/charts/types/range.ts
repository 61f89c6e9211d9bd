import { categoryOf } from "../../values/dataset.ts";
import { reverseOption } from "../parts/options.ts";
import { accent, seriesColours } from "../parts/colour.ts";
import { legend, legendHeight, legendItems } from "../parts/legend.ts";
import { points, pointsByName, seriesOf } from "../parts/measures.ts";
import { hedgedDot, ruleY } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { readingsOf } from "../plot/readings.ts";
import { rowNames } from "../plot/row-names.ts";
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
  bothSides: true,
  check({ dataset, rows, fields }, report, regions) {
    const all = points(rows, fields.x.name);
    const ends = seriesOf(all, dataset, fields.ends.name);
    const pairs = pointsByName(all, fields.y.name);
    checkRows(pairs.length, "y", report);
    checkTwoReadings(ends, pairs, report);
    checkColours(ends, regions, "ends", ": give it a region of its own, or none", report);
  },
  facts: pairFacts({ rows: "y", number: "x", ends: "ends" }),
  plot({ dataset, rows, fields, options: { reverse } }, context) {
    const all = points(rows, fields.x.name);
    const ends = seriesOf(all, dataset, fields.ends.name);
    const palette = seriesColours(ends, context);
    const items = legendItems(ends, palette, context);
    const { rows: named, side, domain } = readingsOf(all, fields.y, fields.x, reverse, context);
    const room = { right: side, inset: side, axis: false, top: legendHeight(items, context) };
    const { placed, frame, names } = rowNames(named, room, context);
    const pairs = placed.flatMap(({ y, readings: [a, b] }) =>
      a && b ? { y, from: a.value, to: b.value } : [],
    );
    const dots = placed.flatMap(({ y, readings }) =>
      readings.map((one) => ({ ...one, y, colour: palette.get(categoryOf(one.row, fields.ends.name).id)! })),
    );
    return {
      ...frame,
      x: { domain, reverse, axis: null },
      marks: [
        ruleY(pairs, { y: "y", x1: "from", x2: "to", stroke: accent(undefined, context), strokeWidth: 2 }),
        hedgedDot(dots, { x: "value", y: "y" }),
        names,
        words(dots, { x: "value", y: "y", dx: 12, isLeft: "isLeft", text: "text", fill: "colour" }, context),
        legend(items, context),
      ],
    };
  },
});
