import { blockHeight } from "./svg.ts";
import type { Bounds } from "./bounds.ts";
import { alongLine, type Corner } from "./corners.ts";

/** Words that would stand beside a point. */
export interface FreeLabel {
  at: Corner;
  lines: readonly string[];
  /** Of the longest line, in px. */
  width: number;
  /** Whether they may stand over lines where nothing is free; others are then left out. */
  must: boolean;
  /** Directions from the point, those that read best first; left out, beside it before above it. */
  ways?: readonly Corner[];
  /** Other directions, where none of these is free of words. */
  otherWays?: readonly Corner[];
  /** Whether they stand close to the point, or not at all. */
  near?: boolean;
  /** Points and lines of others: where words stand nearer to one of them, or off their own point, a line leads to it. */
  others?: readonly Corner[];
}

/** Where a label stands: the middle of its block, and at which end of its lines that is. */
export interface FreePlace {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** How many of the places that lines and dots take it covers; left out where that was not asked. */
  covered?: number;
  /** Where a line from the point meets the words, that they need so as to be known as its own. */
  led?: Corner | undefined;
}

/** Directions from a point, those that read best first. */
const DIRECTIONS: readonly Corner[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
/** How far words stand from their point at the most without a line to it, and how much nearer to another, in px. */
const [OFF, ALIKE] = [12, 3];
/** From a point to its words, and what they keep from other words, in px. */
const [DISTANCES, APART] = [[8, 16, 26, 40], 3];

/**
 * Gives labels their places, in their order: beside their points, free of one another and, if it can be, of lines.
 * @param taken places that lines and dots take, close to one another
 * @param within where words may stand, in px
 * @param words boxes of others that stand already
 * @returns in the order of the labels; undefined for those that have no place
 */
export function placeFreely(
  labels: readonly FreeLabel[],
  taken: readonly Corner[],
  within: Bounds,
  words: readonly Bounds[],
  fontSize: number,
): (FreePlace | undefined)[] {
  const boxes = [...words];
  return labels.map(({ at, lines, width, must, near, others, ways = DIRECTIONS, otherWays = [] }) => {
    const height = blockHeight(lines.length, fontSize);
    // Only with a line to them may words stand far off.
    const distances = DISTANCES.slice(0, near ? 1 : others ? 4 : 3);
    const among = (some: readonly Corner[]): (Placed & { cost: number }) | undefined =>
      distances
        .flatMap((distance) => some.map((way) => placeAt(at, way, distance, { width, height }, within)))
        .filter(({ box }) => isInside(box, within) && !boxes.some((other) => meet(box, other)))
        .map((one) => {
          const covered = taken.filter((point) => holds(one.box, point)).length;
          const led = others && ledTo(one.box, at, others);
          const line = led ? alongLine([at, led], 4) : [];
          const isCrossed = line.some((point) => boxes.some((other) => holds(other, point)));
          const isThrough = line.some(([x, y]) => others!.some(([a, b]) => Math.hypot(a - x, b - y) < 4));
          // A flat line into a number would be its minus.
          const cost = led ? (isCrossed ? 99 : isThrough ? 15 : isFlat(led, at) ? 9 : 0.5) : 0;
          return { ...one, covered, led, cost: covered * 20 + cost };
        })
        .sort((a, b) => a.cost - b.cost)[0];
    const first = among(ways);
    const best = first?.cost === 0 ? first : (among([...ways, ...otherWays]) ?? among(DIRECTIONS));
    if (!best || (best.cost > 0 && !must)) return undefined;
    boxes.push(best.box);
    return best;
  });
}

/** A place, and the room that words take there. */
interface Placed extends FreePlace {
  box: Bounds;
}

function placeAt(
  [x, y]: Corner,
  [dx, dy]: Corner,
  distance: number,
  { width, height }: { width: number; height: number },
  within: Bounds,
): Placed {
  const reach = dx && dy ? distance * 0.75 : distance;
  const middle = y + dy * (reach + height / 2);
  // Above or below a point at the edge, words are pushed inside.
  const start = dx
    ? x + dx * reach
    : Math.max(within.left + width / 2, Math.min(within.right - width / 2, x));
  const left = dx > 0 ? start : dx < 0 ? start - width : start - width / 2;
  return {
    x: start,
    y: middle,
    anchor: dx > 0 ? "start" : dx < 0 ? "end" : "middle",
    box: { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 },
  };
}

const isFlat = ([, y]: Corner, [, at]: Corner): boolean => Math.abs(y - at) < 5;

/** The place in a box that is nearest to its point, where it stands off that or nearer to another. */
function ledTo(
  { left, right, top, bottom }: Bounds,
  at: Corner,
  others: readonly Corner[],
): Corner | undefined {
  const nearest = ([x, y]: Corner): Corner => [
    Math.max(left, Math.min(right, x)),
    Math.max(top, Math.min(bottom, y)),
  ];
  const away = (point: Corner): number =>
    Math.hypot(point[0] - nearest(point)[0], point[1] - nearest(point)[1]);
  const [led, own] = [nearest(at), away(at)];
  const isOff = own > (isFlat(led, at) ? 2 * OFF + ALIKE : OFF);
  return isOff || others.some((other) => away(other) < own - ALIKE) ? led : undefined;
}

const isInside = (box: Bounds, { left, right, top, bottom }: Bounds): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

const meet = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right + APART && b.left < a.right + APART && a.top < b.bottom + 1 && b.top < a.bottom + 1;

const holds = ({ left, right, top, bottom }: Bounds, [x, y]: Corner): boolean =>
  x > left - 4 && x < right + 4 && y > top - 1 && y < bottom + 1;
