import { z } from "zod";
import { bind } from "../../scene/mark.ts";
import { element, root, textBlock } from "../../scene/svg.ts";
import { STRIPES } from "../../scene/stripes.ts";
import { categoryOf, periodOf } from "../../values/dataset.ts";
import { percentOf } from "../../values/figures.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import type { NestedBar, NestedRow } from "../layouts/nested-parts.ts";
import { placeNested, TO_BRACKET } from "../layouts/nested-rows.ts";
import { partsInBar } from "../layouts/parts-in-bar.ts";
import { accent, HIGHLIGHT } from "../parts/colour.ts";
import { emptyPlaces } from "../parts/column-places.ts";
import { listContext } from "../parts/list-context.ts";
import { points, pointsByName, rowLabel, timePoints, valueLabel, type Point } from "../parts/measures.ts";
import { checkTogether } from "../read/check-together.ts";
import { amountFacts } from "../summary/amounts.ts";

/** More bars than these are no longer compared at once, and more figures in one are no longer told apart. */
const [MOST_BARS, MOST_FIGURES] = [12, 6];
/** How many times an amount is another from which on each has a magnitude of its own. */
const FAR = 100;

/** Of bars that count something else than the others, and of brackets. */
const NEUTRAL = "var(--muted)";

/**
 * A whole as a bar, and in it, from the same end, what of it is counted by itself. Wholes are neutral, so that what lies in
 * them stands out; hedges stand in the words beside each bar. Bars that were worked out are striped: no word says that of them.
 */
export default chartType({
  shows: `Wholes as bars, at most ${MOST_BARS}, and in each what of it is counted by itself, from the same end; the largest figure of a bar is its whole.`,
  channels: {
    y: { type: "category" },
    x: { type: "number" },
    within: { type: ["category", "period"], optional: true },
  },
  options: {
    shares: z
      .boolean()
      .default(false)
      .describe("Whether what lies in a bar has its share of the whole behind its number."),
    tells: z
      .enum(["parts", "wholes"])
      .default("parts")
      .describe(
        "What has colour, because the title tells it: what lies in the bars, or the bars themselves, with a bracket below each for what lies in it.",
      ),
    apart: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        "Categories that count others than the rest, whose bars are neutral: no colour says that they are the same. For bars that have colour.",
      ),
    together: z
      .string()
      .optional()
      .describe("The category that is the sum of those before it: parts of one bar then lie side by side."),
  },
  nonNegative: true,
  check({ rows, channels, fields, options: { together, tells, apart = [] } }, report) {
    const known = new Set(rows.map((row) => categoryOf(row, fields.y.name).id));
    for (const [index, id] of apart.entries())
      if (!known.has(id)) report(`apart[${index}]`, `“${id}” is none of the categories that are drawn`);
    if (apart.length > 0 && tells === "parts")
      report("apart", "is for bars that have colour: write “tells” with “wholes”, or leave it out");
    if (together !== undefined) checkTogether(rows, fields, together, report);
    const all = points(rows, channels.x);
    const bars = channels.within === undefined ? [all] : pointsByName(all, channels.within);
    if (bars.length > MOST_BARS)
      report(
        "within",
        `makes ${bars.length} bars, and ${MOST_BARS} are seen at once: choose some by a filter`,
      );
    const most = Math.max(...bars.map((bar) => bar.length));
    if (most > MOST_FIGURES)
      report(
        "within",
        `puts ${most} figures into a bar, and ${MOST_FIGURES} can be told apart: choose some by a filter`,
      );
  },
  facts: amountFacts({ category: "y", number: "x" }),
  draw({ rows, channels, fields, options: { together, shares, tells, apart = [] } }, page) {
    const context = listContext(page);
    if (together !== undefined) return partsInBar(points(rows, channels.x), fields, together, context);
    const { within } = fields;
    const isTimed = within?.type === "period";
    const all: Point[] = isTimed ? timePoints(rows, within.name, channels.x) : points(rows, channels.x);
    const groups = within === undefined ? [all] : pointsByName(all, within.name);
    const empty = isTimed ? emptyPlaces(groups.map(([first]) => periodOf(first!.row, within.name))) : [];
    const amounts = all.map(({ value }) => value).filter((value) => value > 0);
    // Of amounts that are so far apart, the smallest would be noughts in the magnitude of the largest.
    const isFarApart = fields.x.unit.kind === "money" && Math.max(...amounts) > FAR * Math.min(...amounts);
    const write = (point: Point): string =>
      isFarApart
        ? context.quantity(point.quantity, "label", fields.x.decimals)
        : valueLabel(point, fields.x, context);
    const nested = groups.map((group, index): NestedRow => {
      const sorted = group.toSorted((a, b) => b.high - a.high);
      return {
        ...(isTimed && { time: rowLabel(sorted[0]!.row, within, context), gap: empty[index]! > 0 }),
        figures: sorted.map((point, place) => {
          const { id, category } = categoryOf(point.row, channels.y);
          const { region } = category;
          return {
            ...point,
            title: rowLabel(point.row, fields.y, context, true),
            text:
              shares && place > 0 ? `${write(point)}${shareOf(point, sorted[0]!, context)}` : write(point),
            workedOut: point.quantity.derived && point.quantity.qualifier === undefined,
            colour: apart.includes(id) ? NEUTRAL : region ? accent(region, context) : HIGHLIGHT,
          };
        }),
      };
    });
    const bracketed = tells === "wholes";
    const { bars, words, left, gaps, leftOut, height } = placeNested(nested, bracketed, context);
    const svg = root(context, height + 4 + (leftOut > 0 ? context.size.fontSize * 1.3 : 0));
    for (const bar of bars)
      svg.append(...(bracketed && bar.isPart ? bracket(bar, context) : barOf(bar, bracketed, context)));
    for (const y of gaps) {
      for (const step of [-1, 0, 1])
        svg.append(
          element(context, "circle", { cx: (left - 10) / 2, cy: y + step * 4, r: 1.2, fill: "var(--muted)" }),
        );
      const line = { x1: left, x2: context.size.width, y1: y, y2: y };
      svg.append(element(context, "line", { ...line, stroke: "var(--muted)", "stroke-dasharray": "1 5" }));
    }
    for (const { key, colour: fill, ...block } of words)
      svg.append(bind(textBlock(context, { ...block, align: "top", fill }), key));
    if (leftOut > 0)
      svg.append(
        textBlock(context, {
          x: 0,
          y: height + context.size.fontSize,
          lines: [`+${leftOut}`],
          align: "top",
          fill: "var(--muted)",
        }),
      );
    return svg;
  },
});

