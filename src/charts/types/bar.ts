import { sortOption, wholeOption } from "../parts/options.ts";
import { namedPoints, points, widest } from "../parts/measures.ts";
import { hedgedRectX, rectX, ruleX } from "../plot/marks.ts";
import { domainFromZero, numberAxis } from "../plot/number-axis.ts";
import { plotType } from "../plot/plot-type.ts";
import { rowNames } from "../plot/row-names.ts";
import { words } from "../plot/words.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { checkWhole } from "../read/check-whole.ts";
import { amountFacts } from "../summary/amounts.ts";
import { overTimeFacts } from "../summary/over-time.ts";

/** Half the thickness of a bar in px. */
const HALF = 9;
const y1 = ({ y }: { y: number }): number => y - HALF;
const y2 = ({ y }: { y: number }): number => y + HALF;

const facts = {
  period: overTimeFacts({ time: "y", number: "x", counts: "series" }),
  category: amountFacts({ category: "y", number: "x" }),
};

/** Horizontal bars from zero, one for each category, with the value at the end. */
export default plotType({
  shows: `Horizontal bars from zero, one for each category, at most ${MOST_ROWS}, with the value at the end.`,
  channels: { y: { type: ["category", "period"] }, x: { type: "number" } },
  options: { sort: sortOption, whole: wholeOption },
  nonNegative: true,
  suits: "category",
  check({ rows, fields, options }, report) {
    checkRows(points(rows, fields.x.name).length, "y", report);
    if (options.whole) checkWhole(rows, fields.x, report);
  },
  facts: (input, writer) => facts[input.fields.y.type](input, writer),
  plot({ rows, fields, options }, context) {
    const figures = namedPoints(points(rows, fields.x.name), fields.y, fields.x, options, context);
    const most = Math.max(...figures.map(({ value }) => value));
    const all = 1 / fields.x.unit.scale;
    // Values stand on what is left of a whole, as far as something is.
    const left = options.whole ? (1 - most / all) * context.size.width * 0.5 : 0;
    const beside = options.whole ? context.size.fontSize * 1.5 : 4; // Half the last number of the axis.
    const room = { right: Math.max(beside, widest(figures, context) + 10 - left), axis: options.whole };
    const { placed, frame, names, length, hasAxis, panels } = rowNames(figures, room, context);
    const isPale = placed.some(({ hedged }) => !hedged); // Else it would tell none from another.
    const bars = placed.map((bar) => ({ ...bar, hedged: bar.hedged && isPale }));
    return {
      ...frame,
      x: { domain: options.whole ? [0, all] : domainFromZero(figures.map(({ value }) => value)), axis: null },
      marks: [
        options.whole && hasAxis ? numberAxis(fields.x, [0, all], length, panels, context) : null,
        options.whole ? rectX(bars, { x1: 0, x2: all, y1, y2, fill: "var(--rest)", key: false }) : null,
        hedgedRectX(bars, { x1: 0, x2: "value", y1, y2 }),
        // On a phone the words stand above the marks, where a rule would run through them.
        context.size.narrow ? null : ruleX([0], { stroke: "var(--muted)" }),
        names,
        words(bars, { x: "value", y: "y", dx: 6, text: "text", fill: "colour" }, context),
      ],
    };
  },
});
