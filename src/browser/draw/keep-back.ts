import type { DrawItData } from "../../model/contract/draw-it.ts";
import { cornersOf, pathThrough, type Corner } from "../../scene/corners.ts";
import { bind, runKey } from "../../scene/mark.ts";
import { BOUND, keyOf } from "../../scene/mark-key.ts";

/** Class of what is not shown before the truth is. */
export const KEPT = "kept";

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

/**
 * Keeps back all that tells the truth in a drawing: figures from the first on that the reader draws, words that name
 * them, series that are hidden, and explanations. Lines are cut where the reader goes on.
 */
export function keepBack(svg: SVGSVGElement, data: DrawItData): Ground {
  const { series, hidden, first, figures } = data;
  const keys = figures.map(([key]) => key);
  const rest = new Set(keys.slice(first));
  const isHidden = (id: string): boolean => id.split(",").some((part) => hidden.includes(part));
  const places = new Map<string, Corner>();
  for (const ink of svg.querySelectorAll<SVGElement>(BOUND)) {
    const { kind, id } = keyOf(ink)!;
    if (kind === "row") place(ink, id, places);
    const start = kind === "run" ? keys.indexOf(id) : -1;
    if (start >= 0) cut(ink, keys.slice(start), first - start, places);
    else if (kind === "note" || isHidden(id) || rest.has(id) || (kind === "series" && id === series))
      ink.classList.add(KEPT);
  }
  return ground(
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

/**
 * Leaves of a line what stands before a corner; what follows becomes a line of its own that is kept back.
 * @param keys of the rows from that of its first corner on
 */
function cut(line: SVGElement, keys: readonly string[], before: number, places: Map<string, Corner>): void {
  const corners = cornersOf(line.getAttribute("d")!);
  corners.forEach((corner, index) => places.set(keys[index]!, corner));
  if (before >= corners.length) return;
  if (before < 1) return line.classList.add(KEPT);
  const truth = line.cloneNode() as SVGElement;
  line.setAttribute("d", pathThrough(corners.slice(0, before)));
  bind(line, runKey(keys.slice(0, before)));
  truth.setAttribute("d", pathThrough(corners.slice(before - 1)));
  bind(truth, runKey(keys.slice(before - 1, corners.length)));
  truth.classList.add(KEPT);
  line.after(truth);
}

/** The scale that the marks of the lowest and the highest figure stand on. */
function ground({ figures, first }: DrawItData, places: readonly Corner[]): Ground {
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
