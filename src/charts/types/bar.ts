import { sortOption } from "../parts/options.ts";
import { namedPoints, points, widest } from "../parts/measures.ts";
import { hedgedRectX, ruleX } from "../plot/marks.ts";
import { domainFromZero } from "../plot/number-axis.ts";
import { plotType } from "../plot/plot-type.ts";
import { rowNames } from "../plot/row-names.ts";
import { words } from "../plot/words.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { amountFacts } from "../summary/amounts.ts";
import { overTimeFacts } from "../summary/over-time.ts";

/** Half the thickness of a bar in px. */
const HALF = 9;

const facts = {
  period: overTimeFacts({ time: "y", number: "x", counts: "series" }),
  category: amountFacts({ category: "y", number: "x" }),
};

/** Horizontal bars from zero, one for each category, with the value at the end. */
export default plotType({
  shows: `Horizontal bars from zero, one for each category, at most ${MOST_ROWS}, with the value at the end.`,
  channels: { y: { type: ["category", "period"] }, x: { type: "number" } },
  options: { sort: sortOption },
  nonNegative: true,
  suits: "category",
  check: ({ rows, fields }, report) => checkRows(points(rows, fields.x.name).length, "y", report),
  facts: (input, writer) => facts[input.fields.y.type](input, writer),
  plot({ rows, fields, options }, context) {
    const figures = namedPoints(points(rows, fields.x.name), fields.y, fields.x, options, context);
    const room = { right: widest(figures, context) + 10, axis: false };
    const { placed: bars, frame, names } = rowNames(figures, room, context);
    return {
      ...frame,
      x: { domain: domainFromZero(figures.map(({ value }) => value)), axis: null },
      marks: [
        hedgedRectX(bars, { x1: 0, x2: "value", y1: ({ y }) => y - HALF, y2: ({ y }) => y + HALF }),
        // On a phone the words stand above the marks, where a rule would run through them.
        context.size.narrow ? null : ruleX([0], { stroke: "var(--muted)" }),
        names,
        words(bars, { x: "value", y: "y", dx: 6, text: "text", fill: "colour" }, context),
      ],
    };
  },
});
