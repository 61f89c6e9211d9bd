import { sortOption } from "../parts/options.ts";
import { namedPoints, points, seriesOf, widest, type Point } from "../parts/measures.ts";
import { hedgedDot, ruleY } from "../plot/marks.ts";
import { domainFromZero, numberAxis, zeroLine } from "../plot/number-axis.ts";
import { plotType } from "../plot/plot-type.ts";
import { rowNames } from "../plot/row-names.ts";
import { words } from "../plot/words.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { amountFacts } from "../summary/amounts.ts";

/** Words stand beyond their mark, seen from zero. */
const isLeft = ({ value }: Point): boolean => value < 0;
const isRange = ({ quantity }: Point): boolean => quantity.value === undefined;
/** Where a stem ends: at the value, or at the end of the range that is nearer to zero; nowhere where the range has zero in it. */
const nearZero = ({ low, high }: Point): number => Math.max(0, low) + Math.min(0, high);

/** Statements on one scale, each with its own words: dots for values, bars for ranges; panels keep apart what must not be joined. */
export default plotType({
  shows: `Statements on one scale, at most ${MOST_ROWS}, each with its own words; panels keep apart what must not be joined.`,
  channels: { y: { type: "category" }, x: { type: "number" }, panel: { type: "category", optional: true } },
  options: { sort: sortOption },
  check: ({ rows, fields }, report) => checkRows(points(rows, fields.x.name).length, "y", report),
  facts: amountFacts({ category: "y", number: "x", panel: "panel" }),
  plot({ dataset, rows, fields, channels, options: { sort } }, context) {
    const panels = seriesOf(points(rows, fields.x.name), dataset, channels.panel);
    const all = panels.flatMap(({ category, points: members }) => {
      const [first, ...others] = namedPoints(members, fields.y, fields.x, { sort, whole: true }, context);
      return [{ ...first!, ...(category && { heading: context.words(category.title) }) }, ...others];
    });
    const [left, right] = [all.filter(isLeft), all.filter((point) => !isLeft(point))];
    const room = {
      right: widest(right, context) + 16,
      inset: left.length > 0 ? widest(left, context) + 16 : 0,
    };
    const { placed: marks, frame, names, length, hasAxis, panels: spans } = rowNames(all, room, context);
    const domain = domainFromZero(all.flatMap(({ low, high }) => [low, high]));
    const beyond = (mark: Point): number => (isLeft(mark) ? mark.low : mark.high);
    return {
      ...frame,
      x: { domain, axis: null },
      marks: [
        hasAxis ? numberAxis(fields.x, domain, length, spans, context) : null,
        ruleY(marks, { y: "y", x1: 0, x2: nearZero, stroke: "colour", strokeOpacity: 0.3, key: false }),
        ruleY(marks.filter(isRange), { y: "y", x1: "low", x2: "high", stroke: "colour", strokeWidth: 10 }),
        hedgedDot(
          marks.filter((mark) => !isRange(mark)),
          { x: "value", y: "y" },
        ),
        // On a phone the words stand above the marks, where a rule would run through them: it is needed between signs.
        context.size.narrow && left.length === 0 ? null : zeroLine(spans),
        names,
        words(
          marks,
          { x: beyond, y: "y", dx: 12, isLeft, text: "text", fill: "colour", halo: true },
          context,
        ),
      ],
    };
  },
});
