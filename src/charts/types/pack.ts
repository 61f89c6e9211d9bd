import { hierarchy, pack, select } from "d3";
import { categoryOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import { accent } from "../parts/colour.ts";
import { tint } from "../../scene/tint.ts";
import { dodge } from "../../scene/dodge.ts";
import { categoryWords, points, valueLabel, type Point } from "../parts/measures.ts";
import { amountFacts } from "../summary/amounts.ts";
import { LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";

interface Leaf extends Point {
  words: string;
  label: string;
  colour: string;
}

/** Circles whose areas are the counts, packed together (Wang et al. 2006, as in d3.pack); the small ones are named at the side. */
export default chartType({
  shows: "Counts as the areas of circles, packed together.",
  channels: { category: { type: "category" }, value: { type: "number" } },
  nonNegative: true,
  facts: ({ channels, ...input }, writer) =>
    amountFacts(input, { category: channels.category, number: channels.value }, writer),
  draw({ rows, channels, fields }, context) {
    const { fontSize: size, width, narrow } = context.size;
    const leaves: Leaf[] = points(rows, channels.value).map((point) => {
      const { category } = categoryOf(point.row, channels.category);
      return {
        ...point,
        words: categoryWords(category, context),
        label: valueLabel(point, fields.value, context),
        colour: accent(category.country),
      };
    });
    const diameter = narrow ? 200 : 400;
    const layouts = leaves.map((_, turn) =>
      packed([...leaves.slice(turn), ...leaves.slice(0, turn)], diameter),
    );
    const inside = (circle: Circle): string[] | undefined => {
      const lines = [...context.wrap(circle.words, circle.r * 1.6, size), circle.label];
      const fits = lines.every(
        (line, index) =>
          context.measure(line, size, 600) / 2 <
          Math.sqrt(
            Math.max(0, circle.r ** 2 - ((index - (lines.length - 1) / 2) * size * LINE_HEIGHT) ** 2),
          ) -
            4,
      );
      return fits && lines.length * size * LINE_HEIGHT < circle.r * 1.7 ? lines : undefined;
    };
    const words = new Map(layouts[0]!.map((circle) => [circle.key, inside(circle)]));
    const best = layouts
      .flatMap((circles) => rotations(circles, diameter / 2))
      .map((turned) => arrange(turned))
      .reduce((a, b) =>
        b.crossings < a.crossings || (b.crossings === a.crossings && b.height < a.height - 0.5) ? b : a,
      );

    const svg = root(context, best.height);
    const drawing = select(svg);
    for (const { key, x, y, r, colour, hedged } of best.circles)
      drawing
        .append("circle")
        .attr("cx", x)
        .attr("cy", y)
        .attr("r", r)
        .attr("fill", hedged ? tint(colour) : colour)
        .attr("stroke", colour)
        .attr("data-k", key);
    for (const { key, x, y, hedged } of best.circles) {
      const lines = words.get(key);
      if (lines)
        svg.append(
          textBlock(context, { x, y, lines, anchor: "middle", fill: hedged ? "var(--ink)" : "var(--paper)" }),
        );
    }
    for (const { x, y, r, text, middle } of best.outside) {
      drawing
        .append("path")
        .attr("d", `M${x + r},${y}L${best.right - 8},${middle}H${best.right - 3}`)
        .attr("stroke", "var(--muted)")
        .attr("fill", "none");
      text.forEach((line, row) =>
        svg.append(
          textBlock(context, {
            x: best.right,
            y: middle + (row - (text.length - 1) / 2) * size * LINE_HEIGHT,
            lines: [line],
            weight: row === text.length - 1 ? 600 : undefined,
          }),
        ),
      );
    }
    return svg;

    /** Puts the names that do not fit inside to the right, and counts the leaders that would run through another circle. */
    function arrange(turned: readonly Circle[]): Arrangement {
      const left = Math.min(...turned.map(({ x, r }) => x - r)) - 1;
      const right = Math.max(...turned.map(({ x, r }) => x + r)) - left + 18;
      const small = turned
        .filter(({ key }) => !words.get(key))
        .map((circle) => ({
          ...circle,
          text: [...context.wrap(circle.words, width - right - 4, size), circle.label],
        }));
      const sizes = small.map(({ text }) => text.length * size * LINE_HEIGHT + 8);
      const [top, bottom] = [
        Math.min(...turned.map(({ y, r }) => y - r)),
        Math.max(...turned.map(({ y, r }) => y + r)),
      ];
      const height = Math.max(
        bottom - top + 4,
        sizes.reduce((sum, one) => sum + one, 0),
      );
      const shift = (height - (bottom - top)) / 2 - top;
      const place = <C extends Circle>(circle: C): C => ({
        ...circle,
        x: circle.x - left,
        y: circle.y + shift,
      });
      const placed = turned.map(place);
      const middles = dodge(
        small.map(({ y }, index) => ({ at: y + shift, size: sizes[index]! })),
        0,
        height,
      );
      const outside = small.map(place).map((circle, index) => ({ ...circle, middle: middles[index]! }));
      const crossings = outside.filter(({ key, x, y, r, middle }) =>
        placed.some(
          (other) =>
            other.key !== key && distanceToSegment(other, [x + r, y], [right - 8, middle]) < other.r + 1,
        ),
      ).length;
      return { circles: placed, outside, right, height, crossings };
    }
  },
});

interface Circle extends Leaf {
  x: number;
  y: number;
  r: number;
}

interface Arrangement {
  circles: Circle[];
  outside: (Circle & { text: string[]; middle: number })[];
  right: number;
  height: number;
  crossings: number;
}

/** Packed in the order given, which decides who touches whom. */
function packed(leaves: readonly Leaf[], diameter: number): Circle[] {
  const tree = hierarchy<{ children?: readonly Leaf[] } | Leaf>({ children: leaves }, (node) =>
    "children" in node ? node.children : undefined,
  ).sum((node) => ("value" in node ? node.value : 0));
  return pack<{ children?: readonly Leaf[] } | Leaf>()
    .size([diameter, diameter])
    .padding(3)(tree)
    .leaves()
    .map((node) => ({ ...(node.data as Leaf), x: node.x, y: node.y, r: node.r }));
}

/** The packing in 24 positions around its middle: it may turn freely, so it turns where its leaders run clear. */
function rotations(circles: readonly Circle[], centre: number): Circle[][] {
  return Array.from({ length: 24 }, (_, step) => {
    const [cos, sin] = [Math.cos((step * Math.PI) / 12), Math.sin((step * Math.PI) / 12)];
    return circles.map((circle) => {
      const [dx, dy] = [circle.x - centre, circle.y - centre];
      return { ...circle, x: centre + dx * cos - dy * sin, y: centre + dx * sin + dy * cos };
    });
  });
}

function distanceToSegment({ x, y }: Circle, [x1, y1]: [number, number], [x2, y2]: [number, number]): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - (x1 + t * (x2 - x1)), y - (y1 + t * (y2 - y1)));
}