/**
 * A bar from zero: neutral where what lies in it has the colour. Between the ends of a range it is striped, and so is one that
 * was worked out.
 */
function barOf(
  { figure: { key, colour, low, workedOut }, isWhole, x, y, width, more, height }: NestedBar,
  coloured: boolean,
  context: ChartContext,
): SVGElement[] {
  const look = isWhole && !coloured ? { fill: "var(--rest)", stroke: "var(--muted)" } : { fill: colour };
  const rect = (from: number, wide: number): SVGElement =>
    bind(element(context, "rect", { x: from, y, width: wide, height, ...look }), key);
  const bar = rect(x, low > 0 ? Math.max(width, 1) : 0);
  const stripes = (from: number, wide: number): SVGElement => {
    const d = `M${from},${y + height / 2}l${wide},0`;
    return bind(element(context, "path", { d, ...STRIPES, "stroke-width": height }), key);
  };
  if (more > 0) return [bar, rect(x + width, more), stripes(x + width, more)];
  return workedOut ? [bar, stripes(x, width)] : [bar];
}

/** A bracket below a bar, as long as what lies in that; a second end where a range begins. A line in the bar goes on from its end. */
function bracket(
  { figure: { key }, x, y, width, more, height, above = y }: NestedBar,
  context: ChartContext,
): SVGElement[] {
  const line = { x, y: y + height - 2, width: Math.max(width + more, 1), height: 2, fill: NEUTRAL };
  const ends = [0, ...(more > 0 ? [width] : []), Math.max(width + more, 1)];
  const d = ends.map((end) => `M${x + Math.min(Math.max(end - 1, 1), end || 1)},${y}v${height}`).join("");
  return [
    bind(element(context, "rect", line), key),
    element(context, "path", { d, stroke: NEUTRAL, "stroke-width": 2 }),
    element(context, "path", {
      d: `M${x + ends.at(-1)!},${above}V${y - TO_BRACKET}`,
      stroke: "var(--paper)",
    }),
  ];
}

/** “ (about 84%)”; the space without width in some languages’ brackets is for lines that break. */
function shareOf(part: Point, whole: Point, context: ChartContext): string {
  const [open, close] = localeOf(context.language).brackets;
  return `${open}${context.quantity(percentOf(part.quantity, whole.quantity), "label", 0)}${close}`.replace(
    "\u200b",
    "",
  );
}
