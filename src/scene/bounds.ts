import { cornersOf, strokePoints, type Corner } from "./corners.ts";
import { keyOf } from "./mark-key.ts";
import type { SvgElement } from "./svg-document.ts";

/** A box in px. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Points that span a mark's shape, in its own coordinates; strokes have no width, curves reach to their control points. */
function spanOf(mark: SvgElement): Corner[] {
  const number = (name: string): number => Number(mark.getAttribute(name) ?? 0);
  switch (mark.tagName) {
    case "circle": {
      const [x, y, r] = [number("cx"), number("cy"), number("r")];
      return [
        [x - r, y - r],
        [x + r, y + r],
      ];
    }
    case "rect":
      return [
        [number("x"), number("y")],
        [number("x") + number("width"), number("y") + number("height")],
      ];
    case "line":
      return [
        [number("x1"), number("y1")],
        [number("x2"), number("y2")],
      ];
    case "path":
      return absolute(mark.getAttribute("d") ?? "");
    // Words name a row; they do not draw it.
    default:
      return [];
  }
}

/** @throws RangeError where the path has commands that do not take points */
function absolute(d: string): Corner[] {
  if (/[^MLlCQZ\d\s.,e-]/.test(d)) throw new RangeError(`not a path through points: ${d}`);
  return cornersOf(d);
}

/**
 * The box of all marks under a node that draw a row: its axes, its grid and its words are no part of it.
 * @returns undefined where there are none
 */
export const boundsOf = (node: SvgElement): Bounds | undefined => boxOf(markedPoints(node, 0, 0));

/**
 * The box of everything that is drawn under a node and no word: its marks, with the grid and the ticks around them.
 * @returns undefined where there is nothing
 */
export const inkBoundsOf = (node: SvgElement): Bounds | undefined => boxOf(inkPoints(node, 0, 0));

function boxOf(points: readonly Corner[]): Bounds | undefined {
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function markedPoints(node: SvgElement, x: number, y: number): Corner[] {
  const [left, top] = originOf(node, x, y);
  const kind = keyOf(node)?.kind;
  const own = kind === "row" || kind === "run" ? shifted(spanOf(node), left, top) : [];
  return [...own, ...node.elements.flatMap((child) => markedPoints(child, left, top))];
}

/** What is no ink itself, but what ink is made of. */
const DEFINITIONS = new Set(["pattern", "clipPath", "marker"]);

function inkPoints(node: SvgElement, x: number, y: number): Corner[] {
  if (DEFINITIONS.has(node.tagName)) return [];
  const [left, top] = originOf(node, x, y);
  const isStroke = node.tagName === "path" && !keyOf(node);
  const own = isStroke ? strokePoints(node.getAttribute("d") ?? "") : spanOf(node);
  return [...shifted(own, left, top), ...node.elements.flatMap((child) => inkPoints(child, left, top))];
}

/** Where a node's own coordinates begin. */
function originOf(node: SvgElement, x: number, y: number): Corner {
  const [, dx = 0, dy = 0] =
    /^translate\(([-\d.]+)[ ,]*([-\d.]*)\)$/.exec(node.getAttribute("transform") ?? "") ?? [];
  return [x + Number(dx), y + Number(dy)];
}

const shifted = (points: readonly Corner[], left: number, top: number): Corner[] =>
  points.map(([x, y]) => [left + x, top + y]);
