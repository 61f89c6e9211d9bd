import type { DrawItData } from "../../model/contract/draw-it.ts";
import { cornersOf, type Corner } from "../../scene/corners.ts";
import { BOUND, keyOf } from "../../scene/mark-key.ts";

/** Where figures stand in a drawing, by the keys of their rows, and the scale that follows from it; in its own px. */
export interface Ground {
  /** Of the last figure that is shown. */
  anchor: Corner;
  /** Of the figures that the reader draws. */
  xs: readonly number[];
  /** Height of a number, and the number at a height. */
  yOf(value: number): number;
  valueAt(y: number): number;
}

/** Reads where the figures of a drawing stand: its dots, the tops of its columns, the corners of its lines. */
export function groundOf(svg: SVGSVGElement, data: DrawItData): Ground {
  const keys = data.figures.map(([key]) => key);
  const places = new Map<string, Corner>();
  for (const ink of svg.querySelectorAll<SVGElement>(BOUND)) {
    const { kind, id } = keyOf(ink)!;
    if (kind === "row") place(ink, id, places);
    if (kind === "run" && keys.includes(id))
      cornersOf(ink.getAttribute("d")!).forEach((corner, index) =>
        places.set(keys[keys.indexOf(id) + index]!, corner),
      );
  }
  return scaleOf(
    data,
    keys.map((key) => places.get(key)!),
  );
}

/** Remembers where the mark of a row stands: a dot, or the top of a column. */
function place(mark: SVGElement, key: string, places: Map<string, Corner>): void {
  const [x, y, width] = ["x", "y", "width"].map((name) => Number(mark.getAttribute(name))) as [
    number,
    number,
    number,
  ];
  if (mark.localName === "circle")
    places.set(key, [Number(mark.getAttribute("cx")), Number(mark.getAttribute("cy"))]);
  else if (mark.localName === "rect") places.set(key, [x + width / 2, y]);
}

/** The scale that the marks of the lowest and the highest figure stand on. */
function scaleOf({ figures, first }: DrawItData, places: readonly Corner[]): Ground {
  const ordered = figures
    .map(([, , value], index) => ({ value, y: places[index]![1] }))
    .sort((a, b) => a.value - b.value);
  const [low, high] = [ordered[0]!, ordered.at(-1)!];
  const slope = (high.y - low.y) / (high.value - low.value);
  return {
    anchor: places[first - 1]!,
    xs: places.slice(first).map(([x]) => x),
    yOf: (value) => low.y + slope * (value - low.value),
    valueAt: (y) => low.value + (y - low.y) / slope,
  };
}
