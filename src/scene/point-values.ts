import { alongLine, lineThrough, type Corner } from "./corners.ts";
import type { DrawContext } from "./draw-context.ts";
import { gridIn, unitIn, type TimeFrame } from "./frame.ts";
import { placeFreely, type FreeLabel } from "./free-labels.ts";
import { bind } from "./mark.ts";
import { isNumbered } from "./notes-below.ts";
import { notesIn, type Position } from "./notes.ts";
import { element, textBlock } from "./svg.ts";
import { joined, type TimeChart, type TimePoint } from "./time-chart.ts";

/** Of more lines than these the first values crowd one another. */
const MOST_STARTS = 2;

/** Two points of one time are close where they lie less apart than so many heights of letters: a value between them could be that of either. */
const CLOSE = 4;

/** Above a point, below it, beside it: above and below, a value hides nothing of its own line. */
const WAYS: readonly Corner[] = [
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [1, 0],
  [-1, 0],
];

/**
 * Values beside the points of lines, besides those at their ends: at every point that the title tells, and at the first
 * of one or two lines that are brought forward, where that value is another one and covers nothing. What an annotation beside it says is not said twice.
 * @param position of a row's mark in px
 */
export function pointValues(
  { series, maxGap, notes, bridge }: Pick<TimeChart, "series" | "maxGap" | "notes" | "bridge">,
  frame: TimeFrame,
  position: Position,
  context: DrawContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  const ordered = valuesToWrite({ series, notes });
  if (ordered.length === 0) return [];
  const lines = inkOf({ series, maxGap, ...(bridge && { bridge }) }, position);
  const explained = notesIn(notes, position, context, { taken: lines, ...gridIn(frame) });
  const { margins, height } = frame;
  const taken = [...lines, ...explained.leaders.flatMap((line) => alongLine(line, 4))];
  const all = series.flatMap(({ points }) => points);
  // The numbers of the axis stand to the left, the names of the lines to the right: of one line its last value.
  const end = series[1] ? undefined : position(all.at(-1)!.key)![1];
  const within = {
    ...{ left: margins.left, right: width - (end ? 0 : margins.right - 4) },
    ...{ top: 0, bottom: height - margins.bottom - 2 },
  };
  const words = [
    ...explained.boxes,
    ...unitIn(frame, context),
    ...(end ? [{ left: width - margins.right, right: width, top: end - size, bottom: end + size }] : []),
  ];
  // Where one that the title tells has no room for the unit, or would stand over a line with it, that is left to the axis.
  const texts = [ordered.map(({ label }) => label), ordered.map(({ label, bare }) => bare ?? label)];
  const [whole, bare] = texts.map((written) =>
    placeFreely(
      written.map((text, index) => ({
        at: position(ordered[index]!.key)!,
        lines: [text],
        width: Math.ceil(context.measure(text, size, 600)),
        ...{ must: ordered[index]!.must, near: !ordered[index]!.must },
        others: all.filter(({ key }) => key !== ordered[index]!.key).map(({ key }) => position(key)!),
        ...waysFor(ordered[index]!, ordered, position, size),
      })),
      taken,
      within,
      words,
      size,
    ),
  ) as [Places, Places];
  const isTight = ordered.some(
    ({ must }, index) => must && (whole[index]?.covered ?? MOST) > (bare[index]?.covered ?? MOST),
  );
  return ordered.flatMap(({ key, fill }, index) => {
    const place = (isTight ? bare : whole)[index];
    if (!place) return [];
    const lines = [texts[isTight ? 1 : 0]![index]!];
    const words = bind(textBlock(context, { ...place, lines, fill, weight: 600, halo: true }), key);
    if (!place.led) return [words];
    // It ends before the words: a line into a number would be its minus.
    const [from, [x, y]] = [position(key)!, place.led];
    const d = lineThrough([from, [x + Math.sign(from[0] - x) * 4, y]]);
    return [element(context, "path", { d, stroke: fill, fill: "none" }), words];
  });
}

/** More places of lines than any label covers. */
const MOST = 1e6;

/** Places that lines take, close to one another. */
export const inkOf = (
  { series, maxGap, bridge }: Pick<TimeChart, "series" | "maxGap" | "bridge">,
  position: Position,
): Corner[] =>
  series
    .flatMap(({ points }) => (bridge ? [points] : joined(points, maxGap)))
    .flatMap((run) =>
      alongLine(
        run.map(({ key }) => position(key)!),
        4,
      ),
    );

type Places = ReturnType<typeof placeFreely>;

interface WrittenPoint extends TimePoint {
  fill: string;
  must: boolean;
}

/** The points that have values, those that the title tells before all. */
function valuesToWrite({ series, notes }: Pick<TimeChart, "series" | "notes">): WrittenPoint[] {
  const isExplained = (text: string): boolean =>
    notes.some(
      (note) => !isNumbered(note) && note.lines.join(" ").toLowerCase().includes(text.toLowerCase()),
    );
  const isSparse = series.filter(({ muted }) => !muted).length <= MOST_STARTS;
  return series
    .flatMap(({ colour, muted, points }) => {
      const inner = points.slice(0, -1);
      const told = inner.filter((point) => point.told);
      const first = isSparse && !muted ? inner.slice(0, 1) : [];
      const shown = [...told, ...first.filter(({ label }) => told.every((one) => one.label !== label))];
      return shown
        .filter(({ label }) => !isExplained(label))
        .map((point) => ({
          ...point,
          fill: muted ? "var(--muted)" : colour,
          must: point.told === true,
        }));
    })
    .sort((a, b) => Number(b.must) - Number(a.must));
}

/**
 * Values of one time stand in the order of their points: that of the higher above it or beside it, that of the lower below. Where
 * these lie so far apart that a value between them can only be that of one, the other side is open to it too.
 */
function waysFor(
  { date, key }: WrittenPoint,
  all: readonly WrittenPoint[],
  position: Position,
  size: number,
): Pick<FreeLabel, "ways" | "otherWays"> {
  const y = position(key)![1];
  const apart = all.filter((other) => other.date === date).map((other) => position(other.key)![1] - y);
  const [isHigher, isLower] = [Math.max(...apart) > 0, Math.min(...apart) < 0];
  if (isHigher === isLower) return { ways: WAYS };
  return {
    ways: WAYS.filter(([, dy]) => (isHigher ? dy <= 0 : dy >= 0)),
    otherWays: apart.some((by) => by && Math.abs(by) < CLOSE * size) ? [] : WAYS,
  };
}
