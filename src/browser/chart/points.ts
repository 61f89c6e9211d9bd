import { cornersOf, lineRows, type Corner } from "./line-rows.ts";
import type { Shape } from "./nearest.ts";
import { cellOf, placeOf, type Place, type Table } from "./table.ts";

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
  /** What marks and lines stand for. */
  places: Map<Element, Place>;
}

/** Reads the marks of a drawing; places are measured from the top left corner of the element that it stands in. */
export function readDrawing(svg: SVGSVGElement, table: Table): Drawing {
  const origin = svg.parentElement!.getBoundingClientRect();
  const places = new Map<Element, Place>();
  const points = new Map<string, Point>();
  const lines = new Map<string, { corners: Corner[]; ink: Element }>();
  const add = (point: Point): void => {
    const id = `${point.series} ${point.row}`;
    if (!points.has(id)) points.set(id, point);
  };
  for (const mark of svg.querySelectorAll<SVGGeometryElement>("[data-k]")) {
    const place = placeOf(mark.dataset.k!, table);
    places.set(mark, place);
    const onPage = ({ x, y }: { x: number; y: number }): Corner => {
      const at = new DOMPoint(x, y).matrixTransform(mark.getScreenCTM()!);
      return [at.x - origin.x, at.y - origin.y];
    };
    if (table.rows.has(place.row)) {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      // Strokes of one row: places along them, close enough for any pointer.
      const trail =
        mark.localName === "path" &&
        getComputedStyle(mark).fill === "none" &&
        Array.from({ length: 25 }, (_, step) =>
          onPage(mark.getPointAtLength((mark.getTotalLength() * step) / 24)),
        );
      add({
        ...place,
        mark,
        ink: mark,
        left: left - origin.x,
        top: top - origin.y,
        right: right - origin.x,
        bottom: bottom - origin.y,
        ...(trail && { trail }),
      });
    } else {
      const line = lines.get(place.series) ?? { corners: [] as Corner[], ink: mark };
      lines.set(place.series, line);
      line.corners.push(...cornersOf(mark.getAttribute("d")!).map(([x, y]) => onPage({ x, y })));
    }
  }
  const rows = [...table.rows.keys()];
  for (const [series, { corners, ink }] of lines) {
    const dots = [...points.values()].filter((point) => point.series === series);
    const drawn = rows.filter((row) => cellOf({ row, series }, table)?.textContent);
    for (const [row, [x, y]] of lineRows(
      corners,
      drawn,
      new Map(dots.map((dot) => [dot.row, middleOf(dot)])),
    ))
      add({ row, series, ink, left: x, right: x, top: y, bottom: y });
  }
  const order = ({ row, series }: Point): number =>
    (table.columns.get(series) ?? 0) * rows.length + rows.indexOf(row);
  return { places, points: [...points.values()].sort((a, b) => order(a) - order(b)) };
}

export const middleOf = ({ left, top, right, bottom, trail }: Shape): Corner =>
  trail?.[12] ?? [(left + right) / 2, (top + bottom) / 2];

/** Whether points follow each other along time, and not down a list. */
export function runsAcross(points: readonly Point[]): boolean {
  const steps = points.flatMap((point, index) => {
    const before = points[index - 1];
    const [x, y] = middleOf(point);
    return before?.series === point.series
      ? [[x - middleOf(before)[0], y - middleOf(before)[1]] as const]
      : [];
  });
  return steps.every(([dx]) => dx > 0.5) && !steps.every(([, dy]) => dy > 0.5);
}
