import { linkHorizontal, path } from "d3";
import { z } from "zod";
import type { Category } from "../../model/dataset.ts";
import { bind } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";
import { categoryOf, type Row } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { placeOnBanks, type Link, type Node } from "../layouts/two-banks.ts";
import { accent, isShared } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords } from "../parts/measures.ts";
import { checkRegion } from "../read/check-region.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { linkFacts } from "../summary/links.ts";

interface NamedNode extends Node {
  category: Category;
}

const regions = z.array(z.string()).min(1).optional();

/** Who is linked to whom, as a bridge: two banks of names and a line for each link. */
export default chartType({
  shows: `Who is linked to whom: two banks of names, at most ${MOST_ROWS} on each, and a line for each link.`,
  channels: { from: { type: "category" }, to: { type: "category" } },
  options: {
    left: regions.describe(
      "Regions whose categories stand on the left; left out, all that links start from.",
    ),
    right: regions.describe(
      "Regions on the right, one group below the other; what is named on neither side stands below them.",
    ),
  },
  check({ rows, channels, options: { left = [], right = [] } }, report, allRegions) {
    for (const name of ["from", "to"] as const)
      checkRows(new Set(rows.map((row) => categoryOf(row, channels[name]).id)).size, name, report);
    for (const row of rows) {
      const { id } = categoryOf(row, channels.from);
      if (id === categoryOf(row, channels.to).id)
        report("to", `row “${row.key}” ties “${id}” to itself: take the row out, or filter it out`);
    }
    for (const [option, ids] of Object.entries({ left, right }))
      ids.forEach((id, index) => checkRegion(`${option}[${index}]`, id, allRegions, report));
    if (right.length > 0 && left.length === 0)
      report("left", "is missing: write the regions that stand on the left, or take “right” out");
  },
  facts: linkFacts({ from: "from", to: "to" }),
  draw({ rows, fields, options: { left, right = [] } }, page) {
    const context = listContext(page);
    const { width, narrow, tallest } = context.size;
    const bank = narrow ? Math.max(116, width * 0.36) : context === page ? 210 : 290;
    // Without regions a category may stand on both banks.
    const idOf = (row: Row, role: "from" | "to"): string => {
      const { id } = categoryOf(row, fields[role].name);
      return left ? id : `${role} ${id}`;
    };
    const links = rows.map((row) => ({ key: row.key, from: idOf(row, "from"), to: idOf(row, "to") }));
    const nodes = new Map<string, NamedNode>();
    for (const row of rows)
      for (const role of ["from", "to"] as const) {
        const { id, category } = categoryOf(row, fields[role].name);
        const key = idOf(row, role);
        if (nodes.has(key)) continue;
        const region = category.region ?? "";
        const isLeft = left ? left.includes(region) : role === "from";
        const group = left && !isLeft ? right.indexOf(region) : 0;
        const lines = context.wrap(categoryWords(category, context), bank - 8, context.size.fontSize);
        nodes.set(key, {
          id: key,
          category,
          side: isLeft ? "left" : "right",
          group: group < 0 ? right.length : group,
          lines,
          height: lines.length * context.size.fontSize * LINE_HEIGHT + (narrow ? 10 : 8),
          // A first order: that of the dataset's own categories.
          y: Math.max(
            ...[fields.from, fields.to].map(({ categories }) => Object.keys(categories).indexOf(id)),
          ),
        });
      }
    const ordered = [...nodes.values()];
    const svg = root(context, placeOnBanks(ordered, links, tallest, context));
    const edge = { left: bank + 6, right: width - bank - 6 };
    svg.append(linesOf(links, nodes, edge, context));
    for (const node of ordered)
      svg.append(...nodeMarks(node, edge[node.side], node.side === "left" ? -10 : 10, context));
    return svg;
  },
});

type Edges = Record<Node["side"], number>;

/** A curve for each link, in the colour of its left end. */
function linesOf(
  links: readonly (Link & { key: string })[],
  nodes: ReadonlyMap<string, NamedNode>,
  edge: Edges,
  context: ChartContext,
): SVGElement {
  const curve = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
  const lines = links.map(({ key, from, to }) => {
    const ends = [nodes.get(from)!, nodes.get(to)!] as const;
    const [a, b] = ends[0].side === "left" ? ends : ([ends[1], ends[0]] as const);
    const d =
      a.side === b.side
        ? bow(edge[a.side], ends[0].y, ends[1].y, a.side === "left" ? 1 : -1)
        : curve({ source: [edge.left, a.y], target: [edge.right, b.y] })!;
    return bind(element(context, "path", { d, stroke: accent(a.category.region, context) }), key);
  });
  return element(context, "g", { fill: "none", "stroke-width": 1.5, "stroke-opacity": 0.75 }, ...lines);
}

/** The dot of a node, and its name where there is room. */
function nodeMarks(
  { lines, y, category: { region } }: NamedNode,
  cx: number,
  dx: number,
  context: ChartContext,
): SVGElement[] {
  const colour = accent(region, context);
  const dot = element(context, "circle", { cx, cy: y, r: 4, fill: colour });
  if (lines.length === 0) return [dot];
  const name = textBlock(context, {
    x: cx + dx,
    y,
    lines,
    anchor: dx < 0 ? "end" : "start",
    // What many share is no colour for words.
    fill: isShared(region, context) ? "var(--ink)" : colour,
  });
  return [dot, name];
}

/** A link within one bank bows out towards the middle. */
function bow(x: number, y1: number, y2: number, direction: 1 | -1): string {
  const reach = x + direction * Math.min(70, 18 + Math.abs(y2 - y1) / 4);
  const line = path();
  line.moveTo(x, y1);
  line.bezierCurveTo(reach, y1, reach, y2, x, y2);
  return line.toString();
}
