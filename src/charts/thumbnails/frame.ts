import { round1 } from "../../scene/draw-context.ts";
import { element, root, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Chart } from "../chart.ts";

/** The frame of a thumbnail in px; it is shown from half of this to twice this wide. */
export const THUMBNAIL = { width: 240, height: 160 } as const;

/** Where its marks stand: below the line of words. */
export const AREA = { left: 10, right: 230, top: 56, bottom: 150 } as const;
const WIDTH = AREA.right - AREA.left;
const HEIGHT = AREA.bottom - AREA.top;

/** Sizes of the words in px: as large as possible, and what they should not go below. */
const [LARGE, SMALL] = [30, 19];
const BASELINE = 36;

/** What a thumbnail shows. */
export interface Thumbnail {
  /** One number or name. */
  words: string;
  /** Of the words; left out, that of the text. */
  colour?: string | undefined;
  marks: SVGElement[];
}

/** Draws a chart of one type in the frame of a thumbnail. */
export type DrawThumbnail = (chart: SmallChart, context: ChartContext) => Thumbnail;

/** What a thumbnail shows of a chart. */
export type SmallChart = Pick<Chart, "declaration" | "input" | "type">;

/** The words over the marks; what is too long for the line is cut between words. */
export function frameThumbnail({ words, colour, marks }: Thumbnail, context: ChartContext): SVGSVGElement {
  const widthAt = (text: string, size: number): number => context.measure(text, size, 600);
  const sizes = Array.from({ length: LARGE - SMALL + 1 }, (_, step) => LARGE - step);
  const size = sizes.find((one) => widthAt(words, one) <= WIDTH);
  const [first = "", ...more] = size ? [words] : context.wrap(words, WIDTH - SMALL, SMALL, 600);
  const text = textBlock(context, {
    x: AREA.left,
    y: BASELINE,
    lines: [more.length > 0 ? `${first.replace(/[\s,;、。]+$/, "")}…` : first],
    align: "top",
    fill: colour,
    weight: 600,
    fontSize: size ?? SMALL,
  });
  const svg = root({ ...context, size: { ...context.size, ...THUMBNAIL } }, THUMBNAIL.height);
  svg.append(text, ...marks);
  return svg;
}

/** A place between the edges of the area, from 0 to 1; `inset` is kept free at both ends. */
export const across = (part: number, inset = 0): number =>
  round1(AREA.left + inset + part * (WIDTH - 2 * inset));

/** A height between the edges of the area, from 0 at its foot to 1; `inset` is kept free at both ends. */
export const up = (part: number, inset = 0): number =>
  round1(AREA.bottom - inset - part * (HEIGHT - 2 * inset));

/** From numbers to parts of the way between the least and the largest of some, zero among them where it is asked for. */
export function partOf(values: readonly number[], zero = false): (value: number) => number {
  const all = zero ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (value) => (high === low ? 0.5 : (value - low) / (high - low));
}

/** Rows that have room: the first ones of too many. */
export const MOST_ROWS = 6;

/** The middle of a row of so many, in px. */
export const rowAt = (index: number, count: number): number =>
  round1(AREA.top + ((index + 0.5) / count) * HEIGHT);

/** A full dot. */
export const dotAt = (context: ChartContext, cx: number, cy: number, fill: string, r = 8): SVGElement =>
  element(context, "circle", { cx: round1(cx), cy: round1(cy), r, fill });

/** A thick straight line. */
export const strokeBetween = (
  context: ChartContext,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  look: { stroke: string; width: number; opacity?: number },
): SVGElement =>
  element(context, "path", {
    d: `M${from.map(round1).join()}L${to.map(round1).join()}`,
    stroke: look.stroke,
    "stroke-width": look.width,
    "stroke-opacity": look.opacity,
  });

/** A full rectangle, at least one px in each direction. */
export const rectAt = (
  context: ChartContext,
  box: { x: number; y: number; width: number; height: number },
  fill: string,
): SVGElement =>
  element(context, "rect", {
    x: round1(box.x),
    y: round1(box.y),
    width: Math.max(1, round1(box.width)),
    height: Math.max(1, round1(box.height)),
    fill,
  });
