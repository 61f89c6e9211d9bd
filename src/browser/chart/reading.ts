import { isShown } from "../page/shown-text.ts";
import { nearest } from "./nearest.ts";
import { pointsIn, type Point } from "./points.ts";
import { readTable, type Table } from "./table.ts";

/** A drawing as it stands on the page now, with its table. */
export interface Reading {
  /** Its figures, in the order of the table. */
  points: Point[];
  table: Table;
}

/** The drawing that shows: there is one for each size, and on some pages for each currency. */
export function shownDrawing(place: Element): SVGSVGElement {
  const drawings = [...place.querySelectorAll<SVGSVGElement>("svg")];
  return drawings.find(isShown) ?? drawings[0]!;
}

/** Reads the drawing that shows in a place, and its table. */
export function readChart(place: Element, element: HTMLTableElement): Reading {
  const table = readTable(element);
  return { points: pointsIn(shownDrawing(place), table), table };
}

/**
 * The point nearest to a place of the drawing: time charts are read along time, lists by their rows, and strokes as they
 * lie.
 * @param among the points that are meant
 */
export const nearestPoint = (
  { points, table }: Reading,
  [x, y]: readonly [x: number, y: number],
  among: readonly Point[] = points,
): Point | undefined => nearest(among, x, y, points[0]?.trail ? 1 : table.across ? 2 : 0.5);
