import { mean } from "d3";
import { LINE_HEIGHT } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";

/** What stands on a bank, with its name. */
export interface Node {
  id: string;
  side: "left" | "right";
  /** Groups of a bank stand one below the other, with a gap between them. */
  group: number;
  /** The name, in lines; none where there is no room for it. */
  lines: string[];
  /** Height in px that the name takes. */
  height: number;
  /** Its middle in px; before it is placed, its rank in the order of the dataset. */
  y: number;
}

/** A link between two nodes, by their ids. */
export interface Link {
  from: string;
  to: string;
}

/**
 * Places nodes on two banks, so that few links cross.
 * @param tallest height in px that is not exceeded: names are left out where there is no room for all
 * @returns the height of the banks in px
 */
export function placeOnBanks(
  nodes: Node[],
  links: readonly Link[],
  tallest: number | undefined,
  context: ChartContext,
): number {
  orderBanks(nodes, links);
  const natural = spread(nodes, context);
  return tallest && natural > tallest ? crowd(nodes, links, tallest, context) : natural;
}

const banksOf = <N extends Node>(nodes: readonly N[]): N[][] =>
  (["left", "right"] as const).map((side) => nodes.filter((node) => node.side === side));

const ROUNDS = 12;

/**
 * Sorts each bank by the mean position of its neighbours, back and forth until it settles: the barycentre method
 * (Sugiyama, Tagawa and Toda 1981).
 */
function orderBanks(nodes: Node[], links: readonly Link[]): void {
  const rank = new Map<string, number>();
  const number = (): void => {
    for (const bank of banksOf(nodes))
      bank.forEach((node, index) => rank.set(node.id, index / Math.max(1, bank.length - 1)));
  };
  nodes.sort((a, b) => a.group - b.group || a.y - b.y);
  number();
  for (let round = 0; round < ROUNDS; round++) {
    const moving = round % 2 === 0 ? "left" : "right";
    const wish = new Map(
      nodes.map(({ id }) => [id, mean(neighbours(id, links), (other) => rank.get(other)!) ?? rank.get(id)!]),
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

const neighbours = (id: string, links: readonly Link[]): string[] =>
  links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));

/** From one group of a bank to the next, in px. */
const breakHeight = ({ size }: ChartContext): number => size.fontSize * 1.2;

const beginsGroup = (bank: readonly Node[], index: number): boolean =>
  index > 0 && bank[index]!.group !== bank[index - 1]!.group;

/** Gives each node its place; the shorter bank is spread over the height of the longer, which is returned. */
function spread(nodes: readonly Node[], context: ChartContext): number {
  const banks = banksOf(nodes);
  const heights = banks.map(
    (bank) =>
      bank.reduce((sum, node) => sum + node.height, 0) +
      bank.filter((_, index) => beginsGroup(bank, index)).length * breakHeight(context),
  );
  const height = Math.max(...heights);
  banks.forEach((bank, side) => {
    const spare = bank.length > 0 ? (height - heights[side]!) / bank.length : 0;
    let y = 0;
    bank.forEach((node, index) => {
      if (beginsGroup(bank, index)) y += breakHeight(context);
      node.y = y + (node.height + spare) / 2;
      y += node.height + spare;
    });
  });
  return height;
}

/**
 * In a frame that is too low for all names every node keeps its place and its links, and as many names as stand free
 * of one another remain: those with the most links before all.
 */
function crowd(
  nodes: readonly Node[],
  links: readonly Link[],
  height: number,
  context: ChartContext,
): number {
  const line = context.size.fontSize * LINE_HEIGHT;
  // The names at both ends reach beyond the places of their nodes.
  const top = line / 2;
  const banks = banksOf(nodes);
  for (const bank of banks) {
    const groups = new Set(bank.map(({ group }) => group)).size;
    const room = (height - 2 * top - (groups - 1) * breakHeight(context)) / bank.length;
    for (const node of bank) node.height = Math.min(node.height, room);
  }
  const placed = spread(nodes, context);
  for (const bank of banks) {
    const named = namedWithin(bank, links, [-top, placed + top], line);
    for (const node of bank) {
      if (!named.has(node)) node.lines = [];
      node.y += top;
    }
  }
  return placed + 2 * top;
}

/** The nodes of a bank whose names stand free of one another between two heights in px. */
function namedWithin(
  bank: readonly Node[],
  links: readonly Link[],
  [highest, lowest]: readonly [number, number],
  line: number,
): Set<Node> {
  const degree = ({ id }: Node): number => links.filter(({ from, to }) => from === id || to === id).length;
  const edges = ({ y, lines }: Node): [above: number, below: number] => [
    y - (lines.length * line) / 2,
    y + (lines.length * line) / 2,
  ];
  const named = new Set<Node>();
  for (const node of bank.toSorted((a, b) => degree(b) - degree(a) || a.y - b.y)) {
    const [above, below] = edges(node);
    const isFree = [...named].map(edges).every(([top, bottom]) => below <= top || above >= bottom);
    if (isFree && above >= highest && below <= lowest) named.add(node);
  }
  return named;
}
