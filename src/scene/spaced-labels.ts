import type { Bounds } from "./bounds.ts";
import type { Corner } from "./corners.ts";
import type { DrawContext } from "./draw-context.ts";
import { placeFreely, type FreePlace } from "./free-labels.ts";
import { bind } from "./mark.ts";
import { textBlock } from "./svg.ts";
import { numbersBeforeUnits, type LabelWords } from "./units-of-labels.ts";

/** What labels keep from the right edge, in px: some faces are wider than those that were measured. */
const EDGE = 2;

interface PointLabel extends LabelWords {
  /** Of the row that it is a value of. */
  key: string;
  at: Corner;
  /** A CSS colour. */
  colour: string;
}

/** A label in its place. */
interface PlacedText extends FreePlace {
  lines: string[];
}

/**
 * Writes values above their points, as many as stand free of one another and of other points: those that the title tells
 * before all, which find a place elsewhere where there is none above; then the last and the first, and the rest in order. They
 * are written without their unit, which the axis has, where more of them stand free so.
 * @param left where the axis ends and labels may begin, in px
 * @param explained where other words stand
 * @param lines places that a line through the points takes, close to one another: no value stands on it
 */
export function spacedLabels(
  labels: readonly PointLabel[],
  left: number,
  context: DrawContext,
  explained: readonly Bounds[] = [],
  lines: readonly Corner[] = [],
): SVGElement[] {
  const placed = numbersBeforeUnits(
    labels,
    (write) => placeLabels(labels, labels.map(write), left, context, explained, lines),
    (all, index) => all.has(index),
  );
  return [...placed]
    .sort(([a], [b]) => a - b)
    .map(([index, place]) => {
      const { key, colour: fill } = labels[index]!;
      return bind(textBlock(context, { ...place, fill, weight: 600, halo: true }), key);
    });
}

/** The places of those that have one, by their order. @param texts of the labels, as they are written */
function placeLabels(
  labels: readonly PointLabel[],
  texts: readonly string[],
  left: number,
  context: DrawContext,
  explained: readonly Bounds[],
  lines: readonly Corner[],
): Map<number, PlacedText> {
  const size = context.size.fontSize;
  const widths = texts.map((text) => context.measure(text, size, 600));
  const right = context.size.width - EDGE;
  const boxes = labels.map(({ at: [x, y] }, index): Bounds => {
    const half = widths[index]! / 2;
    const middle = Math.max(left + half, Math.min(right - half, x));
    return { left: middle - half - 3, right: middle + half + 3, top: y - 11 - size, bottom: y - 8 };
  });
  const above = (index: number): FreePlace => ({
    x: (boxes[index]!.left + boxes[index]!.right) / 2,
    y: labels[index]!.at[1] - 11 - size * 0.35,
    anchor: "middle",
  });
  const dots = [...labels.flatMap(({ at: [x, y] }) => [-5, 0, 5].map((by): Corner => [x, y + by])), ...lines];
  const elsewhere = (index: number, must: boolean): FreePlace | undefined => {
    const words = [...explained, ...[...placed.keys()].map((other) => boxes[other]!)];
    const ways = must ? WAYS : NEAR;
    const label = { at: labels[index]!.at, lines: [""], width: widths[index]!, must, near: !must, ways };
    return placeFreely([label], dots, { left, right, top: 0, bottom: Infinity }, words, size)[0];
  };
  const told = [...labels.keys()].filter((index) => labels[index]!.told);
  const placed = new Map<number, PlacedText>();
  for (const index of [...told, labels.length - 1, 0, ...labels.keys()]) {
    const box = boxes[index];
    if (!box || placed.has(index)) continue;
    const isTold = told.includes(index);
    const collides = [...[...placed.keys()].map((other) => boxes[other]!), ...explained].some((other) =>
      overlap(box, other),
    );
    const covers = labels.some(
      ({ at: [x, y] }, other) =>
        other !== index && x > box.left - 6 && x < box.right + 6 && y > box.top - 5 && y < box.bottom + 7,
    );
    const onLine = lines.some(
      ([x, y]) => x > box.left && x < box.right && y > box.top - 2 && y < box.bottom + 2,
    );
    const isFree = !collides && !covers && !onLine;
    const place = isFree ? above(index) : isTold || onLine ? elsewhere(index, isTold) : undefined;
    if (!place) continue;
    placed.set(index, { ...place, lines: [texts[index]!] });
    const wide = widths[index]! + 6;
    const start = { start: place.x - 3, middle: place.x - wide / 2, end: place.x - wide + 3 }[place.anchor];
    boxes[index] = {
      left: start,
      right: start + wide,
      top: place.y - size * 0.6,
      bottom: place.y + size * 0.6,
    };
  }
  return placed;
}

/** Above, at either side of it, and below. */
const WAYS: readonly Corner[] = [
  [0, -1],
  [-1, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [1, 1],
  [0, 1],
];

/** Where a value that need not be there may stand when a line takes the place above its point. */
const NEAR: readonly Corner[] = [[0, 1]];

const overlap = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
