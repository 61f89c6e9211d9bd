import { hierarchy, pack } from "d3";
import { dodge } from "../../scene/dodge.ts";
import { blockHeight } from "../../scene/svg.ts";

/** What a circle stands for. */
export interface Leaf {
  key: string;
  value: number;
}

export type Circle<L extends Leaf> = L & { x: number; y: number; r: number };

/** A circle whose words stand at the right of all, and the middle of these words in px. */
export type NamedOutside<L extends Leaf> = Circle<L> & { text: string[]; middle: number };

export interface Arrangement<L extends Leaf> {
  circles: Circle<L>[];
  outside: NamedOutside<L>[];
  /** Where the words beside the circles begin, in px. */
  right: number;
  height: number;
  /** How many circles have no words, for want of room. */
  leftOut: number;
  /** How many of the lines to these words would run through another circle. */
  crossings: number;
}

interface Words<L extends Leaf> {
  /** The words inside a circle, where they fit. */
  inside(circle: Circle<L>): string[] | undefined;
  /** The words of a circle beside all circles, from a place in px. */
  beside(circle: Circle<L>, left: number): string[];
  /** How many may have their words beside the circles: the largest of those whose words do not fit inside. */
  most: number;
  fontSize: number;
}

/**
 * Packs circles whose areas are their values (Wang et al. 2006, as in d3.pack) and turns them to where the words of the
 * small ones are reached best: the packing is free to turn, and to begin with any circle.
 * @param diameter of all in px
 */
export function packCircles<L extends Leaf>(
  leaves: readonly L[],
  diameter: number,
  words: Words<L>,
): Arrangement<L> {
  return leaves
    .map((_, turn) => packed([...leaves.slice(turn), ...leaves.slice(0, turn)], diameter))
    .flatMap((circles) => rotations(circles, diameter / 2))
    .map((circles) => arrange(circles, words))
    .reduce((a, b) =>
      b.crossings < a.crossings || (b.crossings === a.crossings && b.height < a.height - 0.5) ? b : a,
    );
}

/** Packed in the order given, which decides who touches whom. */
function packed<L extends Leaf>(leaves: readonly L[], diameter: number): Circle<L>[] {
  const tree = hierarchy<{ children?: readonly L[] } | L>({ children: leaves }, (node) =>
    "children" in node ? node.children : undefined,
  ).sum((node) => ("value" in node ? node.value : 0));
  return pack<{ children?: readonly L[] } | L>()
    .size([diameter, diameter])
    .padding(3)(tree)
    .leaves()
    .map((node) => ({ ...(node.data as L), x: node.x, y: node.y, r: node.r }));
}

/** In so many positions around its middle. */
const TURNS = 24;

function rotations<L extends Leaf>(circles: readonly Circle<L>[], centre: number): Circle<L>[][] {
  return Array.from({ length: TURNS }, (_, step) => {
    const angle = (step * 2 * Math.PI) / TURNS;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return circles.map((circle) => {
      const [dx, dy] = [circle.x - centre, circle.y - centre];
      return { ...circle, x: centre + dx * cos - dy * sin, y: centre + dx * sin + dy * cos };
    });
  });
}

/** Puts the words that do not fit inside to the right. */
function arrange<L extends Leaf>(
  circles: readonly Circle<L>[],
  { inside, beside, most, fontSize }: Words<L>,
): Arrangement<L> {
  const left = Math.min(...circles.map(({ x, r }) => x - r)) - 1;
  const right = Math.max(...circles.map(({ x, r }) => x + r)) - left + 18;
  const wordless = circles.filter((circle) => !inside(circle)).toSorted((a, b) => b.r - a.r);
  const named = new Set(wordless.slice(0, most));
  const leftOut = wordless.length - named.size;
  const small = circles
    .filter((circle) => named.has(circle))
    .map((circle) => ({ ...circle, text: beside(circle, right) }));
  const sizes = small.map(({ text }) => blockHeight(text.length, fontSize) + 8);
  const top = Math.min(...circles.map(({ y, r }) => y - r));
  const tall = Math.max(...circles.map(({ y, r }) => y + r)) - top;
  const foot = leftOut > 0 ? blockHeight(1, fontSize) : 0;
  const height = Math.max(
    tall + 4,
    sizes.reduce((sum, size) => sum + size, foot),
  );
  const shift = (height - tall) / 2 - top;
  const place = <C extends Circle<L>>(circle: C): C => ({
    ...circle,
    x: circle.x - left,
    y: circle.y + shift,
  });
  const placed = circles.map(place);
  const middles = dodge(
    small.map(({ y }, index) => ({ at: y + shift, size: sizes[index]! })),
    0,
    height - foot,
  );
  const outside = small.map(place).map((circle, index) => ({ ...circle, middle: middles[index]! }));
  const crossings = outside.filter(({ key, x, y, r, middle }) =>
    placed.some(
      (other) => other.key !== key && distanceToSegment(other, [x + r, y], [right - 8, middle]) < other.r + 1,
    ),
  ).length;
  return { circles: placed, outside, right, height, leftOut, crossings };
}

function distanceToSegment(
  { x, y }: { x: number; y: number },
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - (x1 + t * (x2 - x1)), y - (y1 + t * (y2 - y1)));
}
