import type { DrawIt } from "../charts/draw-it.ts";
import { KEPT, ROOM } from "../model/contract/classes.ts";
import { cornersOf, lineThrough, type Corner } from "../scene/corners.ts";
import { bindRun } from "../scene/mark.ts";
import { keyOf } from "../scene/mark-key.ts";
import type { SvgElement } from "../scene/svg-document.ts";

/**
 * Names, in a drawing that its reader is to go on with, all that tells the truth: figures from the first on that the reader
 * draws, words that name them, series that are hidden, and explanations. Lines are cut where the reader goes on, and the
 * room to draw in is marked, without ink: styles show or hide both, and without them the chart is whole.
 * @param height of the drawing, from `top` on
 */
export function keepBack(root: SvgElement, drawIt: DrawIt, top: number, height: number): void {
  const { series, hidden, first, keys } = drawIt;
  const rest = new Set(keys.slice(first));
  const isHidden = (id: string): boolean => id.split(",").some((part) => hidden.includes(part));
  /** How far to the right the figures stand. */
  const places = new Map<string, number>();
  for (const ink of [...inkOf(root)]) {
    const { kind, id } = keyOf(ink)!;
    const start = kind === "run" ? keys.indexOf(id) : -1;
    if (kind === "row") place(ink, id, places);
    if (start >= 0) cut(ink, keys.slice(start), first - start, places);
    else if (kind === "note" || isHidden(id) || rest.has(id) || (kind === "series" && id === series))
      keep(ink);
  }
  markRoom(
    root,
    keys.slice(first - 1).map((key) => places.get(key)!),
    top,
    height,
  );
}

function* inkOf(node: SvgElement): Iterable<SvgElement> {
  for (const child of node.elements) {
    if (keyOf(child)) yield child;
    yield* inkOf(child);
  }
}

const keep = (ink: SvgElement): void =>
  ink.setAttribute("class", [ink.getAttribute("class"), KEPT].filter(Boolean).join(" "));

function place(mark: SvgElement, key: string, places: Map<string, number>): void {
  const [x, width, cx] = ["x", "width", "cx"].map((name) => Number(mark.getAttribute(name)));
  if (mark.tagName === "circle") places.set(key, cx!);
  else if (mark.tagName === "rect") places.set(key, x! + width! / 2);
}

/**
 * Leaves of a line what stands before a corner; what follows becomes a line of its own.
 * @param keys of the rows from that of its first corner on
 */
function cut(line: SvgElement, keys: readonly string[], before: number, places: Map<string, number>): void {
  const corners = cornersOf(line.getAttribute("d")!);
  corners.forEach(([x], index) => places.set(keys[index]!, x));
  if (before >= corners.length) return;
  if (before < 1) return keep(line);
  const truth = line.cloneNode();
  const draw = (path: SvgElement, from: number, to: number): void => {
    path.setAttribute("d", lineThrough(corners.slice(from, to) as Corner[]));
    bindRun(path, keys.slice(from, Math.min(to, corners.length)));
  };
  draw(line, 0, before);
  draw(truth, before - 1, corners.length);
  keep(truth);
  const parent = line.parentNode!;
  parent.insertBefore(truth, parent.childNodes[parent.childNodes.indexOf(line) + 1] ?? null);
}

/** As far to the right of the last figure as to the left of the first that is drawn. */
function markRoom(root: SvgElement, [anchor, ...xs]: readonly number[], top: number, height: number): void {
  const air = (xs[0]! - anchor!) / 2;
  const room = root.ownerDocument.createElementNS("", "rect");
  const [left, right] = [xs[0]! - air, xs.at(-1)! + air].map(Math.round) as [number, number];
  const attributes = { class: ROOM, x: left, y: top, width: right - left, height, fill: "none" };
  for (const [name, value] of Object.entries(attributes)) room.setAttribute(name, value);
  root.insertBefore(room, root.firstChild);
}
