import { linkHorizontal, mean, path, select } from "d3";
import { z } from "zod";
import type { Category, CategoryField } from "../../model/dataset.ts";
import { categoryOf, type Row } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords } from "../parts/measures.ts";
import { linkFacts } from "../summary/links.ts";
import { LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";

interface Node {
  id: string;
  category: Category;
  side: "left" | "right";
  /** Other nodes that share the side but not the country stand below, under a line of their own. */
  group: number;
  lines: string[];
  height: number;
  y: number;
}

interface Link {
  key: string;
  from: string;
  to: string;
}

/**
 * Who is tied to whom, as a bridge: two banks of names and a line for each tie. The order on each bank comes from
 * the barycentre method (Sugiyama, Tagawa and Toda 1981), which keeps crossings few.
 */
export default chartType({
  shows: "Who is linked to whom: two banks of names and a line for each link.",
  channels: { from: { type: "category" }, to: { type: "category" } },
  options: { sides: z.enum(["country", "ends"]) },
  facts: ({ channels, ...input }, writer) => linkFacts(input, channels, writer),
  draw({ dataset, rows, channels, options }, page) {
    const context = listContext(page);
    const { width, narrow } = context.size;
    const links = rows.map((row) => ({
      key: row.key,
      from: end(row, channels.from, "from"),
      to: end(row, channels.to, "to"),
    }));
    const bank = narrow ? 116 : context === page ? 210 : 290;
    const nodes = collectNodes();
    order(nodes, links);
    const { tallest } = context.size;
    const natural = place(nodes, context);
    const height = tallest && natural > tallest ? crowd(nodes, links, tallest, context) : natural;
    const svg = root(context, height);
    const drawing = select(svg);
    const edge = { left: bank + 6, right: width - bank - 6 };

    const curve = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const lines = drawing
      .append("g")
      .attr("fill", "none")
      .attr("stroke-width", 1.5)
      .attr("stroke-opacity", 0.75);
    for (const { key, from, to } of links) {
      const [a, b] = [byId.get(from)!, byId.get(to)!];
      const colour = accent((a.side === "left" ? a : b).category.country);
      const d =
        a.side === b.side
          ? bow(edge[a.side], a.y, b.y, a.side === "left" ? 1 : -1)
          : curve(
              a.side === "left"
                ? { source: [edge.left, a.y], target: [edge.right, b.y] }
                : { source: [edge.left, b.y], target: [edge.right, a.y] },
            )!;
      lines.append("path").attr("d", d).attr("stroke", colour).attr("data-k", key);
    }
    for (const { side, lines: words, y, category } of nodes) {
      const colour = accent(category.country);
      drawing.append("circle").attr("cx", edge[side]).attr("cy", y).attr("r", 4).attr("fill", colour);
      if (words.length === 0) continue;
      svg.append(
        textBlock(context, {
          x: side === "left" ? bank - 4 : width - bank + 4,
          y,
          lines: words,
          anchor: side === "left" ? "end" : "start",
          fill: category.country === "other" ? "var(--ink)" : colour,
        }),
      );
    }
    return svg;

    function end(row: Row, field: string, role: "from" | "to"): string {
      const { id } = categoryOf(row, field);
      return options.sides === "ends" ? `${role} ${id}` : id;
    }

    function collectNodes(): Node[] {
      const found = new Map<string, Node>();
      for (const row of rows)
        for (const role of ["from", "to"] as const) {
          const { id, category } = categoryOf(row, channels[role]);
          const key = end(row, channels[role], role);
          if (found.has(key)) continue;
          const left = options.sides === "ends" ? role === "from" : category.country === "vietnam";
          const group =
            options.sides === "ends"
              ? 0
              : { vietnam: 0, japan: 0, both: 1, other: 2 }[category.country ?? "other"];
          const words = context.wrap(categoryWords(category, context), bank - 8, context.size.fontSize);
          found.set(key, {
            id: key,
            category,
            side: left ? "left" : "right",
            group,
            lines: words,
            height: words.length * context.size.fontSize * LINE_HEIGHT + (narrow ? 10 : 8),
            y: position(id),
          });
        }
      return [...found.values()];
    }

    /** A first order: that of the dataset's own categories. */
    function position(id: string): number {
      const fields = [channels.from, channels.to].map((field) =>
        Object.keys((dataset.fields.get(field) as CategoryField).categories),
      );
      return Math.max(...fields.map((ids) => ids.indexOf(id)));
    }
  },
});

/** Sorts each bank by the mean position of its neighbours, back and forth until it settles. */
function order(nodes: Node[], links: readonly Link[]): void {
  const rank = new Map<string, number>();
  const number = (): void => {
    for (const side of ["left", "right"] as const) {
      const bank = nodes.filter((node) => node.side === side);
      bank.forEach((node, index) => rank.set(node.id, index / Math.max(1, bank.length - 1)));
    }
  };
  nodes.sort((a, b) => a.group - b.group || a.y - b.y);
  number();
  for (let round = 0; round < 12; round++) {
    const moving = round % 2 === 0 ? "left" : "right";
    const wish = new Map(
      nodes.map((node) => {
        const neighbours = links.flatMap(({ from, to }) =>
          from === node.id ? [to] : to === node.id ? [from] : [],
        );
        return [node.id, mean(neighbours, (id) => rank.get(id)!) ?? rank.get(node.id)!];
      }),
    );
    nodes.sort(
      (a, b) =>
        a.group - b.group ||
        (a.side === moving && b.side === moving ? wish.get(a.id)! - wish.get(b.id)! : 0) ||
        rank.get(a.id)! - rank.get(b.id)! ||
        (a.id < b.id ? -1 : 1),
    );
    number();
  }
}

/** From one group of a bank to the next, in px. */
const breakHeight = ({ size }: ChartContext): number => size.fontSize * 1.2;

/** Gives each node its place; the shorter bank is spread over the height of the longer. */
function place(nodes: Node[], context: ChartContext): number {
  const banks = (["left", "right"] as const).map((side) => nodes.filter((node) => node.side === side));
  const breaks = banks.map(
    (bank) => bank.filter((node, index) => index > 0 && node.group !== bank[index - 1]!.group).length,
  );
  const heights = banks.map(
    (bank, index) => bank.reduce((sum, node) => sum + node.height, 0) + breaks[index]! * breakHeight(context),
  );
  const height = Math.max(...heights);
  banks.forEach((bank, side) => {
    const spare = bank.length > 0 ? (height - heights[side]!) / bank.length : 0;
    let y = 0;
    bank.forEach((node, index) => {
      if (index > 0 && node.group !== bank[index - 1]!.group) y += breakHeight(context);
      node.y = y + (node.height + spare) / 2;
      y += node.height + spare;
    });
  });
  return height;
}

/**
 * In a frame that is too low for all names every node keeps its place and its ties, and as many names as stand free
 * of one another remain: those with the most ties before all.
 */
function crowd(
  nodes: readonly Node[],
  links: readonly Link[],
  height: number,
  context: ChartContext,
): number {
  const { fontSize } = context.size;
  // The names at both ends reach beyond the places of their nodes.
  const top = (fontSize * LINE_HEIGHT) / 2;
  const ties = ({ id }: Node): number => links.filter(({ from, to }) => from === id || to === id).length;
  const tall = ({ lines }: Node): number => lines.length * fontSize * LINE_HEIGHT;
  const banks = (["left", "right"] as const).map((side) => nodes.filter((node) => node.side === side));
  for (const bank of banks) {
    const groups = new Set(bank.map(({ group }) => group)).size;
    const room = (height - 2 * top - (groups - 1) * breakHeight(context)) / bank.length;
    for (const node of bank) node.height = Math.min(node.height, room);
  }
  const placed = place([...nodes], context);
  for (const bank of banks) {
    const named: Node[] = [];
    for (const node of bank.toSorted((a, b) => ties(b) - ties(a) || a.y - b.y)) {
      const [above, below] = [node.y - tall(node) / 2, node.y + tall(node) / 2];
      const free = named.every(
        (other) => below <= other.y - tall(other) / 2 || above >= other.y + tall(other) / 2,
      );
      if (free && above >= -top && below <= placed + top) named.push(node);
    }
    for (const node of bank) {
      if (!named.includes(node)) node.lines = [];
      node.y += top;
    }
  }
  return placed + 2 * top;
}

/** A tie within one bank bows out towards the middle. */
function bow(x: number, y1: number, y2: number, direction: 1 | -1): string {
  const reach = x + direction * Math.min(70, 18 + Math.abs(y2 - y1) / 4);
  const line = path();
  line.moveTo(x, y1);
  line.bezierCurveTo(reach, y1, reach, y2, x, y2);
  return line.toString();
}
