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

export interface Drawing {
  /** In the order of the table: by columns where it has categories, and then by rows. */
  points: Point[];
  /** What marks, lines and words stand for; lines and names of series have no row. */
  places: Map<Element, Place>;
}

/** Reads the marks of a drawing; places are measured from the top left corner of the element that it stands in. */
export function readDrawing(svg: SVGSVGElement, table: Table): Drawing {
  const origin = svg.parentElement!.getBoundingClientRect();
  const places = new Map<Element, Place>();
  const points: Point[] = [];
  const corners: Point[] = [];
  for (const mark of svg.querySelectorAll<SVGGeometryElement>(BOUND)) {
    const { kind, id } = keyOf(mark)!;
    const place = kind === "series" ? { row: "", series: id } : placeOf(id, table);
    places.set(mark, kind === "run" ? { ...place, row: "" } : place);
    if (kind === "run") {
      const rows = rowsFrom(place, table);
      for (const [index, [x, y]] of onPage(mark, cornersOf(mark.getAttribute("d")!), origin).entries())
        corners.push({ ...place, row: rows[index]!, ink: mark, left: x, right: x, top: y, bottom: y });
    } else if (kind === "row" && mark.localName !== "text")
      points.push({ ...place, mark, ink: mark, ...shapeOf(mark, origin) });
  }
  // A row has one point: the first mark of its own or, without one, the corner of a line.
  const byPlace = new Map(
    [...corners, ...points.toReversed()].map((point) => [`${point.series} ${point.row}`, point]),
  );
  return { places, points: inOrder([...byPlace.values()], table).filter(({ row }) => table.rows.has(row)) };
}

/** By columns where the table has categories, and then by rows. */
function inOrder(points: Point[], { columns, rows }: Table): Point[] {
  const keys = [...rows.keys()];
  const order = ({ row, series }: Point): number =>
    (columns.get(series) ?? 0) * keys.length + keys.indexOf(row);
  return points.sort((a, b) => order(a) - order(b));
}

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
    const { x, y } = mark.getPointAtLength((length * step) / 24);
    return [x, y];
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
