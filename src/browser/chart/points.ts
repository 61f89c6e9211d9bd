import { DRAWING } from "../../model/contract/classes.ts";
import { cornersOf, type Corner } from "../../scene/corners.ts";
import { BOUND, keyOf } from "../../scene/mark-key.ts";
import type { Shape } from "./nearest.ts";
import { placeOf, rowsFrom, type Place, type Table } from "./table.ts";

/** A figure in a drawing: where it stands there, and where in the table. */
export interface Point extends Place, Shape {
  /** Its mark; corners of lines have none. */
  mark?: SVGElement;
  /** Its mark or its line. */
  ink: Element;
}

/**
 * The figures of a drawing in the order of the table, by columns where it has categories, and then by rows; places are
 * measured from the top left corner of the place of the chart's drawings.
 */
export function pointsIn(svg: SVGSVGElement, table: Table): Point[] {
  const origin = svg.closest(`.${DRAWING}`)!.getBoundingClientRect();
  const own: Point[] = [];
  const corners: Point[] = [];
  for (const mark of svg.querySelectorAll<SVGGeometryElement>(BOUND)) {
    const { kind, id } = keyOf(mark)!;
    const place = placeOf(id, table);
    if (kind === "run") {
      const rows = rowsFrom(place, table);
      onPage(mark, cornersOf(mark.getAttribute("d")!), origin).forEach(([x, y], index) =>
        corners.push({ ...place, row: rows[index]!, ink: mark, left: x, right: x, top: y, bottom: y }),
      );
    } else if (kind === "row" && mark.localName !== "text")
      own.push({ ...place, mark, ink: mark, ...shapeOf(mark, origin) });
  }
  // A row has one point: the first mark of its own or, without one, the corner of a line.
  const byPlace = new Map(
    [...corners, ...own.reverse()].map((point) => [`${point.series} ${point.row}`, point]),
  );
  const rows = [...table.rows.keys()];
  return ["", ...table.columns.keys()].flatMap((series) =>
    rows.flatMap((row) => byPlace.get(`${series} ${row}`) ?? []),
  );
}

/** What marks, lines and words of a drawing stand for; lines and names of series have no row. */
export const placesIn = (svg: SVGSVGElement, table: Table): Map<Element, Place> =>
  new Map(
    [...svg.querySelectorAll(BOUND)].map((mark) => {
      const { kind, id } = keyOf(mark)!;
      const place = kind === "series" ? { row: "", series: id } : placeOf(id, table);
      return [mark, kind === "run" ? { ...place, row: "" } : place];
    }),
  );

/** What a mark covers; of a stroke, places along it, close enough for any pointer. */
function shapeOf(mark: SVGGeometryElement, origin: DOMRect): Shape {
  const { left, top, right, bottom } = mark.getBoundingClientRect();
  const box = {
    left: left - origin.x,
    top: top - origin.y,
    right: right - origin.x,
    bottom: bottom - origin.y,
  };
  if (mark.localName !== "path" || getComputedStyle(mark).fill !== "none") return box;
  const length = mark.getTotalLength();
  const along = Array.from({ length: 25 }, (_, step): Corner => {
    const at = mark.getPointAtLength((length * step) / 24);
    return [at.x, at.y];
  });
  return { ...box, trail: onPage(mark, along, origin) };
}

/** Points of a mark's own coordinates as they stand on the page. */
function onPage(mark: SVGGraphicsElement, points: readonly Corner[], origin: DOMRect): Corner[] {
  const matrix = mark.getScreenCTM()!;
  return points.map(([x, y]) => {
    const at = new DOMPoint(x, y).matrixTransform(matrix);
    return [at.x - origin.x, at.y - origin.y];
  });
}

export const middleOf = ({ left, top, right, bottom, trail }: Shape): Corner =>
  trail?.[12] ?? [(left + right) / 2, (top + bottom) / 2];
