import { z } from "zod";
import { categoryOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent } from "../parts/colour.ts";
import { points, seriesOf, valueLabel, widest, type Point } from "../parts/measures.ts";
import { dot, ruleX, ruleY } from "../plot/marks.ts";
import { domainFromZero, numberAxis } from "../plot/number-axis.ts";
import { plotType } from "../plot/plot-type.ts";
import { rowNames } from "../plot/row-names.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { words } from "../plot/words.ts";
import { amountFacts } from "../summary/amounts.ts";

const low = ({ quantity, value }: Point): number => quantity.low ?? value;
const high = ({ quantity, value }: Point): number => quantity.high ?? value;
/** Words stand beyond their mark, seen from zero. */
const isLeft = ({ value }: Point): boolean => value < 0;
const isRange = ({ quantity }: Point): boolean => quantity.value === undefined;

/** Where a stem ends: at the value, or at the end of the range that is nearer to zero; nowhere where the range has zero in it. */
const nearZero = (point: Point): number => Math.max(0, low(point)) + Math.min(0, high(point));
/** Room for words beside their marks, in px. */
const beside = (all: readonly { text: string }[], context: ChartContext): number =>
  all.length > 0 ? widest(all, context) + 16 : 16;

/** Statements on one scale, each with its own words: dots for values, bars for ranges; panels keep apart what must not be joined. */
export default plotType({
  shows: `Statements on one scale, at most ${MOST_ROWS}, each with its own words; panels keep apart what must not be joined.`,
  channels: { y: { type: "category" }, x: { type: "number" }, panel: { type: "category", optional: true } },
  options: { sort: z.enum(["value", "none"]).default("none") },
  check: ({ rows, fields }, report) => checkRows(points(rows, fields.x.name).length, "y", report),
  facts: ({ channels, ...input }, writer) =>
    amountFacts(input, { category: channels.y, number: channels.x, panel: channels.panel }, writer),
  plot({ dataset, rows, fields, channels, options }, context) {
    const all = seriesOf(points(rows, fields.x.name), dataset, channels.panel).flatMap((panel) =>
      (options.sort === "value" ? panel.points.toSorted((a, b) => b.value - a.value) : panel.points).map(
        (point, index) => ({
          ...point,
          label: context.words(categoryOf(point.row, fields.y.name).category.title),
          text: valueLabel(point, fields.x, context),
          ...(index === 0 && panel.category && { heading: context.words(panel.category.title) }),
        }),
      ),
    );
    const [left, right] = [all.filter(isLeft), all.filter((point) => !isLeft(point))];
    const room = { right: beside(right, context), inset: left.length > 0 ? beside(left, context) : 0 };
    const { middles, frame, names, length, hasAxis } = rowNames(all, room, context);
    const domain = domainFromZero(all.flatMap((point) => [low(point), high(point)]));
    const marks = middles.map((y, index) => {
      const point = all[index]!;
      return { ...point, y, colour: accent(categoryOf(point.row, fields.y.name).category.country, context) };
    });
    return {
      ...frame,
      x: { domain, axis: null },
      marks: [
        hasAxis ? numberAxis(fields.x, domain, length, context) : null,
        ruleY(marks, { y: "y", x1: 0, x2: nearZero, stroke: "colour", strokeOpacity: 0.3, key: false }),
        ruleY(marks.filter(isRange), { y: "y", x1: low, x2: high, stroke: "colour", strokeWidth: 10 }),
        dot(
          marks.filter((mark) => !isRange(mark)),
          {
            x: "value",
            y: "y",
            r: 6,
            fill: ({ hedged, colour }) => (hedged ? "var(--paper)" : colour),
            stroke: "colour",
            strokeWidth: 2,
          },
        ),
        // On a phone the words stand above the marks, where a rule would run through them: it is needed between signs.
        context.size.narrow && left.length === 0 ? null : ruleX([0], { stroke: "var(--muted)" }),
        names,
        words(
          marks,
          {
            x: (mark) => (isLeft(mark) ? low(mark) : high(mark)),
            y: ({ y }) => y,
            dx: (mark) => (isLeft(mark) ? -12 : 12),
            anchor: (mark) => (isLeft(mark) ? "end" : "start"),
            text: ({ text }) => text,
            fill: ({ colour }) => colour,
            halo: true,
          },
          context,
        ),
      ],
    };
  },
});
