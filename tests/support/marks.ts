import { keyOf } from "../../src/scene/mark-key.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";

/** A mark that draws a row or, where it is a run, several of which the first is named. */
export interface Mark {
  key: string;
  isRun: boolean;
  node: SvgElement;
  number(name: string): number;
}

export function marksOf(root: SvgElement): Mark[] {
  const here = root.elements.flatMap(marksOf);
  const key = keyOf(root);
  // Words, and what leads to them, name or explain what marks draw.
  if ((key?.kind !== "row" && key?.kind !== "run") || root.tagName === "text") return here;
  const number = (name: string): number => Number(root.getAttribute(name));
  return [{ key: key.id, isRun: key.kind === "run", node: root, number }, ...here];
}

/** The tolerance for marks on half pixels: both ends of the line by which one is judged may be a quarter of one off. */
export const HALF_PIXELS = 0.52;

/**
 * Whether positions follow values in a straight line, as they do where every mark stands at its value.
 * @param tolerance greatest distance from the line, in px
 * @returns the pairs that stand elsewhere
 */
export function offTheLine(
  pairs: readonly { key: string; value: number; position: number }[],
  tolerance = 0.12,
): string[] {
  const sorted = pairs.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low.value === high.value) return [];
  const slope = (high.position - low.position) / (high.value - low.value);
  return sorted
    .filter(
      ({ value, position }) => Math.abs(low.position + slope * (value - low.value) - position) > tolerance,
    )
    .map(({ key, value, position }) => `${key}: ${value} at ${position}`);
}
